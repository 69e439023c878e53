import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';

/** The number of a row from its `r`, counted from 1; the next one where it has none. */
export function rowNumber(reference: string | undefined, previous: number): number {
  if (reference === undefined) return previous + 1;
  const row = Number(reference);
  if (!/^\d+$/.test(reference) || row < 1 || row > LAST_ROW)
    throw refusal(REFUSALS.workbook.broken);
  return row;
}

/** The number of a column from a cell's `r`, `C5` → 3; the next one where it has none. */
export function columnNumber(reference: string | undefined, previous: number): number {
  if (reference === undefined) return previous + 1;
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference.toUpperCase())?.[1];
  if (!letters) throw refusal(REFUSALS.workbook.broken);
  const column = [...letters].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  if (column > LAST_COLUMN) throw refusal(REFUSALS.workbook.broken);
  return column;
}
