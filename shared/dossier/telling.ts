/** Where something is said: the paper or the sheet, the place in it, and the screen where it is mended. */
export type Place = { paper: string; at: string; href: string };

/** One thing that a finished paper or sheet says. All that speak of the same must say the same. */
export type Telling = {
  /** What it speaks of, in the clerk's words: "số cá nhân được đề nghị". */
  about: string;
  value: string;
  place: Place;
};

/** A disagreement in a sentence, and the screen where it is mended. */
export type Finding = { text: string; href: string };

/** What is said of one thing in different ways, once for each thing, in the order things are first spoken of. */
export function disagreements(tellings: readonly Telling[]): Finding[] {
  return [...Map.groupBy(tellings, ({ about }) => about)].flatMap(([about, told]) => {
    const ways = [...Map.groupBy(told, ({ value }) => value)];
    if (ways.length < 2) return [];
    // The way that fewest go is most likely the wrong one: it is named last and led to.
    const ordered = ways.toSorted(([, a], [, b]) => b.length - a.length);
    const said = ordered.map(([value, by]) => `${shown(value)} ở ${placesOf(by)}`);
    const odd = ordered.at(-1)?.[1][0] as Telling;
    return [{ text: `${about}: ${said.join('; ')}.`, href: odd.place.href }];
  });
}

function shown(value: string): string {
  return value === '' ? 'để trống' : `“${value}”`;
}

/** Each place once; a long list is cut, the rest counted. */
function placesOf(told: readonly Telling[]): string {
  const names = [...new Set(told.map(({ place }) => nameOf(place)))];
  const rest = names.length - MOST_NAMED;
  return rest > 0
    ? `${names.slice(0, MOST_NAMED).join(', ')} và ${rest} chỗ khác`
    : names.join(', ');
}

const MOST_NAMED = 4;

function nameOf({ paper, at }: Place): string {
  return at === '' ? paper : `${paper} (${at})`;
}
