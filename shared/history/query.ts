import { z } from 'zod';
import { idSchema } from '../id.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';

/** What the log is sorted by for a reader. */
export const HISTORY_KINDS = {
  report: 'Báo cáo tháng',
  case: 'Biểu dương, phê bình',
  people: 'Phòng, cán bộ',
  movement: 'Phong trào, chỉ tiêu',
  award: 'Khen thưởng',
  paper: 'Cơ quan, văn bản',
} as const;
export type HistoryKind = keyof typeof HISTORY_KINDS;

/** The records that have a history of their own, by their table. */
const RECORD_TABLES = [
  'report',
  'case_entry',
  'person',
  'department',
  'movement',
  'indicator',
] as const;

/** A record by the id of its row; a report, whose id the window does not know, by what names it. */
const recordSchema = z.strictObject({
  table: z.enum(RECORD_TABLES),
  key: z.union([
    z.strictObject({ id: idSchema }),
    z.strictObject({ movement_id: idSchema, department_id: idSchema, month: monthSchema }),
  ]),
});
export type RecordRef = z.output<typeof recordSchema>;

export const historyQuerySchema = z.strictObject({
  record: recordSchema.nullable(),
  /** Words that must stand in the sentence; marks need not be typed. */
  search: z.string().max(200).default(''),
  kind: oneOf(HISTORY_KINDS).nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** Only what was made before this change: the next page. */
  before: idSchema.nullable(),
  limit: z.int().min(1).max(200),
});
export type HistoryQuery = z.output<typeof historyQuerySchema>;

/** What one change did to one record, as a sentence and its particulars. */
export type RecordChange = { kind: HistoryKind; title: string; details: string[] };

export type HistoryEntry = {
  id: number;
  /** Local time, 2026-11-22T14:05:09. */
  madeAt: string;
  records: RecordChange[];
  /** The first sentence of the change this one took back. */
  undoes: string | null;
  isUndone: boolean;
  /** The change did more than is shown: a record's history leaves out what concerns others. */
  isPartial: boolean;
};

export type HistoryPage = { entries: HistoryEntry[]; next: number | null };
