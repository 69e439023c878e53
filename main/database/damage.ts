import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { codeOf } from './not-opened.ts';

/** Open files that were found to be damaged. */
const damaged = new WeakSet<Database>();

/** From here on nothing is written to it: what can be read can be printed and taken out, and the damage grows no further. */
export function stopWriting(database: Database): void {
  damaged.add(database);
  if (database.open) database.pragma('query_only = ON');
}

export function isDamaged(database: Database): boolean {
  return damaged.has(database);
}

/** What is answered to a save, and wherever the damage is met. */
export function damageFailure(): Failure {
  return new Failure(
    'damaged',
    'Tệp dữ liệu bị hỏng nên chương trình không ghi gì thêm vào đó. Xem, in và xuất được những gì còn đọc được; để làm tiếp, mở Hệ thống, mục Bản sao dữ liệu rồi khôi phục.',
  );
}

/** The error as it is, or the failure of a damaged file: then writing has been stopped. */
export function notingDamage(database: Database, error: unknown): unknown {
  const code = codeOf(error);
  const isMet = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
  if (isMet && !isDamaged(database)) stopWriting(database);
  return isMet || (isDamaged(database) && code.startsWith('SQLITE_READONLY'))
    ? damageFailure()
    : error;
}
