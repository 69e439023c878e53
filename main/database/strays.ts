import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { NotOpened } from './not-opened.ts';
import { BESIDE, freeName } from './set-aside.ts';

/** Where the header says which way of writing the file's readers must know; 2 is a write-ahead log. */
const HEADER_BYTES = 100;
const READ_VERSION_AT = 19;
const WITH_LOG = 2;

/** What may be wrong in a header although SQLite opens the file, or says only that somebody holds it. */
const MAGIC = 'SQLite format 3\0';
const isStrange = (header: Buffer) =>
  (header[18] ?? 0) > 2 || (header[19] ?? 0) > 2 || header[20] !== 0 || header.readUInt32BE(44) > 4;

/** Refuses what bears the name of the data file or of its journal and is a folder, and a file whose header no SQLite writes. */
export function refuseStrange(path: string): void {
  for (const name of [path, `${path}-journal`]) {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
      throw new NotOpened('not-ours', `"${basename(name)}" là một thư mục.`);
    }
  }
  const header = headerOf(path);
  const isOfSqlite = header?.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
  if (header && isOfSqlite && isStrange(header)) throw new NotOpened('damaged');
}

/**
 * Moves aside what SQLite would take for the journal or the log of the data file and is another file's: a copy that came
 * with its neighbours, say. It would be played into the file before anything could be looked at, and every check would
 * then pass. Returns how to put it back, should somebody turn out to be at work on the file.
 */
export function moveStrays(path: string, isAsClosed: boolean | null): () => void {
  const strays = BESIDE.filter((ending) => isStray(path, ending, isAsClosed));
  if (strays.length === 0) return () => undefined;
  const aside = freeName(path);
  const move = (from: string, to: string) => {
    for (const ending of strays) renameSync(from + ending, to + ending);
  };
  try {
    move(path, aside);
  } catch {
    throw new NotOpened(
      'not-ours',
      `Tệp lạ bên cạnh: ${strays.map((each) => basename(path) + each).join(', ')}.`,
    );
  }
  return () => move(aside, path);
}

/** A file of ours that was closed has nothing in its journal, and never has a log. */
function isStray(path: string, ending: string, isAsClosed: boolean | null): boolean {
  if (!statSync(path + ending, { throwIfNoEntry: false })?.size) return false;
  const header = headerOf(path);
  if (ending === '-journal') return isAsClosed === true || header === null;
  return header?.[READ_VERSION_AT] !== WITH_LOG;
}

/** Null where there is no file, or too little of one. */
function headerOf(path: string): Buffer | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const header = Buffer.alloc(HEADER_BYTES);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return readSync(file, header, 0, HEADER_BYTES, 0) === HEADER_BYTES ? header : null;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
