import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Failure } from '../../shared/failure.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { call } from '../call.ts';
import { announceFailure } from '../ui/announce.tsx';
import { askBeforeLeaving, useUnsaved } from '../ui/leaving.tsx';
import { createGridSaver, type GridSaver, type GridSaveStatus } from './grid-saver.ts';
import { changeGrid, type GridState } from './grid-state.ts';
import { createGridStore, type GridStore, useGrid } from './grid-store.ts';
import { keyOf, unsavedChanges, wrongPlaces } from './save-rows.ts';

const REST_MS = 1_200;

/** A sheet opened on what is recorded, and what saves it. */
export function useStoreAndSaver(view: GridView): { store: GridStore; saver: GridSaver } {
  const queryClient = useQueryClient();
  const [pair] = useState(() => {
    const store = createGridStore(view);
    const saver = createGridSaver(
      store,
      async (rows) => {
        const saved = await call('grid.save', { ...keyOf(view), rows });
        // All that is computed from reports; the sheet itself holds what is being typed.
        void queryClient.invalidateQueries({
          predicate: ({ queryKey: [name] }) => name !== 'grid.read',
        });
        return saved;
      },
      () => new Date(),
    );
    return { store, saver };
  });
  return pair;
}

/** Saves by itself after a rest, on leaving, and before the window closes; asks where something would be lost. */
export function useGridSaving(store: GridStore, saver: GridSaver) {
  useAutosave(store, saver);
  useSaveBeforeClose(store, saver);
  const status = useSyncExternalStore(saver.subscribe, saver.read);
  useUnsaved(useGrid(store, (state) => isStuck(state, status)));
}

function useAutosave(store: GridStore, saver: GridSaver) {
  useEffect(() => {
    let timer: number | undefined;
    let seen = store.read().cells;
    const stop = store.subscribe(() => {
      const { cells } = store.read();
      if (cells === seen) return;
      seen = cells;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => saver.save('rest'), REST_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [store, saver]);
  // A layout effect ends before the next screen asks for anything, so that it reads what is saved here.
  useLayoutEffect(() => () => void saveOnLeaving(saver), [saver]);
}

/** The sheet is gone by the time the save comes back, so what went wrong is said wherever she is. */
async function saveOnLeaving(saver: GridSaver) {
  if ((await saver.save('keep')) || saver.read().kind === 'conflict') return;
  const status = saver.read();
  const reason = 'message' in status ? status.message : '';
  announceFailure(new Failure('busy', `Bảng vừa rời chưa được lưu. ${reason}`.trim()));
}

function useSaveBeforeClose(store: GridStore, saver: GridSaver) {
  useEffect(() => {
    let isLeaving = false;
    const close = () => {
      isLeaving = true;
      window.close();
    };
    const hold = async (event: BeforeUnloadEvent) => {
      store.change({ kind: 'editLeft', keep: true });
      if (isLeaving || unsavedChanges(store.read()).length === 0) return;
      event.preventDefault();
      if ((await saver.save('keep')) && wrongPlaces(store.read()).length === 0) close();
      else askBeforeLeaving(close);
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [store, saver]);
}

/** True where leaving would lose what was typed: it cannot be saved by itself. */
function isStuck(state: GridState, { kind }: GridSaveStatus): boolean {
  const left = changeGrid(state, { kind: 'editLeft', keep: true });
  if (wrongPlaces(left).length > 0) return true;
  return (kind === 'conflict' || kind === 'failed') && unsavedChanges(left).length > 0;
}
