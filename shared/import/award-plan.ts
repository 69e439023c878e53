import {
  AWARD_CATEGORIES,
  type PastAward,
  type PastAwardInput,
  pastAwardSchema,
} from '../award/past-award.ts';
import { formatDay } from '../month.ts';
import type { Person } from '../person/person.ts';
import { toneKey } from '../text.ts';
import type { AwardRow } from './award-rows.ts';
import {
  type DepartmentFinder,
  departmentFinder,
  type KnownDepartment,
} from './department-names.ts';
import type { FieldChange, Outcome, RowChoices } from './outcome.ts';

/** Who an award went to: somebody the catalogue knows. */
type AwardBearer =
  | { personId: number; departmentId: null }
  | { personId: null; departmentId: number };

export type AwardPlan = {
  row: AwardRow;
  /** People of one name among whom only she can tell. */
  namesakes: readonly Person[];
  outcome: Outcome<PastAward>;
  planned: PastAwardInput | null;
};

export type AwardPlanInput = {
  rows: readonly AwardRow[];
  people: readonly Person[];
  departments: readonly KnownDepartment[];
  awards: readonly PastAward[];
  choices: RowChoices;
};

/** Judges every row against the awards kept. One award is kept once a bearer, a year and a name. */
export function planAwards(input: AwardPlanInput): AwardPlan[] {
  const kept = new Map(
    input.awards.map((award) => [keyOf(award, award.year, award.awardName), award]),
  );
  const seen = new Map<string, number>();
  const findDepartment = departmentFinder(input.departments);
  const peopleByName = Map.groupBy(input.people, ({ fullName }) => toneKey(fullName));
  return input.rows.map((row): AwardPlan => {
    const named = peopleByName.get(toneKey(row.subject)) ?? [];
    const candidates = fittingPeople(row, named, findDepartment);
    const namesakes = candidates.length > 1 ? candidates : [];
    const bearer = bearerOf(row, candidates, input.choices, findDepartment);
    const reasons = [...row.problems];
    if (row.year === null) reasons.push('Thiếu năm.');
    if (bearer === 'unknown') reasons.push(unknownBearer(row));
    if (reasons.length > 0)
      return { row, namesakes, outcome: { kind: 'wrong', reasons }, planned: null };
    if (bearer === 'unclear' || bearer === 'unknown') {
      return { row, namesakes, outcome: { kind: 'unclear', candidates: [] }, planned: null };
    }
    const key = keyOf(bearer, row.year ?? 0, row.awardName);
    const first = seen.get(key);
    if (first !== undefined) {
      const reason = `Trùng với dòng ${first}: cùng người, cùng năm, cùng danh hiệu.`;
      return { row, namesakes, outcome: { kind: 'wrong', reasons: [reason] }, planned: null };
    }
    seen.set(key, row.row);
    return { row, namesakes, ...judge(row, bearer, kept.get(key)) };
  });
}

function keyOf(
  { personId, departmentId }: AwardBearer | PastAward,
  year: number,
  name: string,
): string {
  return `${personId}|${departmentId}|${year}|${toneKey(name)}`;
}

/** Of several people of one name, those whose birth date or department the row names. */
export function fittingPeople(
  row: Pick<AwardRow, 'department' | 'birthDate'>,
  named: Person[],
  findDepartment: DepartmentFinder,
): Person[] {
  if (named.length < 2) return named;
  const departmentId = findDepartment(row.department)?.id;
  const tests = [
    ({ birthDate }: Person) => row.birthDate !== null && birthDate === row.birthDate,
    (person: Person) => person.departmentId === departmentId,
  ];
  for (const test of tests) {
    const fitting = named.filter(test);
    if (fitting.length === 1) return fitting;
  }
  return named;
}

function bearerOf(
  row: AwardRow,
  candidates: readonly Person[],
  choices: RowChoices,
  findDepartment: DepartmentFinder,
): AwardBearer | 'unclear' | 'unknown' {
  const choice = choices.get(row.row);
  const [person, another] = candidates;
  const chosen = candidates.find(({ id }) => id === choice) ?? (another ? undefined : person);
  if (chosen) return { personId: chosen.id, departmentId: null };
  if (person) return 'unclear';
  const department = findDepartment(row.subject === '' ? row.department : row.subject);
  return department ? { personId: null, departmentId: department.id } : 'unknown';
}

function unknownBearer({ subject, department }: AwardRow): string {
  const name = subject || department;
  return name === ''
    ? 'Không ghi cá nhân hay tập thể.'
    : `Danh mục chưa có cán bộ hay phòng “${name}”. Nhập vào danh mục trước.`;
}

function judge(
  row: AwardRow,
  bearer: AwardBearer,
  kept: PastAward | undefined,
): Pick<AwardPlan, 'outcome' | 'planned'> {
  const { awardName, decisionNumber, decisionDate, issuer, category } = row;
  const planned: PastAwardInput = {
    id: kept?.id ?? null,
    ...bearer,
    year: row.year ?? 0,
    awardName: kept?.awardName ?? awardName,
    decisionNumber: decisionNumber || (kept?.decisionNumber ?? ''),
    decisionDate: decisionDate ?? kept?.decisionDate ?? null,
    issuer: issuer || (kept?.issuer ?? ''),
    category: category || (kept?.category ?? ''),
  };
  const checked = pastAwardSchema.safeParse(planned);
  if (!checked.success) {
    const reasons = checked.error.issues.map(({ message }) => message);
    return { outcome: { kind: 'wrong', reasons }, planned: null };
  }
  if (!kept) return { outcome: { kind: 'new' }, planned };
  const changes = changesOf(kept, planned);
  return changes.length === 0
    ? { outcome: { kind: 'same', subject: kept }, planned: null }
    : { outcome: { kind: 'changes', subject: kept, changes }, planned };
}

function changesOf(from: PastAward, to: PastAwardInput): FieldChange[] {
  const day = (date: string | null) => (date ? formatDay(date) : '');
  return [
    { label: 'Số quyết định', from: from.decisionNumber, to: to.decisionNumber },
    { label: 'Ngày quyết định', from: day(from.decisionDate), to: day(to.decisionDate) },
    { label: 'Cơ quan ban hành', from: from.issuer, to: to.issuer },
    {
      label: 'Loại hình',
      from: from.category && AWARD_CATEGORIES[from.category],
      to: to.category ? AWARD_CATEGORIES[to.category] : '',
    },
  ]
    .filter((change) => change.from !== change.to)
    .map((change) => ({ ...change, from: change.from || '(trống)' }));
}
