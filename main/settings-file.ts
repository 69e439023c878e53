import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename } from 'node:path';

/** Renames a settings file that a power cut left empty, cut or full of NULs, since electron-store refuses to start on it. Returns the new name, null when there was nothing to do. */
export function setAsideIfDamaged(path: string): string | null {
  try {
    if (!existsSync(path) || isObject(JSON.parse(readFileSync(path, 'utf8')))) return null;
  } catch {
    // Unreadable or not JSON: set aside below.
  }
  try {
    const aside = freeName(path);
    renameSync(path, aside);
    return basename(aside);
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${path}.hong-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
