import { CFB } from '@e965/xlsx';

/** A run of text of a .doc; one that is deleted or hidden is not printed. */
export type DocRun = { text: string; isDeleted?: boolean; isHidden?: boolean };

const TEXT_AT = 0x800;
const PAGE = 512;

/** A .doc of Word 97 written by hand: one piece of UTF-16 text, and a page of formatting for runs that are not printed. */
export function makeDoc(
  runs: readonly DocRun[],
  { isLocked = false, more = {} as Record<string, Uint8Array> } = {},
): Buffer {
  const text = Buffer.from(runs.map((run) => run.text).join(''), 'utf16le');
  const body = Buffer.alloc(TEXT_AT + Math.ceil(text.length / PAGE) * PAGE + PAGE);
  body.writeUInt16LE(0xa5ec, 0);
  body.writeUInt16LE(0xc1, 2);
  body.writeUInt16LE(0x0200 | (isLocked ? 0x0100 : 0), 10);
  body.writeUInt32LE(text.length / 2, 0x4c);
  text.copy(body, TEXT_AT);
  const pageAt = body.length - PAGE;
  writeFormatting(body.subarray(pageAt), runs);

  const pieces = Buffer.alloc(21);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length / 2, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  const pages = Buffer.alloc(12);
  pages.writeUInt32LE(TEXT_AT, 0);
  pages.writeUInt32LE(TEXT_AT + text.length, 4);
  pages.writeUInt32LE(pageAt / PAGE, 8);
  body.writeUInt32LE(0, 0x1a2);
  body.writeUInt32LE(pieces.length, 0x1a6);
  body.writeUInt32LE(pieces.length, 0xfa);
  body.writeUInt32LE(pages.length, 0xfe);
  const table = Buffer.concat([pieces, pages, Buffer.alloc(4_096)]);
  return makeCompound({ WordDocument: body, '1Table': table, ...more });
}

function writeFormatting(page: Buffer, runs: readonly DocRun[]): void {
  page.writeUInt8(runs.length, PAGE - 1);
  let at = TEXT_AT;
  let free = PAGE - 2;
  for (const [index, { text, isDeleted, isHidden }] of runs.entries()) {
    page.writeUInt32LE(at, index * 4);
    at += text.length * 2;
    page.writeUInt32LE(at, index * 4 + 4);
    if (!isDeleted && !isHidden) continue;
    free -= 6;
    page.writeUInt8(free / 2, (runs.length + 1) * 4 + index);
    page.writeUInt8(3, free);
    page.writeUInt16LE(isDeleted ? 0x0800 : 0x083c, free + 1);
    page.writeUInt8(1, free + 3);
  }
}

/** An Office file from before 2007 with these streams in it. */
export function makeCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, bytes);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}
