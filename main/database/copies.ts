import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Day } from '../../shared/month.ts';
import { replaceFile } from '../replace-file.ts';
import { APPLICATION_ID, versionOf } from './migrate.ts';

/** How many daily copies are kept; the newest by name is never among those removed. */
const DAILY_COPIES = 30;
/** A temporary name of `replaceFile`, and the journal SQLite keeps beside it. */
const LEFTOVER_NAME = /^\.so-thi-dua-[\w-]+\.db(-journal)?$/;
const DAILY_NAME = /^so-thi-dua-\d{4}-\d{2}-\d{2}\.db$/;

/** Puts a checked copy of the open database into a folder and returns its path. An existing copy of that name is replaced only by a good one. */
export async function copyDatabase(
  database: Database,
  folder: string,
  label: string,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `so-thi-dua-${label}.db`);
  await replaceFile(path, (temporaryPath) => {
    rmSync(temporaryPath, { force: true });
    database.prepare('VACUUM INTO ?').run(temporaryPath);
    checkCopy(temporaryPath, versionOf(database));
  });
  return path;
}

/** The day's copy, once a day; older ones beyond the number kept are removed. Null when today's is there already. */
export async function copyDaily(
  database: Database,
  folder: string,
  today: Day,
): Promise<string | null> {
  const newest = `so-thi-dua-${today}.db`;
  removeLeftovers(folder);
  if (existsSync(join(folder, newest))) return null;
  const path = await copyDatabase(database, folder, today);
  const copies = readdirSync(folder)
    .filter((name) => DAILY_NAME.test(name))
    .sort();
  const surplus = copies.slice(0, -DAILY_COPIES);
  // A clock set back makes today's copy sort first: it stays all the same.
  for (const name of surplus.filter((name) => name !== newest)) rmSync(join(folder, name));
  return path;
}

/** What a copy left behind that was cut off: each may be as large as the data. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  const leftovers = readdirSync(folder).filter((name) => LEFTOVER_NAME.test(name));
  for (const name of leftovers) rmSync(join(folder, name), { force: true });
}

/** A killed VACUUM INTO leaves an empty but valid file, so the copy is opened and looked at before it counts. */
function checkCopy(path: string, version: number): void {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    const application = copy.pragma('application_id', { simple: true });
    const health = copy.pragma('quick_check', { simple: true });
    if (application !== APPLICATION_ID || versionOf(copy) !== version || health !== 'ok') {
      throw new Error(`The copy is not sound: ${String(application)}, ${String(health)}`);
    }
  } finally {
    copy.close();
  }
}
