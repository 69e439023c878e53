import { cellOfText, type RawBook, type RawCell } from '../../shared/foreign/sheet.ts';
import { formatCount } from '../../shared/number.ts';
import { LONGEST_TEXT, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';

/** What the readers of every kind of workbook count over all its sheets together. */
export type Counted = { cells: number; characters: number };

export const MOST_MERGES = 20_000;

export const NO_RESULT = { unreadable: 'công thức chưa có kết quả: mở bằng Excel, lưu lại' };
export const SPOILED = { unreadable: 'ô hỏng' };

export function isBlank(value: RawCell): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Puts a value in its place; why the sheet is not read, where that lies beyond what is. */
export function place(
  reading: Counted,
  name: string,
  rows: RawCell[][],
  { row, column }: { row: number; column: number },
  value: RawCell,
): string | null {
  if (row > MOST_ROWS || column > MOST_COLUMNS) {
    return `Trang tính “${name.slice(0, 40)}” có dữ liệu ngoài ${formatCount(MOST_ROWS)} dòng, ${MOST_COLUMNS} cột đầu. Chép phần bảng cần nhập sang một tệp mới rồi chọn tệp đó.`;
  }
  reading.cells += 1;
  if (typeof value === 'string') {
    reading.characters += value.length;
    if (value.length > LONGEST_TEXT) throw refusal(REFUSALS.workbook.tooHeavy);
  }
  if (reading.cells > MOST_CELLS || reading.characters > MOST_TEXT)
    throw refusal(REFUSALS.workbook.tooHeavy);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = typeof value === 'string' ? cellOfText(value) : value;
  return null;
}

/** A date written as `1985-03-05T08:30:00`, as the number Excel would keep; the text itself where it is none. */
export function serialOf(value: string, is1904: boolean): RawCell {
  const milliseconds = Date.parse(/Z$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(milliseconds)) return value;
  const days =
    (milliseconds - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) / 86_400_000;
  return days;
}

/** A sheet of the department's own, or one out of sight, costs itself alone however large it is. */
export function refuseUnread(book: RawBook): RawBook {
  const [why] = book.sheets.flatMap(({ unread }) => unread ?? []);
  const isSomethingRead = book.sheets.some(({ isHidden, rows }) => !isHidden && rows.length > 0);
  if (why !== undefined && !isSomethingRead) throw refusal(why);
  return book;
}
