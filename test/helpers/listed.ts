import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { writeBlock } from '../../shared/grid/block.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, type Gender, LEVELS, type Level } from '../../shared/person/person.ts';

type Call = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<CallOutput<Name>>;

/** Pastes a list under these columns, as she does, and decides to take all its rows. */
export async function listed<Field extends string>(
  call: Call,
  fields: readonly Field[],
  rows: readonly (readonly string[])[],
) {
  const table = { text: writeBlock([fields, ...rows].map((cells) => [...cells])), merges: [] };
  const { token } = await call('import.openPasted', table);
  return {
    ...{ token, sheet: 0, isConverted: false, headerRow: 0, mends: [], choices: [] },
    columns: fields.map((field, column) => ({ field, column })),
    rows: rows.map((_, index) => index + 2),
  };
}

export type ListedPerson = {
  fullName: string;
  /** By its name. */
  department: string;
  gender?: Gender;
  birthDate?: string | null;
  position?: string;
  level?: Level;
};

const PERSON_FIELDS = [
  'fullName',
  'department',
  'gender',
  'birthDate',
  'position',
  'level',
] as const;

/** A pasted list of people, all of them to be taken. */
export async function listedPeople(
  call: Call,
  people: readonly ListedPerson[],
): Promise<CallInput<'import.people'>> {
  const rows = people.map((person) => {
    const { birthDate = '1985-03-05', gender = 'male', level = 'staff' } = person;
    return [
      ...[person.fullName, person.department, GENDERS[gender]],
      ...[birthDate ? formatDay(birthDate) : '', person.position ?? 'Chuyên viên', LEVELS[level]],
    ];
  });
  const list = await listed(call, PERSON_FIELDS, rows);
  return { ...list, departments: [], defaults: { gender: null, departmentId: null } };
}
