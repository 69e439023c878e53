import type { FailureReport } from '../../shared/failure.ts';
import type { GridRowInput, SavedGridRow } from '../../shared/grid/grid.ts';
import { createSaver, type Idle, type Saver } from '../editing/saver.ts';
import type { GridStore } from './grid-store.ts';
import { type RowsToSave, rowsToSave } from './save-rows.ts';

/** Beside the states of every save: which departments a save turned, and which were saved elsewhere meanwhile. */
export type GridStatus =
  | Idle
  /** `completed` of "Hoàn thành"; `lapsed` were complete and lost a figure. Names of departments. */
  | { kind: 'saved'; at: Date; completed: string[]; lapsed: string[] }
  | { kind: 'conflict'; message: string; departmentIds: number[] }
  | { kind: 'failed'; message: string };

export type GridSaver = Saver<GridStatus>;

type RecordRows = (rows: GridRowInput[]) => Promise<SavedGridRow[]>;

export function createGridSaver(store: GridStore, record: RecordRows, now: () => Date): GridSaver {
  return createSaver<GridStatus, RowsToSave, SavedGridRow[]>({
    prepare(reason) {
      // By itself, the cell that is being typed is left alone.
      if (reason !== 'rest') store.change({ kind: 'editLeft', keep: true });
      const sent = rowsToSave(store.read(), reason);
      if (sent.rows.length === 0) return { kind: 'settled', recorded: true };
      return { kind: 'ready', sent };
    },
    record: ({ rows }) => record(rows),
    recorded({ written }, rows) {
      const before = store.read().rows;
      store.change({ kind: 'recorded', rows, written });
      return { kind: 'saved', at: now(), ...turned(before, rows) };
    },
    refused: ({ code, message, fields }, { rows }) =>
      code === 'conflict'
        ? { kind: 'conflict', message, departmentIds: saidIn(fields, rows) }
        : { kind: 'failed', message },
  });
}

type Head = { departmentId: number; name: string; state: string | null };

/** Which departments came out complete, and which no longer are. */
function turned(heads: readonly Head[], saved: readonly SavedGridRow[]) {
  const stateOf = new Map(saved.map(({ departmentId, state }) => [departmentId, state]));
  const namesWhere = (before: (state: string | null) => boolean, after: string) =>
    heads
      .filter(({ departmentId, state }) => before(state) && stateOf.get(departmentId) === after)
      .map(({ name }) => name);
  return {
    completed: namesWhere((state) => state !== 'complete', 'complete'),
    lapsed: namesWhere((state) => state === 'complete', 'lapsed'),
  };
}

/** The departments whose rows a conflict names. */
function saidIn(fields: FailureReport['fields'] = {}, rows: readonly GridRowInput[]): number[] {
  return rows
    .filter((_, at) => `rows.${at}.revision` in fields)
    .map(({ departmentId }) => departmentId);
}
