import { z } from 'zod';
import type { RawBook, RawSheet } from '../foreign/sheet.ts';
import { idSchema } from '../id.ts';
import { listOf } from '../list-of.ts';
import { oneOf } from '../one-of.ts';
import type { ColumnMatch, ColumnSpec, Header } from './columns.ts';
import { convertBook, findLegacy } from './legacy-book.ts';
import type { Mends } from './mends.ts';
import type { RowChoices } from './outcome.ts';

const MOST_ROWS = 1_048_576;
const MOST_DECIDED = 20_000;

const rowNumberSchema = z.int().min(1).max(MOST_ROWS);

/**
 * What she decided about a list that main holds under a token: no cell of it is sent back. `rows` are those the
 * screen showed as to be written; `columns` and `headerRow` count from 0, rows as Excel does.
 */
export function decisionsSchema<Field extends string>(specs: readonly ColumnSpec<Field>[]) {
  const labels = Object.fromEntries(specs.map(({ field, label }) => [field, label]));
  const field = oneOf(labels as Record<Field, string>);
  return z.strictObject({
    token: z.uuid(),
    sheet: z.int().min(0).max(1_000),
    isConverted: z.boolean(),
    /** -1 where a list of names alone has no header. */
    headerRow: z.int().min(-1).max(MOST_ROWS),
    columns: listOf(z.strictObject({ field, column: z.int().min(0).max(16_384) }), {
      most: specs.length,
    }),
    mends: listOf(
      z.strictObject({
        row: rowNumberSchema,
        field,
        text: z.string().max(2_000, 'Dài quá 2.000 ký tự.'),
      }),
      {
        most: MOST_DECIDED,
      },
    ),
    choices: listOf(
      z.strictObject({
        row: rowNumberSchema,
        choice: z.union([oneOf({ skip: 'Bỏ qua', new: 'Thêm mới' }), idSchema]),
      }),
      { most: MOST_DECIDED },
    ),
    rows: listOf(rowNumberSchema, {
      most: 5_000,
      tooMany: 'Danh sách quá dài. Chia thành nhiều tệp.',
      least: 1,
      tooFew: 'Chưa có dòng nào để nhập.',
    }),
  });
}

export type Decisions<Field extends string> = z.output<ReturnType<typeof decisionsSchema<Field>>>;

/** Which list of an opened workbook she looks at, and how its letters are read. */
export type ListPlace = Pick<Decisions<string>, 'token' | 'sheet' | 'isConverted'>;

/** What she says about the rows, as the plan of a list takes it. */
export type ListDecisions<Field extends string> = {
  header: Header<Field>;
  mends: Mends<Field>;
  choices: RowChoices;
};

/** A list of the workbook, its old letters converted where she said so; null where it has no such sheet. */
export function listIn(
  book: RawBook,
  { sheet, isConverted }: Pick<ListPlace, 'sheet' | 'isConverted'>,
): { sheet: RawSheet; is1904: boolean } | null {
  const readable = isConverted ? convertedBook(book) : book;
  const chosen = readable.sheets[sheet];
  return chosen ? { sheet: chosen, is1904: book.is1904 } : null;
}

function convertedBook(book: RawBook): RawBook {
  const finding = findLegacy(book);
  return finding ? convertBook(book, finding.encoding) : book;
}

/** As the window keeps them, to be sent. */
export function packDecisions<Field extends string>(
  { header, mends, choices }: ListDecisions<Field>,
  rows: number[],
): Omit<Decisions<Field>, keyof ListPlace> {
  return {
    headerRow: header.row,
    columns: entriesOf(header.columns).map(([field, column]) => ({ field, column })),
    mends: [...mends].flatMap(([row, typed]) =>
      entriesOf<Field, string>(typed).map(([field, text]) => ({ row, field, text })),
    ),
    choices: [...choices].map(([row, choice]) => ({ row, choice })),
    rows,
  };
}

export function unpackDecisions<Field extends string>(
  decisions: Omit<Decisions<Field>, keyof ListPlace>,
): ListDecisions<Field> {
  const columns: ColumnMatch<Field> = {};
  for (const { field, column } of decisions.columns) columns[field] = column;
  const mends = new Map<number, Partial<Record<Field, string>>>();
  for (const { row, field, text } of decisions.mends) {
    const typed: Partial<Record<Field, string>> = mends.get(row) ?? {};
    typed[field] = text;
    mends.set(row, typed);
  }
  return {
    header: { row: decisions.headerRow, columns },
    mends,
    choices: new Map(decisions.choices.map(({ row, choice }) => [row, choice])),
  };
}

function entriesOf<Field extends string, Value>(
  record: Readonly<Partial<Record<Field, Value>>>,
): [Field, Value][] {
  return Object.entries(record).filter(([, value]) => value !== undefined) as [Field, Value][];
}

type Planned = { row: { row: number }; planned: unknown };

/** The rows that would be written, by their number: all that are settled but those she leaves out. */
export function rowsToTake(plans: readonly Planned[], choices: RowChoices): number[] {
  return plans
    .filter(({ row, planned }) => planned !== null && choices.get(row.row) !== 'skip')
    .map(({ row }) => row.row);
}
