import { lstatSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import SqliteDatabase from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import type { UnopenedState } from '../../shared/opening/opening.ts';
import { replaceFile } from '../replace-file.ts';
import { removeCloseMark } from './close-mark.ts';
import { holdsNothing, refuseForeign } from './migrate.ts';
import { asNotOpened, NotOpened } from './not-opened.ts';

/** What SQLite reads as part of a file where it lies beside it: its journal, and the log other programs may have turned on. */
export const BESIDE = ['-journal', '-wal', '-shm'] as const;

/**
 * Renames the data file and its journal to a free name beside them, so that nothing is overwritten: the pair stays a
 * pair that SQLite can still read. A journal without its file goes too, since it would spoil the file put in its place.
 */
export function setAside(path: string): void {
  removeCloseMark(path);
  const aside = freeName(path);
  for (const ending of ['', ...BESIDE]) {
    if (isThere(path + ending)) renameSync(path + ending, aside + ending);
  }
}

/** A name beside the file under which nothing lies yet, nor beside which. */
export function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${path}.de-lai-${number}`;
    if (!['', ...BESIDE].some((ending) => isThere(candidate + ending))) return candidate;
  }
}

/** A link that leads nowhere is there too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Puts a copy in the place of the data file, which must not be open. The copy is checked where it will stand, what
 * stood there is set aside (`isCopied`: it was closed and a checked copy of it was made), and the copy itself stays. Fails with `invalid` when the copy is not sound.
 */
export async function putInPlace(
  copy: string,
  path: string,
  { isCopied = false }: { isCopied?: boolean } = {},
): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) setAside(path);
  await replaceFile(path, async (temporaryPath) => {
    await copyFile(copy, temporaryPath);
    await chmod(temporaryPath, 0o644);
    refuseUnsound(temporaryPath);
    removeCloseMark(path);
    if (!isCopied) return setAside(path);
    for (const ending of BESIDE) rmSync(path + ending, { force: true });
  });
}

/** Fails with `invalid` unless the file is whole, of ours, and of no newer version. */
export function refuseUnsound(path: string): void {
  const found = whyUnsound(path);
  if (found) throw unsoundFailure(found.state, found.detail);
}

/** What is said of a file that was chosen and will not do. */
export function unsoundFailure(state: UnopenedState, detail = ''): Failure {
  const told = state === 'not-ours' ? detail : '';
  return new Failure('invalid', `${UNSOUND[state] ?? UNREADABLE} ${told}`.trim());
}

/** Looks through the whole of a file that is not open: why it cannot be used, or null. */
export function whyUnsound(path: string): NotOpened | null {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    if (holdsNothing(database)) return new NotOpened('empty');
    refuseForeign(database);
    return isSound(database) ? null : new NotOpened('damaged');
  } catch (error) {
    return asNotOpened(error);
  } finally {
    database?.close();
  }
}

/** Looks through all of an open database; takes about a second for 50 MB. Throws what SQLite throws where it cannot go on. */
export function isSound(database: SqliteDatabase.Database): boolean {
  const health = database.pragma('integrity_check', { simple: true });
  return health === 'ok' && (database.pragma('foreign_key_check') as unknown[]).length === 0;
}

const UNREADABLE = 'Không đọc được tệp này. Chọn tệp khác.';
const UNSOUND: Partial<Record<UnopenedState, string>> = {
  empty: 'Tệp này không chứa gì. Chọn tệp khác.',
  damaged: 'Tệp này bị hỏng hoặc không phải tệp dữ liệu của Sổ Thi Đua. Chọn tệp khác.',
  'not-ours': 'Tệp này không phải tệp dữ liệu của Sổ Thi Đua. Chọn tệp khác.',
  newer: 'Tệp này do phiên bản mới hơn của Sổ Thi Đua tạo ra. Cài phiên bản mới rồi mở tệp.',
};
