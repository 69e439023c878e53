import { CASE_KINDS } from '../case/case.ts';
import { departmentsIn, nameIn } from '../department/history.ts';
import type { OfficialDocument } from '../document/official-document.ts';
import { type Figure, formatFigure } from '../figure.ts';
import { countedCases, figureOf } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { completeReport } from '../ledger.ts';
import { formatDay, type Month } from '../month.ts';
import { MARKS, NOT_ASSESSED, type Report } from '../report/report.ts';
import { keyedTexts } from './edits.ts';
import { PAPERS } from './kinds.ts';
import type { PaperKey } from './paper.ts';
import { caseSentence } from './summary/cases-block.ts';

/** One thing a document told when it went out, by a key that stays: what a correction is compared by. */
export type Fact = { key: string; department: string; item: string; value: string };

/** A fact that is another than it was; empty where there was or is none. */
export type FactChange = Omit<Fact, 'key' | 'value'> & { before: string; after: string };

/** The month's figures, marks and cases; of other documents what their texts say. */
export function factsOf(
  ledger: Ledger,
  { kind, period }: Pick<PaperKey, 'kind' | 'period'>,
  document: OfficialDocument,
): Fact[] {
  return PAPERS[kind].closesMonth ? monthFactsOf(ledger, period) : textFactsOf(document);
}

export function changedFacts(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const [then, now] = [before, after].map(
    (facts) => new Map(facts.map((each) => [each.key, each])),
  );
  const keys = [...new Set([...after, ...before].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, fresh] = [then?.get(key), now?.get(key)];
    const told = fresh ?? old;
    if (!told || old?.value === fresh?.value) return [];
    const { department, item } = told;
    return [{ department, item, before: old?.value ?? '', after: fresh?.value ?? '' }];
  });
}

function monthFactsOf(ledger: Ledger, month: Month): Fact[] {
  return [
    ...departmentsIn(ledger, month).flatMap(({ id, name }) =>
      departmentFacts(ledger, id, month).map((fact) => ({
        ...fact,
        key: `${fact.key}:${id}`,
        department: name,
      })),
    ),
    ...caseFacts(ledger, month),
  ];
}

type DepartmentFact = Omit<Fact, 'department'>;

function departmentFacts(ledger: Ledger, id: number, month: Month): DepartmentFact[] {
  const report = completeReport(ledger, id, month);
  return [
    {
      key: 'report',
      item: 'Báo cáo',
      value: report ? `đã gửi ngày ${formatDay(report.reportedOn)}` : 'chưa gửi',
    },
    ...ledger.indicators
      .filter(({ active }) => active)
      .map((indicator) => ({
        key: `figure:${indicator.id}`,
        item: indicator.name,
        value: figureInWords(figureOf(ledger, indicator, id, month), indicator.unit),
      })),
    ...(report ? reportFacts(ledger, report) : []),
  ];
}

function figureInWords(figure: Figure, unit: string): string {
  if (figure === null) return 'chưa báo cáo';
  return figure === 'nothing' ? 'không phát sinh' : `${formatFigure(figure)} ${unit}`;
}

function reportFacts(ledger: Ledger, report: Report): DepartmentFact[] {
  const prose = [
    { key: 'difficulties', item: 'Khó khăn, vướng mắc', value: report.difficulties },
    { key: 'proposals', item: 'Kiến nghị, đề xuất', value: report.proposals },
    { key: 'nextMonth', item: 'Nhiệm vụ tháng sau', value: report.nextMonth },
  ];
  return [
    ...ledger.movement.contents.map(({ id }, index) => {
      const entry = report.marks.find(({ contentId }) => contentId === id);
      const mark = entry?.mark ? MARKS[entry.mark] : NOT_ASSESSED;
      const note = entry?.note ? ` (${entry.note})` : '';
      return { key: `mark:${id}`, item: `Nội dung ${index + 1}`, value: `${mark}${note}` };
    }),
    ...prose,
  ];
}

function caseFacts(ledger: Ledger, month: Month): Fact[] {
  return countedCases(ledger)
    .filter((entry) => entry.month === month)
    .map((entry) => ({
      key: `case:${entry.id}`,
      department: nameIn(ledger, entry.departmentId, month),
      item: CASE_KINDS[entry.kind],
      value: caseSentence(ledger, entry),
    }));
}

function textFactsOf(document: OfficialDocument): Fact[] {
  return keyedTexts(document).map(({ key, heading, text }) => ({
    ...{ key, department: '', item: heading },
    value: text,
  }));
}
