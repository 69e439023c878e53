import type { Basis } from '../movement/movement.ts';
import { type Mention, readCitations } from './citation.ts';
import { readLawCitations } from './law-citation.ts';

/** Every document a text cites, each once, in the order of its first mention. */
export function readBases(paragraphs: string[]): Basis[] {
  const known = new Map<string, Basis[]>();
  const bases: Basis[] = [];
  for (const paragraph of paragraphs) {
    for (const { basis } of readMentions(paragraph)) {
      const alike = known.get(keyOf(basis)) ?? [];
      const same = alike.find((other) => isSameDate(other, basis));
      if (same) complete(same, basis);
      else {
        known.set(keyOf(basis), [...alike, basis]);
        bases.push(basis);
      }
    }
  }
  return bases;
}

function readMentions(paragraph: string): Mention[] {
  const mentions = [...readCitations(paragraph), ...readLawCitations(paragraph)];
  return mentions.sort((one, other) => one.at - other.at);
}

function keyOf({ kind, number, subject }: Basis): string {
  return number === '' ? `${kind} ${subject}`.toLocaleLowerCase('vi') : number.toUpperCase();
}

/** A number comes back every year: the date tells this year's document from last year's. */
function isSameDate(one: Basis, other: Basis): boolean {
  return one.date === null || other.date === null || one.date === other.date;
}

/** A second mention fills in what the first left out. */
function complete(basis: Basis, again: Basis): void {
  basis.date ??= again.date;
  basis.issuer ||= again.issuer;
  basis.subject ||= again.subject;
}
