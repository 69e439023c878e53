import { z } from 'zod';
import type { RawBook } from '../foreign/sheet.ts';

/** A workbook that was opened to take rows from: its file's name and its cells. */
export type OpenedBook = { name: string; book: RawBook };

const LARGEST_DROP = 10 * 1024 * 1024;

/** A workbook dropped on the window. */
export const droppedBookSchema = z.strictObject({
  name: z.string().max(260),
  bytes: z
    .instanceof(Uint8Array, { error: 'Không đọc được tệp vừa thả.' })
    .refine(
      ({ byteLength }) => byteLength <= LARGEST_DROP,
      'Tệp lớn hơn 10 MB. Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.',
    ),
});
