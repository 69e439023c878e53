import { existsSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { copyDatabase } from './copies.ts';
import { asFailure } from './errors.ts';
import { migrate, NEWEST_VERSION, refuseForeign, versionOf } from './migrate.ts';

/** How long to wait for a lock of another process before saying so; a longer wait freezes the window. */
const LOCK_WAIT_MS = 250;

/**
 * Opens the one data file, creating it where none is, and brings it to the newest version.
 * A copy is put into `copyFolder` before a migration touches an existing file.
 * Throws a Failure: `busy` when another process has it, `newer` for a file of a newer version, else `unexpected`.
 */
export async function openDatabase(path: string, copyFolder: string): Promise<Database> {
  const existed = existsSync(path);
  const database = connect(path);
  try {
    refuseForeign(database);
    configure(database);
    if (existed && versionOf(database) < NEWEST_VERSION && versionOf(database) > 0) {
      await copyDatabase(database, copyFolder, `truoc-nang-cap-${versionOf(database)}`);
    }
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw asFailure(error);
  }
}

function connect(path: string): Database {
  try {
    return new SqliteDatabase(path, { timeout: LOCK_WAIT_MS });
  } catch (error) {
    throw asFailure(error);
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
