import { Failure } from '../shared/failure.ts';
import type { RawBook } from '../shared/foreign/sheet.ts';
import { type Kind, REFUSALS } from './foreign/refusal.ts';

/** What is read of a file, by the kind it was opened as. */
export type ReadFile = { workbook: { book: RawBook }; document: { text: string } };

/** What the process answers; a process that dies or is killed answers nothing. */
export type Reply<Of extends Kind> =
  | { ok: true; read: ReadFile[Of] }
  | { ok: false; message: string };

const READERS: { [Of in Kind]: (bytes: Uint8Array) => Promise<ReadFile[Of]> } = {
  async workbook(bytes) {
    const { readWorkbook } = await import('./foreign/read-workbook.ts');
    return { book: await readWorkbook(bytes) };
  },
  async document(bytes) {
    const { readDocxText } = await import('./foreign/docx-text.ts');
    return { text: await readDocxText(bytes) };
  },
};

// An entry of its own: the one program of the app that parses what strangers wrote, with nothing else in its reach.
process.parentPort.once('message', async ({ data }) => {
  const { kind, bytes } = data as { kind: Kind; bytes: Uint8Array };
  process.parentPort.postMessage(await answer(kind, bytes));
});

/** Whatever the reader stumbles over is answered: a rejection would leave her waiting until the time is up. */
async function answer(kind: Kind, bytes: Uint8Array): Promise<Reply<Kind>> {
  try {
    return { ok: true, read: await READERS[kind](bytes) };
  } catch (error) {
    return { ok: false, message: error instanceof Failure ? error.message : REFUSALS[kind].broken };
  }
}
