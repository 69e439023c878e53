import { formatDay } from '../month.ts';
import { GENDERS, type Gender, LEVELS, LONGEST_NAME, type Person } from '../person/person.ts';
import { fold, toneKey } from '../text.ts';
import type { DepartmentChoice, DepartmentChoices, KnownDepartment } from './department-names.ts';
import type { FieldChange, Outcome, RowChoices } from './outcome.ts';
import { type PersonDefaults, type PlannedPerson, plannedPersonSchema } from './person-import.ts';
import { levelOf, type PersonRow } from './person-rows.ts';

export type PersonPlan = {
  row: PersonRow;
  outcome: Outcome<Person>;
  /** Kept people of the same name among whom only she can tell; empty where the birth date tells. */
  namesakes: readonly Person[];
  /** What to keep; null where there is nothing to do or to decide first. */
  planned: PlannedPerson | null;
};

export type PersonPlanInput = {
  rows: readonly PersonRow[];
  people: readonly Person[];
  departments: readonly KnownDepartment[];
  /** What the departments named in the file stand for. */
  departmentChoices: DepartmentChoices;
  defaults: PersonDefaults;
  choices: RowChoices;
};

/** Judges every row against the people kept: new, the same, changed, unclear or wrong. Writes nothing. */
export function planPeople({ rows, people, ...rules }: PersonPlanInput): PersonPlan[] {
  const byName = Map.groupBy(people, ({ fullName }) => toneKey(fullName));
  const seen = new Map<string, number>();
  const plans = rows.map((row): PersonPlan => {
    const department = departmentOf(row, rules);
    const twin = `${toneKey(row.fullName)}|${row.birthDate ?? JSON.stringify(department)}`;
    const first = seen.get(twin) ?? row.row;
    seen.set(twin, first);
    const named = byName.get(toneKey(row.fullName)) ?? [];
    const match = findMatch(row, department, named);
    const namesakes = match === 'unclear' ? named : [];
    const reasons = reasonsAgainst(row, department, first);
    if (reasons.length > 0) return { row, namesakes, ...wrong(reasons) };
    const person = match === 'unclear' ? answerOf(row, named, rules) : match;
    if (person === 'unclear') {
      return { row, namesakes, outcome: { kind: 'unclear', candidates: named }, planned: null };
    }
    const judged = person
      ? merge(row, department, person, rules.departments)
      : create(row, department, named, rules.defaults);
    return { row: person ? withState(row, person) : row, namesakes, ...refuseUnfit(judged) };
  });
  return refuseSecondRows(plans);
}

function withState(row: PersonRow, { active }: Person): PersonRow {
  return active ? row : { ...row, notes: [...row.notes, 'Cán bộ này đang “Ngừng dùng”.'] };
}

/** Two rows that were both said to be one person would overwrite each other. */
function refuseSecondRows(plans: readonly PersonPlan[]): PersonPlan[] {
  const firstOf = new Map<number, number>();
  return plans.map((plan) => {
    const { outcome, row } = plan;
    if (outcome.kind !== 'same' && outcome.kind !== 'changes') return plan;
    const first = firstOf.get(outcome.subject.id) ?? row.row;
    firstOf.set(outcome.subject.id, first);
    return first === row.row
      ? plan
      : { ...plan, ...wrong([`Cùng là một người với dòng ${first}.`]) };
  });
}

/** What the catalogue would refuse of a person is said at the row, before anything is written. */
function refuseUnfit(judged: Judged): Judged {
  if (judged.planned === null) return judged;
  const checked = plannedPersonSchema.safeParse(judged.planned);
  return checked.success
    ? { ...judged, planned: checked.data }
    : wrong(checked.error.issues.map(({ message }) => message));
}

type Judged = Pick<PersonPlan, 'outcome' | 'planned'>;
type Rules = Omit<PersonPlanInput, 'rows' | 'people'>;

function departmentOf(row: PersonRow, { departmentChoices, defaults }: Rules): DepartmentChoice {
  if (row.department !== '') return departmentChoices.get(toneKey(row.department)) ?? null;
  return defaults.departmentId === null ? null : { id: defaults.departmentId };
}

function reasonsAgainst(row: PersonRow, department: DepartmentChoice, first: number): string[] {
  const reasons = [...row.problems];
  if (first !== row.row) reasons.push(repeated(row, first));
  if (row.department !== '' && department === null) {
    reasons.push(`Chưa rõ phòng “${row.department}”: chọn ở mục Phòng trong tệp.`);
  }
  const isLong = (text: string) => [...text].length > LONGEST_NAME;
  if (isLong(row.fullName)) reasons.push(`Họ và tên dài quá ${LONGEST_NAME} ký tự.`);
  if (isLong(row.position)) reasons.push(`Chức vụ dài quá ${LONGEST_NAME} ký tự.`);
  return reasons;
}

/** The person a row is about, null for a new one. Only a birth date tells two people of one name apart. */
function findMatch(
  row: PersonRow,
  department: DepartmentChoice,
  named: readonly Person[],
): Person | null | 'unclear' {
  if (named.length === 0) return null;
  if (row.birthDate !== null) {
    const [same, another] = named.filter(({ birthDate }) => birthDate === row.birthDate);
    if (same && !another) return same;
    return !same && named.every(({ birthDate }) => birthDate !== null) ? null : 'unclear';
  }
  const [only, ...others] = named;
  const departmentId = department && 'id' in department ? department.id : null;
  const isSameEntry = only?.birthDate === null && only.departmentId === departmentId;
  return only && isSameEntry && others.length === 0 ? only : 'unclear';
}

function answerOf(
  { row }: PersonRow,
  named: readonly Person[],
  { choices }: Rules,
): Person | null | 'unclear' {
  const choice = choices.get(row);
  return choice === 'new' ? null : (named.find(({ id }) => id === choice) ?? 'unclear');
}

function create(
  row: PersonRow,
  department: DepartmentChoice,
  named: readonly Person[],
  defaults: PersonDefaults,
): Judged {
  const { fullName, birthDate, position } = row;
  const gender = row.gender ?? defaultGender(fullName, defaults.gender);
  const reasons: string[] = [];
  if (gender === null) reasons.push('Thiếu giới tính.');
  if (department === null) reasons.push('Thiếu phòng.');
  const isTwin = named.some(
    (one) =>
      department !== null &&
      'id' in department &&
      one.departmentId === department.id &&
      one.birthDate === birthDate,
  );
  if (isTwin) reasons.push('Phòng này đã có người cùng họ tên; cần ngày sinh để phân biệt.');
  if (gender === null || department === null || isTwin) return wrong(reasons);
  const level = row.level ?? levelOf(position);
  return {
    outcome: { kind: 'new' },
    planned: { id: null, department, fullName, gender, birthDate, position, level },
  };
}

function defaultGender(name: string, rule: PersonDefaults['gender']): Gender | null {
  if (rule !== 'byName') return rule;
  return fold(name).split(' ').slice(1, -1).includes('thi') ? 'female' : 'male';
}

/** What the row adds to or changes in a person: a blank cell never overwrites, and her spelling of the name stays. */
function merge(
  row: PersonRow,
  department: DepartmentChoice,
  person: Person,
  departments: readonly KnownDepartment[],
): Judged {
  const { active: _, departmentId, ...kept } = person;
  const planned: PlannedPerson = {
    ...kept,
    department: department ?? { id: departmentId },
    gender: row.gender ?? kept.gender,
    birthDate: row.birthDate ?? kept.birthDate,
    position: row.position || kept.position,
    level: row.level ?? kept.level,
  };
  const changes = changesOf(person, planned, departments);
  return changes.length === 0
    ? { outcome: { kind: 'same', subject: person }, planned: null }
    : { outcome: { kind: 'changes', subject: person, changes }, planned };
}

function changesOf(
  from: Person,
  to: PlannedPerson,
  departments: readonly KnownDepartment[],
): FieldChange[] {
  const day = (birthDate: string | null) => (birthDate ? formatDay(birthDate) : '(trống)');
  const nameOf = (id: number) => departments.find((one) => one.id === id)?.name ?? '';
  return [
    { label: 'Giới tính', from: GENDERS[from.gender], to: GENDERS[to.gender] },
    { label: 'Ngày sinh', from: day(from.birthDate), to: day(to.birthDate) },
    { label: 'Chức vụ', from: from.position || '(trống)', to: to.position },
    { label: 'Nhóm chức danh', from: LEVELS[from.level], to: LEVELS[to.level] },
    {
      label: 'Phòng',
      from: nameOf(from.departmentId),
      to: 'id' in to.department ? nameOf(to.department.id) : to.department.name,
    },
  ].filter((change) => change.from !== change.to && change.to !== '');
}

function repeated(row: PersonRow, first: number): string {
  return row.birthDate === null
    ? `Trùng họ tên với dòng ${first}, không có ngày sinh để phân biệt.`
    : `Trùng họ tên và ngày sinh với dòng ${first}.`;
}

function wrong(reasons: string[]): Judged {
  return { outcome: { kind: 'wrong', reasons }, planned: null };
}
