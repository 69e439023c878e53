import { Failure } from '../shared/failure.ts';
import type { RawBook } from '../shared/foreign/sheet.ts';
import { readWorkbook } from './foreign/read-workbook.ts';

/** What the process answers; a process that dies or is killed answers nothing. */
export type SheetReply = { ok: true; book: RawBook } | { ok: false; message: string };

// An entry of its own: the one program of the app that parses what strangers wrote, with nothing else in its reach.
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await answer(data as Uint8Array));
});

async function answer(bytes: Uint8Array): Promise<SheetReply> {
  try {
    return { ok: true, book: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, message: error.message };
    throw error;
  }
}
