import type { Block } from '../../shared/grid/block.ts';
import { alignByNames } from './align.ts';
import type { Change } from './cells.ts';
import { type Cell, type Column, isSameCell, readCell } from './column.ts';
import { cellAt, type GridState } from './grid-state.ts';
import { type Aimed, areaOf, type Place, sizeOf } from './place.ts';

/** A pasted cell that is not taken, and why. */
export type Refusal = { row: string; column: string; text: string; reason: string };

/** What a paste would do, before it does anything. */
export type PastePlan = {
  changes: Change[];
  refused: Refusal[];
  /** Names in the block's first row or column that the sheet does not have. */
  unknown: string[];
  /** False when a cell with something else in it would be written over, where she has not marked these cells herself. */
  isQuiet: boolean;
  /** The far corner of what was pasted, to be selected; absent where names scatter it. */
  head?: Place;
};

export function planPaste(state: GridState, block: Block): PastePlan {
  const named = alignByNames(state, block);
  if (named) return planOf(state, named.aimed, { unknown: named.unknown, isMarked: false });
  const area = areaOf(state);
  const { height, width } = sizeOf(area);
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  // As in a sheet, a selection that holds the block a whole number of times is filled with it.
  const fills = height % rows === 0 && width % columns === 0;
  const [down, across] = fills ? [height / rows, width / columns] : [1, 1];
  const aimed = repeat(block, down, across).flatMap((texts, row) =>
    texts.map((text, column) => ({ row: area.top + row, column: area.left + column, text })),
  );
  const plan = planOf(state, aimed, { unknown: [], isMarked: fills });
  const head = {
    row: area.top + rows * down - 1,
    column: area.left + columns * across - 1,
  };
  return { ...plan, head };
}

/** True where she should see first what a paste does. */
export function needsLook({ refused, unknown, isQuiet }: PastePlan): boolean {
  return refused.length > 0 || unknown.length > 0 || !isQuiet;
}

function repeat(block: Block, down: number, across: number): Block {
  const wide = block.map((row) => Array.from({ length: across }, () => row).flat());
  return Array.from({ length: down }, () => wide).flat();
}

type Terms = { unknown: string[]; isMarked: boolean };

function planOf(state: GridState, aimed: Aimed[], { unknown, isMarked }: Terms): PastePlan {
  const changes: Change[] = [];
  const refused: Refusal[] = [];
  for (const { row, column, text } of aimed) {
    const read = readAt(state, { row, column }, text);
    if (read.ok)
      changes.push({ row, column, before: cellAt(state, { row, column }), after: read.cell });
    else if (read.message !== null)
      refused.push(refusalOf(state, { row, column, text }, read.message));
  }
  const real = changes.filter(({ before, after }) => !isSameCell(before, after));
  const isQuiet = isMarked || real.every(({ before }) => before === null);
  return { changes: real, refused, unknown, isQuiet };
}

type Read = { ok: true; cell: Cell } | { ok: false; message: string | null };

/** A null message: nothing to take and nothing lost. */
function readAt(state: GridState, place: Place, text: string): Read {
  const column = state.columns[place.column];
  if (!column || !state.rows[place.row]) {
    return { ok: false, message: text.trim() === '' ? null : 'Nằm ngoài bảng.' };
  }
  const read = readCell(column, text);
  if (read.ok) return read;
  return { ok: false, message: isHeldAlready(state, column, place, text) ? null : read.message };
}

/** A counted figure that comes back from a copy of this very sheet changes nothing. */
function isHeldAlready(state: GridState, column: Column, place: Place, text: string): boolean {
  if (column.kind !== 'counted') return false;
  const typed = readCell({ ...column, kind: 'figure' }, text);
  return text.trim() === '' || (typed.ok && isSameCell(typed.cell, cellAt(state, place)));
}

function refusalOf({ rows, columns }: GridState, aimed: Aimed, reason: string): Refusal {
  return {
    row: rows[aimed.row]?.name ?? `Dòng thừa ${aimed.row - rows.length + 1}`,
    column: columns[aimed.column]?.name ?? `Cột thừa ${aimed.column - columns.length + 1}`,
    text: aimed.text.trim(),
    reason,
  };
}
