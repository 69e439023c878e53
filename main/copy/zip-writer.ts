import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from '../crc32.ts';
import type { Step } from './work.ts';

/** What was written of an entry, unpacked. */
export type WrittenEntry = { name: string; size: number; sha256: string };

export type ZipWriter = {
  /** Packs a stream as it comes: nothing is held whole. */
  add(name: string, source: Readable): Promise<WrittenEntry>;
  finish(): Promise<void>;
  /** Lets go of the file, whether or not it was finished. */
  close(): Promise<void>;
};

/** Names are UTF-8, sizes follow the bytes. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Beyond it the old form of the directory has no room, and no clerk has that much. */
const LARGEST = 0xffff_fffe;

type Placed = WrittenEntry & { crc: number; packed: number; offset: number };

/** Writes a zip to a file that exists, entry after entry. */
export async function openZipWriter(path: string, { signal, advance }: Step): Promise<ZipWriter> {
  const file = await open(path, 'r+');
  const placed: Placed[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > LARGEST) throw new Error('The file outgrows 4 GB.');
    await writeAll(file, bytes);
  };
  return {
    async add(name, source) {
      const start = offset;
      await write(localHeader(name));
      const measured = measure(advance);
      const packedFrom = offset;
      const target = new Writable({
        write: (chunk, _encoding, done) => void write(chunk).then(() => done(), done),
      });
      await pipeline(source, measured.stream, createDeflateRaw({ level: 6 }), target, { signal });
      const entry = { name, ...measured.result(), packed: offset - packedFrom, offset: start };
      await write(descriptorOf(entry));
      placed.push(entry);
      return { name, size: entry.size, sha256: entry.sha256 };
    },
    async finish() {
      const start = offset;
      for (const entry of placed) await write(directoryEntry(entry));
      await write(endOf(placed.length, offset - start, start));
    },
    close: () => file.close(),
  };
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at)).bytesWritten;
  }
}

function measure(advance: (bytes: number) => void) {
  const hash = createHash('sha256');
  let [size, crc] = [0, 0];
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      size += chunk.length;
      advance(chunk.length);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, crc, sha256: hash.digest('hex') }) };
}

function localHeader(name: string): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(EARLIEST_DAY, 12);
  header.writeUInt16LE(bytes.length, 26);
  return Buffer.concat([header, bytes]);
}

/** 1 January 1980: no clock of a PC gets into the file. */
const EARLIEST_DAY = 0x21;

function descriptorOf({ crc, packed, size }: Placed): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryEntry({ name, crc, packed, size, offset }: Placed): Buffer {
  const bytes = Buffer.from(name);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(EARLIEST_DAY, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(bytes.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, bytes]);
}

function endOf(entries: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
