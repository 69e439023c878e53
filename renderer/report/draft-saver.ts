import type { SavedReport } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { Day } from '../../shared/month.ts';
import type { ReportInput, ReportState } from '../../shared/report.ts';
import { blankProblems, checkDraft, errorsOf, type Problem, problemsOf } from './draft-check.ts';
import type { DraftStore } from './draft-store.ts';
import { blankFigures, isUnsaved, type ReportDraft } from './report-draft.ts';

/** Where the report on the page stands towards the one recorded. */
export type SaveStatus =
  | { kind: 'asRecorded' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'wrong'; problems: Problem[] }
  /** Not complete: figures without an answer. */
  | { kind: 'blank'; problems: Problem[] }
  | { kind: 'conflict'; message: string }
  | { kind: 'failed'; message: string };

/**
 * `rest`: by itself, after a pause or on leaving, always as a draft and without marking fields she is not done with.
 * `keep`: on her word, a complete report staying complete. `complete`: "Hoàn thành".
 */
export type SaveReason = 'rest' | 'keep' | 'complete';

export type Saving = { status: SaveStatus; state: ReportState | null };

export type DraftSaver = {
  read(): Saving;
  subscribe(listener: () => void): () => void;
  /** Saves what is typed by now; false when it is not recorded afterwards. */
  save(reason: SaveReason): Promise<boolean>;
  /** True where leaving would lose what was typed: it cannot be saved by itself. */
  isStuck(draft: ReportDraft): boolean;
};

type Period = { startDate: Day; endDate: Day };

export function createDraftSaver(
  store: DraftStore,
  period: Period,
  record: (input: ReportInput) => Promise<SavedReport>,
  now: () => Date,
): DraftSaver {
  const recorded = store.read().form.state;
  let saving: Saving = { status: { kind: 'asRecorded' }, state: recorded };
  /** What she last declared it to be: an automatic draft save does not take back her "Hoàn thành". */
  let declared = recorded;
  let queue: Promise<boolean> = Promise.resolve(true);
  const listeners = new Set<() => void>();
  const tell = (next: Partial<Saving>) => {
    saving = { ...saving, ...next };
    for (const listener of listeners) listener();
  };

  function stateFor(reason: SaveReason, draft: ReportDraft): ReportState {
    if (reason === 'rest') return 'draft';
    const asks = reason === 'complete' || declared === 'complete';
    return asks && blankFigures(draft).length === 0 ? 'complete' : 'draft';
  }

  function refuse(kind: 'wrong' | 'blank', problems: Problem[], reason: SaveReason): false {
    tell({ status: { kind, problems } });
    // Only the first blank is marked: a page of red asks for nothing in particular.
    const marked = kind === 'blank' ? problems.slice(0, 1) : problems;
    if (reason !== 'rest') store.change({ kind: 'refused', errors: errorsOf(marked) });
    return false;
  }

  async function saveNow(reason: SaveReason): Promise<boolean> {
    if (saving.status.kind === 'conflict') return false;
    const draft = store.read();
    const state = stateFor(reason, draft);
    const asked = reason === 'complete' ? 'complete' : state;
    if (!isUnsaved(draft) && (reason === 'rest' || asked === saving.state)) return true;
    const checked = checkDraft(draft, period, state);
    if (!checked.ok) return refuse('wrong', checked.problems, reason);
    const blanks = reason === 'complete' ? blankProblems(draft) : [];
    if (blanks.length > 0) return refuse('blank', blanks, reason);
    tell({ status: { kind: 'saving' } });
    try {
      const { revision, caseIds } = await record(checked.input);
      const ids = new Map(checked.caseKeys.flatMap((key, at) => pairs(key, caseIds[at])));
      store.change({ kind: 'saved', changes: draft.changes, revision, caseIds: ids });
    } catch (error) {
      tell({ status: statusAfter(store, error) });
      return false;
    }
    if (reason !== 'rest') declared = state;
    tell({ status: { kind: 'saved', at: now() }, state });
    return true;
  }

  return {
    read: () => saving,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isStuck(draft) {
      if (!isUnsaved(draft)) return false;
      const { kind } = saving.status;
      return kind === 'conflict' || kind === 'failed' || !checkDraft(draft, period, 'draft').ok;
    },
    save(reason) {
      // One after the other: a second save must know the revision the first one gave.
      queue = queue.catch(() => false).then(() => saveNow(reason));
      return queue;
    },
  };
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
