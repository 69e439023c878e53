import type { Indicator } from '../indicator/indicator.ts';
import { keyOf, type Token } from './token.ts';

/** What is needed of an indicator to find it in a text; `aliases` one a line. */
export type ReadIndicator = Pick<
  Indicator,
  'name' | 'unit' | 'counting' | 'source' | 'group' | 'monthTotal'
> & { id: number; aliases: string };

/** Words of an indicator found in a text. */
export type Mention = {
  from: number;
  to: number;
  /** Those that are called so. */
  ids: number[];
  /** It only says who is counted ("công chức, người lao động"), which another mention may say more of. */
  isSubject: boolean;
  /** "không" stood within the words: "lái xe không vi phạm". */
  denied: boolean;
  /** Words it has; more say more. */
  words: number;
  /** A letter was wrong. */
  typo: boolean;
};

type Phrase = { words: string[]; ids: number[] };

/** The words by which indicators are called, ready to be found. */
export type Lexicon = {
  indicators: ReadonlyMap<number, ReadIndicator>;
  byWord: ReadonlyMap<string, readonly { phrase: Phrase; at: number }[]>;
  pairs: ReadonlySet<string>;
  units: ReadonlySet<string>;
  /** The shortest ways an indicator is called, of one word or two. */
  heads: ReadonlyMap<number, readonly string[]>;
};

/** The indicator counts nothing but heads: the whole of which others are parts. */
export function isHeadcount({ name }: ReadIndicator): boolean {
  return wordsOf(name).every((word) => PEOPLE.includes(word));
}

/** Who is counted, in whatever words. */
const PEOPLE = 'người,đồng,chí,đ/c,đc,cán,bộ,công,chức,viên,lao,động,cbcc,cc,cb,nlđ,cbccvc,ccvc,quân,số,tổng,biên,chế,hiện,có,mặt'.split(',').map(keyOf); // biome-ignore format: a list
/** Heads of counted words besides the indicators' own units. */
const MORE_UNITS = 'người,đồng,đ/c,đc,cán,công,cbcc,cb,cc,nlđ,cbccvc,cá,nhân,lượt,lần,trường,vụ,buổi,cuộc,tin,bài,văn,thông,tập,xe,km,hội,đảng,nữ,lái'.split(',').map(keyOf); // biome-ignore format: a list
/** Words that may stand between those of a phrase. */
const BETWEEN = new Set([',', 'va', '&', '-', '/', '"', '“', '”', 'nao', 'cac']);
const NEGATORS = new Set(['khong', 'chua', 'ko', 'chang']);

export function lexiconOf(indicators: readonly ReadIndicator[]): Lexicon {
  const phrases = new Map<string, Phrase>();
  const units = new Set(MORE_UNITS);
  const heads = new Map<number, string[]>();
  for (const indicator of indicators) {
    for (const called of [indicator.name, ...indicator.aliases.split('\n')]) {
      const words = wordsOf(called);
      if (words.length === 0) continue;
      if (words.length <= 2)
        heads.set(indicator.id, [...(heads.get(indicator.id) ?? []), words.join(' ')]);
      const same = phrases.get(words.join(' '));
      if (!same) phrases.set(words.join(' '), { words, ids: [indicator.id] });
      else if (!same.ids.includes(indicator.id)) same.ids.push(indicator.id);
    }
    for (const unit of indicator.unit.split(',')) units.add(wordsOf(unit)[0] ?? '');
  }
  units.delete('');
  const byWord = new Map<string, { phrase: Phrase; at: number }[]>();
  const pairs = new Set<string>();
  for (const phrase of phrases.values()) {
    phrase.words.forEach((word, at) => {
      const list = byWord.get(word) ?? [];
      list.push({ phrase, at });
      byWord.set(word, list);
      if (at > 0) pairs.add(`${phrase.words[at - 1]} ${word}`);
    });
  }
  return {
    indicators: new Map(indicators.map((each) => [each.id, each])),
    byWord,
    pairs,
    units,
    heads,
  };
}

export function wordsOf(text: string): string[] {
  return keyOf(text)
    .split(/[^\p{L}\p{N}/]+/u)
    .filter((word) => word !== '');
}

/** The indicators named from one token to another: the longest words first, none within another. */
export function mentionsIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Mention[] {
  const found: Mention[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.kind !== 'word') continue;
    for (const { phrase, at: word } of lexicon.byWord.get(tokens[at]?.key ?? '') ?? []) {
      // Begun at its first word, or at its second where a letter of the first is wrong.
      if (word > 1 || (word === 1 && phrase.words.length < 2)) continue;
      const mention = matchFrom(tokens, at - word, from, to, phrase, word === 1);
      if (mention) found.push(mention);
    }
  }
  return withoutOverlaps(found);
}

function matchFrom(
  tokens: readonly Token[],
  start: number,
  from: number,
  to: number,
  { words, ids }: Phrase,
  onlyTypo: boolean,
): Mention | null {
  if (start < from || tokens[start]?.kind !== 'word') return null;
  if (onlyTypo && tokens[start]?.key === words[0]) return null;
  let at = start;
  let typo = false;
  let denied = false;
  for (let word = 0; word < words.length; word += 1) {
    if (word > 0) {
      const before = at;
      if (
        at < to &&
        tokens[at]?.key !== words[word] &&
        (BETWEEN.has(tokens[at]?.key ?? '') || tokens[at]?.kind === 'line')
      )
        at += 1;
      if (
        at === before &&
        at < to &&
        tokens[at]?.key !== words[word] &&
        NEGATORS.has(tokens[at]?.key ?? '') &&
        !denied
      ) {
        denied = true;
        at += 1;
        if (tokens[at]?.key === 'co' && words[word] !== 'co') at += 1;
      }
    }
    const key = at < to ? (tokens[at]?.key ?? '') : '';
    const wanted = words[word] ?? '';
    if (key !== wanted) {
      if (typo || tokens[at]?.kind !== 'word' || words.length < 2 || !isNear(key, wanted))
        return null;
      typo = true;
    }
    at += 1;
  }
  if (typo && words.join('').length < 6) return null;
  const isSubject = words.every((word) => PEOPLE.includes(word)) && words[0] !== 'nu';
  return { from: start, to: at, ids, isSubject, denied, words: words.length, typo };
}

/** One letter wrong, missing or too many, or two changed over; very short words are only right or wrong. */
function isNear(key: string, wanted: string): boolean {
  if (key.length < 2 || wanted.length < 3 || Math.abs(key.length - wanted.length) > 1) return false;
  let head = 0;
  while (head < key.length && key[head] === wanted[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(key.length, wanted.length);
  while (tail < shorter - head && key.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const [left, right] = [key.length - head - tail, wanted.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return (
    left === 2 && right === 2 && key[head] === wanted[head + 1] && key[head + 1] === wanted[head]
  );
}

function withoutOverlaps(found: Mention[]): Mention[] {
  found.sort((a, b) => a.from - b.from || Number(a.typo) - Number(b.typo) || b.words - a.words);
  const kept: Mention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (!last || mention.from >= last.to) kept.push(mention);
    // "cán bộ, công chức nào vi phạm": who is counted belongs to what is said of them.
    else if (last.isSubject && !mention.isSubject && !mention.typo && mention.to > last.to)
      kept[kept.length - 1] = { ...mention, from: last.from };
    else if (isBetter(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function isBetter(a: Mention, b: Mention): boolean {
  if (a.typo !== b.typo) return !a.typo && a.words >= b.words;
  return (
    a.words > b.words || (a.words === b.words && a.to - a.from < b.to - b.from && a.from === b.from)
  );
}

/** How a unit written in the text fits an indicator: `own` as counted, `kin` perhaps, null not at all. */
export function fitOf(unit: string, indicator: ReadIndicator): 'own' | 'kin' | null {
  if (wordsOf(indicator.unit).includes(unit)) return 'own';
  const of = UNIT_CLASS.get(unit);
  if (of === undefined) return null;
  if (indicator.source === 'praisedPeople' || indicator.source === 'criticizedPeople') {
    return of === 'people' ? 'own' : of === 'times' ? 'kin' : null;
  }
  if (of === 'people')
    return indicator.counting === 'people' ? 'own' : indicator.counting === 'times' ? 'kin' : null;
  return indicator.counting === 'times' ? (unit === 'vu' || unit === 'buoi' ? 'kin' : 'own') : null;
}

const UNIT_CLASS: ReadonlyMap<string, 'people' | 'times'> = new Map([
  ...'nguoi dong d/c dc can cong cbcc cb cc nld cbccvc ca nhan nu dang lai'.split(' ').map((key) => [key, 'people'] as const), // biome-ignore format: a list
  ...'luot lan truong vu buoi'.split(' ').map((key) => [key, 'times'] as const),
]);
