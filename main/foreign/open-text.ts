import { basename } from 'node:path';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { OpenedText } from '../../shared/import/opened-book.ts';
import type { Context } from '../context.ts';
import type { ForeignSource } from './file-bytes.ts';

/** What the call that reads the text takes. */
const LONGEST_TEXT = 2_000_000;

type Desk = Pick<Context, 'desktop'>;

/** Asks for a file of words and returns its text; null when she cancels. */
export async function openText({ desktop }: Desk): Promise<OpenedText | null> {
  const path = await desktop.askWhichFile('text');
  return path === null ? null : read({ desktop }, basename(path), { path });
}

/** The text of a file that was dropped on the window. */
export function openDroppedText(
  { desktop }: Desk,
  { name, bytes }: CheckedInput<'reading.openDropped'>,
): Promise<OpenedText> {
  return read({ desktop }, name, { name, bytes });
}

async function read(desk: Desk, name: string, source: ForeignSource): Promise<OpenedText> {
  const { readForeignText } = await import('./gate.ts');
  const text = await readForeignText(desk, source);
  if (text.length > LONGEST_TEXT) {
    throw new Failure('invalid', 'Văn bản trong tệp quá dài. Chép phần cần đọc rồi dán vào.');
  }
  if (text.trim() === '') {
    throw new Failure(
      'invalid',
      'Tệp không có chữ nào đọc được. Nếu là bản quét, hãy gõ hoặc dán nội dung vào.',
    );
  }
  return { name, text };
}
