import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { CopyReason, DataCopy, Holdings } from '../../shared/copy/copy.ts';
import { isSharplyLess, surplusCopies } from '../../shared/copy/rotation.ts';
import type { Day } from '../../shared/month.ts';
import { replaceFile } from '../replace-file.ts';
import { copyName, hashOfFile, isAsMade, namedCopies, namesIn, readCopies } from './copy-list.ts';
import { holdingsOf } from './holdings.ts';
import { APPLICATION_ID, versionOf } from './migrate.ts';

/** A temporary name, and the journal SQLite keeps beside it. */
const LEFTOVER_NAME = /^\.so-thi-dua-[\w-]+\.db(-journal)?$/;
/** Nothing is removed before so many of those that stay are found to be as they were made. */
const VERIFIED_COPIES = 3;

/** Puts a checked copy of the open database into a folder and returns its path. It bears the name of a copy only once it is found good. */
export async function makeCopy(
  database: Database,
  folder: string,
  { day, reason }: { day: Day; reason: CopyReason },
): Promise<string> {
  const made = copyAside(database, folder);
  try {
    const sequence = (namedCopies(folder).at(-1)?.sequence ?? 0) + 1;
    const path = join(folder, copyName(sequence, day, reason, await hashOfFile(made)));
    await replaceFile(path, (temporaryPath) => renameSync(made, temporaryPath));
    return path;
  } finally {
    rmSync(made, { force: true });
  }
}

/** Writes a checked copy under a name that is no copy's and returns its path; whoever asks removes it. */
export function copyAside(database: Database, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const made = join(folder, `.so-thi-dua-${randomUUID()}.db`);
  try {
    database.prepare('VACUUM INTO ?').run(made);
    checkCopy(made, database);
    return made;
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/**
 * A copy where something has changed since the newest one, whatever the clock says, and older ones that are not
 * needed any more removed. Null when the newest copy holds all there is.
 */
export async function copyIfChanged(
  database: Database,
  folder: string,
  today: Day,
): Promise<string | null> {
  removeLeftovers(folder);
  const newest = newestSound(readCopies(folder));
  if (newest && isSame(newest.holdings, holdingsOf(database))) return null;
  const path = await makeCopy(database, folder, { day: today, reason: 'ngay' });
  await thinCopies(folder);
  return path;
}

/** Says so where the newest copy holds much less than the one before; null where all is well. */
export function tellLoss(folder: string): string | null {
  const sound = readCopies(folder).flatMap(({ holdings }) => holdings ?? []);
  const [before, now] = sound.slice(-2);
  if (!before || !now || !isSharplyLess(now, before)) return null;
  return `Dữ liệu có ít hơn hẳn bản sao trước đó: ${told(now)}; trước đó ${told(before)}. Các bản sao cũ được giữ lại hết. Nếu không phải chủ ý, mở Hệ thống, mục Bản sao dữ liệu để khôi phục.`;
}

function told({ people, reports, cases, papers }: Holdings): string {
  return `${people} cán bộ, ${reports} báo cáo, ${cases} trường hợp, ${papers} văn bản`;
}

async function thinCopies(folder: string): Promise<void> {
  const copies = readCopies(folder);
  const surplus = new Set(surplusCopies(copies));
  if (surplus.size === 0) return;
  let verified = 0;
  for (const { name } of copies.filter((copy) => !surplus.has(copy.name)).toReversed()) {
    if (await isAsMade(folder, name)) verified += 1;
    if (verified === VERIFIED_COPIES) break;
  }
  if (verified < VERIFIED_COPIES) return;
  for (const name of surplus) remove(join(folder, name));
}

function newestSound(copies: DataCopy[]): { holdings: Holdings } | undefined {
  return copies.flatMap(({ holdings }) => (holdings ? [{ holdings }] : [])).at(-1);
}

function isSame(a: Holdings, b: Holdings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a copy left behind that was cut off: each may be as large as the data. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder).filter((each) => LEFTOVER_NAME.test(each))) {
    remove(join(folder, name));
  }
}

/** What a scanner holds goes the next time. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing depends on it.
  }
}

/** A killed VACUUM INTO leaves an empty but valid file, so the copy is opened and looked at before it counts. */
function checkCopy(path: string, database: Database): void {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    const application = copy.pragma('application_id', { simple: true });
    const health = copy.pragma('quick_check', { simple: true });
    const isSound = health === 'ok' && application === APPLICATION_ID;
    if (
      !isSound ||
      versionOf(copy) !== versionOf(database) ||
      !isSame(holdingsOf(copy), holdingsOf(database))
    ) {
      throw new Error(`The copy is not sound: ${String(application)}, ${String(health)}`);
    }
  } finally {
    copy.close();
  }
}
