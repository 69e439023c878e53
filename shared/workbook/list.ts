import { z } from 'zod';
import { listOf } from '../list-of.ts';
import { line } from '../text-field.ts';
import type { Cell, Workbook } from './workbook.ts';

const MOST_ROWS = 20_000;
const texts = listOf(line(2_000), { most: 50, least: 1 });

/** A list as it stands on a screen, to be written as .xlsx: texts only, as they are shown. */
export const listFileSchema = z
  .strictObject({
    /** The name of the file, without its ending. */
    name: line(100).refine((name) => /^[\p{L}\d ,.()-]+$/u.test(name), 'Tên tệp không đúng.'),
    heads: texts,
    rows: listOf(texts, { most: MOST_ROWS, tooMany: 'Danh sách quá dài.' }),
  })
  .refine(({ heads, rows }) => rows.every((row) => row.length === heads.length), {
    error: 'Các dòng không khớp với tiêu đề.',
  });

export type ListFile = z.input<typeof listFileSchema>;

const [NARROWEST, WIDEST] = [6, 45];

/** One sheet: the heads on the first row, then the rows; each column as wide as what stands in it. */
export function buildList({ name, heads, rows }: ListFile): Workbook {
  const cell = (text: string, look: Cell['look']): Cell => ({
    value: { kind: 'text', text },
    look,
  });
  const columnWidths = heads.map((head, column) => {
    const lengths = rows.map((row) => row[column]?.length ?? 0);
    const longest = lengths.reduce((most, length) => Math.max(most, length), head.length + 2);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
  return {
    title: name,
    sheets: [
      {
        name: 'Danh sách',
        columnWidths,
        rows: [
          { cells: heads.map((head) => cell(head, 'header')) },
          ...rows.map((row) => ({ cells: row.map((text) => cell(text, 'text')) })),
        ],
        headerRows: { first: 1, last: 1 },
        print: { orientation: 'landscape' },
      },
    ],
  };
}
