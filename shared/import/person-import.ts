import { z } from 'zod';
import { idSchema } from '../id.ts';
import { listOf } from '../list-of.ts';
import { oneOf } from '../one-of.ts';
import { GENDERS, personSchema } from '../person/person.ts';
import { requiredLine } from '../text-field.ts';
import { decisionsSchema } from './decisions.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

const { id, fullName, gender, birthDate, position, level } = personSchema.shape;

/** A department that is kept, or one to be made under this name. */
const departmentOrNameSchema = z.union([
  z.strictObject({ id: idSchema }),
  z.strictObject({ name: requiredLine('Nhập tên phòng.', 120) }),
]);

/** A person of a list as they would be kept. */
export const plannedPersonSchema = z.strictObject({
  ...{ id, fullName, gender, birthDate, position, level },
  department: departmentOrNameSchema,
});

export type PlannedPerson = z.output<typeof plannedPersonSchema>;

/** How blank cells of new people are filled: her choice, never a guess of the program's. */
const personDefaultsSchema = z.strictObject({
  /** `byName`: "Thị" in the name is a woman, all others are men. */
  gender: oneOf({ ...GENDERS, byName: 'Theo tên đệm' }).nullable(),
  departmentId: idSchema.nullable(),
});

export type PersonDefaults = z.output<typeof personDefaultsSchema>;

/** What she decided about a list of people; `departments` says what names in the file stand for, by their key. */
export const peopleImportSchema = decisionsSchema(PERSON_COLUMNS).extend({
  departments: listOf(
    z.strictObject({ key: z.string().max(2_000), choice: departmentOrNameSchema.nullable() }),
    { most: 1_000 },
  ),
  defaults: personDefaultsSchema,
});

export type ImportDone = { created: number; changed: number; departments: number };
