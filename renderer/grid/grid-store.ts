import type { GridView } from '../../shared/grid/grid.ts';
import { createEditStore, type EditStore } from '../editing/edit-store.ts';
import { changeGrid, type GridEvent, type GridState, openGrid } from './grid-state.ts';
import { rebase } from './save-rows.ts';

/** `rebased` takes a newer record; the unsaved cells of `winners` are given up for it. */
type SheetEvent = GridEvent | { kind: 'rebased'; view: GridView; winners: readonly number[] };

export type GridStore = EditStore<GridState, SheetEvent>;

export function createGridStore(view: GridView): GridStore {
  return createEditStore<GridState, SheetEvent>(openGrid(view), (state, event) =>
    event.kind === 'rebased'
      ? rebase(state, event.view, new Set(event.winners))
      : changeGrid(state, event),
  );
}
