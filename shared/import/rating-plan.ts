import type { z } from 'zod';
import type { Person } from '../person/person.ts';
import { RATINGS, type Rating, ratingSchema } from '../record/record.ts';
import { toneKey } from '../text.ts';
import { fittingPeople } from './award-plan.ts';
import { departmentFinder, type KnownDepartment } from './department-names.ts';
import type { Outcome, RowChoices } from './outcome.ts';
import type { RatingRow } from './rating-rows.ts';

type RatingInput = z.input<typeof ratingSchema>;

export type RatingPlan = {
  row: RatingRow;
  /** People of one name among whom only she can tell. */
  namesakes: readonly Person[];
  outcome: Outcome<Rating>;
  planned: RatingInput | null;
};

export type RatingPlanInput = {
  rows: readonly RatingRow[];
  people: readonly Person[];
  departments: readonly KnownDepartment[];
  ratings: readonly Rating[];
  choices: RowChoices;
};

/** Judges every row against the ratings kept. A person has one rating a year. */
export function planRatings(input: RatingPlanInput): RatingPlan[] {
  const kept = new Map(
    input.ratings.map((rating) => [keyOf(rating.personId, rating.year), rating]),
  );
  const peopleByName = Map.groupBy(input.people, ({ fullName }) => toneKey(fullName));
  const findDepartment = departmentFinder(input.departments);
  const seen = new Map<string, number>();
  return input.rows.map((row): RatingPlan => {
    const named = peopleByName.get(toneKey(row.subject)) ?? [];
    const candidates = fittingPeople(row, named, findDepartment);
    const namesakes = candidates.length > 1 ? candidates : [];
    const chosen = candidates.find(({ id }) => id === input.choices.get(row.row));
    const person = chosen ?? (candidates.length === 1 ? candidates[0] : undefined);
    const reasons = problemsOf(row, candidates.length === 0);
    if (reasons.length > 0) return { row, namesakes, ...wrong(reasons) };
    if (!person || row.level === null) {
      return { row, namesakes, outcome: { kind: 'unclear', candidates: [] }, planned: null };
    }
    const key = keyOf(person.id, row.year);
    const first = seen.get(key);
    if (first !== undefined) {
      return { row, namesakes, ...wrong([`Trùng với dòng ${first}: cùng người, cùng năm.`]) };
    }
    seen.set(key, row.row);
    const known = kept.get(key);
    const planned = {
      ...{ personId: person.id, year: row.year, level: row.level },
      // A list says nothing of it: what is kept stays.
      dutyGroup: known?.dutyGroup ?? '',
    };
    return { row, namesakes, ...judge(planned, known) };
  });
}

function keyOf(personId: number, year: number): string {
  return `${personId} ${year}`;
}

function problemsOf({ subject, written, level }: RatingRow, isUnknown: boolean): string[] {
  return [
    ...(isUnknown ? [`Danh mục chưa có cán bộ “${subject}”. Nhập vào danh mục trước.`] : []),
    ...(level === null
      ? [`“${written}” không phải mức xếp loại: ${Object.values(RATINGS).join(', ')}.`]
      : []),
  ];
}

type Judged = Pick<RatingPlan, 'outcome' | 'planned'>;

function wrong(reasons: string[]): Judged {
  return { outcome: { kind: 'wrong', reasons }, planned: null };
}

function judge(values: Omit<Rating, 'id'>, kept: Rating | undefined): Judged {
  const planned = { ...values, id: kept?.id ?? null };
  const checked = ratingSchema.safeParse(planned);
  if (!checked.success) return wrong(checked.error.issues.map(({ message }) => message));
  if (!kept) return { outcome: { kind: 'new' }, planned };
  if (kept.level === values.level) {
    return { outcome: { kind: 'same', subject: kept }, planned: null };
  }
  const change = { label: 'Xếp loại', from: RATINGS[kept.level], to: RATINGS[values.level] };
  return { outcome: { kind: 'changes', subject: kept, changes: [change] }, planned };
}
