import { useCallback, useSyncExternalStore } from 'react';
import type { GridView } from '../../shared/grid/grid.ts';
import { type Watched, watch } from '../report/watched.ts';
import { changeGrid, type GridEvent, type GridState, openGrid } from './grid-state.ts';
import { rebase } from './save-rows.ts';

/** Holds the sheet outside React: a key press draws again only what it touches. */
export type GridStore = Pick<Watched<GridState>, 'read' | 'subscribe'> & {
  change(event: GridEvent): void;
  /** Takes a newer record; the unsaved cells of `winners` are given up for it. */
  rebase(view: GridView, winners?: readonly number[]): void;
};

export function createGridStore(view: GridView): GridStore {
  const state = watch(openGrid(view));
  return {
    read: state.read,
    subscribe: state.subscribe,
    change: (event) => state.write(changeGrid(state.read(), event)),
    rebase: (newer, winners = []) => state.write(rebase(state.read(), newer, new Set(winners))),
  };
}

/** A part of the sheet; the component renders again only when that part is another value. */
export function useGrid<Part>(store: GridStore, select: (state: GridState) => Part): Part {
  const read = useCallback(() => select(store.read()), [store, select]);
  return useSyncExternalStore(store.subscribe, read);
}
