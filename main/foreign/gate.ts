import type { RawBook } from '../../shared/foreign/sheet.ts';
import type { Context } from '../context.ts';
import type { Asked, ReadFile, Reply } from './answer.ts';
import { openArchive } from './archive.ts';
import { openCompound } from './compound.ts';
import { type ForeignSource, readBytes } from './file-bytes.ts';
import { formatOf, refuseOtherCompounds } from './formats.ts';
import { HEAP_MEGABYTES, READING_SECONDS } from './limits.ts';
import { type Kind, PDF_REFUSALS, REFUSALS, refusal } from './refusal.ts';

/**
 * The one way in for files that somebody else made: size, kind and directory are judged here, the rest is read by a
 * process with a small heap and a short life, because tiny files exist that kill any reader. Each function throws
 * Failure('invalid') with a sentence that says what to do instead.
 */
type Gate = Pick<Context, 'desktop'>;

/** The cells of a workbook: .xlsx, .xls, .ods, or a table saved as text (.csv, .txt). */
export async function readForeignBook(gate: Gate, source: ForeignSource): Promise<RawBook> {
  return (await read(gate, source, 'workbook')).book;
}

/** The text of a document, a line a paragraph: .docx, .doc, .odt, .pdf with letters in it, or plain text. */
export async function readForeignText(gate: Gate, source: ForeignSource): Promise<string> {
  return (await read(gate, source, 'document')).text;
}

async function read<Of extends Kind>(
  { desktop }: Gate,
  source: ForeignSource,
  kind: Of,
): Promise<ReadFile[Of]> {
  const bytes = await readBytes(source, kind);
  const format = formatOf(bytes, kind);
  // The directory alone: what it holds is read apart.
  if (format === 'package') await openArchive(bytes, kind);
  if (format === 'compound') refuseOtherCompounds(openCompound(bytes, kind), kind);
  const asked: Asked = { kind, format, bytes };
  const limits = { megabytes: HEAP_MEGABYTES, seconds: READING_SECONDS };
  const reply = await desktop.runApart('foreign-reader', asked, limits).catch(() => {
    throw refusal(format === 'pdf' ? PDF_REFUSALS.tooHeavy : REFUSALS[kind].tooHeavy);
  });
  const answer = reply as Reply<Of>;
  if (!answer.ok) throw refusal(answer.message);
  return answer.read;
}
