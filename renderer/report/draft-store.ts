import { useCallback, useSyncExternalStore } from 'react';
import { changeDraft, type DraftChange, type ReportDraft } from './report-draft.ts';

/** Holds the draft outside React, so that a key press renders the one row that shows it and a save always reads the last letter. */
export type DraftStore = {
  read(): ReportDraft;
  change(change: DraftChange): void;
  subscribe(listener: () => void): () => void;
};

export function createDraftStore(first: ReportDraft): DraftStore {
  let draft = first;
  const listeners = new Set<() => void>();
  return {
    read: () => draft,
    change(change) {
      const next = changeDraft(draft, change);
      if (next === draft) return;
      draft = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of the draft; the component renders again only when that part is another value. */
export function useDraft<Part>(store: DraftStore, select: (draft: ReportDraft) => Part): Part {
  const read = useCallback(() => select(store.read()), [store, select]);
  return useSyncExternalStore(store.subscribe, read);
}

export function useFieldError(store: DraftStore, field: string): string | undefined {
  return useDraft(
    store,
    useCallback((draft: ReportDraft) => draft.errors.get(field), [field]),
  );
}
