import { z } from 'zod';
import { idSchema } from '../id.ts';
import { listOf } from '../list-of.ts';
import { daySchema } from '../month-field.ts';
import { line } from '../text-field.ts';
import { departmentSchema } from './department.ts';
import type { Rename, Succession } from './history.ts';

const { name, shortName } = departmentSchema.shape;

/** A new name from a day on; months before keep the old one. */
export const departmentRenameSchema = z.strictObject({
  id: idSchema,
  changedOn: daySchema,
  name,
  shortName,
});

/** Departments go into one: a new one where `successorId` is null, else one that stands already. */
export const departmentMergeSchema = z
  .strictObject({
    predecessorIds: listOf(idSchema, { most: 50, least: 1, tooFew: 'Chọn phòng bị sáp nhập.' }),
    successorId: idSchema.nullable(),
    changedOn: daySchema,
    name: line(120),
    shortName: line(24),
  })
  .superRefine((merger, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (merger.successorId !== null) {
      if (merger.predecessorIds.includes(merger.successorId))
        refuse('successorId', 'Phòng tiếp nhận không thể cũng là phòng bị sáp nhập.');
      return;
    }
    if (merger.predecessorIds.length < 2)
      refuse('predecessorIds', 'Chọn ít nhất hai phòng để lập phòng mới.');
    if (merger.name === '') refuse('name', 'Nhập tên phòng mới.');
    if (merger.shortName === '') refuse('shortName', 'Nhập tên ngắn của phòng mới.');
  });

/** One department becomes several new ones; the `heir`, by place, takes over its running totals and people. */
export const departmentSplitSchema = z
  .strictObject({
    id: idSchema,
    changedOn: daySchema,
    parts: listOf(z.strictObject({ name, shortName }), {
      most: 20,
      least: 2,
      tooFew: 'Nhập ít nhất hai phòng mới.',
    }),
    heir: z.int().min(0),
  })
  .refine(({ heir, parts }) => heir < parts.length, {
    path: ['heir'],
    message: 'Chọn phòng tiếp nhận số lũy kế và cán bộ.',
  });

export type DepartmentRenameInput = z.input<typeof departmentRenameSchema>;
export type DepartmentMergeInput = z.input<typeof departmentMergeSchema>;
export type DepartmentSplitInput = z.input<typeof departmentSplitSchema>;

/** All that departments went through. */
export type DepartmentChanges = { renames: Rename[]; successions: Succession[] };
