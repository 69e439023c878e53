import type { GridView } from '../../shared/grid/grid.ts';
import type { ReportState } from '../../shared/report-state.ts';
import { type Cells, type Change, replaceCells, revert, shareRows } from './cells.ts';
import { type Cell, type Column, cellOf, columnsOf, textOf } from './column.ts';
import { areaOf, clamp, nextWithin, oneCell, type Place, type Selection } from './place.ts';

export type RowHead = {
  departmentId: number;
  name: string;
  shortName: string;
  revision: number;
  state: ReportState | null;
};

/** Text being typed; `caret` when the arrows move within it (F2) instead of to another cell. */
type Edit = { text: string; caret: boolean };

type Step = { changes: readonly Change[]; selection: Selection };

/** The sheet as it stands on screen. */
export type GridState = Selection & {
  /** True for a closed month: walked and copied, not changed. */
  isClosed: boolean;
  /** True from a try to change a closed month until the keyboard moves on: the sheet says why nothing happened. */
  isRefused: boolean;
  columns: readonly Column[];
  rows: readonly RowHead[];
  cells: Cells;
  /** What the file holds. */
  recorded: Cells;
  edit: Edit | null;
  /** Column where a run of Tab began: Enter goes back to it, as in a sheet. */
  tabbedFrom: number | null;
  past: readonly Step[];
  future: readonly Step[];
};

type RecordedRow = { departmentId: number; revision: number; state: ReportState };

export type GridEvent =
  | { kind: 'moved'; to: Place; extend?: boolean }
  | { kind: 'selected'; anchor: Place; head: Place }
  | { kind: 'advanced'; along: 'row' | 'column'; step: 1 | -1 }
  | { kind: 'typed'; text: string }
  | { kind: 'editStarted' }
  | { kind: 'editLeft'; keep: boolean }
  | { kind: 'applied'; changes: readonly Change[]; head?: Place }
  | { kind: 'undone' }
  | { kind: 'redone' }
  | { kind: 'recorded'; rows: readonly RecordedRow[]; written: readonly Change[] };

const STEPS_KEPT = 300;

export function openGrid(view: GridView): GridState {
  const columns = columnsOf(view);
  const cells = view.rows.map((row) =>
    columns.map(({ kind, at }) => (kind === 'mark' ? row.marks[at] : row.figures[at]) ?? null),
  );
  return {
    isClosed: view.isClosed,
    isRefused: false,
    columns,
    rows: view.rows.map(({ departmentId, name, shortName, revision, state }) => ({
      departmentId,
      name,
      shortName,
      revision,
      state,
    })),
    cells,
    recorded: cells,
    ...oneCell({ row: 0, column: 0 }),
    edit: null,
    tabbedFrom: null,
    past: [],
    future: [],
  };
}

export function cellAt({ cells }: Pick<GridState, 'cells'>, { row, column }: Place): Cell {
  return cells[row]?.[column] ?? null;
}

export function changeGrid(state: GridState, event: GridEvent): GridState {
  if (!state.isClosed) return changed(state, event);
  if (CHANGING.has(event.kind)) return { ...state, isRefused: true };
  return changed(state.isRefused ? { ...state, isRefused: false } : state, event);
}

const CHANGING: ReadonlySet<GridEvent['kind']> = new Set([
  'typed',
  'editStarted',
  'applied',
  'undone',
  'redone',
]);

function changed(state: GridState, event: GridEvent): GridState {
  switch (event.kind) {
    case 'moved':
      return moved(leaveEdit(state, true), event.to, event.extend ?? false);
    case 'selected':
      return selected(leaveEdit(state, true), event.anchor, event.head);
    case 'advanced':
      return advanced(leaveEdit(state, true), event.along, event.step);
    case 'typed':
      return typed(state, event.text);
    case 'editStarted':
      return startEdit(state);
    case 'editLeft':
      return leaveEdit(state, event.keep);
    case 'applied':
      return apply(leaveEdit(state, true), event.changes, event.head);
    case 'undone':
      return undo(state);
    case 'redone':
      return redo(state);
    case 'recorded':
      return record(state, event);
  }
}

function moved(state: GridState, to: Place, extend: boolean): GridState {
  const place = clamp(state, to);
  return extend
    ? { ...state, anchor: state.active, head: place, tabbedFrom: null }
    : { ...state, ...oneCell(place), tabbedFrom: null };
}

function selected(state: GridState, anchor: Place, head: Place): GridState {
  return { ...moved(state, anchor, false), head: clamp(state, head) };
}

function advanced(state: GridState, along: 'row' | 'column', step: 1 | -1): GridState {
  const { active, anchor, head, tabbedFrom } = state;
  if (anchor.row !== head.row || anchor.column !== head.column) {
    return { ...state, active: nextWithin(areaOf(state), active, along, step) };
  }
  if (along === 'row') {
    const to = clamp(state, { ...active, column: active.column + step });
    return { ...state, ...oneCell(to), tabbedFrom: tabbedFrom ?? active.column };
  }
  const column = step === 1 ? (tabbedFrom ?? active.column) : active.column;
  return moved(state, { row: active.row + step, column }, false);
}

/** What cannot be typed into is left alone. */
function isOpen({ columns, active }: GridState): boolean {
  const kind = columns[active.column]?.kind;
  return kind !== undefined && kind !== 'counted';
}

function typed(state: GridState, text: string): GridState {
  if (!isOpen(state)) return state;
  return { ...state, edit: { text, caret: state.edit?.caret ?? false } };
}

function startEdit(state: GridState): GridState {
  if (!isOpen(state)) return state;
  const text = state.edit?.text ?? heldText(state);
  return { ...state, edit: { text, caret: true } };
}

/** What the field of the active cell holds before anything is typed into it. */
export function heldText(state: GridState): string {
  return textOf(cellAt(state, state.active));
}

function leaveEdit(state: GridState, keep: boolean): GridState {
  const { edit, active, columns } = state;
  if (!edit) return state;
  const left = { ...state, edit: null };
  const column = columns[active.column];
  // Text that was not touched is not read again: a wrong cell stays as it is.
  if (!keep || !column || edit.text === heldText(state)) return left;
  const before = cellAt(state, active);
  return apply(left, [{ ...active, before, after: cellOf(column, edit.text) }]);
}

function apply(state: GridState, changes: readonly Change[], head?: Place): GridState {
  const placed = head ? selected(state, areaStart(state), head) : state;
  const { cells, done } = replaceCells(state.cells, changes);
  if (done.length === 0) return placed;
  const step = { changes: done, selection: selectionOf(placed) };
  return { ...placed, cells, past: [...state.past, step].slice(-STEPS_KEPT), future: [] };
}

function areaStart(state: GridState): Place {
  const { top, left } = areaOf(state);
  return { row: top, column: left };
}

function selectionOf({ active, anchor, head }: Selection): Selection {
  return { active, anchor, head };
}

function undo(state: GridState): GridState {
  const step = state.past.at(-1);
  if (!step) return state;
  return {
    ...rested(state, step),
    cells: replaceCells(state.cells, revert(step.changes)).cells,
    past: state.past.slice(0, -1),
    future: [...state.future, step],
  };
}

function redo(state: GridState): GridState {
  const step = state.future.at(-1);
  if (!step) return state;
  return {
    ...rested(state, step),
    cells: replaceCells(state.cells, step.changes).cells,
    past: [...state.past, step],
    future: state.future.slice(0, -1),
  };
}

function rested(state: GridState, { selection }: Step): GridState {
  return { ...state, ...selection, edit: null, tabbedFrom: null };
}

type Recorded = Extract<GridEvent, { kind: 'recorded' }>;

/** Only what was sent counts as recorded: more may have been typed meanwhile. */
function record(state: GridState, { rows, written }: Recorded): GridState {
  const saved = new Map(rows.map((row) => [row.departmentId, row]));
  const recorded = replaceCells(state.recorded, written).cells;
  return {
    ...state,
    recorded: shareRows(recorded, state.cells),
    rows: state.rows.map((row) => ({ ...row, ...saved.get(row.departmentId) })),
  };
}
