import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { changeAtWork, undoChange } from '../database/change-log.ts';
import { unpackChange } from '../database/change-pack.ts';
import { readRow } from '../database/rows.ts';
import { refuseBrokenRules } from './undo-rules.ts';

/** Takes a change back as a change of its own, or refuses with nothing done. */
export function undo(database: Database, changeId: number): null {
  if (!database.prepare('SELECT 1 FROM change WHERE id = ?').get(changeId)) {
    throw new Failure('not-found', 'Không còn thay đổi này trong nhật ký.');
  }
  refuseUndoOfIssue(database, changeId);
  unpackChange(database, changeId);
  const own = changeAtWork(database);
  if (!putBack(database, changeId)) throw changedSince(database, changeId);
  refuseLosingMore(database, changeId, own);
  refuseBrokenRules(database, own);
  database.prepare('UPDATE change SET undoes = ? WHERE id = ?').run(changeId, own);
  return null;
}

/** What a document held is no part of the log: sending it out is taken back, or done again, where the document stands. */
function refuseUndoOfIssue(database: Database, changeId: number): void {
  const row = readRow<{ after: string | null }>(
    database,
    "SELECT after FROM change_row WHERE change_id = ? AND table_name = 'issued_paper'",
    changeId,
  );
  if (!row) return;
  throw new Failure(
    'locked',
    row.after === null
      ? 'Không hoàn tác được ở đây. Mở văn bản ở Tổng hợp và chốt lại.'
      : 'Không hoàn tác được ở đây. Mở văn bản ở Tổng hợp và bấm “Bỏ chốt”, hoặc “Điều chỉnh” nếu đã đưa ra ngoài.',
  );
}

function putBack(database: Database, changeId: number): boolean {
  try {
    return undoChange(database, changeId);
  } catch (error) {
    if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
    // What a trigger refuses has a sentence of its own.
    if (error.code === 'SQLITE_CONSTRAINT_TRIGGER') throw error;
    if (!error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new Failure(
      'conflict',
      'Không hoàn tác được: đã có mục khác cùng tên hoặc cùng kỳ được nhập sau đó. Xóa hoặc sửa mục ấy trước.',
    );
  }
}

function changedSince(database: Database, changeId: number): Failure {
  const isUndone = database.prepare('SELECT 1 FROM change WHERE undoes = ?').get(changeId);
  return new Failure(
    'conflict',
    isUndone
      ? 'Thay đổi này đã được hoàn tác rồi.'
      : 'Không hoàn tác được: dữ liệu này đã được sửa sau đó. Hoàn tác các lần sửa sau trước, hoặc sửa lại bằng tay.',
  );
}

/** What was entered since and hangs on the rows taken back must not go with them unsaid. */
function refuseLosingMore(database: Database, changeId: number, own: number): void {
  const lost = database
    .prepare(
      `SELECT 1 FROM change_row AS mine WHERE change_id = @own AND after IS NULL AND NOT EXISTS
         (SELECT 1 FROM change_row AS theirs WHERE theirs.change_id = @changeId
            AND theirs.table_name = mine.table_name AND theirs.row_key = mine.row_key)`,
    )
    .get({ own, changeId });
  const dangling = database.pragma('foreign_key_check') as unknown[];
  if (!lost && dangling.length === 0) return;
  throw new Failure(
    'conflict',
    'Không hoàn tác được: đã có dữ liệu nhập sau đó dựa vào mục này. Xóa hoặc hoàn tác phần nhập sau trước.',
  );
}
