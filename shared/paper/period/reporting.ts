import { type Block, dash, paragraph } from '../../document/official-document.ts';
import type { Month } from '../../month.ts';
import { formatCount, formatPercent } from '../../number.ts';
import { type PeriodFacts, periodName, type Round } from './period-facts.ts';
import { firstNamed, monthsInWords, spanInWords } from './period-words.ts';

/** A department with the months something is said of. */
export type Often = { name: string; months: Month[] };

/** How the months' reports came in over a period. */
export type ReportingRecord = {
  asked: number;
  received: number;
  onTime: number;
  late: Often[];
  /** In months others reported for. */
  missing: Often[];
  /** Months nobody has reported for. */
  empty: Month[];
};

/** Counted over departments and months; a department no month asks is not in it. */
export function reportingRecord(facts: PeriodFacts): ReportingRecord {
  const { rounds } = facts;
  const sum = (count: (round: Round) => number) =>
    rounds.reduce((total, round) => total + count(round), 0);
  const received = sum(({ reporting }) => reporting.length);
  const begun = rounds.filter(({ reporting }) => reporting.length > 0);
  return {
    asked: received + sum(({ silent }) => silent.length),
    received,
    onTime: received - sum(({ late }) => late.length),
    late: often(facts, begun, ({ late }) => late.map(({ department }) => department.id)),
    missing: often(facts, begun, ({ silent }) => silent.map(({ id }) => id)),
    empty: rounds.filter((round) => !begun.includes(round)).map(({ month }) => month),
  };
}

/** Those most often first, else in the departments' order. */
function often(facts: PeriodFacts, rounds: Round[], idsOf: (round: Round) => number[]): Often[] {
  const all = rounds.flatMap((round) => idsOf(round).map((id) => ({ id, month: round.month })));
  const byDepartment = Map.groupBy(all, ({ id }) => id);
  return facts.ledger.departments
    .flatMap(({ id }) => {
      const months = byDepartment.get(id)?.map(({ month }) => month);
      return months ? [{ name: periodName(facts, id), months }] : [];
    })
    .toSorted((a, b) => b.months.length - a.months.length);
}

/** How many of the expected reports came in, who was late and who is missing how often. */
export function reportingBlock(facts: PeriodFacts): Block[] {
  const record = reportingRecord(facts);
  if (record.asked === 0) {
    return [paragraph('Trong kỳ chưa có báo cáo tháng nào đến hạn.', 'reporting')];
  }
  if (record.received === 0) {
    return [paragraph(`Chưa có phòng nào gửi báo cáo ${span(facts)}.`, 'reporting')];
  }
  const { late, missing, empty } = record;
  return [
    paragraph(reportingSentence(facts, record), 'reporting'),
    ...(late.length > 0
      ? [dash(`Gửi sau kỳ giao ban: ${oftenInWords(late)}.`, 'reporting:late')]
      : []),
    ...(missing.length > 0
      ? [dash(`Chưa gửi báo cáo: ${oftenInWords(missing)}.`, 'reporting:missing')]
      : []),
    ...(empty.length > 0
      ? [dash(`Chưa có phòng nào gửi báo cáo ${monthsInWords(empty)}.`, 'reporting:empty')]
      : []),
  ];
}

function reportingSentence(
  facts: PeriodFacts,
  { asked, received, onTime }: ReportingRecord,
): string {
  const rounds = `Qua ${facts.rounds.length} kỳ báo cáo tháng (${span(facts)})`;
  const count = `${formatCount(received)}/${formatCount(asked)} báo cáo`;
  const came =
    received === asked
      ? `các phòng gửi đủ ${count}`
      : `các phòng gửi ${count}, đạt ${formatPercent(received, asked)}`;
  const late = received - onTime;
  const when =
    late === 0
      ? 'tất cả đúng hạn'
      : `trong đó ${formatCount(onTime)} báo cáo đúng hạn, ${formatCount(late)} báo cáo gửi sau kỳ giao ban`;
  return `${rounds}, ${came}; ${when}.`;
}

function span({ rounds, last }: PeriodFacts): string {
  return spanInWords(rounds[0]?.month ?? last, rounds.at(-1)?.month ?? last);
}

/** "Thanh tra Sở (2 kỳ: tháng 3, 5/2026); Phòng A, Phòng B (mỗi phòng 1 kỳ: tháng 02/2026)". */
function oftenInWords(departments: readonly Often[]): string {
  const { named, rest } = firstNamed(departments);
  const groups = Map.groupBy(named, ({ months }) => monthsInWords(months));
  const said = [...groups].map(([months, group]) => {
    const names = group.map(({ name }) => name).join(', ');
    const each = group.length > 1 ? 'mỗi phòng ' : '';
    return `${names} (${each}${group[0]?.months.length} kỳ: ${months})`;
  });
  return [...said, ...rest].join('; ');
}
