import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { GridView } from '../../shared/grid/grid.ts';
import { call } from '../call.ts';
import { useEdit } from '../editing/edit-store.ts';
import { type Edited, useSaving } from '../editing/use-saving.ts';
import { createGridSaver, type GridSaver, type GridStatus } from './grid-saver.ts';
import { changeGrid, type GridState } from './grid-state.ts';
import { createGridStore, type GridStore } from './grid-store.ts';
import { keyOf, unsavedChanges, wrongPlaces } from './save-rows.ts';

/** A sheet opened on what is recorded, and what saves it. */
export function useSession(view: GridView): { store: GridStore; saver: GridSaver } {
  const queryClient = useQueryClient();
  const [session] = useState(() => {
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
    return { store, saver, edited: editedOf(store, saver) };
  });
  const { store, saver, edited } = session;
  const status = useStore(saver.api);
  const isStuck = useEdit(store, (state) => isSheetStuck(state, status));
  useSaving(edited, isStuck);
  return session;
}

function editedOf(store: GridStore, saver: GridSaver): Edited {
  return {
    subscribe: store.subscribe,
    typed: () => store.read().cells,
    isUnsaved: () => {
      store.change({ kind: 'editLeft', keep: true });
      return unsavedChanges(store.read()).length > 0;
    },
    save: saver.save,
    isStuck: () => isSheetStuck(store.read(), saver.read()),
    trouble: () => {
      const status = saver.read();
      return status.kind === 'failed' ? status.message : '';
    },
    name: 'Bảng vừa rời',
    onLeaving: 'keep',
  };
}

/** True where leaving would lose what was typed: it cannot be saved by itself. */
function isSheetStuck(state: GridState, { kind }: GridStatus): boolean {
  const left = changeGrid(state, { kind: 'editLeft', keep: true });
  if (wrongPlaces(left).length > 0) return true;
  return (kind === 'conflict' || kind === 'failed') && unsavedChanges(left).length > 0;
}
