import type { GridKey, GridRowInput, GridView } from '../../shared/grid/grid.ts';
import type { SaveReason } from '../editing/saver.ts';
import { type Change, differences, replaceCells } from './cells.ts';
import { type Cell, figureIn, isWrong } from './column.ts';
import { type GridState, openGrid } from './grid-state.ts';
import { clamp, oneCell, type Place } from './place.ts';
import { countAnswered } from './totals.ts';

export type RowsToSave = { rows: GridRowInput[]; written: Change[] };

/** What differs from the record and can be recorded, by department. */
export function unsavedChanges({ recorded, cells }: GridState): Change[] {
  return differences(recorded, cells);
}

export function wrongPlaces({ cells }: Pick<GridState, 'cells'>): Place[] {
  return cells.flatMap((row, at) => wrongColumns(row).map((column) => ({ row: at, column })));
}

const wrongs = new WeakMap<readonly Cell[], number[]>();

/** Asked at every key press, so a row is looked through once for each of its states. */
function wrongColumns(row: readonly Cell[]): number[] {
  const known = wrongs.get(row) ?? row.flatMap((cell, column) => (isWrong(cell) ? [column] : []));
  wrongs.set(row, known);
  return known;
}

/** Positions of the departments whose every figure has an answer and whose report is not complete yet. */
export function rowsToComplete({ rows, cells, columns }: GridState): number[] {
  return rows.flatMap(({ state }, at) => {
    const { asked, answered } = countAnswered(cells[at] ?? [], columns);
    return state !== 'complete' && answered === asked ? [at] : [];
  });
}

/** The input of a save: what changed, and with `complete` the full departments too. Wrong cells wait. */
export function rowsToSave(state: GridState, reason: SaveReason): RowsToSave {
  const complete = reason === 'complete';
  // A figure cleared to be typed anew takes nothing out of the totals by itself: that waits for her word or her leaving.
  const waits = (change: Change) => reason === 'rest' && isLapse(state, change);
  const written = unsavedChanges(state).filter(
    (change) => !isWrong(change.after) && !waits(change),
  );
  const byRow = Map.groupBy(written, ({ row }) => row);
  const full = new Set(complete ? rowsToComplete(state) : []);
  const touched = [...new Set([...byRow.keys(), ...full])].sort((a, b) => a - b);
  const rows = touched.flatMap((at) => {
    const head = state.rows[at];
    if (!head) return [];
    const { departmentId, revision } = head;
    return {
      departmentId,
      revision,
      ...valuesOf(state, byRow.get(at) ?? []),
      complete: full.has(at),
    };
  });
  return { rows, written };
}

/** True for a change that takes the answer out of a complete report. */
function isLapse({ rows, columns }: GridState, { row, column, after }: Change): boolean {
  return rows[row]?.state === 'complete' && columns[column]?.kind === 'figure' && after === null;
}

function valuesOf({ columns }: GridState, changes: readonly Change[]) {
  const figures: GridRowInput['figures'] = [];
  const marks: GridRowInput['marks'] = [];
  for (const { column: at, after } of changes) {
    const column = columns[at];
    if (column?.kind === 'figure')
      figures.push({ indicatorId: column.id, figure: figureIn(after) });
    if (column?.kind === 'mark') {
      const mark = after === 'good' || after === 'fair' || after === 'poor' ? after : null;
      marks.push({ contentId: column.id, mark });
    }
  }
  return { figures, marks };
}

/** The same sheet over a newer record. What was not saved stays, except for departments whose record is to win. */
export function rebase(state: GridState, view: GridView, winners: ReadonlySet<number>): GridState {
  const next = openGrid(view);
  const rowAt = new Map(next.rows.map(({ departmentId }, at) => [departmentId, at]));
  const columnAt = new Map(next.columns.map(({ key }, at) => [key, at]));
  const kept = unsavedChanges(state).flatMap((change) => {
    const department = state.rows[change.row]?.departmentId ?? 0;
    const row = rowAt.get(department);
    const column = columnAt.get(state.columns[change.column]?.key ?? '');
    if (row === undefined || column === undefined || winners.has(department)) return [];
    return { ...change, row, column };
  });
  const { cells } = replaceCells(next.cells, kept);
  const isSameSheet =
    sameKeys(state.rows, next.rows, ({ departmentId }) => departmentId) &&
    sameKeys(state.columns, next.columns, ({ key }) => key);
  // Steps name cells by position: on another sheet they would undo the wrong ones.
  return isSameSheet && winners.size === 0
    ? {
        ...state,
        isClosed: next.isClosed,
        rows: next.rows,
        columns: next.columns,
        recorded: next.recorded,
        cells,
      }
    : { ...next, cells, ...oneCell(clamp(next, state.active)) };
}

function sameKeys<T>(a: readonly T[], b: readonly T[], key: (item: T) => unknown): boolean {
  return a.length === b.length && a.every((item, at) => key(item) === key(b[at] as T));
}

/** The calls' word for which sheet this is. */
export function keyOf({ movementId, month }: GridView): GridKey {
  return { movementId, month };
}
