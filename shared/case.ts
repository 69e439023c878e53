import { z } from 'zod';
import { idSchema, newOrExisting } from './id.ts';
import { type Day, daySchema, type Month } from './month.ts';
import { prose, requiredProse } from './text.ts';

export const CASE_KINDS = { praise: 'Biểu dương', criticism: 'Phê bình' } as const;
export type CaseKind = keyof typeof CASE_KINDS;

/** A dated fact about one person, or about the whole reporting department when `personId` is null. */
export const caseSchema = z.strictObject({
  id: newOrExisting,
  kind: z.enum(['praise', 'criticism'], 'Chọn biểu dương hoặc phê bình.'),
  personId: idSchema.nullable(),
  date: daySchema,
  deed: requiredProse('Ghi rõ việc làm được hoặc việc vi phạm.', 2_000),
  /** What it rests on: a notice of the police, minutes of a meeting, a letter of thanks. */
  basis: prose(1_000),
  /** How a violation was dealt with. */
  handling: prose(1_000),
});

export type CaseInput = z.input<typeof caseSchema>;
export type CaseEntry = Omit<z.output<typeof caseSchema>, 'id'> & {
  id: number;
  departmentId: number;
  /** The month whose report carries the case. */
  month: Month;
  date: Day;
};
