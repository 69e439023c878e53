import type { RawCell } from '../foreign/sheet.ts';
import { fold } from '../text.ts';

/** A field that a column may hold, and the names such a column goes by in lists of Vietnamese offices, without marks. */
export type ColumnSpec<Field extends string> = {
  field: Field;
  label: string;
  names: readonly string[];
};

/** Which column, counted from 0, holds a field. */
export type ColumnMatch<Field extends string> = Partial<Record<Field, number>>;

export type Header<Field extends string> = { row: number; columns: ColumnMatch<Field> };

/** A title, a number of lines of the agency's block, then the header: further down nobody puts one. */
const HEADER_WITHIN = 30;

/**
 * The row whose cells name the most fields, or two rows of which the lower divides headings of the upper, "Ngày sinh"
 * over "Nam" and "Nữ"; null where no row names `least` fields. `row` is the last of the header.
 */
export function findHeader<Field extends string>(
  rows: readonly RawCell[][],
  specs: readonly ColumnSpec<Field>[],
  least = 2,
): Header<Field> | null {
  let best: Header<Field> | null = null;
  const take = (row: number, cells: readonly RawCell[]) => {
    const columns = matchColumns(cells, specs);
    const count = Object.keys(columns).length;
    if (count >= least && count > Object.keys(best?.columns ?? {}).length) best = { row, columns };
  };
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    take(row, cells);
    const divided = withSubHeadings(cells, rows[row + 1] ?? [], specs);
    if (divided) take(row + 1, divided);
    // "Thông tin cá nhân" over "Ngày sinh" over "Nam" and "Nữ".
    const overlaid = divided ? null : laidOver(cells, rows[row + 1] ?? [], specs);
    const dividedTwice = overlaid && withSubHeadings(overlaid, rows[row + 2] ?? [], specs);
    if (dividedTwice) take(row + 2, dividedTwice);
  }
  return best;
}

/** The headings that stand lowest in two rows; null where the lower row names somebody and is no part of a header. */
function laidOver<Field extends string>(
  upper: readonly RawCell[],
  lower: readonly RawCell[],
  [entry]: readonly ColumnSpec<Field>[],
): RawCell[] | null {
  const at = entry && matchColumns(upper, [entry])[entry.field];
  if (at === undefined || headerKey(lower[at] ?? null) !== '') return null;
  return upper.map((cell, column) => lower[column] ?? cell);
}

const SUB_HEADINGS = new Set(['nam', 'nu', 'ho', 'ten', 'ho dem', 'ho va ten dem', 'ngay', 'so']);

/**
 * Each column's heading with what stands under it; null where the row below divides nothing. The first of `specs` is
 * what every row has: a row that says it is no part of a header.
 */
function withSubHeadings<Field extends string>(
  upper: readonly RawCell[],
  lower: readonly RawCell[],
  specs: readonly ColumnSpec<Field>[],
): RawCell[] | null {
  const keys = lower.map(headerKey);
  if (!keys.some((key) => SUB_HEADINGS.has(key))) return null;
  const [entry] = specs;
  const at = entry ? matchColumns(upper, [entry])[entry.field] : undefined;
  const below = at === undefined ? '' : (keys[at] ?? '');
  if (below !== '' && !SUB_HEADINGS.has(below)) return null;
  if (lower.some((cell) => cell !== null && typeof cell !== 'string')) return null;
  // "Ngày", "Tháng", "Năm", each with a column: without marks the last reads as "Nam".
  const isSplitDay = keys.includes('thang') && keys.includes('nam');
  let parent = '';
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => {
    const own = headerKey(upper[column] ?? null);
    if (own !== '') parent = own;
    const key = keys[column] ?? '';
    if (key === '') return own;
    if (isSplitDay && /^(ngay|thang|nam)$/.test(key)) return `${parent} cot ${key}`;
    return /^(nam|nu)$/.test(key) ? `${parent} ${key}` : key;
  });
}

/** Gives each field the column whose name fits it best; a column serves one field only. */
export function matchColumns<Field extends string>(
  cells: readonly RawCell[],
  specs: readonly ColumnSpec<Field>[],
): ColumnMatch<Field> {
  const keys = cells.map(headerKey);
  const fits = specs
    .flatMap(({ field, names }) =>
      keys.map((key, column) => ({ field, column, fit: fitOf(key, names) })),
    )
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const columns: ColumnMatch<Field> = {};
  const taken = new Set<number>();
  for (const { field, column } of fits) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}

/** `Ngày, tháng, năm sinh (dương lịch)` → `ngay thang nam sinh`. */
export function headerKey(cell: RawCell): string {
  if (typeof cell !== 'string' || cell.length > 200) return '';
  const key = fold(cell.replace(/\([^)]*\)/g, ' ').replaceAll('&', ' va '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  // Written from top to bottom, a letter a line: "G I Ớ I T Í N H", "N ữ".
  return /^[a-z]( [a-z])+$/.test(key) ? key.replaceAll(' ', '') : key;
}

/** 3 for the very name, 2 for one that begins with it, 1 for one that contains it; a short name must be the whole. */
function fitOf(key: string, names: readonly string[]): number {
  let best = 0;
  for (const name of names) {
    if (key === name || key === name.replaceAll(' ', '')) return 3;
    if (name.length < 6 || !` ${key} `.includes(` ${name} `)) continue;
    best = Math.max(best, key.startsWith(name) ? 2 : 1);
  }
  return best;
}

/** `A` for column 0, `AB` for column 27. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest;
}
