import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * What is being edited, held outside React: a key press draws again only what shows the part it touched, and a save
 * always reads the last letter.
 */
export type EditStore<State, Change> = {
  read(): State;
  subscribe(listener: () => void): () => void;
  change(change: Change): void;
  /** For `useEdit`. */
  api: StoreApi<State>;
};

/** A store whose every change goes through one pure function; the same object from it wakes nobody. */
export function createEditStore<State, Change>(
  first: State,
  changed: (state: State, change: Change) => State,
): EditStore<State, Change> {
  const api = createStore<State>(() => first);
  return {
    api,
    read: api.getState,
    subscribe: api.subscribe,
    change: (change) => api.setState((state) => changed(state, change), true),
  };
}

/** A part of what is edited; the component is drawn again only when that part is another value. */
export function useEdit<State, Part>(
  { api }: { api: StoreApi<State> },
  select: (state: State) => Part,
): Part {
  return useStore(api, select);
}
