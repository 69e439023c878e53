import { closeSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { APPLICATION_ID } from './identity.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
/** What stands in the header of every file of ours, by its place. */
const SAME_IN_ALL: readonly (readonly [at: number, byte: number])[] = [
  [18, 1],
  [19, 1],
  [20, 0],
  [21, 64],
  [22, 32],
  [23, 32],
];
const PAGE_SIZE = 4096;

/**
 * Makes the header of a private copy say again what it says in every file of ours, and how many pages are there; what was
 * cut off the end comes back as empty pages. Without it SQLite reads nothing at all of a file that lacks its last page.
 */
export function mendHeader(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return;
    const pageSize = pageSizeIn(header);
    const counted = header.readUInt32BE(28);
    const present = Math.ceil(statSync(path).size / pageSize);
    // A count that is nonsense would make an endless file.
    const pages = counted < present * 2 ? Math.max(counted, present) : present;
    header.write(MAGIC, 0, 'latin1');
    header.writeUInt16BE(pageSize === 65_536 ? 1 : pageSize, 16);
    for (const [at, byte] of SAME_IN_ALL) header.writeUInt8(byte, at);
    header.writeUInt32BE(pages, 28);
    header.writeUInt32BE(4, 44);
    header.writeUInt32BE(1, 56);
    header.writeUInt32BE(APPLICATION_ID, 68);
    // The count of pages holds good where both of these are alike.
    header.copy(header, 92, 24, 28);
    writeSync(file, header, 0, HEADER_BYTES, 0);
    ftruncateSync(file, pages * pageSize);
  } finally {
    closeSync(file);
  }
}

function pageSizeIn(header: Buffer): number {
  const size = header.readUInt16BE(16);
  if (size === 1) return 65_536;
  return size >= 512 && Number.isInteger(Math.log2(size)) ? size : PAGE_SIZE;
}
