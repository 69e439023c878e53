import { open, stat } from 'node:fs/promises';
import { LARGEST_FILE } from './limits.ts';
import { type Kind, REFUSALS, refusal } from './refusal.ts';

/** A file chosen in a dialog, or one dropped on the window, which sends its bytes. */
export type ForeignSource = { path: string } | { name: string; bytes: Uint8Array };

/**
 * The bytes of a file she chose or dropped, never more than the limit: held while it is read, since a file may grow
 * after its size was asked. Throws Failure('invalid') with what to do instead.
 */
export async function readBytes(source: ForeignSource, kind: Kind): Promise<Uint8Array> {
  if ('path' in source) return readFrom(source.path, kind);
  if (source.bytes.byteLength > LARGEST_FILE) throw refusal(REFUSALS[kind].tooLarge);
  return source.bytes;
}

async function readFrom(path: string, kind: Kind): Promise<Uint8Array> {
  const say = REFUSALS[kind];
  try {
    // Asked before it is opened: Windows opens a folder as an empty file, and a pipe would be waited for.
    const found = await stat(path);
    if (found.isDirectory()) throw refusal(say.folder);
    if (!found.isFile()) throw refusal(say.noFile);
    if (found.size > LARGEST_FILE) throw refusal(say.tooLarge);
    const bytes = await readUpTo(path, LARGEST_FILE);
    if (!bytes) throw refusal(say.tooLarge);
    return bytes;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw refusal(error.code === 'ENOENT' ? say.gone : say.held);
  }
}

const CHUNK = 1024 * 1024;

/** A file whole; null where it turns out to hold more bytes than `most`, whatever its size was said to be. */
export async function readUpTo(path: string, most: number): Promise<Buffer | null> {
  const file = await open(path);
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, length);
      if (bytesRead === 0) return Buffer.concat(chunks);
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > most) return null;
    }
  } finally {
    await file.close();
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
