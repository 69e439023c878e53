import { existsSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import SqliteDatabase from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import type { UnopenedState } from '../../shared/opening/opening.ts';
import { replaceFile } from '../replace-file.ts';
import { removeCloseMark } from './close-mark.ts';
import { holdsNothing, refuseForeign } from './migrate.ts';
import { asNotOpened, NotOpened } from './not-opened.ts';

/**
 * Renames the data file and its journal to a free name beside them, so that nothing is overwritten: the pair stays a
 * pair that SQLite can still read. A journal without its file goes too, since it would spoil the file put in its place.
 */
export function setAside(path: string): void {
  removeCloseMark(path);
  const aside = freeName(path);
  if (existsSync(path)) renameSync(path, aside);
  if (existsSync(`${path}-journal`)) renameSync(`${path}-journal`, `${aside}-journal`);
}

function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = `${path}.de-lai-${number}`;
    if (!existsSync(candidate) && !existsSync(`${candidate}-journal`)) return candidate;
  }
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
  await replaceFile(path, async (temporaryPath) => {
    await copyFile(copy, temporaryPath);
    await chmod(temporaryPath, 0o644);
    refuseUnsound(temporaryPath);
    removeCloseMark(path);
    if (isCopied) rmSync(`${path}-journal`, { force: true });
    else setAside(path);
  });
}

/** Fails with `invalid` unless the file is whole, of ours, and of no newer version. */
export function refuseUnsound(path: string): void {
  const found = whyUnsound(path);
  if (!found) return;
  const told = found.state === 'not-ours' ? found.detail : '';
  throw new Failure('invalid', `${UNSOUND[found.state] ?? UNREADABLE} ${told}`.trim());
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
    const health = database.pragma('integrity_check', { simple: true });
    const broken = database.pragma('foreign_key_check') as unknown[];
    return health === 'ok' && broken.length === 0 ? null : new NotOpened('damaged');
  } catch (error) {
    return asNotOpened(error);
  } finally {
    database?.close();
  }
}

const UNREADABLE = 'Không đọc được tệp này. Chọn tệp khác.';
const UNSOUND: Partial<Record<UnopenedState, string>> = {
  empty: 'Tệp này không chứa gì. Chọn tệp khác.',
  damaged: 'Tệp này bị hỏng hoặc không phải tệp dữ liệu của Sổ Thi Đua. Chọn tệp khác.',
  'not-ours': 'Tệp này không phải tệp dữ liệu của Sổ Thi Đua. Chọn tệp khác.',
  newer: 'Tệp này do phiên bản mới hơn của Sổ Thi Đua tạo ra. Cài phiên bản mới rồi mở tệp.',
};
