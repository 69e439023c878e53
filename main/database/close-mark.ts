import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashNow } from './copy-check.ts';

/**
 * What the data file was when the program closed it: a hash beside it. A flipped bit in a figure passes every check of
 * SQLite's own; only this tells it, and whatever else was done to the file while the program was closed.
 */
export function writeCloseMark(databasePath: string): void {
  attempt(() => writeFileSync(markOf(databasePath), `${hashNow(databasePath)}\n`));
}

/** What stood in it; taken away before the first change: a file that was never closed cleanly has none, and is compared with nothing. */
export function removeCloseMark(databasePath: string): string | undefined {
  return attempt(() => {
    const mark = readFileSync(markOf(databasePath), 'utf8');
    rmSync(markOf(databasePath), { force: true });
    if (process.platform === 'win32') return mark;
    // Or a power cut brings it back beside a newer file.
    const folder = openSync(dirname(databasePath), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return mark;
  });
}

/** Where nothing was changed after all: the file could not be had. */
export function putBackCloseMark(databasePath: string, mark: string | undefined): void {
  if (mark !== undefined) attempt(() => writeFileSync(markOf(databasePath), mark));
}

/** Read at a time, into the same room: a stream asks for new room with each part, and giving that back took longer than the hash. */
const PART = 1024 * 1024;

/** False where the file is not as it was closed; null where nothing is known of that. */
export async function isAsClosed(databasePath: string): Promise<boolean | null> {
  const mark = attempt(() => readFileSync(markOf(databasePath), 'utf8').trim());
  if (mark === undefined || !/^[0-9a-f]{64}$/.test(mark)) return null;
  const hash = await hashInTurns(databasePath).catch(() => null);
  return hash === null ? null : hash === mark;
}

/** The SHA-256 of a file, all else being answered between its parts. */
async function hashInTurns(path: string): Promise<string> {
  const hash = createHash('sha256');
  const part = Buffer.allocUnsafeSlow(PART);
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead } = await file.read(part, 0, PART, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(part.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function markOf(databasePath: string): string {
  return `${databasePath}.da-dong`;
}

/** A folder that may only be read keeps no mark: then nothing is compared. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
