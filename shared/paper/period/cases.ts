import type { CaseEntry, CaseKind } from '../../case/case.ts';
import { type Block, paragraph } from '../../document/official-document.ts';
import { countedCases } from '../../figures-table.ts';
import { formatCount } from '../../number.ts';
import { caseDash } from '../summary/cases-block.ts';
import { NOBODY_REPORTED } from '../summary/own-words.ts';
import { type PeriodFacts, reportsOf } from './period-facts.ts';

const DONE: Record<CaseKind, string> = {
  praise: 'được biểu dương',
  criticism: 'bị phê bình, nhắc nhở',
};

/** How many were praised or criticized in the period, then every case by name. */
export function casesBlock(facts: PeriodFacts, kind: CaseKind): Block[] {
  const months = new Set(facts.months);
  const isOurs = (entry: CaseEntry) => entry.kind === kind && months.has(entry.month);
  const cases = countedCases(facts.ledger).filter(isOurs);
  const late = lateBlock(facts, kind, facts.ledger.lateCases.filter(isOurs));
  if (cases.length > 0) {
    return [
      paragraph(`Có ${countInWords(cases)} ${DONE[kind]}:`, kind),
      ...cases.map((entry) => caseDash(facts.ledger, entry)),
      ...late,
    ];
  }
  const none =
    reportsOf(facts).length === 0
      ? NOBODY_REPORTED
      : `Các phòng đã báo cáo không có tập thể, cá nhân ${DONE[kind]}.`;
  return [paragraph(none, `${kind}:none`), ...late];
}

/** Beside the count, which is that of the months' reports and of the figures: who became known after they went out. */
function lateBlock({ ledger }: PeriodFacts, kind: CaseKind, late: readonly CaseEntry[]): Block[] {
  if (late.length === 0) return [];
  return [
    paragraph(
      `Ngoài ra, ${countInWords(late)} ${DONE[kind]}, ghi sau khi chốt báo cáo tháng:`,
      `${kind}:late`,
    ),
    ...late.map((entry) => caseDash(ledger, entry)),
  ];
}

/** "2 lượt tập thể và 4 lượt cá nhân (3 người)". */
function countInWords(cases: readonly CaseEntry[]): string {
  const people = cases.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const departments = cases.length - people.length;
  const heads = new Set(people).size;
  const aside = heads === people.length ? '' : ` (${formatCount(heads)} người)`;
  return [
    ...(departments > 0 ? [`${formatCount(departments)} lượt tập thể`] : []),
    ...(people.length > 0 ? [`${formatCount(people.length)} lượt cá nhân${aside}`] : []),
  ].join(' và ');
}
