import type { Day } from '../month.ts';
import { isDay } from '../month.ts';
import { twoDigits } from '../number.ts';
import type { Block } from './sentence.ts';
import type { Token } from './token.ts';

/** One person's deed: who, when and what as the text says it; `date` null where it says none. */
export type ReadCase = {
  kind: 'praise' | 'criticism';
  who: string;
  date: Day | null;
  deed: string;
  start: number;
  end: number;
};

const TITLES = /^(?:dong chi|d\/c|d \/ c|dc|anh|chi|ong|ba|cong chuc|can bo)$/;
const STOP = new Set(
  'da,vi,ngay,hom,khong,chua,vuot,do,dieu,chay,co,la,kip,huong,giup,tra,nhat,tham,cung,di,vao,trong,luc,duoc,bi,dua,dung,theo,dan,khi,tu,lam,vi,pham,uong,su,dung,de,cho,o,thuc,nhac,phat'.split(
    ',',
  ),
);

/** Praise and criticism of persons, one for each day a person is named with. */
export function casesIn(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  year: number,
): ReadCase[] {
  const cases: ReadCase[] = [];
  const hasCapitals = /\p{Lu}\p{Ll}/u.test(text.slice(0, 20_000));
  let kind: ReadCase['kind'] | null = null;
  for (const block of blocks) {
    const own = kindOf(tokens, block);
    if (own) kind = own;
    else if (block.bullet === '' || block.apart) kind = null;
    const list =
      /^(?:bieu duong|phe binh)/.test(
        tokens
          .slice(block.body, block.body + 2)
          .map(({ key }) => key)
          .join(' '),
      ) || own === null;
    if (kind) addFrom(cases, text, tokens, block, kind, hasCapitals, year, list);
  }
  return cases;
}

function kindOf(
  tokens: readonly Token[],
  { from, to }: Pick<Block, 'from' | 'to'>,
): ReadCase['kind'] | null {
  for (let at = from; at < to; at += 1) {
    const two = `${tokens[at]?.key} ${tokens[at + 1]?.key}`;
    if (two === 'bieu duong' || (tokens[at]?.key === 'khen' && tokens[at - 1]?.key !== 'giay'))
      return 'praise';
    if (two === 'phe binh' || two === 'vi pham') return 'criticism';
  }
  return null;
}

/** What the words nearest before a name make of it. */
function kindBefore(
  tokens: readonly Token[],
  { from }: Block,
  at: number,
): ReadCase['kind'] | null {
  for (let place = at - 1; place >= from; place -= 1) {
    const found = kindOf(tokens, { from: place, to: place + 1 });
    if (found) return found;
  }
  return null;
}

function addFrom(
  cases: ReadCase[],
  text: string,
  tokens: readonly Token[],
  block: Block,
  first: ReadCase['kind'],
  hasCapitals: boolean,
  year: number,
  list: boolean,
): void {
  const people = peopleIn(text, tokens, block, hasCapitals, list);
  people.forEach(({ from, to }, index) => {
    const end = people[index + 1]?.title ?? sentenceEnd(tokens, to, block.to);
    const who = text
      .slice(tokens[from]?.start, tokens[to - 1]?.end)
      .normalize('NFC')
      .replace(/\s+/g, ' ');
    const words = to - from;
    const kind = kindBefore(tokens, block, from) ?? first;
    // A person named again by a part of the name is no second case.
    if (words < 2 || cases.some((each) => each.who === who && each.kind === kind)) return;
    for (const part of deedsOf(tokens, to, end)) {
      // Where no day of the deed follows, the one told before the name is meant.
      const told = part.day ?? lastDay(tokens, block.body, from);
      const date = told ? dayOf(tokens, told, year) : null;
      const deed = deedText(text, tokens, part);
      if (deed === '' || (index === 0 && date === null && part.more)) continue;
      cases.push({
        kind,
        who,
        date,
        deed,
        start: tokens[block.body]?.start ?? 0,
        end: tokens[end - 1]?.end ?? 0,
      });
    }
  });
}

type Person = { title: number; from: number; to: number };

/** People named with a title ("đồng chí") or, in a list of them, by their capitals. */
function peopleIn(
  text: string,
  tokens: readonly Token[],
  { body, to }: Block,
  hasCapitals: boolean,
  list: boolean,
): Person[] {
  const people: Person[] = [];
  for (let at = body; at < to; at += 1) {
    const two = `${tokens[at]?.key} ${tokens[at + 1]?.key}`;
    const title = TITLES.test(two) ? 2 : TITLES.test(tokens[at]?.key ?? '') ? 1 : 0;
    const starts =
      title > 0 || (list && hasCapitals && (tokens[at - 1]?.key === ':' || at === body));
    if (!starts) continue;
    const from = at + title;
    let end = from;
    while (
      end < to &&
      end - from < 6 &&
      tokens[end]?.kind === 'word' &&
      isOfName(text, tokens, end, hasCapitals)
    )
      end += 1;
    if (end - from >= 2) {
      people.push({ title: at, from, to: end });
      at = end - 1;
    }
  }
  return people;
}

function isOfName(
  text: string,
  tokens: readonly Token[],
  at: number,
  hasCapitals: boolean,
): boolean {
  const token = tokens[at];
  if (!token) return false;
  const word = text.slice(token.start, token.end);
  // A heading all in capitals names nobody.
  if (hasCapitals)
    return /^\p{Lu}/u.test(word) && (word.length === 1 || word !== word.toLocaleUpperCase('vi'));
  return !STOP.has(token.key);
}

function sentenceEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.key === '.' && tokens[at + 1]?.start !== tokens[at]?.end) return at;
  return to;
}

type Deed = { from: number; to: number; day: { from: number; to: number } | null; more: boolean };

/** What is told of a person, in parts between semicolons; each with the day that stands in it. */
function deedsOf(tokens: readonly Token[], from: number, to: number): Deed[] {
  const deeds: Deed[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && tokens[at]?.key !== ';') continue;
    const day = dayIn(tokens, start, at);
    if (at > start && (deeds.length === 0 || day))
      deeds.push({ from: start, to: at, day, more: deeds.length > 0 });
    start = at + 1;
  }
  return deeds;
}

function dayIn(tokens: readonly Token[], from: number, to: number): Deed['day'] {
  for (let at = from; at + 2 < to + 1; at += 1) {
    if (tokens[at]?.kind !== 'number' || isOfMeeting(tokens, at)) continue;
    const slash = tokens[at + 1]?.key ?? '';
    if (
      /^[/.-]$/.test(slash) &&
      tokens[at + 2]?.kind === 'number' &&
      Number(tokens[at + 2]?.digits) <= 12
    ) {
      const withYear = tokens[at + 3]?.key === slash && tokens[at + 4]?.kind === 'number';
      return { from: at, to: withYear ? at + 5 : at + 3 };
    }
    if (tokens[at + 1]?.key === 'thang' && tokens[at + 2]?.kind === 'number')
      return { from: at, to: at + 3 };
  }
  return null;
}

function lastDay(tokens: readonly Token[], from: number, to: number): Deed['day'] {
  let found: Deed['day'] = null;
  for (let day = dayIn(tokens, from, to); day; day = dayIn(tokens, day.to, to)) found = day;
  return found;
}

/** "tại cuộc họp ngày 21/8": the day of a meeting is none of the deed. */
function isOfMeeting(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ key }) => key === 'hop' || key === 'kiem');
}

function dayOf(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  year: number,
): Day | null {
  const said = to - from === 5 ? Number(tokens[from + 4]?.digits) : year;
  const day = `${said}-${twoDigits(Number(tokens[from + 2]?.digits))}-${twoDigits(Number(tokens[from]?.digits))}`;
  return isDay(day) ? day : null;
}

/** The longest of what stands before and behind the day, without the words that lead to it. */
function deedText(text: string, tokens: readonly Token[], { from, to, day }: Deed): string {
  const slice = (a: number, b: number) =>
    b > a ? tidy(text.slice(tokens[a]?.start, tokens[b - 1]?.end)) : '';
  if (!day) return slice(from, to);
  const before = slice(from, day.from);
  const behind = slice(day.to, to);
  return behind.length >= before.length ? behind : before;
}

function tidy(said: string): string {
  return said
    .normalize('NFC')
    .replace(/\s+(?:trong )?(?:ngày|hôm|vào ngày|ngay|hom)\s*$/i, '')
    .replace(/^[\s,:–-]+/, '')
    .replace(/^(?:chuyên viên|kế toán viên|công chức|nhân viên)\s*,?\s*/i, '')
    .replace(/^(?:vì |vi )?(?:(?:ngày|hôm)\s+)?(?:đã |da |vì |do )?/i, '')
    .replace(/\s*\([^()]{0,200}\)?\s*$/, '')
    .replace(/[\s,.;)]+$/, '');
}
