import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, readSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Holdings } from '../../shared/copy/copy.ts';
import type { Desktop } from '../desktop.ts';
import { holdingsOf } from './holdings.ts';
import { APPLICATION_ID, versionOf } from './identity.ts';

/** What a copy was found to be. */
export type LookedThrough = {
  /** `ok`, or what SQLite says against it. */
  health: string;
  isOurs: boolean;
  version: number;
  holdings: Holdings;
  /** SHA-256 of its bytes. */
  hash: string;
};

/** Smaller ones are copied in a few milliseconds, a process of its own takes longer to begin. */
const LARGE = 8 * 1024 * 1024;
const LIMITS = { megabytes: 256, seconds: 600 };
/** Somebody who saves all the time must not keep it from being made. */
const ATTEMPTS = 3;

/**
 * Copies a large open database by a process of its own and has it looked through there, since the window must be
 * answered meanwhile: SQLite's own way writes and flushes the last of it in one piece. Between two changes the file is
 * whole, so what it was when nothing came in between is a copy. Null where this is not the way: a small file, no
 * process to be had, changes all the time.
 */
export async function copyApart(
  database: Database,
  to: string,
  { runApart }: Partial<Pick<Desktop, 'runApart'>>,
): Promise<LookedThrough | null> {
  if (!runApart || statSync(database.name).size < LARGE) return null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = changesOf(database);
    const answer = await runApart('copier', { from: database.name, to }, LIMITS).catch(() => null);
    if (answer === null || !database.open) return null;
    if (changesOf(database) === before) return answer as LookedThrough;
  }
  return null;
}

/** Rows that this connection has changed, those that were taken back too. */
function changesOf(database: Database): number {
  return database.prepare('SELECT total_changes()').pluck().get() as number;
}

/** Copies a file that nobody writes to, flushes the copy and looks at all of it. */
export function writeCopy({ from, to }: { from: string; to: string }): LookedThrough {
  copyFileSync(from, to);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
  return lookThrough(to);
}

/** Opens a copy and looks at all of it: one that was cut off may be a valid file all the same. Throws where it cannot be opened. */
export function lookThrough(path: string): LookedThrough {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    return {
      health: String(copy.pragma('integrity_check', { simple: true })),
      isOurs: copy.pragma('application_id', { simple: true }) === APPLICATION_ID,
      version: versionOf(copy),
      holdings: holdingsOf(copy),
      hash: hashNow(path),
    };
  } finally {
    copy.close();
  }
}

/** The SHA-256 of a file, read in parts, so that it need not fit in memory. */
export function hashNow(path: string): string {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1024 * 1024);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) {
      hash.update(part.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
