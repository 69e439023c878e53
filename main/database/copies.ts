import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CopyReason, Holdings } from '../../shared/copy/copy.ts';
import { isSharplyLess, surplusCopies } from '../../shared/copy/rotation.ts';
import { Failure } from '../../shared/failure.ts';
import type { Day } from '../../shared/month.ts';
import type { Desktop } from '../desktop.ts';
import { discard } from '../discard.ts';
import { replaceFile } from '../replace-file.ts';
import { copyApart, type LookedThrough, lookThrough } from './copy-check.ts';
import {
  copyName,
  HASH_DIGITS,
  isAsMade,
  namedCopies,
  namesIn,
  readCopies,
  sizeAndHoldings,
} from './copy-list.ts';
import { damageFailure, isDamaged, notingDamage, stopWriting } from './damage.ts';
import { holdingsOf } from './holdings.ts';
import { versionOf } from './identity.ts';
import { codeOf, NoRoom } from './not-opened.ts';
import { isSound } from './set-aside.ts';

/** A temporary name, and the journal SQLite keeps beside it. */
const LEFTOVER_NAME = /^\.so-thi-dua-[\w-]+\.db(-journal)?$/;
/** Nothing is removed before so many of those that stay are found to be as they were made. */
const VERIFIED_COPIES = 3;

/** Pages of 4 KiB that are copied at a time: what is asked meanwhile waits a few milliseconds, not for the whole file. */
const PAGES_AT_A_TIME = 256;

/** A process of its own makes large copies; where none is given, they are made here. */
type Apart = Partial<Pick<Desktop, 'runApart'>>;

/** Why a copy is made, what the clock says, and who makes it where it is large. */
export type CopyOptions = { day: Day; reason: CopyReason; apart?: Apart };

/** Puts a checked copy of the open database into a folder and returns its path. It bears the name of a copy only once it is found good. */
export async function makeCopy(
  database: Database,
  folder: string,
  { day, reason, apart }: CopyOptions,
): Promise<string> {
  const { path: made, hash } = await copyAside(database, folder, apart);
  try {
    const sequence = (namedCopies(folder).at(-1)?.sequence ?? 0) + 1;
    const path = join(folder, copyName(sequence, day, reason, hash.slice(0, HASH_DIGITS)));
    await replaceFile(path, (temporaryPath) => renameSync(made, temporaryPath));
    return path;
  } finally {
    dropAside(made);
  }
}

/** Copies that are being made or read from: no leftovers yet. */
const inUse = new Set<string>();

/** Removes what `copyAside` made. */
export function dropAside(path: string): void {
  for (const each of filesOf(path)) discard(each);
  inUse.delete(basename(path));
}

function filesOf(path: string): string[] {
  return [path, `${path}-journal`];
}

/**
 * Writes a checked copy under a name that is no copy's and returns its path and hash; whoever asks drops it. In steps
 * or apart, so that the window is answered in between; what is saved meanwhile is in it. Fails with `busy` where there is no room.
 */
export async function copyAside(
  database: Database,
  folder: string,
  apart: Apart = {},
): Promise<{ path: string; hash: string }> {
  if (isDamaged(database)) throw damageFailure();
  makeFolder(folder);
  refuseWithoutRoom(folder, statSync(database.name).size);
  const path = join(folder, `.so-thi-dua-${randomUUID()}.db`);
  inUse.add(basename(path));
  try {
    const found = (await copyApart(database, path, apart)) ?? (await copyHere(database, path));
    // Nothing comes between the end of copying and these lines, so this is what the copy must hold.
    const [version, holdings] = [versionOf(database), holdingsOf(database)];
    const isGood = found.health === 'ok' && found.isOurs && found.version === version;
    if (isGood && isSame(found.holdings, holdings)) return { path, hash: found.hash };
    // The disk of the copy may be at fault, or what it was made of.
    if (isSound(database)) throw new Error(`The copy is not sound: ${JSON.stringify(found)}`);
    stopWriting(database);
    throw damageFailure();
  } catch (error) {
    dropAside(path);
    throw notingDamage(database, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!/^(EEXIST|ENOTDIR|EACCES|EPERM)$/.test(codeOf(error))) throw error;
    throw new Failure(
      'busy',
      `Không tạo được thư mục bản sao ${folder}. Xem ở đó có tệp trùng tên hoặc không cho ghi không rồi sao lưu lại.`,
    );
  }
}

async function copyHere(database: Database, path: string): Promise<LookedThrough> {
  for (const each of filesOf(path)) rmSync(each, { force: true });
  await database.backup(path, { progress: () => PAGES_AT_A_TIME });
  return lookThrough(path);
}

/** Fails with `busy`, before a byte is written, where so many bytes have no room. */
export function refuseWithoutRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= bytes) return;
  throw new NoRoom(
    `Ổ đĩa không đủ chỗ cho một bản sao (cần ${Math.ceil(bytes / 1_000_000)} MB). Xóa bớt tệp khác trên ổ rồi sao lưu lại.`,
  );
}

/**
 * A copy where something has changed since the newest one, whatever the clock says, and older ones that are not
 * needed any more removed. Null when the newest copy holds all there is.
 */
export async function copyIfChanged(
  database: Database,
  folder: string,
  options: CopyOptions,
): Promise<string | null> {
  removeLeftovers(folder);
  const [newest] = newestHoldings(folder, 1);
  if (newest && isSame(newest, holdingsOf(database))) return null;
  const path = await makeCopy(database, folder, options);
  await thinCopies(folder);
  return path;
}

/** Says so where the newest copy holds much less than the one before; null where all is well. */
export function tellLoss(folder: string): string | null {
  const [now, before] = newestHoldings(folder, 2);
  if (!before || !now || !isSharplyLess(now, before)) return null;
  return `Dữ liệu có ít hơn hẳn bản sao trước đó: ${told(now)}; trước đó ${told(before)}. Các bản sao cũ được giữ lại hết. Nếu không phải chủ ý, mở Hệ thống, mục Bản sao dữ liệu để khôi phục.`;
}

function told({ people, reports, cases, papers }: Holdings): string {
  return `${people} cán bộ, ${reports} báo cáo, ${cases} trường hợp, ${papers} văn bản`;
}

/** Removes the copies that are not needed any more, once three of those that stay are found whole. */
export async function thinCopies(folder: string): Promise<void> {
  const copies = readCopies(folder);
  const surplus = new Set(surplusCopies(copies));
  if (surplus.size === 0) return;
  let verified = 0;
  for (const { name } of copies.filter((copy) => !surplus.has(copy.name)).toReversed()) {
    if (await isAsMade(folder, name)) verified += 1;
    if (verified === VERIFIED_COPIES) break;
  }
  if (verified < VERIFIED_COPIES) return;
  for (const name of surplus) discard(join(folder, name));
}

/** What the newest sound copies hold, the newest first; the older ones are not opened for it. */
function newestHoldings(folder: string, wanted: number): Holdings[] {
  const found: Holdings[] = [];
  for (const { name } of namedCopies(folder).toReversed()) {
    const { holdings } = sizeAndHoldings(folder, name);
    if (holdings) found.push(holdings);
    if (found.length === wanted) break;
  }
  return found;
}

function isSame(a: Holdings, b: Holdings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a copy left behind that was cut off: each may be as large as the data. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder).filter(isLeftover)) {
    discard(join(folder, name));
  }
}

function isLeftover(name: string): boolean {
  return LEFTOVER_NAME.test(name) && !inUse.has(name.replace(/-journal$/, ''));
}
