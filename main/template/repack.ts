import { deflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { crc32 } from '../crc32.ts';
import type { Archive } from '../foreign/archive.ts';

/** Names are UTF-8. */
const UTF8 = 0x0800;
const [STORED, DEFLATED] = [0, 8];

type Packed = {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  size: number;
  bytes: Buffer;
};

/**
 * The archive with some of its parts replaced, by their lower-case names. All others are taken over packed as they are,
 * never unpacked: no library does that. Null takes a part out.
 */
export async function repack(
  archive: Archive,
  changed: ReadonlyMap<string, string | null>,
): Promise<Buffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let count = 0;
  for (const [name, entry] of archive.entries) {
    const text = changed.get(name);
    if (text === null) continue;
    const packed = text === undefined ? await taken(archive, entry) : replaced(entry, text);
    const head = headOf(packed);
    const file = Buffer.concat([signature(0x04034b50), head, packed.name, packed.bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), head, place, packed.name);
    files.push(file);
    offset += file.length;
    count += 1;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

async function taken({ zip }: Archive, entry: Entry): Promise<Packed> {
  const { compressionMethod: method } = entry;
  const stream = await zip.openReadStreamPromise(
    entry,
    method === STORED ? {} : { decompress: false },
  );
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return {
    ...nameOf(entry),
    method,
    crc: entry.crc32,
    size: entry.uncompressedSize,
    bytes: Buffer.concat(chunks),
  };
}

function replaced(entry: Entry, text: string): Packed {
  const bytes = Buffer.from(text);
  const packed = { crc: crc32(bytes), size: bytes.length, bytes: deflateRawSync(bytes) };
  return { ...nameOf(entry), method: DEFLATED, ...packed };
}

/** As it is written in the archive, in the encoding it says. */
function nameOf(entry: Entry): Pick<Packed, 'name' | 'flags'> {
  return {
    name: Buffer.from(entry.fileName as unknown as Uint8Array),
    flags: entry.generalPurposeBitFlag & UTF8,
  };
}

/** The fields that stand alike before an entry and in the directory; 1 January 1980, so that no clock gets into the file. */
function headOf({ name, flags, method, crc, size, bytes }: Packed): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
