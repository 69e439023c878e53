import { z } from 'zod';
import { idSchema } from '../id.ts';
import { listOf } from '../list-of.ts';
import { personSchema } from '../person/person.ts';
import { requiredLine } from '../text.ts';

const { id, fullName, gender, birthDate, position, level } = personSchema.shape;

/** A department that is kept, or one to be made under this name. */
const departmentOrNameSchema = z.union([
  z.strictObject({ id: idSchema }),
  z.strictObject({ name: requiredLine('Nhập tên phòng.', 120) }),
]);

const MOST_IMPORTED = 5_000;

/** The rows she confirmed, as the preview showed them: what was not shown is not written. */
export const peopleImportSchema = z.strictObject({
  people: listOf(
    z.strictObject({
      id,
      department: departmentOrNameSchema,
      fullName,
      gender,
      birthDate,
      position,
      level,
    }),
    {
      most: MOST_IMPORTED,
      tooMany: 'Danh sách quá dài. Chia thành nhiều tệp.',
      least: 1,
      tooFew: 'Chưa có dòng nào để nhập.',
    },
  ),
});

export type ImportDone = { created: number; changed: number; departments: number };
