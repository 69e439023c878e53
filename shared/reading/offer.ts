import { CASE_KINDS, type CaseKind } from '../case/case.ts';
import { figureText } from '../figure.ts';
import type { Day, Month } from '../month.ts';
import type { Person } from '../person/person.ts';
import { MARKS, type Mark, type ReportForm } from '../report/report.ts';
import { capitalize, fold, toneKey } from '../text.ts';
import type { StatedMark } from './content-mark.ts';
import type { ProseField, Span } from './prose.ts';
import type { ReadReport } from './read-report.ts';

/** What a text offers for one place of a report, beside the sentence that says it. Nothing of it is written by itself. */
export type Offer = {
  /** Tells one offer from the others of the same text. */
  key: string;
  /** The place of the report, as its form calls it. */
  label: string;
  /** What would be put there, as it reads. */
  shown: string;
  certain: boolean;
  /** Why it is offered, or why it is not sure. */
  reason: string;
  evidence: Span;
  sentence: Span;
} & (
  | { kind: 'figure'; indicatorId: number; text: string }
  | { kind: 'mark'; contentId: number; mark: Mark }
  | {
      kind: 'case';
      caseKind: CaseKind;
      personId: number | undefined;
      date: Day | null;
      deed: string;
    }
  | { kind: 'prose'; field: ProseField; text: string }
);

/** What of the form an offer is made for. */
type Place = Pick<ReportForm, 'month' | 'figures' | 'contents'>;

/** How the contents are marked in words, by the marks of the form. */
const READ_MARKS: Readonly<Record<StatedMark['mark'], Mark>> = {
  good: 'good',
  met: 'fair',
  notMet: 'poor',
};

const PROSE_LABELS: Readonly<Record<ProseField, string>> = {
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  nextMonth: 'Nhiệm vụ tháng sau',
};

/** All that a text offers a report, in the order of the text; of a text for several months what it says of this one. */
export function offersOf(
  text: string,
  read: ReadReport,
  place: Place,
  people: readonly Person[],
): Offer[] {
  return [
    ...figureOffers(read, place),
    ...markOffers(read, place),
    ...caseOffers(read, people),
    ...proseOffers(text, read),
  ].sort((a, b) => a.evidence.start - b.evidence.start);
}

function figureOffers(read: ReadReport, { month, figures }: Place): Offer[] {
  const period = read.periods.find((each) => each.month === month);
  return (period?.figures ?? read.figures).flatMap((each): Offer[] => {
    const line = figures.find(({ indicator }) => indicator.id === each.indicatorId);
    // What is counted from the cases has no figure of its own.
    if (line?.indicator.source !== 'typed') return [];
    const { name, unit } = line.indicator;
    const { value, certain, reason, evidence, sentence } = each;
    const shown = value === 'nothing' ? 'Không phát sinh' : `${figureText(value)} ${unit}`;
    return [
      {
        ...{ kind: 'figure', key: `figure-${each.indicatorId}`, label: name, shown },
        ...{ indicatorId: each.indicatorId, text: figureText(value) },
        ...{ certain, reason, evidence, sentence },
      },
    ];
  });
}

function markOffers({ marks }: ReadReport, { contents }: Place): Offer[] {
  return marks.flatMap(({ content, mark, start, end }): Offer[] => {
    const meant = contents[content - 1];
    if (!meant) return [];
    const span = { start, end };
    return [
      {
        ...{ kind: 'mark', key: `mark-${meant.id}`, label: `Nội dung ${content}` },
        ...{ contentId: meant.id, mark: READ_MARKS[mark], shown: MARKS[READ_MARKS[mark]] },
        ...{ certain: true, reason: 'Phòng tự chấm trong câu', evidence: span, sentence: span },
      },
    ];
  });
}

function caseOffers({ cases }: ReadReport, people: readonly Person[]): Offer[] {
  return cases.map(({ kind, who, date, deed, start, end }, at): Offer => {
    const named = people.filter(({ fullName }) => toneKey(fullName) === toneKey(who));
    const [person, another] = named;
    const isKnown = person !== undefined && another === undefined;
    const missing = person ? 'Có hai người cùng tên: chọn người' : `Danh mục chưa có “${who}”`;
    const span = { start, end };
    return {
      ...{ kind: 'case', key: `case-${at}`, label: CASE_KINDS[kind], caseKind: kind },
      ...{ personId: isKnown ? person.id : undefined, date, deed: capitalize(deed) },
      shown: `${who}: ${deed}`,
      certain: isKnown && date !== null,
      reason: isKnown ? (date === null ? 'Câu không ghi ngày' : 'Nêu tên, ngày, việc') : missing,
      ...{ evidence: span, sentence: span },
    };
  });
}

const DENIES = /^(?:khong|chua)(?: co| phat sinh)?[.\s]*$/;

function proseOffers(text: string, { prose }: ReadReport): Offer[] {
  return (Object.entries(prose) as [ProseField, Span][]).flatMap(([field, span]): Offer[] => {
    const said = text.slice(span.start, span.end).trim();
    // "Khó khăn: không" leaves the place empty, as it stands.
    if (said === '' || DENIES.test(fold(said))) return [];
    return [
      {
        ...{ kind: 'prose', key: `prose-${field}`, label: PROSE_LABELS[field], field },
        ...{ text: capitalize(said), shown: capitalize(said), certain: true },
        ...{ reason: 'Dưới đề mục ấy của văn bản', evidence: span, sentence: span },
      },
    ];
  });
}

/** Where a text says it is of another department or month than those on screen; null where it says nothing of the kind. */
export type Elsewhere = {
  departmentId: number | null;
  /** As the text names it, known here or not; empty where it names the one on screen or none. */
  departmentName: string;
  /** Null where it names the month on screen, or none. */
  month: Month | null;
  /** Of a text for several months, all of them. */
  months: readonly Month[];
};

export function elsewhereOf(
  { department, month, months }: Pick<ReadReport, 'department' | 'month' | 'months'>,
  place: { departmentId: number; month: Month },
  idOf: (name: string) => number | null,
): Elsewhere | null {
  const id = department === null ? null : idOf(department.name);
  const isOther = department !== null && id !== place.departmentId;
  const several = months.length > 1 ? months : [];
  const other = month !== null && month !== place.month && !several.includes(place.month);
  if (!isOther && !other && several.length === 0) return null;
  return {
    departmentId: isOther ? id : null,
    departmentName: isOther ? (department?.name ?? '') : '',
    month: other ? month : null,
    months: several,
  };
}
