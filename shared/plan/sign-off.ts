import { splitTitles } from '../person/titles.ts';
import { fold } from '../text.ts';
import { COLUMN } from './plan-lines.ts';
import { withoutEnd } from './sentence.ts';

export type SignOff = { recipients: string[]; signerPosition: string; signerName: string };

const DASH = /^[-–—+•*] ?/;
const POSITION =
  /^(TM|KT|TL|TUQ|Q)\.|(GIÁM ĐỐC|CHỦ TỊCH|CHÁNH|PHÓ|TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|TỔNG|BAN |ỦY BAN|UBND)/;
const PERSON = /^(?:\p{Lu}[\p{L}.]*)(?: \p{Lu}\p{L}*){1,5}$/u;
const APPENDIX = /^(phu luc|bieu mau|bieu so)\b/;

/** Reads the foot of a plan, its two columns side by side, one under the other, or run together. */
export function readSignOff(lines: string[]): SignOff {
  const end = lines.findIndex((line, index) => index > 0 && APPENDIX.test(fold(line.slice(0, 20))));
  const cells = (end < 0 ? lines : lines.slice(0, end)).flatMap(toCells);
  const recipients = readRecipients(cells);
  const signed = cells.filter((cell) => !DASH.test(cell) && !recipients.continuations.has(cell));
  return { recipients: recipients.names, ...readSigner(signed) };
}

/** Where the signature begins that stands before `end`, over "Nơi nhận" or where a plan has none; `end` where none does. */
export function signatureBefore(lines: readonly string[], end: number): number {
  let start = end;
  let hasName = false;
  for (let at = end - 1; at >= Math.max(0, end - LINES_OF_SIGNATURE); at -= 1) {
    const line = lines[at] ?? '';
    if (isPosition(line)) start = at;
    else if (isPerson(line)) hasName = true;
    else if (line !== '' && !/^\([\p{L}, ]{2,40}\)$/u.test(line)) break;
  }
  return hasName ? start : end;
}

const LINES_OF_SIGNATURE = 14;

/** The cells of a line; "Nơi nhận:" goes, and a name run on behind "Lưu: VT." comes apart. */
function toCells(line: string): string[] {
  const title = /^n[oơ]i nh[aậ]n ?:?/iu.exec(line)?.[0].length ?? 0;
  return line
    .slice(title)
    .split(COLUMN)
    .flatMap((cell) => splitFiling(cell.trim()))
    .filter((cell) => cell !== '');
}

function splitFiling(cell: string): string[] {
  const at = cell.indexOf('. ');
  const rest = cell.slice(at + 2);
  if (at < 0 || !isFiling(cell) || !(isPerson(rest) || isPosition(rest))) return [cell];
  return [cell.slice(0, at + 1), rest];
}

/** "- Lưu: VT, VP." closes the list of recipients. */
function isFiling(cell: string): boolean {
  return fold(cell.replace(DASH, '').slice(0, 10)).startsWith('luu');
}

function readRecipients(cells: string[]): { names: string[]; continuations: Set<string> } {
  const names: string[] = [];
  const continuations = new Set<string>();
  let isOpen = false;
  let isFiled = false;
  for (const cell of cells) {
    if (DASH.test(cell)) {
      if (isFiled) break;
      isFiled = isFiling(cell);
      names.push(cell.replace(DASH, ''));
      isOpen = !/[;.]$/.test(cell);
    } else if (isOpen && !isPosition(cell) && !isPerson(cell)) {
      names.push(`${names.pop()} ${cell}`);
      continuations.add(cell);
      isOpen = !/[;.]$/.test(cell);
    }
  }
  return { names: names.map(tidy).filter((name) => name !== ''), continuations };
}

function tidy(name: string): string {
  return withoutEnd(name, ';.,/ ');
}

function isPerson(cell: string): boolean {
  return PERSON.test(splitTitles(cell).name);
}

function isPosition(cell: string): boolean {
  return cell === cell.toUpperCase() && POSITION.test(cell);
}

function readSigner(cells: string[]): Omit<SignOff, 'recipients'> {
  const first = cells.findIndex(isPosition);
  if (first < 0) return { signerPosition: '', signerName: '' };
  const positions: string[] = [];
  for (const cell of cells.slice(first)) {
    if (isPosition(cell)) positions.push(cell);
    else if (isPerson(cell)) {
      return { signerPosition: positions.join(', '), signerName: splitTitles(cell).name };
    }
  }
  return { signerPosition: positions.join(', '), signerName: '' };
}
