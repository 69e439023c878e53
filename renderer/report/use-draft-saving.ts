import { useEffect } from 'react';
import { Failure } from '../../shared/failure.ts';
import { announceFailure } from '../ui/announce.tsx';
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
      void saveOnLeaving(store, saver);
    };
  }, [store, saver]);
}

/** The page is gone by the time the save comes back, so what went wrong is said wherever she is. */
async function saveOnLeaving(store: DraftStore, saver: DraftSaver) {
  if (!isUnsaved(store.read()) || saver.isStuck(store.read())) return;
  if (await saver.save('rest')) return;
  const { status } = saver.read();
  const reason = 'message' in status ? status.message : '';
  announceFailure(new Failure('busy', `Báo cáo vừa rời chưa được lưu. ${reason}`.trim()));
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
