import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import type { Day } from '../month.ts';
import { daySchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';
import { line, requiredLine } from '../text-field.ts';

export const GENDERS = { male: 'Nam', female: 'Nữ' } as const;
export type Gender = keyof typeof GENDERS;

/** How a person is addressed in an official document. */
export const HONORIFICS: Record<Gender, string> = { male: 'Ông', female: 'Bà' };

/** The classes of officials that the province's lists and state statistics count by. */
export const LEVELS = {
  agencyLeader: 'Lãnh đạo cấp vụ, sở, ngành và tương đương',
  leader: 'Các cấp lãnh đạo từ phó phòng trở lên',
  staff: 'Người trực tiếp công tác, lao động',
} as const;
export type Level = keyof typeof LEVELS;

/** Characters of a name or a position. */
export const LONGEST_NAME = 80;

export const personSchema = z.strictObject({
  id: newOrExisting,
  departmentId: idSchema,
  fullName: requiredLine('Nhập họ và tên.', LONGEST_NAME),
  gender: oneOf(GENDERS, 'Chọn giới tính.'),
  birthDate: daySchema.nullable(),
  position: line(LONGEST_NAME),
  level: oneOf(LEVELS, 'Chọn nhóm chức danh.'),
});

export type PersonInput = z.input<typeof personSchema>;
export type Person = {
  id: number;
  departmentId: number;
  fullName: string;
  gender: Gender;
  birthDate: Day | null;
  position: string;
  level: Level;
  active: boolean;
};
