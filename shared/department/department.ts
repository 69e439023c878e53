import { z } from 'zod';
import { newOrExisting } from '../id.ts';
import type { Day } from '../month.ts';
import { requiredLine } from '../text-field.ts';

export const departmentSchema = z.strictObject({
  id: newOrExisting,
  name: requiredLine('Nhập tên phòng, ví dụ Phòng Lãnh sự.', 120),
  /** Heads a column where the full name has no room. */
  shortName: requiredLine('Nhập tên ngắn để dùng trong bảng, ví dụ Lãnh sự.', 24),
});

export type DepartmentInput = z.input<typeof departmentSchema>;
export type Department = {
  id: number;
  name: string;
  shortName: string;
  active: boolean;
  /** First and last day it stood; null where no merger or split set one. */
  startedOn: Day | null;
  endedOn: Day | null;
};

/** What a new department is called where room is short: its name without "Phòng", cut to the limit. */
export function shortNameOf(name: string): string {
  const bare = name.replace(/^phòng /i, '');
  if ([...bare].length <= 24) return bare;
  const words = bare.split(' ');
  while (words.length > 1 && words.join(' ').length > 24) words.pop();
  return [...words.join(' ')].slice(0, 24).join('');
}
