import { fold } from '../text.ts';

/** Texts that were written before and are written again, each a line, the most used first. */
export type UsedTexts = {
  basis: string[];
  handling: string[];
  difficulties: string[];
  proposals: string[];
  nextMonth: string[];
};

const MOST_KEPT = 200;
const MOST_SHOWN = 5;
const LEAST_TYPED = 2;

/** Counts the lines of texts, given the latest first; of equally many the later stands before. */
export function mostUsed(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const text = line.trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_KEPT)
    .map(([text]) => text);
}

/** Those in which a word begins with each of the typed words, with or without marks; none for what stands there already. */
export function fittingTexts(used: readonly string[], typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.join('').length < LEAST_TYPED) return [];
  const fits = (text: string) => {
    const own = fold(text).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const key = fold(typed);
  return used.filter((text) => fold(text) !== key && fits(text)).slice(0, MOST_SHOWN);
}
