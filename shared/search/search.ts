import { fold } from '../text.ts';

export const SEARCH_KINDS = {
  screen: 'Màn hình',
  person: 'Cán bộ',
  department: 'Phòng',
  month: 'Tháng',
  paper: 'Văn bản',
  case: 'Sổ biểu dương, phê bình',
} as const;
type SearchKind = keyof typeof SEARCH_KINDS;

/** Something that can be gone to: what it is called, what tells it from others of that name, and its address. */
export type SearchEntry = {
  kind: SearchKind;
  label: string;
  detail: string;
  href: string;
  /** Other ways it is called: a short name, "t5" for a month. */
  aliases?: readonly string[];
};

type Indexed = { entry: SearchEntry; words: readonly string[]; initials: string; rest: string };

/** Entries made ready to be searched at each key; made once, while the data stay as they are. */
export type SearchIndex = readonly Indexed[];

export function indexEntries(entries: readonly SearchEntry[]): SearchIndex {
  return entries.map((entry) => {
    const words = wordsOf(entry.label);
    return {
      entry,
      words,
      initials: words.map((word) => word.charAt(0)).join(''),
      rest: ` ${[entry.detail, ...(entry.aliases ?? [])].flatMap(wordsOf).join(' ')}`,
    };
  });
}

/** Words as they are compared: without marks, numbers with their slashes, `02/2026` as `2/2026`. */
function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[\s,–:;.()“”"]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0+(?=\d)/, ''));
}

/** How well a name answers what was typed: the last word of a name first, as people here are called by it. */
const RANK = { lastWord: 0, firstWord: 1, word: 2, initials: 3, elsewhere: 4 } as const;

/**
 * The entries in which every word typed begins a word of the name, of what stands beside it or of another name of it;
 * the best first, those of one rank in the order they came. One word may also be the first letters of a name ("nva").
 */
export function search(index: SearchIndex, typed: string, most: number): SearchEntry[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const byRank: SearchEntry[][] = Object.values(RANK).map(() => []);
  for (const each of index) {
    const rank = rankOf(each, wanted);
    if (rank !== null) byRank[rank]?.push(each.entry);
  }
  return byRank.flat().slice(0, most);
}

function rankOf({ words, initials, rest }: Indexed, wanted: readonly string[]): number | null {
  const [first = '', ...others] = wanted;
  if (others.length === 0 && first.length > 1 && initials.startsWith(first)) {
    return startsAny(words, first) ? RANK.lastWord : RANK.initials;
  }
  let rank: number = RANK.lastWord;
  for (const word of wanted) {
    const own = rankOfWord(words, rest, word);
    if (own === null) return null;
    if (own > rank) rank = own;
  }
  return rank;
}

function rankOfWord(words: readonly string[], rest: string, wanted: string): number | null {
  if (words.at(-1)?.startsWith(wanted)) return RANK.lastWord;
  if (words[0]?.startsWith(wanted)) return RANK.firstWord;
  if (startsAny(words, wanted)) return RANK.word;
  return rest.includes(` ${wanted}`) ? RANK.elsewhere : null;
}

function startsAny(words: readonly string[], wanted: string): boolean {
  return words.some((word) => word.startsWith(wanted));
}
