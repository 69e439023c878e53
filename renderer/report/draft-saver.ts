import type { SavedReport } from '../../shared/api.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { stateAfterSave } from '../../shared/report-state.ts';
import {
  type Attempt,
  createSaver,
  type Idle,
  type SaveReason,
  type Saver,
  type Trouble,
  troubleOf,
} from '../editing/saver.ts';
import {
  blankProblems,
  checkDraft,
  errorsOf,
  type Period,
  type Problem,
  problemsOf,
} from './draft-check.ts';
import type { DraftStore } from './draft-store.ts';
import { blankFigures, type DraftChange, isUnsaved, type ReportDraft } from './report-draft.ts';

/** Beside the states of every save: fields with something wrong in them, or without the answer a complete report needs. */
export type DraftStatus =
  | Idle
  | Trouble
  | { kind: 'saved'; at: Date }
  | { kind: 'wrong' | 'blank'; problems: Problem[] };

export type DraftSaver = Saver<DraftStatus> & {
  /** True where leaving would lose what was typed: it cannot be saved by itself. */
  isStuck(draft: ReportDraft): boolean;
};

type Sent = { input: ReportInput; caseKeys: number[]; changes: number };

export function createDraftSaver(
  store: DraftStore,
  period: Period,
  record: (input: ReportInput) => Promise<SavedReport>,
  now: () => Date,
): DraftSaver {
  const saver = createSaver<DraftStatus, Sent, SavedReport>({
    prepare(reason) {
      const { attempt, marked } = planSave(store.read(), period, reason);
      if (attempt.kind === 'refused' && reason !== 'rest') {
        store.change({ kind: 'refused', errors: errorsOf(marked) });
      }
      return attempt;
    },
    record: ({ input }) => record(input),
    recorded(sent, answer) {
      store.change(savedChange(sent, answer));
      return { kind: 'saved', at: now() };
    },
    refused(failure) {
      const { fields } = failure;
      if (!fields) return troubleOf(failure);
      const problems = problemsOf(store.read(), fields);
      store.change({ kind: 'refused', errors: errorsOf(problems) });
      return { kind: 'wrong', problems };
    },
  });
  return { ...saver, isStuck: (draft) => isStuck(draft, saver.read(), period) };
}

type Planned = { attempt: Attempt<DraftStatus, Sent>; marked: readonly Problem[] };

function planSave(draft: ReportDraft, period: Period, reason: SaveReason): Planned {
  const isAsked = reason === 'complete' && draft.state !== 'complete';
  if (!isUnsaved(draft) && !isAsked) return settled(true);
  const state = stateAfterSave(draft.state, {
    asksComplete: reason === 'complete',
    isFull: blankFigures(draft).length === 0,
  });
  const checked = checkDraft(draft, period, state);
  if (!checked.ok) return refused('wrong', checked.problems, checked.problems);
  const blanks = reason === 'complete' ? blankProblems(draft) : [];
  // Only the first blank is marked: a page of red asks for nothing in particular.
  if (blanks.length > 0) return refused('blank', blanks, blanks.slice(0, 1));
  // A figure cleared to be typed anew takes nothing out of the totals by itself: that waits for her word or her leaving.
  if (reason === 'rest' && draft.state === 'complete' && state !== 'complete')
    return settled(false);
  const { input, caseKeys } = checked;
  return {
    attempt: { kind: 'ready', sent: { input, caseKeys, changes: draft.changes } },
    marked: [],
  };
}

function settled(recorded: boolean): Planned {
  return { attempt: { kind: 'settled', recorded }, marked: [] };
}

function refused(kind: 'wrong' | 'blank', problems: Problem[], marked: Problem[]): Planned {
  return { attempt: { kind: 'refused', status: { kind, problems } }, marked };
}

function savedChange(
  { caseKeys, changes, input: { state } }: Sent,
  { revision, caseIds }: SavedReport,
): DraftChange {
  const ids = new Map(caseKeys.flatMap((key, at) => pairs(key, caseIds[at])));
  return { kind: 'saved', changes, revision, state, caseIds: ids };
}

function pairs(key: number, id: number | undefined): [number, number][] {
  return id === undefined ? [] : [[key, id]];
}

function isStuck(draft: ReportDraft, { kind }: DraftStatus, period: Period): boolean {
  if (!isUnsaved(draft)) return false;
  if (kind === 'conflict' || kind === 'failed') return true;
  const isRefused = kind === 'wrong' && draft.errors.size > 0;
  return isRefused || !checkDraft(draft, period, 'draft').ok;
}
