import { Failure } from '../../shared/failure.ts';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { isOpenDocument, openArchive } from './archive.ts';
import type { Format } from './formats.ts';
import { type Kind, NO_LETTERS, REFUSALS, refusal } from './refusal.ts';

/** What is read of a file, by the kind it was opened as. */
export type ReadFile = { workbook: { book: RawBook }; document: { text: string } };

/** What the process is asked: what the file is opened for, how it is built, and its bytes. */
export type Asked = { kind: Kind; format: Format; bytes: Uint8Array };

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
        const { readOds } = await import('./read-ods.ts');
        return { book: await readOds(archive) };
      }
      const { readWorkbook } = await import('./read-workbook.ts');
      return { book: await readWorkbook(bytes) };
    },
    async compound(bytes) {
      const { readXls } = await import('./read-xls.ts');
      return { book: readXls(bytes) };
    },
    async text(bytes) {
      const { readCsv } = await import('./read-csv.ts');
      return { book: readCsv(bytes) };
    },
  },
  document: {
    async package(bytes) {
      const archive = await openArchive(bytes, 'document');
      if (isOpenDocument(archive)) {
        const { readOdtText } = await import('./odf.ts');
        return { text: await readOdtText(archive) };
      }
      const { readDocxText } = await import('./docx-text.ts');
      return { text: await readDocxText(bytes) };
    },
    async compound(bytes) {
      const { readDocText } = await import('./doc-text.ts');
      return { text: readDocText(bytes) };
    },
    async pdf(bytes) {
      const { readPdfText } = await import('./pdf-text.ts');
      return { text: await readPdfText(bytes) };
    },
    async text(bytes) {
      const { decodeText } = await import('./decode-text.ts');
      const text = decodeText(bytes);
      if (text === null) throw refusal(NO_LETTERS);
      return { text };
    },
  },
};

/** Whatever the reader stumbles over is answered: a rejection would leave her waiting until the time is up. */
export async function answer({ kind, format, bytes }: Asked): Promise<Reply<Kind>> {
  try {
    const read = READERS[kind][format];
    if (!read) throw refusal(REFUSALS[kind].broken);
    return { ok: true, read: await read(bytes) };
  } catch (error) {
    return { ok: false, message: error instanceof Failure ? error.message : REFUSALS[kind].broken };
  }
}
