import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Day } from '../../shared/month.ts';
import { isAsClosed, putBackCloseMark, removeCloseMark } from './close-mark.ts';
import { makeCopy } from './copies.ts';
import { stopWriting } from './damage.ts';
import { isHeldByUs, markAsHeld } from './holder.ts';
import { versionOf } from './identity.ts';
import { holdsNothing, layOwnTriggers, migrate, NEWEST_VERSION, refuseForeign } from './migrate.ts';
import { rememberFile } from './moved.ts';
import { asNotOpened, codeOf, NotOpened } from './not-opened.ts';
import { isSound, whyUnsound } from './set-aside.ts';
import { moveStrays, refuseStrange } from './strays.ts';

/** How long to wait for a lock of another process before saying so; a longer wait freezes the window. */
const LOCK_WAIT_MS = 250;
/** A scanner or a backup lets go of a file after a second or two. */
const RETRY_AFTER_MS = [300, 300, 300, 300, 300, 300];

type OpenOptions = {
  /** False where data is known to have been: then nothing is created, and an empty file is refused. */
  mayBegin?: boolean;
  /** True where she has said that the file may be another than the one that was closed. */
  mayHaveChanged?: boolean;
  /** True to look at a file that is known to be damaged: nothing is written to it. */
  mayBeDamaged?: boolean;
  /** For the name of the copy before a migration. */
  today?: Day;
};

/**
 * Opens the one data file, creating it where none is, and brings it to the newest version. It is locked from here on;
 * where it may only be read, it is open all the same and a save is refused.
 * A copy is put into `copyFolder` before a migration touches an existing file.
 * Throws a NotOpened, which says the state the file is in.
 */
export async function openDatabase(
  path: string,
  copyFolder: string,
  { mayBegin = true, mayHaveChanged = false, mayBeDamaged, today = '1970-01-01' }: OpenOptions = {},
): Promise<Database> {
  if (!mayBegin) refuseNothing(path);
  if (mayBeDamaged) return openToLook(path);
  refuseStrange(path);
  const isWhole = await isAsClosed(path);
  if (!mayHaveChanged && isWhole === false) throw whyUnsound(path) ?? new NotOpened('changed');
  const putBack = moveStrays(path, isWhole);
  const lookThrough = isWhole ? () => undefined : refuseDamaged();
  const database = await connect(path, lookThrough).catch((error: unknown) => {
    putBack();
    throw error;
  });
  try {
    if (!mayBegin && holdsNothing(database)) throw new NotOpened('empty');
    if (versionOf(database) < NEWEST_VERSION && versionOf(database) > 0) {
      await makeCopy(database, copyFolder, { day: today, reason: 'truoc-nang-cap' });
    }
    migrate(database);
    if (isWritable(path)) {
      layOwnTriggers(database);
      markAsHeld(path);
      rememberFile(database);
    }
    return database;
  } catch (error) {
    database.close();
    throw asNotOpened(error);
  }
}

/** As it lies there, without a lock, a journal or a step to a newer version. Throws a NotOpened of `damaged` where even that cannot be. */
function openToLook(path: string): Database {
  let database: Database | undefined;
  try {
    database = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    refuseForeign(database);
    if (versionOf(database) !== NEWEST_VERSION) throw new NotOpened('damaged');
    stopWriting(database);
    return database;
  } catch {
    database?.close();
    throw new NotOpened('damaged');
  }
}

function refuseNothing(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new NotOpened('missing');
  // To Windows a folder is of no size either; it is told as what it is.
  if (found.isFile() && found.size === 0) throw new NotOpened('empty');
}

/** What is held for a moment is tried again; what our own program holds will not be let go. */
async function connect(path: string, lookThrough: Look): Promise<Database> {
  for (const delay of [...RETRY_AFTER_MS, null]) {
    try {
      return connectOnce(path, lookThrough);
    } catch (error) {
      if (!isHeld(path, error)) throw asNotOpened(error);
      if (isHeldByUs(path)) throw new NotOpened('locked-by-us');
      if (delay === null) throw new NotOpened('locked-by-other');
      await wait(delay);
    }
  }
  throw new NotOpened('locked-by-other');
}

type Look = (database: Database) => void;

/** Where nothing tells what the file was when it was cut off: all of it is looked at, once, before it is written to or shown. */
function refuseDamaged(): Look {
  let isSeen = false;
  return (database) => {
    if (!isSeen && versionOf(database) > 0 && !isSound(database)) throw new NotOpened('damaged');
    isSeen = true;
  };
}

function connectOnce(path: string, lookThrough: Look): Database {
  const existed = existsSync(path);
  const database = new SqliteDatabase(path, { timeout: LOCK_WAIT_MS });
  let mark: string | undefined;
  try {
    refuseForeign(database);
    configure(database);
    lookThrough(database);
    if (!isWritable(path)) return database;
    // Before the first write of all: ended right after it, the file would not be as it was closed.
    mark = removeCloseMark(path);
    if (existed && versionOf(database) > 0) takeLock(database);
    return database;
  } catch (error) {
    database.close();
    putBackCloseMark(path, mark);
    throw error;
  }
}

/**
 * An EXCLUSIVE connection takes its lock at its first write and keeps it. A file that somebody holds just now is opened
 * for reading alone, and would stay so: this write finds it out. On a full disk all can still be read.
 */
function takeLock(database: Database): void {
  try {
    database.pragma(`user_version = ${versionOf(database)}`);
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_FULL') throw error;
  }
}

function isHeld(path: string, error: unknown): boolean {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY')) return true;
  return HELD.test(code) && isWritable(path);
}

/** On Windows also where the journal alone is held: it is opened for reading, and the first write fails. */
const HELD =
  process.platform === 'win32'
    ? /^SQLITE_(READONLY|CANTOPEN|IOERR_(LOCK|WRITE))/
    : /^SQLITE_(READONLY|CANTOPEN|IOERR_LOCK)/;

/** True when file and folder may be written, whoever holds them just now. */
export function isWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    // Windows looks at more than that question asks for. Elsewhere closing the file would drop SQLite's own locks.
    if (process.platform === 'win32' && existsSync(path)) closeSync(openSync(path, 'r+'));
    return true;
  } catch (error) {
    return codeOf(error) === 'EBUSY';
  }
}

/**
 * One clerk, one process, one file: TRUNCATE keeps everything in a single file that can be copied, FULL makes
 * each save outlive a power cut, EXCLUSIVE turns a second process away. What the driver really took is read back,
 * since it defaults to weaker settings in silence.
 */
function configure(database: Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  expectPragma(database, 'journal_mode', 'truncate');
  database.pragma('synchronous = FULL');
  expectValue(database, 'synchronous', 2);
  database.pragma('foreign_keys = ON');
  expectValue(database, 'foreign_keys', 1);
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
}

function expectPragma(database: Database, name: string, wanted: string): void {
  database.pragma(`${name} = ${wanted}`);
  expectValue(database, name, wanted);
}

function expectValue(database: Database, name: string, wanted: string | number): void {
  const value = database.pragma(name, { simple: true });
  if (value !== wanted) throw new Error(`PRAGMA ${name} is ${String(value)}, not ${wanted}`);
}
