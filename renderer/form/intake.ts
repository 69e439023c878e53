import type { CallInput } from '../../shared/api.ts';
import type { FormComparison } from '../../shared/form/difference.ts';
import type { Spelling } from '../../shared/form/form-cells.ts';
import { type FormFile, refuseTwins } from '../../shared/form/form-file.ts';
import type { ReportState } from '../../shared/report-state.ts';

/** What she decided about a file; null while she has not. */
export type Choice = { state: ReportState | null; spelling: Spelling | null };

/** One file on the page, from its opening until it is taken or put away. */
export type Entry = {
  id: number;
  file: FormFile;
  choice: Choice;
  /** What it was recorded as. */
  taken: ReportState | null;
  /** Why the last try to take it failed. */
  trouble: string | null;
};
export type ReadFile = FormFile & { kind: 'read' };

export type IntakeChange =
  | { kind: 'read'; files: readonly FormFile[] }
  | { kind: 'chosen'; id: number; choice: Partial<Choice> }
  | { kind: 'taken'; id: number; state: ReportState }
  | { kind: 'failed'; id: number; trouble: string }
  | { kind: 'putAway'; id: number }
  | { kind: 'cleared' };

export function changeIntake(entries: readonly Entry[], change: IntakeChange): readonly Entry[] {
  const alter = (id: number, values: (entry: Entry) => Partial<Entry>) =>
    entries.map((entry) => (entry.id === id ? { ...entry, ...values(entry) } : entry));
  switch (change.kind) {
    case 'read':
      return [...entries, ...change.files.map((file, index) => newEntry(entries, file, index))];
    case 'chosen':
      return alter(change.id, ({ choice }) => ({ choice: { ...choice, ...change.choice } }));
    case 'taken':
      return alter(change.id, () => ({ taken: change.state, trouble: null }));
    case 'failed':
      return alter(change.id, () => ({ trouble: change.trouble }));
    case 'putAway':
      return entries.filter(({ id }) => id !== change.id);
    case 'cleared':
      return [];
  }
}

function newEntry(entries: readonly Entry[], file: FormFile, index: number): Entry {
  const id = (entries.at(-1)?.id ?? 0) + index + 1;
  return { id, file, choice: { state: null, spelling: null }, taken: null, trouble: null };
}

/** The entries with two forms of one department refused, of those still to be taken. */
export function judgeTwins(entries: readonly Entry[]): Entry[] {
  const waiting = entries.filter(({ taken }) => taken === null);
  const judged = refuseTwins(waiting.map(({ file }) => file));
  const files = new Map(waiting.map(({ id }, index) => [id, judged[index]]));
  return entries.map((entry) => ({ ...entry, file: files.get(entry.id) ?? entry.file }));
}

/** Which answers would be recorded: while she has not decided, those with their texts converted. */
export function answersOf({ token }: ReadFile, { spelling }: Choice): CallInput<'form.compare'> {
  return { token, spelling: spelling ?? 'converted' };
}

/** A form with figures still missing can only be a draft; one with cells left out is one unless she says otherwise. */
export function stateFor(file: ReadFile, choice: Choice, comparison: FormComparison): ReportState {
  if (comparison.missing.length > 0) return 'draft';
  return choice.state ?? (file.problems.length > 0 ? 'draft' : 'complete');
}

/** `undecided`: texts in an old encoding wait for her word. `same`: all is recorded as the file says. */
export type Readiness = 'ready' | 'undecided' | 'same';

export function readinessOf(file: ReadFile, choice: Choice, comparison: FormComparison): Readiness {
  if (file.legacyTexts.length > 0 && choice.spelling === null) return 'undecided';
  const isSame =
    comparison.differences.length === 0 && comparison.state === stateFor(file, choice, comparison);
  return isSame ? 'same' : 'ready';
}
