import type { ReportInput } from '../../shared/report/report.ts';
import type { ReportState } from '../../shared/report/state.ts';
import { blankProblems, checkDraft, type Period, type Problem } from './draft-check.ts';
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

export type Saving = {
  status: SaveStatus;
  /** What is recorded; null for no report. */
  state: ReportState | null;
  /** What she last declared it to be: an automatic draft save does not take back her "Hoàn thành". */
  declared: ReportState | null;
};

export type ReadyPlan = { kind: 'ready'; input: ReportInput; caseKeys: number[]; changes: number };

/** What a save comes to: nothing to do, something in its way with the fields to mark, or a report to record. */
export type SavePlan =
  | { kind: 'settled'; recorded: boolean }
  | { kind: 'refused'; status: SaveStatus; marked: readonly Problem[] }
  | ReadyPlan;

export function planSave(
  draft: ReportDraft,
  saving: Saving,
  period: Period,
  reason: SaveReason,
): SavePlan {
  if (saving.status.kind === 'conflict') return { kind: 'settled', recorded: false };
  const state = stateFor(draft, saving, reason);
  const asked = reason === 'complete' ? 'complete' : state;
  if (!isUnsaved(draft) && (reason === 'rest' || asked === saving.state)) {
    return { kind: 'settled', recorded: true };
  }
  const checked = checkDraft(draft, period, state);
  if (!checked.ok) return refused('wrong', checked.problems, checked.problems);
  const blanks = reason === 'complete' ? blankProblems(draft) : [];
  // Only the first blank is marked: a page of red asks for nothing in particular.
  if (blanks.length > 0) return refused('blank', blanks, blanks.slice(0, 1));
  const { input, caseKeys } = checked;
  return { kind: 'ready', input, caseKeys, changes: draft.changes };
}

function stateFor(draft: ReportDraft, { declared }: Saving, reason: SaveReason): ReportState {
  if (reason === 'rest') return 'draft';
  const asks = reason === 'complete' || declared === 'complete';
  return asks && blankFigures(draft).length === 0 ? 'complete' : 'draft';
}

function refused(kind: 'wrong' | 'blank', problems: Problem[], marked: Problem[]): SavePlan {
  return { kind: 'refused', status: { kind, problems }, marked };
}
