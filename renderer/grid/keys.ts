import type { Change } from './cells.ts';
import { isSameCell } from './column.ts';
import { cellAt, type GridEvent, type GridState } from './grid-state.ts';
import { areaOf, type Place, placesOf } from './place.ts';

export type Key = {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
};

/**
 * What a key does in the sheet; null where it belongs to the field, the browser or Unikey. Letters are never keys of
 * their own, so that every one of them is typed.
 */
export function eventOf(key: Key, state: GridState, pageRows: number): GridEvent | null {
  if (key.altKey || key.metaKey) return null;
  if (key.key === 'Enter' && !key.ctrlKey) {
    return { kind: 'advanced', along: 'column', step: key.shiftKey ? -1 : 1 };
  }
  if (key.key === 'Tab' && !key.ctrlKey) return tabbed(state, key.shiftKey ? -1 : 1);
  if (key.key === 'F2') return { kind: 'editStarted' };
  if (key.key === 'Escape') return state.edit ? { kind: 'editLeft', keep: false } : null;
  if (state.edit?.caret) return null;
  if (key.key === 'Delete' && !state.edit) return { kind: 'applied', changes: cleared(state) };
  if (key.ctrlKey && !state.edit) {
    const letter = key.key.toLowerCase();
    if (letter === 'z') return { kind: 'undone' };
    if (letter === 'y') return { kind: 'redone' };
    if (letter === 'd') return { kind: 'applied', changes: filledDown(state) };
    if (letter === 'a')
      return { kind: 'selected', anchor: { row: 0, column: 0 }, head: lastOf(state) };
  }
  const to = targetOf(key, state, pageRows);
  if (to) return { kind: 'moved', to, extend: key.shiftKey };
  // The field of a closed month takes no letters, so nothing else would tell that one was typed.
  return state.isClosed && isWriting(key) ? { kind: 'typed', text: '' } : null;
}

function isWriting({ key, ctrlKey }: Key): boolean {
  return !ctrlKey && (key.length === 1 || key === 'Backspace');
}

/** At either end of the sheet Tab goes on to what stands beside it, so the keyboard is never locked in. */
function tabbed(state: GridState, step: 1 | -1): GridEvent | null {
  const { top, left, bottom, right } = areaOf(state);
  const isOneCell = top === bottom && left === right;
  const end = step === 1 ? state.columns.length - 1 : 0;
  if (isOneCell && state.active.column === end) {
    const row = state.active.row + step;
    if (row < 0 || row >= state.rows.length) return null;
    return { kind: 'moved', to: { row, column: state.columns.length - 1 - end } };
  }
  return { kind: 'advanced', along: 'row', step };
}

function targetOf(key: Key, state: GridState, pageRows: number): Place | null {
  const from = key.shiftKey ? state.head : state.active;
  const last = lastOf(state);
  const far = key.ctrlKey;
  switch (key.key) {
    case 'ArrowUp':
      return { ...from, row: far ? 0 : from.row - 1 };
    case 'ArrowDown':
      return { ...from, row: far ? last.row : from.row + 1 };
    case 'ArrowLeft':
      return { ...from, column: far ? 0 : from.column - 1 };
    case 'ArrowRight':
      return { ...from, column: far ? last.column : from.column + 1 };
    case 'Home':
      return { row: far ? 0 : from.row, column: 0 };
    case 'End':
      return { row: far ? last.row : from.row, column: last.column };
    case 'PageUp':
      return far ? null : { ...from, row: from.row - pageRows };
    case 'PageDown':
      return far ? null : { ...from, row: from.row + pageRows };
    default:
      return null;
  }
}

function lastOf({ rows, columns }: GridState): Place {
  return { row: rows.length - 1, column: columns.length - 1 };
}

/** Selected cells set to not reported, or not assessed. */
export function cleared(state: GridState): Change[] {
  return placesOf(areaOf(state))
    .filter(({ column }) => state.columns[column]?.kind !== 'counted')
    .map((place) => ({ ...place, before: cellAt(state, place), after: null }));
}

/**
 * The selected cells as the one above them is: below the first row of a selection, or below the row before it where
 * only one row is selected.
 */
function filledDown(state: GridState): Change[] {
  const area = areaOf(state);
  const source = area.top === area.bottom ? area.top - 1 : area.top;
  if (source < 0) return [];
  return placesOf({ ...area, top: source + 1 })
    .filter(({ column }) => state.columns[column]?.kind !== 'counted')
    .map((place) => ({
      ...place,
      before: cellAt(state, place),
      after: cellAt(state, { ...place, row: source }),
    }))
    .filter(({ before, after }) => !isSameCell(before, after));
}

/** The figures still blank in the selected departments, as nothing to report. */
export function blanksAnswered(state: GridState): Change[] {
  const { top, bottom } = areaOf(state);
  const right = state.columns.length - 1;
  return placesOf({ top, bottom, left: 0, right })
    .filter((place) => state.columns[place.column]?.kind === 'figure')
    .filter((place) => cellAt(state, place) === null)
    .map((place) => ({ ...place, before: null, after: 'nothing' }));
}
