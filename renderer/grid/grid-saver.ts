import { Failure } from '../../shared/failure.ts';
import type { GridRowInput, SavedGridRow } from '../../shared/grid/grid.ts';
import { watch } from '../report/watched.ts';
import type { GridStore } from './grid-store.ts';
import { rowsToSave } from './save-rows.ts';

export type GridSaveStatus =
  | { kind: 'asRecorded' }
  | { kind: 'saving' }
  /** `completed` of "Hoàn thành"; `reopened` were complete and lost a figure. Names of departments. */
  | { kind: 'saved'; at: Date; completed: string[]; reopened: string[] }
  | { kind: 'conflict'; message: string; departmentIds: number[] }
  | { kind: 'failed'; message: string };

/**
 * `rest`: by itself, leaving the cell that is being typed alone. `keep`: on her word or on leaving. `complete`: the same, and
 * every full department is complete.
 */
export type GridSaveReason = 'rest' | 'keep' | 'complete';

export type GridSaver = {
  read(): GridSaveStatus;
  subscribe(listener: () => void): () => void;
  /** Saves by a reason; false when something could not be recorded. */
  save(reason: GridSaveReason): Promise<boolean>;
  /** After a conflict was resolved, saving may go on. */
  resume(): void;
};

type Record = (rows: GridRowInput[]) => Promise<SavedGridRow[]>;

export function createGridSaver(store: GridStore, record: Record, now: () => Date): GridSaver {
  const status = watch<GridSaveStatus>({ kind: 'asRecorded' });
  let running: Promise<boolean> | null = null;

  async function saveNow(reason: GridSaveReason): Promise<boolean> {
    if (status.read().kind === 'conflict') return false;
    if (reason !== 'rest') store.change({ kind: 'editLeft', keep: true });
    const before = store.read();
    const { rows, written } = rowsToSave(before, reason === 'complete');
    if (rows.length === 0) return true;
    status.write({ kind: 'saving' });
    try {
      const saved = await record(rows);
      store.change({ kind: 'recorded', rows: saved, written });
      status.write({ kind: 'saved', at: now(), ...turned(before.rows, saved) });
      return true;
    } catch (error) {
      status.write(statusAfter(error, rows));
      return false;
    }
  }

  async function save(reason: GridSaveReason): Promise<boolean> {
    // One after the other: a save must know the revisions the one before gave.
    while (running) await running;
    // Started within this very turn where none runs: a page that opens next must read what this one writes.
    running = saveNow(reason);
    return running.finally(() => {
      running = null;
    });
  }

  return {
    read: status.read,
    subscribe: status.subscribe,
    save,
    resume: () => status.write({ kind: 'asRecorded' }),
  };
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
    reopened: namesWhere((state) => state === 'complete', 'draft'),
  };
}

function statusAfter(error: unknown, rows: readonly GridRowInput[]): GridSaveStatus {
  if (!(error instanceof Failure)) throw error;
  const { code, message, fields = {} } = error.report;
  if (code !== 'conflict') return { kind: 'failed', message };
  const departmentIds = rows
    .filter((_, at) => `rows.${at}.revision` in fields)
    .map(({ departmentId }) => departmentId);
  return { kind: 'conflict', message, departmentIds };
}
