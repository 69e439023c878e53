import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { listOf } from '../list-of.ts';
import type { Day } from '../month.ts';
import { daySchema } from '../month-field.ts';
import { toneKey } from '../text.ts';
import { line, prose, requiredLine, requiredProse } from '../text-field.ts';
import { isWithin, monthsOf } from './span.ts';

/** A document the plan rests on: "Kế hoạch số 162/KH-UBND ngày 07/5/2024 của UBND tỉnh về …". */
const basisSchema = z.strictObject({
  kind: requiredLine('Nhập loại văn bản, ví dụ Kế hoạch.', 60),
  number: requiredLine('Nhập số, ký hiệu, ví dụ 162/KH-UBND.', 60),
  date: daySchema.nullable(),
  issuer: line(160),
  subject: prose(600),
});

const contentSchema = z.strictObject({
  id: newOrExisting,
  text: requiredProse('Nhập nội dung thi đua.', 4_000),
});

export const movementSchema = z
  .strictObject({
    id: newOrExisting,
    name: requiredLine('Nhập tên phong trào.', 300),
    year: z.int('Nhập năm.').min(2000, 'Năm từ 2000.').max(2199, 'Năm đến 2199.'),
    theme: line(500),
    startDate: daySchema,
    endDate: daySchema,
    /** Last day of figures for the file sent to the province, and the day that file is due. */
    cutoffDate: daySchema.nullable().default(null),
    submissionDate: daySchema.nullable().default(null),
    /** How divisions report, in the plan's own words. */
    reportingRule: prose(1_000),
    bases: listOf(basisSchema, { most: 60 }),
    contents: listOf(contentSchema, {
      most: 40,
      least: 1,
      tooFew: 'Nhập ít nhất một nội dung thi đua.',
    }),
    recipients: listOf(requiredLine('Nhập nơi nhận hoặc bỏ dòng này.', 200), { most: 40 }),
    signerPosition: line(80),
    signerName: line(80),
    departmentIds: listOf(idSchema, { most: 500 }),
    /** A new movement begins with the indicators of this one; with the starting set where it is null. */
    copiedFrom: idSchema.nullable().default(null),
  })
  .refine((movement) => movement.endDate >= movement.startDate, {
    path: ['endDate'],
    message: 'Ngày kết thúc phải sau ngày bắt đầu.',
  })
  .refine(({ cutoffDate, ...movement }) => cutoffDate === null || isWithin(movement, cutoffDate), {
    path: ['cutoffDate'],
    message: 'Ngày chốt số liệu phải trong thời gian của phong trào.',
  })
  .refine(
    ({ submissionDate, cutoffDate, startDate }) =>
      submissionDate === null || submissionDate >= (cutoffDate ?? startDate),
    {
      path: ['submissionDate'],
      message: 'Ngày nộp hồ sơ phải từ ngày chốt số liệu trở đi.',
    },
  )
  .refine((movement) => monthsOf(movement).length <= 60, {
    path: ['endDate'],
    message: 'Phong trào dài quá 5 năm: kiểm tra lại ngày bắt đầu và ngày kết thúc.',
  });

export type MovementInput = z.input<typeof movementSchema>;
export type Basis = z.output<typeof basisSchema>;
export type Content = { id: number; text: string };

export type Movement = Omit<z.output<typeof movementSchema>, 'id' | 'contents' | 'copiedFrom'> & {
  id: number;
  contents: Content[];
};

export type MovementListItem = {
  id: number;
  name: string;
  year: number;
  startDate: Day;
  endDate: Day;
};

/** The same movement of the year before: its name apart from the year in it, which "Tạo phong trào năm sau" moves on. */
export function yearBefore(
  { name, year }: Pick<MovementListItem, 'name' | 'year'>,
  movements: readonly MovementListItem[],
): MovementListItem | undefined {
  const keyOf = (each: string) => toneKey(each.replaceAll(/\d{4}/g, ''));
  return movements.find((each) => each.year === year - 1 && keyOf(each.name) === keyOf(name));
}
