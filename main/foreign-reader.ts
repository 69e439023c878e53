import { Failure } from '../shared/failure.ts';
import type { RawBook } from '../shared/foreign/sheet.ts';
import { isOpenDocument, openArchive } from './foreign/archive.ts';
import type { Format } from './foreign/formats.ts';
import { PROCESS_MEGABYTES } from './foreign/limits.ts';
import { type Kind, NO_LETTERS, REFUSALS, refusal } from './foreign/refusal.ts';
import { endWhenOver } from './foreign/watch-memory.ts';

/** What is read of a file, by the kind it was opened as. */
export type ReadFile = { workbook: { book: RawBook }; document: { text: string } };

/** What the process answers; a process that dies or is killed answers nothing. */
export type Reply<Of extends Kind> =
  | { ok: true; read: ReadFile[Of] }
  | { ok: false; message: string };

type Readers<Of extends Kind> = Partial<
  Record<Format, (bytes: Uint8Array) => Promise<ReadFile[Of]>>
>;

/** What reads each format; a library is loaded where a file asks for it. */
const READERS: { [Of in Kind]: Readers<Of> } = {
  workbook: {
    async package(bytes) {
      const archive = await openArchive(bytes, 'workbook');
      if (isOpenDocument(archive)) {
        const { readOds } = await import('./foreign/read-ods.ts');
        return { book: await readOds(archive) };
      }
      const { readWorkbook } = await import('./foreign/read-workbook.ts');
      return { book: await readWorkbook(bytes) };
    },
    async compound(bytes) {
      const { readXls } = await import('./foreign/read-xls.ts');
      return { book: readXls(bytes) };
    },
    async text(bytes) {
      const { readCsv } = await import('./foreign/read-csv.ts');
      return { book: readCsv(bytes) };
    },
  },
  document: {
    async package(bytes) {
      const archive = await openArchive(bytes, 'document');
      if (isOpenDocument(archive)) {
        const { readOdtText } = await import('./foreign/odf.ts');
        return { text: await readOdtText(archive) };
      }
      const { readDocxText } = await import('./foreign/docx-text.ts');
      return { text: await readDocxText(bytes) };
    },
    async compound(bytes) {
      const { readDocText } = await import('./foreign/doc-text.ts');
      return { text: readDocText(bytes) };
    },
    async pdf(bytes) {
      const { readPdfText } = await import('./foreign/pdf-text.ts');
      return { text: await readPdfText(bytes) };
    },
    async text(bytes) {
      const { decodeText } = await import('./foreign/decode-text.ts');
      const text = decodeText(bytes);
      if (text === null) throw refusal(NO_LETTERS);
      return { text };
    },
  },
};

// An entry of its own: the one program of the app that parses what strangers wrote, with nothing else in its reach.
endWhenOver(PROCESS_MEGABYTES);
process.parentPort.once('message', async ({ data }) => {
  const { kind, format, bytes } = data as { kind: Kind; format: Format; bytes: Uint8Array };
  process.parentPort.postMessage(await answer(kind, format, bytes));
});

/** Whatever the reader stumbles over is answered: a rejection would leave her waiting until the time is up. */
async function answer(kind: Kind, format: Format, bytes: Uint8Array): Promise<Reply<Kind>> {
  try {
    const read = READERS[kind][format];
    if (!read) throw refusal(REFUSALS[kind].broken);
    return { ok: true, read: await read(bytes) };
  } catch (error) {
    return { ok: false, message: error instanceof Failure ? error.message : REFUSALS[kind].broken };
  }
}
