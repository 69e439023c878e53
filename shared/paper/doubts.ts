import { departmentsIn, isExpected } from '../department/history.ts';
import { figureOf } from '../figures-table.ts';
import { completeReport, type Ledger } from '../ledger.ts';
import { type Day, formatDay, formatMonth, type Month, monthOf } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { briefingOf } from '../overview/board.ts';
import { certificateDoubts } from './certificate-doubts.ts';
import type { EditedDocument } from './edits.ts';
import { PAPERS } from './kinds.ts';
import type { Doubt, NumberAdvice, PaperHead, PaperKey } from './paper.ts';
import { reviewDoubts } from './review-doubts.ts';

const NUMBERS = '/tong-hop/so-van-ban';

/** What speaks against sending a document out as it stands, each with where it is mended. She decides; nothing here stops her. */
export function doubtsOf(
  ledger: Ledger,
  key: PaperKey,
  head: PaperHead,
  { texts, lost }: Pick<EditedDocument, 'texts' | 'lost'>,
  { remarks }: NumberAdvice,
  today: Day,
): Doubt[] {
  const bearsNumber = PAPERS[key.kind].abbreviation !== null;
  const changed = texts.filter(({ state }) => state === 'changed').length;
  return [
    ...(bearsNumber && head.number === null
      ? [{ text: 'Văn bản chưa có số.', at: 'number' as const }]
      : []),
    ...(bearsNumber && head.date === null
      ? [{ text: 'Văn bản chưa có ngày.', at: 'date' as const }]
      : []),
    ...remarks.map((text) => ({ text, href: NUMBERS })),
    ...(head.date !== null && head.date > today
      ? [{ text: `Ngày văn bản (${formatDay(head.date)}) sau hôm nay.`, at: 'date' as const }]
      : []),
    ...contentDoubts(ledger, key, head.date, today),
    ...(changed > 0
      ? [
          {
            text: `${changed} đoạn đã sửa có số liệu thay đổi sau khi sửa.`,
            at: 'texts' as const,
          },
        ]
      : []),
    ...(lost.length > 0
      ? [
          {
            text: `${lost.length} đoạn đã sửa không còn trong bản soạn.`,
            at: 'texts' as const,
          },
        ]
      : []),
  ];
}

/** What speaks against what it tells: of a month, of several, or of the year's review. */
function contentDoubts(ledger: Ledger, key: PaperKey, date: Day | null, today: Day): Doubt[] {
  const { closesMonth, isReport, span } = PAPERS[key.kind];
  if (closesMonth) return monthDoubts(ledger, key.period, date);
  if (isReport) return monthsDoubts(ledger, key.period || monthOf(today), date);
  if (key.kind === 'certificate') return certificateDoubts(ledger, date);
  return span === 'whole' ? reviewDoubts(ledger, key.kind, date) : [];
}

/** A report over several months leaves out whatever was not complete, month by month. */
function monthsDoubts(ledger: Ledger, through: Month, date: Day | null): Doubt[] {
  const months = monthsOf(ledger.movement).filter((month) => month <= through);
  const leftOut = months.flatMap((month): Doubt[] => {
    const missing = departmentsIn(ledger, month).filter(
      (department) => isExpected(department) && !completeReport(ledger, department.id, month),
    ).length;
    if (missing === 0) return [];
    return [
      {
        text: `Tháng ${formatMonth(month)}: ${missing} phòng, đơn vị chưa có báo cáo hoàn thành, chưa được tính.`,
        href: `/bao-cao/${month}/bang`,
      },
    ];
  });
  const last = months.at(-1);
  return [...leftOut, ...(last ? dateDoubts(ledger, last, date) : [])];
}

function monthDoubts(ledger: Ledger, month: Month, date: Day | null): Doubt[] {
  const departments = departmentsIn(ledger, month);
  const place = (departmentId: number) => `/bao-cao/${month}/${departmentId}`;
  const doubts = departments.flatMap(({ id, name, ...department }): Doubt[] => {
    const report = completeReport(ledger, id, month);
    if (report) {
      return [
        ...unrated(ledger, report.marks, name, place(id)),
        ...emptyHeadcounts(ledger, { id, name }, month, place(id)),
      ];
    }
    if (!isExpected({ id, name, ...department })) return [];
    const other = ledger.reports.find((one) => one.departmentId === id && one.month === month);
    return [{ text: leftOutText(name, month, other?.state), href: place(id) }];
  });
  return [...doubts, ...dateDoubts(ledger, month, date)];
}

function leftOutText(name: string, month: Month, state: string | undefined): string {
  if (state === 'lapsed') {
    return `${name}: báo cáo tháng ${formatMonth(month)} cần hoàn thành lại, chưa được tính.`;
  }
  return state === 'draft'
    ? `${name}: báo cáo tháng ${formatMonth(month)} còn là bản nháp, chưa được tính.`
    : `${name}: chưa có báo cáo tháng ${formatMonth(month)}.`;
}

function unrated(
  { movement }: Ledger,
  marks: readonly { contentId: number; mark: string | null }[],
  name: string,
  href: string,
): Doubt[] {
  const rated = new Set(marks.filter(({ mark }) => mark).map(({ contentId }) => contentId));
  const open = movement.contents.filter(({ id }) => !rated.has(id)).length;
  return open > 0 ? [{ text: `${name}: còn ${open} nội dung chưa đánh giá.`, href }] : [];
}

/** How many people there are is never "không phát sinh". */
function emptyHeadcounts(
  ledger: Ledger,
  { id, name }: { id: number; name: string },
  month: Month,
  href: string,
): Doubt[] {
  return ledger.indicators
    .filter(isHeadcount)
    .filter((indicator) => figureOf(ledger, indicator, id, month) === 'nothing')
    .map((indicator) => ({
      text: `${name}: “${indicator.name}” ghi không phát sinh, kiểm tra lại.`,
      href,
    }));
}

/** A number of people that stands from month to month, as that of the staff does. */
function isHeadcount({
  active,
  source,
  counting,
  monthTotal,
}: Ledger['indicators'][number]): boolean {
  return active && source === 'typed' && counting === 'people' && monthTotal === 'last';
}

/** A document tells of a month that is over, and of reports that were in by its day. */
function dateDoubts(ledger: Ledger, month: Month, date: Day | null): Doubt[] {
  if (date === null) return [];
  const briefing = briefingOf(ledger, month);
  const late = ledger.reports
    .filter((report) => report.month === month && report.state === 'complete')
    .map(({ reportedOn }) => reportedOn)
    .filter((day) => day > date);
  return [
    ...(briefing !== null && date < briefing
      ? [
          {
            text: `Ngày văn bản (${formatDay(date)}) trước ngày giao ban ${formatDay(briefing)}.`,
            at: 'date' as const,
          },
        ]
      : []),
    ...(late.length > 0
      ? [
          {
            text: `${late.length} báo cáo nộp sau ngày văn bản (${formatDay(date)}).`,
            at: 'date' as const,
          },
        ]
      : []),
  ];
}
