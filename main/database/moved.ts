import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';

/** Which file an open database is, by the disk's own number for it. */
const opened = new WeakMap<Database, string>();

export function rememberFile(database: Database): void {
  const number = numberAt(database.name);
  if (number !== null) opened.set(database, number);
}

/** True where another file, or none, lies where the open one was: what is saved now nobody would find again. */
export function hasMoved(database: Database): boolean {
  const number = opened.get(database);
  return number !== undefined && numberAt(database.name) !== number;
}

/** Fails with `busy` where the file has moved. */
export function refuseMoved(database: Database): void {
  if (!hasMoved(database)) return;
  throw new Failure(
    'busy',
    'Tệp dữ liệu đã bị dời đi hoặc thay bằng tệp khác trong khi đang mở nên chưa lưu được. Đưa tệp về chỗ cũ rồi lưu lại; nội dung đang nhập còn nguyên.',
  );
}

/** Windows lets nobody move a file that is open, and numbers files on a stick anew. */
function numberAt(path: string): string | null {
  if (process.platform === 'win32') return null;
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : '';
}
