import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
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

/** Read at once: by the small parts a stream has of itself a hash takes thrice as long. */
const PART = 1024 * 1024;

/** False where the file is not as it was closed; null where nothing is known of that. */
export async function isAsClosed(databasePath: string): Promise<boolean | null> {
  const mark = attempt(() => readFileSync(markOf(databasePath), 'utf8').trim());
  if (mark === undefined || !/^[0-9a-f]{64}$/.test(mark)) return null;
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(databasePath, { highWaterMark: PART }), hash);
  } catch {
    return null;
  }
  return hash.digest('hex') === mark;
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
