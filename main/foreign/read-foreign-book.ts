import type { RawBook } from '../../shared/foreign/sheet.ts';
import type { Context } from '../context.ts';
import type { SheetReply } from '../sheet-reader.ts';
import { openArchive } from './archive.ts';
import { readBytes } from './file-bytes.ts';
import { HEAP_MEGABYTES, READING_SECONDS } from './limits.ts';
import { NOT_EXCEL, OLD_OR_LOCKED, refusal, TOO_HEAVY } from './refusal.ts';

/** A file chosen in a dialog, or one dropped on the window, which sends its bytes. */
export type ForeignSource = { path: string } | { name: string; bytes: Uint8Array };

/**
 * The cells of a workbook that somebody else made. Its directory is checked here; the rest is read by a process
 * with a small heap and a short life, because tiny files exist that kill any reader. Throws Failure('invalid').
 */
export async function readForeignBook(
  { desktop }: Pick<Context, 'desktop'>,
  source: ForeignSource,
): Promise<RawBook> {
  const bytes = await readBytes(source);
  refuseOtherFormats(bytes);
  await openArchive(bytes);
  const limits = { megabytes: HEAP_MEGABYTES, seconds: READING_SECONDS };
  const reply = await desktop.runApart('sheet-reader', bytes, limits).catch(() => {
    throw refusal(TOO_HEAVY);
  });
  const answer = reply as SheetReply;
  if (!answer.ok) throw refusal(answer.message);
  return answer.book;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFormats(bytes: Uint8Array): void {
  const startsWith = (start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (startsWith(OLE)) throw refusal(OLD_OR_LOCKED);
  if (!startsWith(ZIP)) throw refusal(NOT_EXCEL);
}
