import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { listOf } from '../list-of.ts';
import { oneOf } from '../one-of.ts';
import { line, requiredLine } from '../text-field.ts';
import type { CellValue } from '../workbook/workbook.ts';
import { FIELDS } from './field.ts';
import { READY_LISTS } from './ready.ts';
import { CONTENTS } from './rows.ts';

/** The rows and columns that are read of a foreign sheet. */
const [MOST_ROWS, MOST_COLUMNS] = [20_000, 100];

const columnSchema = z.strictObject({
  /** Counted from 1. */
  column: z.int().min(1).max(MOST_COLUMNS),
  /** As it is headed in the file. */
  heading: line(300),
  /** Null: what stands there is not ours. */
  field: oneOf(FIELDS).nullable(),
});

/** How one sheet of somebody else's file is filled. */
const templateSheetSchema = z
  .strictObject({
    sheet: z.string().min(1).max(31),
    content: oneOf(CONTENTS),
    /** The row, counted from 1, where the list begins. */
    firstRow: z.int('Nhập số dòng.').min(1, 'Dòng đầu là dòng 1.').max(MOST_ROWS),
    columns: listOf(columnSchema, { most: MOST_COLUMNS }),
  })
  .refine(({ columns }) => columns.some(({ field }) => field !== null), {
    path: ['columns'],
    message: 'Chọn nội dung cho ít nhất một cột.',
  });
export type TemplateSheet = z.output<typeof templateSheetSchema>;

export const templateSchema = z
  .strictObject({
    id: newOrExisting,
    /** Of the file that was opened; null for the file that is kept already. */
    token: line(80).nullable(),
    name: requiredLine('Đặt tên cho mẫu.', 80),
    sheets: listOf(templateSheetSchema, {
      most: 50,
      least: 1,
      tooFew: 'Chọn ít nhất một trang để điền.',
    }),
  })
  .refine(({ id, token }) => id !== null || token !== null, {
    path: ['token'],
    message: 'Chọn tệp mẫu.',
  });

/** Somebody else's empty file that was opened once, with the name it is found by and how it is filled. */
export type Template = { id: number; name: string; fileName: string; sheets: TemplateSheet[] };

/** A template, or one that is just being matched, for a movement. */
export const templateUseSchema = z.strictObject({ movementId: idSchema, id: idSchema });
export const templatePreviewSchema = z.strictObject({
  movementId: idSchema,
  sheets: listOf(templateSheetSchema, { most: 50 }),
});
export const readyListSchema = z.strictObject({
  movementId: idSchema,
  code: oneOf(READY_LISTS),
});

/** What goes into a sheet: a line an entry, a value a column that is ours. */
export type TemplateRows = { sheet: string; rows: CellValue[][] };
