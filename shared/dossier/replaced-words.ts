/** A word that a wording has in the place of one of the draft. */
export type Replaced = { recorded: string; told: string };

/**
 * Numbers, days and names of a draft that a wording replaces by others: a number that stands where another stood, a
 * name of which one word is another. What is only left out or added is no contradiction.
 */
export function replacedWords(
  draft: string,
  wording: string,
  names: readonly string[],
): Replaced[] {
  if (draft === wording) return [];
  return [...replacedNumbers(draft, wording), ...replacedNames(draft, wording, names)];
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu, ''))
    .filter((word) => word !== '');
}

const HAS_DIGIT = /\d/;

/** Where the two part ways between words that both have, a number that is gone and one like it in its place. */
function replacedNumbers(draft: string, wording: string): Replaced[] {
  return partings(wordsOf(draft), wordsOf(wording)).flatMap(({ gone, fresh }) => {
    const told = fresh.filter((word) => HAS_DIGIT.test(word));
    const isWordForWord = gone.length === fresh.length;
    return gone
      .filter((word) => HAS_DIGIT.test(word))
      .flatMap((recorded, at) => {
        const other = told[at];
        if (other === undefined) return [];
        return isWordForWord || shapeOf(other) === shapeOf(recorded)
          ? [{ recorded, told: other }]
          : [];
      });
  });
}

/** A day, a share, a number of a paper: what stands around its digits. */
function shapeOf(word: string): string {
  return word.replace(/\d+/g, '0');
}

/** Words of the one and of the other between two that both have in this order. */
type Parting = { gone: string[]; fresh: string[] };

/** Along the longest row of words that both have; texts are a clerk's, of some hundreds of words. */
function partings(draft: readonly string[], wording: readonly string[]): Parting[] {
  const length = commonLengths(draft, wording);
  const found: Parting[] = [];
  let open: Parting = { gone: [], fresh: [] };
  for (let a = 0, b = 0; a < draft.length || b < wording.length; ) {
    if (a < draft.length && draft[a] === wording[b]) {
      found.push(open);
      open = { gone: [], fresh: [] };
      [a, b] = [a + 1, b + 1];
    } else if (b >= wording.length || (a < draft.length && length(a + 1, b) >= length(a, b + 1))) {
      open.gone.push(draft[a++] as string);
    } else open.fresh.push(wording[b++] as string);
  }
  return [...found, open];
}

/** How many words the ends of both from these places on have in common, in one order. */
function commonLengths(draft: readonly string[], wording: readonly string[]) {
  const width = wording.length + 1;
  const lengths = new Uint16Array((draft.length + 1) * width);
  const at = (a: number, b: number) => lengths[a * width + b] ?? 0;
  for (let a = draft.length - 1; a >= 0; a -= 1) {
    for (let b = wording.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        draft[a] === wording[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  return at;
}

/** Names of the draft that are gone, where the wording has one of as many words of which at most one is another. */
function replacedNames(draft: string, wording: string, names: readonly string[]): Replaced[] {
  const words = wordsOf(wording);
  const text = spoken(wording);
  return names
    .filter((name) => occurrences(spoken(draft), spoken(name)) > occurrences(text, spoken(name)))
    .flatMap((name) => {
      const own = wordsOf(name);
      const near = windows(words, own.length).find((window) => isNear(own, window, names));
      return near ? [{ recorded: name, told: near.join(' ') }] : [];
    });
}

/** Its words alone, a space around each. */
function spoken(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

function occurrences(text: string, name: string): number {
  return name.trim() === '' ? 0 : text.split(name).length - 1;
}

function windows(words: readonly string[], size: number): string[][] {
  const count = Math.max(0, words.length - size + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + size));
}

function isNear(
  own: readonly string[],
  window: readonly string[],
  names: readonly string[],
): boolean {
  const others = own.filter((word, at) => word !== window[at]);
  if (others.length === 0) return false;
  // Another name of those known stands there instead.
  if (names.includes(window.join(' '))) return true;
  return others.length === 1 && own.length > 1;
}
