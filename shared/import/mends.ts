import type { RawCell } from '../foreign/sheet.ts';
import type { ColumnMatch } from './columns.ts';

/** What she typed into a row in place of what the file says, by the number of the row. */
export type Mends<Field extends string> = ReadonlyMap<
  number,
  Readonly<Partial<Record<Field, string>>>
>;

/** A row with what was typed in place of its cells; a field that has no column in the file gets one behind the last. */
export function mendCells<Field extends string>(
  cells: readonly RawCell[],
  columns: ColumnMatch<Field>,
  typed: Readonly<Partial<Record<Field, string>>> | undefined,
): { cells: readonly RawCell[]; columns: ColumnMatch<Field> } {
  if (!typed) return { cells, columns };
  const mended = [...cells];
  const places: ColumnMatch<Field> = { ...columns };
  let next = Math.max(
    cells.length,
    ...Object.values<number | undefined>(columns).map((at) => (at ?? 0) + 1),
  );
  for (const [field, text] of Object.entries(typed) as [Field, string][]) {
    const at = places[field] ?? next++;
    places[field] = at;
    while (mended.length <= at) mended.push(null);
    mended[at] = text === '' ? null : text;
  }
  return { cells: mended, columns: places };
}
