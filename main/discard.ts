import { rmSync } from 'node:fs';

/**
 * Removes a file or folder that nothing depends on any more: what a work left behind, or a failed one began. What a
 * scanner holds stays until somebody looks for leftovers again, and the work it served is none the worse.
 */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // As said above.
  }
}
