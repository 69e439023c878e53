import { pointLabel } from '../../document/labels.ts';
import { type Block, paragraph, plain } from '../../document/official-document.ts';
import type { Month } from '../../month.ts';
import type { Content } from '../../movement/movement.ts';
import { formatCount, formatPercent } from '../../number.ts';
import { MARKS, type Mark } from '../../report/report.ts';
import { lowerFirst, toneKey } from '../../text.ts';
import { contentName } from '../summary/contents-block.ts';
import { type PeriodFacts, periodName, reportsOf } from './period-facts.ts';
import { firstNamed, monthsInWords } from './period-words.ts';

/** A month in which a department fell short in a content. */
type Shortfall = { departmentId: number; month: Month; note: string };

/** How one content was marked over a period. */
export type ContentRecord = {
  content: Content;
  /** One for each report, assessed or not. */
  marked: number;
  counts: Record<Mark, number>;
  unassessed: number;
  /** By department, those most often first, else in the departments' order. */
  shortfalls: Shortfall[][];
};

/** One record a content, in the plan's order. */
export function contentRecords(facts: PeriodFacts): ContentRecord[] {
  const reports = reportsOf(facts).map(({ report }) => ({
    report,
    marks: new Map(report.marks.map((entry) => [entry.contentId, entry])),
  }));
  return facts.ledger.movement.contents.map((content) => {
    const entries = reports.map(({ report, marks }) => ({ report, entry: marks.get(content.id) }));
    const withMark = (mark: Mark) => entries.filter(({ entry }) => entry?.mark === mark);
    const poor = withMark('poor').map(({ report: { departmentId, month }, entry }) => ({
      departmentId,
      month,
      note: entry?.note.replace(/\s+/g, ' ') ?? '',
    }));
    const byDepartment = Map.groupBy(poor, ({ departmentId }) => departmentId);
    return {
      content,
      marked: entries.length,
      counts: {
        good: withMark('good').length,
        fair: withMark('fair').length,
        poor: poor.length,
      },
      unassessed: entries.filter(({ entry }) => !entry?.mark).length,
      shortfalls: facts.ledger.departments
        .map(({ id }) => byDepartment.get(id) ?? [])
        .filter((each) => each.length > 0)
        .toSorted((a, b) => b.length - a.length),
    };
  });
}

const HOW_COUNTED =
  'Kết quả tính theo lượt đánh giá: mỗi phòng, mỗi tháng báo cáo là một lượt đối với từng nội dung.';

/** How the marks of each content were spread over departments and months, and who fell short when. */
export function contentsBlock(facts: PeriodFacts, records: readonly ContentRecord[]): Block[] {
  return [
    paragraph(HOW_COUNTED, 'contents'),
    ...records.map(
      (record, index): Block => ({
        kind: 'point',
        label: pointLabel(index + 1),
        runs: [
          { text: `${contentName(record.content.text)}: `, italic: true },
          ...plain(assessment(facts, record)),
        ],
        key: `content:${record.content.id}`,
      }),
    ),
  ];
}

function assessment(
  facts: PeriodFacts,
  { marked, counts, unassessed, shortfalls }: ContentRecord,
): string {
  const parts = (Object.keys(MARKS) as Mark[])
    .filter((mark) => counts[mark] > 0)
    .map((mark) => share(MARKS[mark].toLocaleLowerCase('vi'), counts[mark], marked));
  if (unassessed > 0) parts.push(share('chưa đánh giá', unassessed, marked));
  const { named, rest } = firstNamed(shortfalls);
  const short = [...named.map((each) => shortfallInWords(facts, each)), ...rest];
  return `${parts.join('; ')}.${short.length > 0 ? ` Chưa đạt: ${short.join('; ')}.` : ''}`;
}

/** "50 lượt tốt (90,9%)"; all of them need no share. */
function share(label: string, count: number, whole: number): string {
  const aside = count === whole ? '' : ` (${formatPercent(count, whole)})`;
  return `${formatCount(count)} lượt ${label}${aside}`;
}

/** "Phòng Lãnh sự (tháng 3, 5/2026, có trường hợp vi phạm)". */
function shortfallInWords(facts: PeriodFacts, shortfalls: readonly Shortfall[]): string {
  const byNote = Map.groupBy(shortfalls, ({ note }) => toneKey(note));
  const said = [...byNote.values()].map((group) => {
    const months = monthsInWords(group.map(({ month }) => month));
    const note = group[0]?.note.replace(/[.;\s]+$/, '') ?? '';
    return note === '' ? months : `${months}: ${lowerFirst(note)}`;
  });
  return `${periodName(facts, shortfalls[0]?.departmentId ?? 0)} (${said.join('; ')})`;
}
