import { useEffect } from 'react';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import type { DraftSaver } from './draft-saver.ts';
import type { DraftStore } from './draft-store.ts';
import { isUnsaved } from './report-draft.ts';

const REST_MS = 2_000;

/** Saves by itself after a rest in typing, and when the page is left for another. */
export function useAutosave(store: DraftStore, saver: DraftSaver) {
  useEffect(() => {
    let timer: number | undefined;
    const rest = () => {
      window.clearTimeout(timer);
      if (isUnsaved(store.read())) timer = window.setTimeout(() => saver.save('rest'), REST_MS);
    };
    const stop = store.subscribe(rest);
    return () => {
      stop();
      window.clearTimeout(timer);
      if (isUnsaved(store.read())) void saver.save('rest');
    };
  }, [store, saver]);
}

/** Holds the window open until what was typed is recorded, or given up on her word. */
export function useSaveBeforeClose(store: DraftStore, saver: DraftSaver) {
  useEffect(() => {
    let isLeaving = false;
    const close = () => {
      isLeaving = true;
      window.close();
    };
    const hold = async (event: BeforeUnloadEvent) => {
      if (isLeaving || !isUnsaved(store.read())) return;
      event.preventDefault();
      if (await saver.save('rest')) close();
      else askBeforeLeaving(close);
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [store, saver]);
}
