import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import type { WindowPlace } from './window-place.ts';

/** Renames a settings file that a power cut left empty, cut or full of NULs, since electron-store refuses to start on it. Returns the new name, null when there was nothing to do. */
export function setAsideIfDamaged(path: string): string | null {
  try {
    if (!existsSync(path) || isWhole(readFileSync(path, 'utf8'))) return null;
  } catch {
    // Held by another program just now: nothing says that it is damaged.
    return null;
  }
  try {
    const aside = freeName(path);
    renameSync(path, aside);
    return basename(aside);
  } catch {
    return null;
  }
}

/**
 * Where the file says the window stood; null where it does not, or is damaged. Read by hand, since the store and its
 * checks take longer to load than the window to appear.
 */
export function windowPlaceIn(path: string): WindowPlace | null {
  try {
    const { windowPlace: kept } = JSON.parse(readFileSync(path, 'utf8'));
    const { x, y, width, height, isMaximized } = kept;
    const fits = [x, y].every(isOffset) && [width, height].every(isSide);
    return fits && typeof isMaximized === 'boolean' ? { x, y, width, height, isMaximized } : null;
  } catch {
    return null;
  }
}

const FURTHEST = 20_000;
const isOffset = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) <= FURTHEST;
const isSide = (value: unknown) => isOffset(value) && Number(value) >= 200;

function isWhole(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${path}.hong-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
