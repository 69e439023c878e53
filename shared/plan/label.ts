/** Kinds of label from the outermost in: II. · 1. · 1.1. · a) · - · + */
export const LABEL_KINDS = ['part', 'item', 'subitem', 'point', 'dash', 'plus'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** What stands before a paragraph: its kind, its place in the count (0 for signs that do not count) and how it is written. */
export type Label = { kind: LabelKind; ordinal: number; sign: string };
export type Labelled = { label: Label; rest: string };

const PART =
  /^((?:phần |mục |chương )?([IVX]{1,6}) ?(?:[.):/]|[–-](?= ))|(?:phần|mục|chương) ([IVX]{1,6}))(?= |$|\p{Lu})/iu;
const ITEM = /^((\d{1,2}) ?(?:[.)](?=[ \p{L}“"]|$)|\/(?= |$)))/u;
const SUBITEM = /^(\d{1,2}\.(\d{1,2})(?:\.\d{1,2})*[.)]?)(?= |\p{Lu}|$)/u;
const POINT = /^(([a-qđ]) ?[.)/])(?= |\p{Lu}|$)/u;
const SIGN = /^([-–—•·▪*+])(?= |\p{Lu})/u;

/** Word sets a tab between a number and its text, typed or counted by itself. */
const TAB_BEHIND = /^(\S{1,12}) ?\t/;

/** Letters of a list in order; f, j, w and z, which Vietnamese lists leave out, share the place before them. */
const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'ef', 'g', 'h', 'ij', 'k', 'l', 'm', 'n', 'o', 'p', 'q'];
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** The label a line begins with and what follows it; null for a line without one. */
export function readLabel(line: string): Labelled | null {
  const tidy = line.replace(TAB_BEHIND, '$1 ');
  return readPart(tidy) ?? readSubitem(tidy) ?? readItem(tidy) ?? readPoint(tidy) ?? readSign(tidy);
}

function readPart(line: string): Labelled | null {
  const match = PART.exec(line);
  const numeral = match?.[2] ?? match?.[3];
  if (!match?.[1] || !numeral || numeral !== numeral.toUpperCase()) return null;
  return labelled(line, 'part', match[1], romanValue(numeral));
}

function readItem(line: string): Labelled | null {
  const match = ITEM.exec(line);
  return match?.[1] ? labelled(line, 'item', match[1], Number(match[2])) : null;
}

function readSubitem(line: string): Labelled | null {
  const match = SUBITEM.exec(line);
  return match?.[1] ? labelled(line, 'subitem', match[1], Number(match[2])) : null;
}

function readPoint(line: string): Labelled | null {
  const match = POINT.exec(line);
  const letter = match?.[2];
  if (!match?.[1] || !letter) return null;
  return labelled(
    line,
    'point',
    match[1],
    LETTERS.findIndex((place) => place.includes(letter)) + 1,
  );
}

function readSign(line: string): Labelled | null {
  const sign = SIGN.exec(line)?.[1];
  return sign ? labelled(line, sign === '+' ? 'plus' : 'dash', sign, 0) : null;
}

function labelled(line: string, kind: LabelKind, sign: string, ordinal: number): Labelled {
  return { label: { kind, ordinal, sign }, rest: line.slice(sign.length).trim() };
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
