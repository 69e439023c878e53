import { useCallback, useSyncExternalStore } from 'react';
import { changeDraft, type DraftChange, type ReportDraft } from './report-draft.ts';
import { type Watched, watch } from './watched.ts';

/** Holds the draft outside React, so that a key press renders the one row that shows it and a save always reads the last letter. */
export type DraftStore = Pick<Watched<ReportDraft>, 'read' | 'subscribe'> & {
  /** True for a report of a closed month: it is read, and no change of it is taken. */
  isReadOnly: boolean;
  change(change: DraftChange): void;
};

export function createDraftStore(first: ReportDraft): DraftStore {
  const draft = watch(first);
  const isReadOnly = first.form.isClosed;
  return {
    isReadOnly,
    read: draft.read,
    subscribe: draft.subscribe,
    change(change) {
      if (!isReadOnly) draft.write(changeDraft(draft.read(), change));
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
