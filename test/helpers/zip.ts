import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file; `declared` is a size the directory states instead of the true one. */
export type ZipEntry = {
  name: string;
  bytes: Uint8Array;
  declared?: number;
  isEncrypted?: boolean;
};

const DEFLATED = 8;

/** A zip file written by hand, so that tests can make those no honest program writes. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const deflated = deflateRawSync(entry.bytes);
    const common = commonFields(entry, deflated.length, name.length);
    const file = Buffer.concat([signature(0x04034b50), common, name, deflated]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), uint16(20), common, place, name);
    files.push(file);
    offset += file.length;
  }
  return Buffer.concat([...files, ...directory, endOf(entries.length, directory, offset)]);
}

/** The fields that stand alike before an entry and in the directory. */
function commonFields(entry: ZipEntry, packed: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(crc32(entry.bytes), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(entry.declared ?? entry.bytes.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function endOf(count: number, directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
