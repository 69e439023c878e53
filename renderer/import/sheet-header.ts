import type { RawBook, RawCell } from '../../shared/foreign/sheet.ts';
import { shownCell, textOf } from '../../shared/import/cell.ts';
import { type ColumnSpec, columnLetter, type Header } from '../../shared/import/columns.ts';

export type HeaderFinder<Field extends string> = (
  rows: readonly RawCell[][],
  specs?: readonly ColumnSpec<Field>[],
) => Header<Field> | null;

/** The sheet to begin with: the first in sight whose header is known, else the first in sight. */
export function startSheet<Field extends string>(book: RawBook, find: HeaderFinder<Field>): number {
  const inSight = book.sheets.flatMap(({ isHidden }, index) => (isHidden ? [] : [index]));
  const known = inSight.find((index) => find(book.sheets[index]?.rows ?? []));
  return known ?? inSight[0] ?? 0;
}

type Choice = { value: string; label: string };

/** The rows that may be the header, each by what it says. */
export function headerChoices(rows: readonly RawCell[][]): Choice[] {
  return rows.slice(0, 30).flatMap((cells, row) => {
    const texts = cells.map(textOf).filter((text) => text !== '');
    if (texts.length === 0) return [];
    return [{ value: String(row), label: `Dòng ${row + 1}: ${shorten(texts.join(', '), 60)}` }];
  });
}

/** The columns of a sheet, each by its letter, its heading and its first value below. */
export function columnChoices(
  rows: readonly RawCell[][],
  headerRow: number,
  is1904: boolean,
): Choice[] {
  const below = rows.slice(headerRow + 1, headerRow + 31);
  const width = Math.max(rows[headerRow]?.length ?? 0, ...below.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const heading = shorten(textOf(rows[headerRow]?.[column]), 40);
    const first = below.find((cells) => textOf(cells[column]) !== '')?.[column];
    const example = shorten(shownCell(first, /ngày/i.test(heading), is1904), 24);
    const name = heading || (example ? `ví dụ ${example}` : '(trống)');
    return { value: String(column), label: `${columnLetter(column)}: ${name}` };
  });
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
