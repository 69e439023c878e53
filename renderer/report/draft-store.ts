import { useCallback } from 'react';
import { createEditStore, type EditStore, useEdit } from '../editing/edit-store.ts';
import { caseField, type FieldId, figureField, noteField } from './field-id.ts';
import {
  type CaseDraft,
  changeDraft,
  type DraftChange,
  type DraftContent,
  type DraftStep,
  type ReportDraft,
} from './report-draft.ts';

type DraftEvent = DraftChange | { kind: 'undone' } | { kind: 'redone' };

export type DraftStore = EditStore<ReportDraft, DraftEvent> & {
  /** True for a report of a closed month: it is read, and no change of it is taken. */
  isReadOnly: boolean;
};

export function createDraftStore(first: ReportDraft): DraftStore {
  const isReadOnly = first.form.isClosed;
  const store = createEditStore<ReportDraft, DraftEvent>(first, (draft, event) =>
    isReadOnly ? draft : stepDraft(draft, event),
  );
  return { ...store, isReadOnly };
}

export function useFieldError(store: DraftStore, field: string): string | undefined {
  return useEdit(
    store,
    useCallback((draft: ReportDraft) => draft.errors.get(field), [field]),
  );
}

const STEPS_KEPT = 300;

/** The draft after one change, which can be taken back. Letters typed one after the other into a field are one step. */
function stepDraft(draft: ReportDraft, event: DraftEvent): ReportDraft {
  if (event.kind === 'undone') return goBack(draft);
  if (event.kind === 'redone') return goForth(draft);
  const next = changeDraft(draft, event);
  if (next.changes === draft.changes) return next;
  const field = fieldOf(event);
  const isSameRun = isTyping(event) && draft.past.at(-1)?.field === field && draft.isInRun;
  const step: DraftStep = { field, content: contentOf(draft) };
  return {
    ...next,
    past: isSameRun ? draft.past : [...draft.past, step].slice(-STEPS_KEPT),
    future: [],
    isInRun: isTyping(event),
  };
}

function goBack(draft: ReportDraft): ReportDraft {
  const step = draft.past.at(-1);
  if (!step) return draft;
  const undone = { field: step.field, content: contentOf(draft) };
  return {
    ...restored(draft, step),
    past: draft.past.slice(0, -1),
    future: [...draft.future, undone],
  };
}

function goForth(draft: ReportDraft): ReportDraft {
  const step = draft.future.at(-1);
  if (!step) return draft;
  const done = { field: step.field, content: contentOf(draft) };
  return {
    ...restored(draft, step),
    past: [...draft.past, done],
    future: draft.future.slice(0, -1),
  };
}

/** Cases keep the ids that saves have given since; one that a save has removed comes back as a new one. */
function restored(draft: ReportDraft, { content, field }: DraftStep): ReportDraft {
  const cases = content.cases.map(
    (entry): CaseDraft => ({ ...entry, id: draft.caseIds.get(entry.key) ?? null }),
  );
  return {
    ...draft,
    ...content,
    cases,
    changes: draft.changes + 1,
    errors: new Map([...draft.errors].filter(([id]) => id !== field)),
    isInRun: false,
  };
}

function contentOf({ reportedOn, marks, figures, cases, prose }: ReportDraft): DraftContent {
  return { reportedOn, marks, figures, cases, prose };
}

/** Where the keyboard goes when the change is taken back. */
function fieldOf(change: DraftChange): FieldId {
  switch (change.kind) {
    case 'figureTyped':
      return figureField(change.indicatorId);
    case 'marked':
      return `content-${change.contentId}`;
    case 'noteTyped':
      return noteField(change.contentId);
    case 'caseChanged':
      return caseField(change.key, Object.keys(change.values)[0] ?? 'deed');
    case 'proseTyped':
      return change.field;
    case 'reportedOnTyped':
      return 'reportedOn';
    default:
      return '';
  }
}

const TYPED = new Set(['figureTyped', 'noteTyped', 'caseChanged', 'proseTyped', 'reportedOnTyped']);

function isTyping({ kind }: DraftChange): boolean {
  return TYPED.has(kind);
}
