import type { HeldAward } from '../award/past-award.ts';
import { CASE_KINDS, type CaseEntry, LATE } from '../case/case.ts';
import { type Day, formatDay } from '../month.ts';
import type { Person } from '../person/person.ts';
import {
  DISCIPLINES,
  type Initiative,
  LEAVES,
  type Leave,
  RATINGS,
  type Rating,
  RESTRICTIONS,
  type Records,
  type Restriction,
} from './record.ts';

/** All that is recorded of one person, over every movement and year. */
export type PersonRecord = {
  person: Person;
  departmentName: string;
  ratings: Rating[];
  initiatives: Initiative[];
  restrictions: Restriction[];
  leaves: Leave[];
  /** Which proposals rest on which initiative. */
  uses: Records['uses'];
  awards: HeldAward[];
  cases: (Pick<CaseEntry, 'id' | 'kind' | 'date' | 'deed'> & { isLate: boolean })[];
};

/** One year of a person, each part as sentences; empty where nothing is recorded. */
export type PersonYear = {
  year: number;
  rating: string;
  awards: string[];
  initiatives: string[];
  cases: string[];
  /** Discipline, verification and leave. */
  restrictions: string[];
};

/** The years of which anything is recorded, the latest first. A restriction stands in the year it began. */
export function personYears(record: PersonRecord): PersonYear[] {
  const years = new Set([
    ...record.ratings.map(({ year }) => year),
    ...record.awards.map(({ year }) => year),
    ...record.initiatives.map(({ year }) => year),
    ...record.cases.map(({ date }) => yearOf(date)),
    ...record.restrictions.map(({ startedOn }) => yearOf(startedOn)),
    ...record.leaves.map(({ startedOn }) => yearOf(startedOn)),
  ]);
  return [...years].sort((a, b) => b - a).map((year) => personYear(record, year));
}

function personYear(record: PersonRecord, year: number): PersonYear {
  const rating = record.ratings.find((each) => each.year === year);
  const ofYear = <Row extends { year: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.year === year);
  return {
    year,
    rating: rating ? RATINGS[rating.level] : '',
    awards: ofYear(record.awards).map(({ awardName, decisionNumber }) =>
      decisionNumber === '' ? awardName : `${awardName} (${decisionNumber})`,
    ),
    initiatives: ofYear(record.initiatives).map(({ name }) => name),
    cases: record.cases.filter(({ date }) => yearOf(date) === year).map(caseText),
    restrictions: [
      ...record.restrictions
        .filter(({ startedOn }) => yearOf(startedOn) === year)
        .map(restrictionText),
      ...record.leaves.filter(({ startedOn }) => yearOf(startedOn) === year).map(leaveText),
    ],
  };
}

function caseText({ kind, date, deed, isLate }: PersonRecord['cases'][number]): string {
  const late = isLate ? ` (${LATE})` : '';
  return `${CASE_KINDS[kind]} ngày ${formatDay(date)}: ${deed}${late}`;
}

/** "Kỷ luật (Khiển trách) từ 02/3/2026 đến 02/3/2027: nghỉ không phép". */
export function restrictionText(restriction: Restriction): string {
  const { kind, form, reason } = restriction;
  const name = form === '' ? RESTRICTIONS[kind] : `${RESTRICTIONS[kind]} (${DISCIPLINES[form]})`;
  return `${name} ${spanText(restriction)}: ${reason}`;
}

/** "Nghỉ thai sản từ 02/3/2026 đến 02/9/2026". */
export function leaveText(leave: Leave): string {
  const note = leave.note === '' ? '' : ` (${leave.note})`;
  return `${LEAVES[leave.kind]} ${spanText(leave)}${note}`;
}

function spanText({ startedOn, endedOn }: { startedOn: Day; endedOn: Day | null }): string {
  const end = endedOn === null ? 'chưa kết thúc' : `đến ${formatDay(endedOn)}`;
  return `từ ${formatDay(startedOn)} ${end}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
