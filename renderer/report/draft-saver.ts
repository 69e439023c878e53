import type { SavedReport } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { checkDraft, errorsOf, type Period, problemsOf } from './draft-check.ts';
import type { DraftStore } from './draft-store.ts';
import { type DraftChange, isUnsaved, type ReportDraft } from './report-draft.ts';
import {
  planSave,
  type ReadyPlan,
  type SaveReason,
  type SaveStatus,
  type Saving,
} from './save-plan.ts';
import { watch } from './watched.ts';

export type DraftSaver = {
  read(): Saving;
  subscribe(listener: () => void): () => void;
  /** Saves what is typed by now; false when it is not recorded afterwards. */
  save(reason: SaveReason): Promise<boolean>;
  /** True where leaving would lose what was typed: it cannot be saved by itself. */
  isStuck(draft: ReportDraft): boolean;
};

export function createDraftSaver(
  store: DraftStore,
  period: Period,
  record: (input: ReportInput) => Promise<SavedReport>,
  now: () => Date,
): DraftSaver {
  const { state: recorded } = store.read().form;
  const saving = watch<Saving>({
    status: { kind: 'asRecorded' },
    state: recorded,
    declared: recorded,
  });
  const tell = (next: Partial<Saving>) => saving.write({ ...saving.read(), ...next });
  let queue: Promise<boolean> = Promise.resolve(true);

  async function saveNow(reason: SaveReason): Promise<boolean> {
    const plan = planSave(store.read(), saving.read(), period, reason);
    if (plan.kind === 'settled') return plan.recorded;
    if (plan.kind === 'refused') {
      tell({ status: plan.status });
      if (reason !== 'rest') store.change({ kind: 'refused', errors: errorsOf(plan.marked) });
      return false;
    }
    tell({ status: { kind: 'saving' } });
    try {
      store.change(savedChange(plan, await record(plan.input)));
    } catch (error) {
      tell({ status: statusAfter(store, error) });
      return false;
    }
    const { state } = plan.input;
    if (reason !== 'rest') tell({ declared: state });
    tell({ status: { kind: 'saved', at: now() }, state });
    return true;
  }

  return {
    read: saving.read,
    subscribe: saving.subscribe,
    isStuck: (draft) => isStuck(draft, saving.read(), period),
    save(reason) {
      // One after the other: a second save must know the revision the first one gave.
      queue = queue.catch(() => false).then(() => saveNow(reason));
      return queue;
    },
  };
}

function savedChange(plan: ReadyPlan, { revision, caseIds }: SavedReport): DraftChange {
  const ids = new Map(plan.caseKeys.flatMap((key, at) => pairs(key, caseIds[at])));
  return { kind: 'saved', changes: plan.changes, revision, caseIds: ids };
}

function isStuck(draft: ReportDraft, { status: { kind } }: Saving, period: Period): boolean {
  if (!isUnsaved(draft)) return false;
  if (kind === 'conflict' || kind === 'failed') return true;
  const isRefused = kind === 'wrong' && draft.errors.size > 0;
  return isRefused || !checkDraft(draft, period, 'draft').ok;
}

function pairs(key: number, id: number | undefined): [number, number][] {
  return id === undefined ? [] : [[key, id]];
}

function statusAfter(store: DraftStore, error: unknown): SaveStatus {
  if (!(error instanceof Failure)) throw error;
  const { code, message, fields } = error.report;
  if (code === 'conflict') return { kind: 'conflict', message };
  if (!fields) return { kind: 'failed', message };
  const problems = problemsOf(store.read(), fields);
  store.change({ kind: 'refused', errors: errorsOf(problems) });
  return { kind: 'wrong', problems };
}
