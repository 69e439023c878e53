import type { RawBook } from '../../shared/foreign/sheet.ts';
import type { Context } from '../context.ts';
import type { ReadFile, Reply } from '../foreign-reader.ts';
import { openArchive } from './archive.ts';
import { type ForeignSource, readBytes } from './file-bytes.ts';
import { formatOf } from './formats.ts';
import { HEAP_MEGABYTES, READING_SECONDS } from './limits.ts';
import { type Kind, NO_LETTERS, REFUSALS, refusal } from './refusal.ts';

/**
 * The one way in for files that somebody else made: size, kind and directory are judged here, the rest is read by a
 * process with a small heap and a short life, because tiny files exist that kill any reader. Each function throws
 * Failure('invalid') with a sentence that says what to do instead.
 */
type Gate = Pick<Context, 'desktop'>;

/** The cells of a workbook. */
export async function readForeignBook(gate: Gate, source: ForeignSource): Promise<RawBook> {
  const bytes = await readBytes(source, 'workbook');
  formatOf(bytes, 'workbook');
  return (await readApart(gate, bytes, 'workbook')).book;
}

/** The text of a document, a line a paragraph: .docx, or plain text in any encoding that can be told. */
export async function readForeignText(gate: Gate, source: ForeignSource): Promise<string> {
  const bytes = await readBytes(source, 'document');
  if (formatOf(bytes, 'document') === 'text') return decode(bytes);
  return (await readApart(gate, bytes, 'document')).text;
}

async function readApart<Of extends Kind>(
  { desktop }: Gate,
  bytes: Uint8Array,
  kind: Of,
): Promise<ReadFile[Of]> {
  await openArchive(bytes, kind);
  const limits = { megabytes: HEAP_MEGABYTES, seconds: READING_SECONDS };
  const reply = await desktop.runApart('foreign-reader', { kind, bytes }, limits).catch(() => {
    throw refusal(REFUSALS[kind].tooHeavy);
  });
  const answer = reply as Reply<Of>;
  if (!answer.ok) throw refusal(answer.message);
  return answer.read;
}

/** UTF-8, or UTF-16 where a byte order mark says so; any other encoding would turn Vietnamese into wrong letters. */
function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the same advice as a text full of zeros.
  }
  throw refusal(NO_LETTERS);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
