import SqliteDatabase from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { damageFailure } from './damage.ts';

/** What the triggers of the schema refuse. */
const REFUSALS = new Map<string, string>([
  [
    'month-closed',
    'Tháng này đã chốt. Mở Tổng hợp của tháng, bấm "Bỏ chốt" hoặc "Điều chỉnh" rồi sửa.',
  ],
  ['issued-stays', 'Văn bản đã chốt được giữ nguyên, không hoàn tác được.'],
]);

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** The driver's errors as what the clerk can act on. */
export function asFailure(error: unknown): unknown {
  const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return new Failure(
      'busy',
      'Một chương trình khác đang giữ tệp dữ liệu nên chưa lưu được. Đợi một lát rồi lưu lại; nội dung đang nhập còn nguyên.',
    );
  }
  const refusal = code === 'SQLITE_CONSTRAINT_TRIGGER' ? REFUSALS.get(messageOf(error)) : undefined;
  if (refusal !== undefined) return new Failure('locked', refusal);
  if (code === 'SQLITE_FULL') {
    return new Failure(
      'busy',
      'Ổ đĩa đầy nên chưa lưu được. Xóa bớt tệp rồi lưu lại; nội dung đang nhập còn nguyên.',
    );
  }
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR_WRITE)/.test(code)) {
    return new Failure(
      'busy',
      'Không ghi được vào thư mục dữ liệu. Kiểm tra quyền ghi của thư mục rồi mở lại.',
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return damageFailure();
  }
  // A chosen row that is gone; where a row is still used, the feature has said so before.
  if (isStillUsed(error)) {
    return new Failure(
      'not-found',
      'Một mục được chọn không còn trong danh sách. Mở lại trang rồi chọn lại.',
    );
  }
  return error;
}

/** True for the error of a row that others still refer to. */
export function isStillUsed(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    error.code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY')
  );
}
