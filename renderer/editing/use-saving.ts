import { useEffect, useLayoutEffect } from 'react';
import { Failure } from '../../shared/failure.ts';
import { announceFailure } from '../ui/announce.tsx';
import { askBeforeLeaving, useUnsaved } from '../ui/leaving.tsx';
import type { SaveReason } from './saver.ts';

/** What a view tells of its editing, so that nothing typed is ever lost. */
export type Edited = {
  subscribe(listener: () => void): () => void;
  /** Another value whenever something was typed that a save could record. */
  typed(): unknown;
  /** Takes in what stands in an open field; false where nothing waits to be saved. */
  isUnsaved(): boolean;
  save(reason: SaveReason): Promise<boolean>;
  /** True where something of it cannot be saved by itself, even after a save that went well. */
  isStuck(): boolean;
  /** Why the last save failed. */
  trouble(): string;
  /** "Báo cáo vừa rời", "Bảng vừa rời": what a failed save on leaving is called. */
  name: string;
  /** The reason of the save on leaving. */
  onLeaving: SaveReason;
};

const REST_MS = 1_500;

/**
 * Saves by itself after a rest in typing, when the view is left, and before the window closes; asks where something
 * would be lost. `edited` must stay the same object while the view does; `isStuck` is asked at each drawing.
 */
export function useSaving(edited: Edited, isStuck: boolean) {
  useUnsaved(isStuck);
  useEffect(() => saveAtRest(edited), [edited]);
  // A layout effect ends before the next screen asks for anything, so that it reads what is saved here.
  useLayoutEffect(() => () => void saveOnLeaving(edited), [edited]);
  useEffect(() => holdWindow(edited), [edited]);
}

function saveAtRest(edited: Edited): () => void {
  let timer: number | undefined;
  let seen = edited.typed();
  const stop = edited.subscribe(() => {
    const typed = edited.typed();
    if (typed === seen) return;
    seen = typed;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => edited.save('rest'), REST_MS);
  });
  return () => {
    stop();
    window.clearTimeout(timer);
  };
}

/** The view is gone by the time the save comes back, so what went wrong is said wherever she is. */
async function saveOnLeaving(edited: Edited) {
  if (!edited.isUnsaved() || edited.isStuck()) return;
  if (await edited.save(edited.onLeaving)) return;
  announceFailure(new Failure('busy', `${edited.name} chưa được lưu. ${edited.trouble()}`.trim()));
}

/** Holds the window open until what was typed is recorded, or given up on her word. */
function holdWindow(edited: Edited): () => void {
  let isLeaving = false;
  const close = () => {
    isLeaving = true;
    window.close();
  };
  const hold = async (event: BeforeUnloadEvent) => {
    if (isLeaving || !edited.isUnsaved()) return;
    event.preventDefault();
    if ((await edited.save(edited.onLeaving)) && !edited.isStuck()) close();
    else askBeforeLeaving(close);
  };
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
}
