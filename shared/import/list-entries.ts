import type { RawCell, RawSheet } from '../foreign/sheet.ts';
import { textOf } from './cell.ts';
import { type ColumnMatch, type ColumnSpec, type Header, headerKey } from './columns.ts';
import { departmentFinder, type KnownDepartment } from './department-names.ts';
import { departmentAbove, departmentInTitle, kindOfRow, type LeftOut } from './list-rows.ts';
import { type Mends, mendCells } from './mends.ts';

/** The sheet of a list; its name may be that of a department. */
export type ListSheet = Pick<RawSheet, 'rows' | 'merges' | 'hiddenRows'> & { name?: string };

export type ListRules<Field extends string> = {
  is1904: boolean;
  departments: readonly KnownDepartment[];
  mends?: Mends<Field>;
};

/** What tells the lists of one kind from another. */
export type ListShape<Field extends string> = {
  specs: readonly ColumnSpec<Field>[];
  find: (rows: readonly RawCell[][]) => Header<Field> | null;
  /** The columns that name an entry, the first that there is. */
  naming: readonly Field[];
  /** What an entry has beside its name: a row that says one of these is no heading. */
  saying: readonly Field[];
  /** Columns whose cells, where several are drawn as one, speak for the first of them alone. */
  single: readonly Field[];
};

/** A row that may be an entry, the cells drawn as one with those above it filled in. */
export type ListEntry<Field extends string> = {
  /** As Excel numbers it. */
  row: number;
  cells: readonly RawCell[];
  columns: ColumnMatch<Field>;
  /** Said by a heading, by the title of the list or by the name of the sheet. */
  group: string;
  notes: string[];
};

type Walked<Field extends string> = { entries: ListEntry<Field>[]; leftOut: LeftOut[] };

/** Goes through the rows below a header: those that are entries, and the others with why each was passed over. */
export function walkList<Field extends string>(
  sheet: ListSheet,
  first: Header<Field>,
  shape: ListShape<Field>,
  { departments, mends }: ListRules<Field>,
): Walked<Field> {
  const walked: Walked<Field> = { entries: [], leftOut: [] };
  const find = departmentFinder(departments);
  const isKnownDepartment = (name: string) => find(name) !== null;
  const hidden = new Set(sheet.hiddenRows);
  let table = openTable(sheet, first, shape);
  let group = departmentAbove(sheet, first.row, isKnownDepartment);
  let isSigned = false;
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= table.header.row) continue;
    if (isHeaderAgain(sheet.rows, table.header, cells, shape)) {
      table = openTable(sheet, headerAt(sheet.rows, at, table.header, shape), shape);
      isSigned = false;
      continue;
    }
    const kind = kindOfRow({ cells, ...table, isKnownDepartment });
    const text = cells.map(textOf).join(' ').trim();
    const leave = (why: string) => text !== '' && walked.leftOut.push({ row: at + 1, text, why });
    if (kind.kind === 'title' || kind.kind === 'group') isSigned = false;
    if (kind.kind === 'signature') isSigned = true;
    if (kind.kind === 'group') group = kind.department;
    else if (isSigned) leave('phần ký cuối danh sách');
    else if (kind.kind === 'total') leave('dòng tổng cộng');
    else if (kind.kind === 'title') {
      leave('tiêu đề');
      group = departmentInTitle(text, isKnownDepartment) ?? group;
    } else if (kind.kind === 'entry') {
      const notes = hidden.has(at) ? ['Dòng này đang ẩn trong tệp.'] : [];
      const filled = table.filled[at] ?? cells;
      const mended = mendCells(filled, table.header.columns, mends?.get(at + 1));
      walked.entries.push({ row: at + 1, ...mended, group, notes });
    }
  }
  return walked;
}

/** What is worked out once for all rows under one header. */
function openTable<Field extends string>(
  sheet: ListSheet,
  header: Header<Field>,
  { naming, saying, single }: ListShape<Field>,
) {
  const columnsOf = (fields: readonly Field[]) =>
    fields.flatMap((field) => header.columns[field] ?? []);
  return {
    header,
    nameColumn: columnsOf(naming)[0] ?? 0,
    entryColumns: columnsOf(saying),
    filled: fillDown(sheet, new Set(columnsOf(single))),
  };
}

/** Cells drawn as one say for each of their rows what stands in the first. */
function fillDown({ rows, merges }: ListSheet, except: ReadonlySet<number>): RawCell[][] {
  const filled = rows.map((cells) => [...cells]);
  for (const { top, left, bottom } of merges) {
    const value = rows[top]?.[left] ?? null;
    if (value === null || except.has(left)) continue;
    for (let row = top + 1; row <= bottom && row < filled.length; row += 1) {
      const cells = filled[row] ?? [];
      while (cells.length <= left) cells.push(null);
      cells[left] ??= value;
    }
  }
  return filled;
}

/** A further table of the sheet may have its columns in another order; one printed again keeps them. */
function headerAt<Field extends string>(
  rows: readonly RawCell[][],
  at: number,
  { row, columns }: Header<Field>,
  { find }: ListShape<Field>,
): Header<Field> {
  const isSame = (rows[row] ?? []).every(
    (cell, column) => textOf(cell) === textOf(rows[at]?.[column]),
  );
  const found = isSame ? null : find(rows.slice(at, at + 2));
  return found ? { ...found, row: at + found.row } : { row: at, columns };
}

/** A list printed over several pages repeats its header; a sheet may hold several lists. */
function isHeaderAgain<Field extends string>(
  rows: readonly RawCell[][],
  { row, columns }: Header<Field>,
  cells: readonly RawCell[],
  { specs, naming }: ListShape<Field>,
): boolean {
  const header = rows[row] ?? [];
  const named = header.flatMap((cell, column) => (textOf(cell) === '' ? [] : [column]));
  if (named.length > 0 && named.every((at) => cells[at] === header[at])) return true;
  // Cheap for the thousands of rows that carry a number or a date; no other header carries one.
  if (cells.some((cell) => typeof cell === 'number' || /\d{2}/.test(String(cell)))) return false;
  const nameColumn = naming.flatMap((field) => columns[field] ?? [])[0];
  const name = headerKey(cells[nameColumn ?? -1] ?? null);
  if (name !== '' && specs.some(({ names }) => names.includes(name))) return true;
  const headings = specs.find(({ field }) => field === naming[0])?.names ?? [];
  return cells.some((cell) => headings.includes(headerKey(cell)));
}
