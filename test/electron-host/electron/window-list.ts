type Listed = { readonly id: number; close(): void };

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

export function closeAllWindows(): void {
  for (const window of windows.values()) window.close();
}
