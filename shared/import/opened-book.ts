import { z } from 'zod';
import { cellOfText, type RawBook } from '../foreign/sheet.ts';
import { parseBlock } from '../grid/block.ts';
import { listOf } from '../list-of.ts';

/** A workbook that was opened to take rows from: its file's name, its cells to look at, and the token main holds them by. */
export type OpenedBook = { token: string; name: string; book: RawBook };

/** A file of words that was opened: its name and its text, lines as they stand. */
export type OpenedText = { name: string; text: string };

export const TOO_LARGE_TO_PASTE = 'Bảng vừa dán quá lớn. Lưu bảng thành tệp Excel rồi chọn tệp đó.';

const LARGEST_DROP = 10 * 1024 * 1024;

/** A file dropped on the window. */
export const droppedBookSchema = z.strictObject({
  name: z.string().max(260),
  bytes: z
    .instanceof(Uint8Array, { error: 'Không đọc được tệp vừa thả.' })
    .refine(
      ({ byteLength }) => byteLength <= LARGEST_DROP,
      'Tệp lớn hơn 10 MB. Chép phần cần nhập sang một tệp mới rồi chọn tệp đó.',
    ),
});

export const LONGEST_PASTE = 8_000_000;
const placeSchema = z.int().min(0).max(1_048_575);

/** A table pasted into the window, as text with tabs, and its cells that are drawn as one. */
export const pastedTableSchema = z.strictObject({
  text: z.string().max(LONGEST_PASTE, TOO_LARGE_TO_PASTE),
  merges: listOf(
    z.strictObject({
      top: placeSchema,
      left: placeSchema,
      bottom: placeSchema,
      right: placeSchema,
    }),
    { most: 20_000, tooMany: TOO_LARGE_TO_PASTE },
  ),
});

const MOST_PASTED_ROWS = 20_000;
const MOST_PASTED_CELLS = 1_000_000;

/** The table as a workbook of one sheet; null where it has more rows or cells than any list. */
export function pastedBook({ text, merges }: z.output<typeof pastedTableSchema>): RawBook | null {
  if (!isOfListSize(text)) return null;
  const block = parseBlock(text);
  const rows = block.map((cells) =>
    cells.map((cell) => (cell.trim() === '' ? null : cellOfText(cell))),
  );
  const sheet = { name: 'Bảng đã dán', isHidden: false, rows, merges, hiddenRows: [] };
  return { is1904: false, sheets: [sheet] };
}

/** Counts before anything is laid out: all rows become as wide as the widest. */
function isOfListSize(text: string): boolean {
  let rows = 1;
  let cells = 1;
  let widest = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === TAB) cells += 1;
    else if (code === NEWLINE) {
      rows += 1;
      cells = 1;
    }
    widest = Math.max(widest, cells);
  }
  return rows <= MOST_PASTED_ROWS && rows * widest <= MOST_PASTED_CELLS;
}

const TAB = 9;
const NEWLINE = 10;
