import { z } from 'zod';
import { listOf } from '../list-of.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import type { Holdings } from './copy.ts';

/** The ending of the one file that carries everything to another PC: a zip that any program can read. */
export const CARRIED_EXTENSION = 'stdbak';
export const CARRIED_DATABASE = 'so-thi-dua.db';
export const CARRIED_EVIDENCE = 'minh-chung/';
export const CARRIED_MANIFEST = 'manifest.json';

const count = z.int().min(0);
const holdingsSchema = z.object({
  departments: count,
  people: count,
  reports: count,
  cases: count,
  papers: count,
  lastMonth: monthSchema.nullable(),
  lastChange: count,
}) satisfies z.ZodType<Holdings>;

/** `manifest.json`: what the file holds, so that whoever opens it can tell that nothing is missing or altered. */
export const manifestSchema = z.object({
  format: z.literal('so-thi-dua'),
  formatVersion: z.literal(1),
  program: z.string().max(40),
  madeOn: daySchema,
  holdings: holdingsSchema,
  files: listOf(
    z.object({
      name: z.string().min(1).max(400),
      size: count,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    { most: 100_000 },
  ),
});
export type Manifest = z.output<typeof manifestSchema>;

/** A file with data that was chosen and found sound, before it takes the place of what is open. */
export type ExistingData = {
  token: string;
  name: string;
  holdings: Holdings;
  evidence: number;
  /** What the open data holds. */
  now: Holdings;
};

/** How far a long work is, in bytes; null while there is none. */
export type WorkProgress = { done: number; total: number } | null;
