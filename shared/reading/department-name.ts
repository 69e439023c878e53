import type { Block } from './sentence.ts';
import { keyOf, type Token } from './token.ts';

/** A department as a text names it: the characters that do, and the name with "P." written out. */
export type NamedDepartment = { name: string; text: string; start: number; end: number };

/** Where a department's name ends: words of what it does. */
const VERBS = new Set(
  'bao,b,bc,xin,gui,hien,da,chua,dang,co,em,toi,minh,chi,thang,t,la,va,trong,tiep,nay,duoc,phoi,do,vi,nam,quy,khong,ko,k,cung,van,thuc,gom,theo,cua,voi,to,tinh,lam,nhan,du,so,ngay,nhu,bieu,a,ah,nhe,nha,oi,day,ben,de,chuyen,ap,se,phat,ky'.split(
    ',',
  ),
);

/** The department that reports: not whom it writes to. Known ones are found in any letters, others by their capitals. */
export function departmentIn(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  known: readonly string[],
): NamedDepartment | null {
  const names = known
    .map((name) => ({ name, words: wordsOf(name) }))
    .sort((a, b) => b.words.length - a.words.length);
  let best: (NamedDepartment & { score: number }) | null = null;
  for (const block of blocks.slice(0, 400)) {
    for (let at = block.from; at < Math.min(block.to, block.from + 200); at += 1) {
      const end = knownAt(tokens, at, block.to, names) ?? namedAt(text, tokens, at, block.to);
      if (!end) continue;
      const score = scoreOf(tokens, block, at, end.to);
      if (score > 0 && (!best || score > best.score)) {
        const [start, last] = [tokens[at]?.start ?? 0, tokens[end.to - 1]?.end ?? 0];
        best = {
          name: end.name ?? writtenOut(text.slice(start, last)),
          text: text.slice(start, last),
          start,
          end: last,
          score,
        };
      }
      at = end.to - 1;
    }
  }
  if (!best) return null;
  const { score: _, ...named } = best;
  return named;
}

function wordsOf(name: string): string[] {
  return keyOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

type Ended = { to: number; name: string | null };

function knownAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  names: readonly { name: string; words: string[] }[],
): Ended | null {
  for (const { name, words } of names) {
    let place = at;
    let fits = words.length > 0;
    for (const [index, word] of words.entries()) {
      while (index > 0 && place < to && /^[-–—,.]$/.test(tokens[place]?.key ?? '')) place += 1;
      const key = place < to ? (tokens[place]?.key ?? '') : '';
      fits = key === word || (index === 0 && word === 'phong' && key === 'p');
      if (!fits) break;
      place += 1;
    }
    if (fits) return { to: place, name };
  }
  return null;
}

/** "Phòng Lễ tân - Đối ngoại", "P. Lãnh sự", "Văn phòng Sở", "Thanh tra Sở". */
function namedAt(text: string, tokens: readonly Token[], at: number, to: number): Ended | null {
  const key = (place: number) => (place < to ? (tokens[place]?.key ?? '') : '');
  if (
    (key(at) === 'van' && key(at + 1) === 'phong') ||
    (key(at) === 'thanh' && key(at + 1) === 'tra')
  ) {
    return key(at + 2) === 'so' ? { to: at + 3, name: null } : null;
  }
  const isShort = key(at) === 'p' && key(at + 1) === '.';
  if (
    (key(at) !== 'phong' && !isShort && !(key(at) === 'p' && tokens[at + 1]?.kind === 'word')) ||
    key(at - 1) === 'van'
  )
    return null;
  let end = at + (isShort ? 2 : 1);
  if (key(end) === ':') return null;
  const first = end;
  const bare = !/[\p{Lu}]/u.test(text.slice(tokens[first]?.start, tokens[first]?.end));
  while (end < to && end - first < 8) {
    const token = tokens[end];
    if (!token) break;
    if (
      token.key === '-' &&
      end > first &&
      tokens[end + 1]?.kind === 'word' &&
      !VERBS.has(key(end + 1)) &&
      tokens[end - 1]?.end !== token.start
    ) {
      end += 1;
      continue;
    }
    if (token.key === '-' && tokens[end - 1]?.end === token.start) {
      end += 1;
      continue;
    }
    const isOfName = key(end) === 'to' && key(end + 1) === 'chuc' && key(end + 2) === 'can';
    const isAbroad = key(end) === 'nam' && key(end - 1) === 'viet';
    if (
      token.kind !== 'word' ||
      (VERBS.has(token.key) && !isOfName && !isAbroad && !isNameWord(text, token, bare))
    )
      break;
    end += 1;
  }
  if (tokens[end - 1]?.key === '-') end -= 1;
  return end - first >= 2 &&
    !(bare && end - first > 6) &&
    !/^(?:to chuc|phoi hop)(?! can)/.test(`${key(first)} ${key(first + 1)} ${key(first + 2)}`)
    ? { to: end, name: null }
    : null;
}

/** A word with a capital within a name that is written with capitals; a heading all in capitals tells nothing. */
function isNameWord(text: string, { start, end }: Token, bare: boolean): boolean {
  const word = text.slice(start, end);
  return (
    !bare &&
    /^\p{Lu}/u.test(word) &&
    word !== word.toLocaleUpperCase('vi') &&
    !/^(?:Báo|Tháng|Năm|Xin|Gửi)/.test(word.normalize('NFC'))
  );
}

function writtenOut(named: string): string {
  return named
    .normalize('NFC')
    .replace(/^p\.? ?(?!hòng|hong)/i, 'Phòng ')
    .replace(/\s+/g, ' ');
}

/** How a name stands in the text: alone on a line or before "báo cáo" it reports, behind "gửi" it is written to. */
function scoreOf(tokens: readonly Token[], block: Block, at: number, to: number): number {
  const before = tokens
    .slice(Math.max(block.from, at - 4), at)
    .map(({ key }) => key)
    .join(' ');
  const behind = tokens
    .slice(to, to + 4)
    .map(({ key }) => key)
    .join(' ');
  if (
    /(?:kinh gui|gui|noi nhan|de nghi|phoi hop voi|voi|tham muu|trang thong tin dien tu cua|luu) ?:?$/.test(
      before,
    )
  )
    return /^(?:bao cao|xin)/.test(behind) ? 3 : 0;
  if (at === block.body && to === block.to) return 10;
  if (
    /(?:don vi|phong) :$/.test(before) ||
    /bao cao(?: \S+){0,4} cua$/.test(before) ||
    /\bcua$/.test(before)
  )
    return 9;
  if (/^(?:xin |em |hien |gui |bao cao|b\/c|bc|b \/ c)/.test(behind)) return 9;
  if (at === block.body) return 8;
  return 4;
}
