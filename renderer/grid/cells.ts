import { type Cell, isSameCell } from './column.ts';
import type { Place } from './place.ts';

/** Rows of cells; a row that did not change stays the same object, so that it is not drawn again. */
export type Cells = readonly (readonly Cell[])[];

export type Change = Place & { before: Cell; after: Cell };

/** Writes changes over cells; those that make no difference, or have no place, are left out of `done`. */
export function replaceCells(cells: Cells, changes: readonly Change[]) {
  const next = [...cells];
  const copied = new Map<number, Cell[]>();
  const done: Change[] = [];
  for (const { row, column, after } of changes) {
    const before = next[row]?.[column];
    if (before === undefined || isSameCell(before, after)) continue;
    const copy = copied.get(row) ?? [...(next[row] ?? [])];
    copied.set(row, copy);
    copy[column] = after;
    next[row] = copy;
    done.push({ row, column, before, after });
  }
  return { cells: done.length === 0 ? cells : (next as Cells), done };
}

/** What takes changes back, last one first. */
export function revert(changes: readonly Change[]): Change[] {
  return changes
    .map(({ before, after, ...place }) => ({ ...place, before: after, after: before }))
    .reverse();
}

/** Where two states of the same sheet differ, from the first to the second. */
export function differences(from: Cells, to: Cells): Change[] {
  return to.flatMap((cells, row) => {
    const old = from[row];
    if (old === cells) return [];
    return cells.flatMap((after, column) => {
      const before = old?.[column] ?? null;
      return isSameCell(before, after) ? [] : [{ row, column, before, after }];
    });
  });
}

/** Rows that hold the same become the same object, so that comparing them again costs nothing. */
export function shareRows(cells: Cells, others: Cells): Cells {
  return cells.map((row, at) => {
    const other = others[at];
    return other?.every((cell, column) => isSameCell(cell, row[column] ?? null)) ? other : row;
  });
}
