const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** No letter of any writing bears more; piling them up makes normalising slow. */
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;
const ODD_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** One spelling for every text that enters: NFC, no controls, bidi marks or lone surrogates, plain spaces. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .replace(STACKED_MARKS, '$1')
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n')
    .normalize('NFC')
    .trim();
}

/** A text on one line, runs of white space folded into one space. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/**
 * Old and new tone placement give one key: "Hòa" and "Hoà". The tone of each word moves behind its letters,
 * while â, ă, ê, ô, ơ, ư and đ stay apart from a, e, o, u and d.
 */
export function toneKey(text: string): string {
  // Taken apart and put together as one text: word by word it takes several times as long.
  const apart = cleanLine(text).toLocaleLowerCase('vi').normalize('NFD');
  const tones = apart.split(' ').map((word) => word.match(TONES)?.join('') ?? '');
  const letters = apart.replace(TONES, '').normalize('NFC').split(' ');
  return letters.map((word, at) => word + tones[at]).join(' ');
}

/** The key of a search without marks: "Nguyễn Đức" is found by "nguyen duc". */
export function fold(text: string): string {
  return cleanLine(text)
    .normalize('NFD')
    .replace(MARKS, '')
    .toLocaleLowerCase('vi')
    .replaceAll('đ', 'd');
}

const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order: a ă â … d đ. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order of people in a list: given name (last word), then family name, then what stands between. */
export function comparePeople(a: string, b: string): number {
  return compareText(nameKey(a), nameKey(b));
}

/** What people are listed by: worked out once a person where thousands are sorted. */
export function nameKey(name: string): string {
  const words = cleanLine(name).split(' ');
  return [words.at(-1), words[0], ...words.slice(1, -1)].join(' ');
}

/** First letter in capitals, the rest as it stands. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** As a name or a sentence stands in the middle of another. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Capitals as Vietnamese writes them. */
export function toUpper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

const LONGEST_SLUG = 40;

/** A part of a file name that every file system takes: `lanh-su`; empty where no letter or digit is left. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}
