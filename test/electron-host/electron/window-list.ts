import type { WebContents } from './web-contents.ts';

export type Listed = {
  readonly id: number;
  readonly webContents: WebContents;
  close(): void;
  /** `isEnd`: the whole app goes, and nobody is told that this was the last. */
  destroy(isEnd?: boolean): void;
};

const windows = new Map<number, Listed>();

export function listWindow(window: Listed): void {
  windows.set(window.id, window);
}

/** Returns how many are left. */
export function unlistWindow(id: number): number {
  windows.delete(id);
  return windows.size;
}

export function listedWindow<T extends Listed>(id: number): T | undefined {
  return windows.get(id) as T | undefined;
}

export function allWindows<T extends Listed>(): T[] {
  return [...windows.values()] as T[];
}
