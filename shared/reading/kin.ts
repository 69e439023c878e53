import type { Found, Heading } from './found.ts';
import {
  fitOf,
  isHeadcount,
  type Lexicon,
  type Mention,
  type ReadIndicator,
  wordsOf,
} from './phrase.ts';
import type { Token } from './token.ts';

/** Of the indicators called so, the one counted in this unit. */
export function idOf(
  { ids }: Mention,
  unit: string,
  lexicon: Lexicon,
): { id: number; kin: boolean } | null {
  const fits = ids.flatMap((id) => {
    const indicator = lexicon.indicators.get(id);
    const fit = indicator ? (unit === '' ? 'own' : fitOf(unit, indicator)) : null;
    return fit ? [{ id, fit }] : [];
  });
  // "Phê bình: 1" counts people sooner than departments, and is not sure.
  if (unit === '' && ids.length > 1) {
    const person =
      ids.find((id) => /People$/.test(lexicon.indicators.get(id)?.source ?? '')) ?? ids[0];
    if (person !== undefined) return { id: person, kin: true };
  }
  const best = fits.find(({ fit }) => fit === 'own') ?? fits[0];
  // "02 lượt vi phạm do 01 người thực hiện": people of what is counted in times.
  const twin = best?.fit === 'kin' ? peopleOf(best.id, unit, lexicon) : undefined;
  if (twin !== undefined) return { id: twin, kin: false };
  return best ? { id: best.id, kin: best.fit === 'kin' } : null;
}

function peopleOf(id: number, unit: string, lexicon: Lexicon): number | undefined {
  const times = lexicon.indicators.get(id);
  return [...lexicon.indicators.values()].find(
    (each) =>
      times && isTimesOf(times, each) && fitOf(unit, each) === 'own' && each.counting === 'people',
  )?.id;
}

/** A kind of what the other counts: counted alike, in one group, the other said with fewer words of its own. */
export function isKindOf(kind: number, whole: number, lexicon: Lexicon): boolean {
  const [a, b] = [lexicon.indicators.get(kind), lexicon.indicators.get(whole)];
  return a !== undefined && b !== undefined && a.group === b.group && a.unit === b.unit;
}

function timesOf(id: number, lexicon: Lexicon): number[] {
  const people = lexicon.indicators.get(id);
  return [...lexicon.indicators.values()]
    .filter((each) => isTimesOf(each, people))
    .map((each) => each.id);
}

/** Whether the first is called by words that hold those of the second: "vi phạm đã xử lý" and "vi phạm". */
export function isWithin(kind: Mention, whole: Mention, lexicon: Lexicon): boolean {
  const times = whole.ids.flatMap((id) => [id, ...timesOf(id, lexicon)]);
  return kind.ids.some((id) =>
    times.some(
      (other) =>
        other !== id &&
        isKindOf(id, other, lexicon) &&
        lexicon.heads
          .get(other)
          ?.some((head) =>
            ` ${wordsOf(lexicon.indicators.get(id)?.name ?? '').join(' ')} `.includes(` ${head} `),
          ),
    ),
  );
}

/** The indicators that are counted in a unit, told apart by what the sentence or its heading speaks of. */
export function byUnit(
  lexicon: Lexicon,
  unit: string,
  heading: Heading,
  before: readonly Found[],
  tokens: readonly Token[],
  end: number,
): { id: number; tier: number }[] {
  const counted = [...lexicon.indicators.values()].filter(
    (each) => each.source === 'typed' && wordsOf(each.unit).includes(unit),
  );
  const [only] = counted;
  if (counted.length === 1 && only && only.counting === 'things') {
    // "7 xe", "200 tờ": a unit that is a word of every day says too little alone.
    return unit === 'xe' || unit === 'van' || unit === 'km' ? [] : [{ id: only.id, tier: 1 }];
  }
  const spoken = before.findLast(
    ({ indicatorId, reason }) => indicatorId !== null && reason === null,
  )?.indicatorId;
  const topics =
    spoken === undefined
      ? heading.filter(({ isSubject }) => !isSubject).flatMap(({ ids }) => ids)
      : [spoken];
  if (unit !== 'luot' || tokens[end]?.key !== 'luot') return [];
  for (const topic of topics) {
    if (topic === null || topic === undefined) continue;
    const same =
      counted.find((each) => each.id === topic) ??
      counted.find((each) => sharesWords(each, lexicon.indicators.get(topic)));
    if (same && same.id !== spoken) return [{ id: same.id, tier: 2 }];
  }
  return [];
}

function sharesWords(a: ReadIndicator, b: ReadIndicator | undefined): boolean {
  if (!b || a.group !== b.group) return false;
  const ofB = wordsOf(b.name);
  return (
    wordsOf(a.name).filter((word) => ofB.includes(word) && !wordsOf(b.unit).includes(word))
      .length >= 2
  );
}

/** The count of times beside one of people: the same name but for its first word, the unit. */
export function isTimesOf(each: ReadIndicator, people: ReadIndicator | undefined): boolean {
  if (!people || each.counting !== 'times' || each.group !== people.group) return false;
  return wordsOf(each.name).slice(1).join(' ') === wordsOf(people.name).slice(1).join(' ');
}
/** "11 đồng chí (nữ 06, đảng viên 09)": a part of the staff that is an indicator itself. */
export function isPartOfStaff(lexicon: Lexicon, id: number | null, outer: number | null): boolean {
  const [part, staff] = [lexicon.indicators.get(id ?? -1), lexicon.indicators.get(outer ?? -1)];
  return (
    part !== undefined &&
    staff !== undefined &&
    isHeadcount(staff) &&
    part.group === staff.group &&
    part.monthTotal === 'last'
  );
}
