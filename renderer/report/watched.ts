/** A value that tells when it is replaced, for `useSyncExternalStore`. */
export type Watched<T> = {
  read(): T;
  write(next: T): void;
  subscribe(listener: () => void): () => void;
};

export function watch<T>(first: T): Watched<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    write(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
