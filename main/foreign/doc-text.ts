import { openCompound } from './compound.ts';
import { hiddenRanges } from './doc-hidden.ts';
import { REFUSALS, refusal } from './refusal.ts';

/** Where the head of a Word 97–2003 file says what. */
const AT = { mark: 0, version: 2, flags: 10, letters: 0x4c, pieces: 0x1a2, piecesLength: 0x1a6 };
const WORD_97 = 0xc1;
const IS_LOCKED = 0x0100;
const USES_SECOND_TABLE = 0x0200;
const SINGLE_BYTES = 0x4000_0000;

/** Letters of the body that stand one after the other in the file. */
type Piece = { letters: number; offset: number; isWide: boolean };

/**
 * The text of a .doc of Word 97 to 2003, a line a paragraph or a cell of a table, without what is deleted or hidden.
 * The numbers Word counts by itself are not part of the text. Runs in a process of its own.
 */
export function readDocText(bytes: Uint8Array): string {
  const say = REFUSALS.document;
  const compound = openCompound(bytes, 'document');
  const body = compound.read('WordDocument');
  if (!body || body.length < AT.piecesLength + 4) throw refusal(say.broken);
  const flags = body.readUInt16LE(AT.flags);
  if ((flags & IS_LOCKED) !== 0) throw refusal(say.locked);
  if (body.readUInt16LE(AT.mark) !== 0xa5ec || body.readUInt16LE(AT.version) < WORD_97)
    throw refusal(say.broken);
  const table = compound.read((flags & USES_SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (!table) throw refusal(say.broken);
  try {
    const hidden = hiddenRanges(body, table);
    let left = body.readUInt32LE(AT.letters);
    let text = '';
    for (const piece of readPieces(body, table)) {
      const letters = Math.min(piece.letters, left);
      text += readPiece(body, { ...piece, letters }, hidden);
      left -= letters;
    }
    return linesOf(text);
  } catch (error) {
    // A place beyond the end: the file is cut or spoiled.
    if (error instanceof RangeError) throw refusal(say.broken);
    throw error;
  }
}

function readPieces(body: Buffer, table: Buffer): Piece[] {
  const start = body.readUInt32LE(AT.pieces);
  const end = start + body.readUInt32LE(AT.piecesLength);
  let at = start;
  // Before the list stand formattings that pieces may share.
  while (at < end && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new RangeError('no list of pieces');
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12);
  const first = at + 5;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = table.readUInt32LE(first + index * 4);
    const to = table.readUInt32LE(first + index * 4 + 4);
    const place = table.readUInt32LE(first + (count + 1) * 4 + index * 8 + 2);
    const isWide = (place & SINGLE_BYTES) === 0;
    const offset = isWide ? place : (place & ~SINGLE_BYTES) / 2;
    if (to < from) throw new RangeError('pieces out of order');
    pieces.push({ letters: to - from, offset, isWide });
  }
  return pieces;
}

function readPiece(
  body: Buffer,
  { letters, offset, isWide }: Piece,
  hidden: readonly [from: number, to: number][],
): string {
  const width = isWide ? 2 : 1;
  const end = offset + letters * width;
  if (end > body.length) throw new RangeError('a piece beyond the end');
  let text = '';
  let at = offset;
  for (const [from, to] of [...hidden, [end, end] as const]) {
    if (to <= at || from >= end + 1) continue;
    const until = Math.min(Math.max(from, at), end);
    text += decode(body.subarray(at, until), isWide);
    at = Math.max(at, Math.min(to, end));
  }
  return text;
}

function decode(bytes: Buffer, isWide: boolean): string {
  return isWide ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
}

/** Signs of Word 97's own: the ends of cells, paragraphs, lines and pages, and a hyphen it will not break at. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ...['\u0007', '\n', '\v', '\f', '\r'].map((end): [string, string] => [end, '\n']),
  ['\u001E', '-'],
]);
const FIELD = { start: '\u0013', result: '\u0014', end: '\u0015' };

/** The printed lines. A field is a code and, from its middle sign on, a result, which alone is printed; fields stand in fields. */
function linesOf(text: string): string {
  const isCode: boolean[] = [];
  let shown = '';
  for (const part of text.split(/(\p{Cc})/u)) {
    if (part === FIELD.start) isCode.push(true);
    else if (part === FIELD.result) isCode.splice(-1, 1, false);
    else if (part === FIELD.end) isCode.pop();
    else if (!isCode.includes(true)) shown += /\p{Cc}/u.test(part) ? (SIGNS.get(part) ?? '') : part;
  }
  const lines = shown.split('\n').map((line) => line.trim());
  return lines.join('\n').trimEnd();
}
