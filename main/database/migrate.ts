import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { layLogTriggers } from './change-log.ts';
import { layGuards } from './guards.ts';
import first from './migrations/001-first.sql?raw';
import review from './migrations/002-review.sql?raw';
import record from './migrations/003-record.sql?raw';
import paperOut from './migrations/004-paper-out.sql?raw';
import { readColumn } from './rows.ts';

/** Marks a file as ours: "STDv" as a number. */
export const APPLICATION_ID = 0x53544476;

/** Migration n brings a file from version n − 1 to n; released ones never change. */
const MIGRATIONS: readonly string[] = [first, review, record, paperOut];

export const NEWEST_VERSION = MIGRATIONS.length;

export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Refuses a file of another program or of a newer version of this one; the file is not touched. */
export function refuseForeign(database: Database): void {
  const version = versionOf(database);
  const application = database.pragma('application_id', { simple: true });
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (application !== APPLICATION_ID && !(isEmpty && version === 0)) {
    throw new Failure('unexpected', 'Tệp dữ liệu không phải của Sổ Thi Đua.');
  }
  if (version > NEWEST_VERSION) {
    throw new Failure(
      'newer',
      'Tệp dữ liệu do phiên bản mới hơn của Sổ Thi Đua tạo ra. Cài phiên bản mới rồi mở lại; dữ liệu còn nguyên.',
    );
  }
}

/** Brings the file to the newest version, all steps and their check in one transaction: it is the old or the new, never between. */
export function migrate(database: Database, migrations = MIGRATIONS): void {
  const run = database.transaction(() => {
    dropTriggers(database);
    for (const migration of migrations.slice(versionOf(database))) database.exec(migration);
    layLogTriggers(database);
    layGuards(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migrations.length}`);
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Failure('unexpected', 'Dữ liệu cũ không khớp, chưa nâng cấp được.');
  });
  if (versionOf(database) < migrations.length) run.immediate();
}

/** Before tables change shape: a trigger that names a column keeps it from being altered. All are laid anew. */
function dropTriggers(database: Database): void {
  const triggers = readColumn<string>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
  );
  for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger}"`);
}
