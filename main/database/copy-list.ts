import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyReason, DataCopy } from '../../shared/copy/copy.ts';
import type { Day } from '../../shared/month.ts';
import { holdingsOfFile } from './holdings.ts';

/** `so-thi-dua-2026-05-20.db`, `so-thi-dua-truoc-nang-cap-2.db`. */
const NAME = /^so-thi-dua-(?:(\d{4}-\d{2}-\d{2})|(truoc-nang-cap)-\d+)\.db$/;

type NamedCopy = Pick<DataCopy, 'name' | 'day' | 'reason'>;

/** The copies of a folder by their names, the oldest first. */
export function namedCopies(folder: string): NamedCopy[] {
  return namesIn(folder)
    .sort()
    .flatMap((name) => {
      const found = NAME.exec(name);
      if (!found) return [];
      const day: Day | null = found[1] ?? null;
      const reason: CopyReason = found[2] ? 'truoc-nang-cap' : 'ngay';
      return [{ name, day, reason }];
    });
}

/** The copies with what they hold, the newest first. */
export function listCopies(folder: string): DataCopy[] {
  return namedCopies(folder)
    .map((copy) => {
      const path = join(folder, copy.name);
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      return { ...copy, size, holdings: holdingsOfFile(path) };
    })
    .reverse();
}

/** A folder that is not there, or is none, holds nothing. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
