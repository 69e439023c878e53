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

type Indexed = {
  entry: SearchEntry;
  /** The words of its name, each after a blank; where the last begins. */
  name: string;
  last: number;
  initials: string;
  /** Name and all that stands beside it: what is not here is not meant. */
  all: string;
};

/** Entries made ready to be searched at each key; made once, while the data stay as they are. */
export type SearchIndex = readonly Indexed[];

export function indexEntries(entries: readonly SearchEntry[]): SearchIndex {
  return entries.map((entry) => {
    const words = wordsOf(entry.label);
    const name = ` ${words.join(' ')}`;
    const rest = [entry.detail, ...(entry.aliases ?? [])].flatMap(wordsOf);
    return {
      entry,
      name,
      last: name.lastIndexOf(' '),
      initials: words.map((word) => word.charAt(0)).join(''),
      all: `${name} ${rest.join(' ')}`,
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
  const wanted = wordsOf(typed).map((word) => ` ${word}`);
  if (wanted.length === 0) return [];
  const byRank: SearchEntry[][] = Object.values(RANK).map(() => []);
  for (const each of index) {
    const rank = rankOf(each, wanted);
    if (rank === null) continue;
    const same = byRank[rank];
    // What comes after as many as are shown of the best is not looked at.
    if (same && same.length < most) same.push(each.entry);
    if (rank === RANK.lastWord && same?.length === most) break;
  }
  return byRank.flat().slice(0, most);
}

function rankOf(each: Indexed, wanted: readonly string[]): number | null {
  let rank: number = RANK.lastWord;
  for (const word of wanted) {
    if (!each.all.includes(word)) return wanted.length === 1 ? rankOfInitials(each, word) : null;
    const own = rankOfWord(each, word);
    if (own > rank) rank = own;
  }
  return rank;
}

function rankOfInitials({ initials }: Indexed, word: string): number | null {
  return word.length > 2 && initials.startsWith(word.slice(1)) ? RANK.initials : null;
}

function rankOfWord({ name, last }: Indexed, word: string): number {
  if (name.startsWith(word, last)) return RANK.lastWord;
  if (name.startsWith(word)) return RANK.firstWord;
  return name.includes(word) ? RANK.word : RANK.elsewhere;
}
