import type { DataCopy, Holdings } from './copy.ts';

/** How many copies are kept whatever they hold, and of how many months the last. */
const NEWEST = 10;
const MONTHS = 12;
/** Nothing is removed that would leave fewer sound copies. */
const FEWEST = 3;
/** Fewer by this share, and by so many, is sharply less. */
const SHARE = 0.3;
const AT_LEAST = 5;

const COUNTED = ['departments', 'people', 'reports', 'cases', 'papers'] as const;

/** True when something was entered before and much of it is not there any more. */
export function isSharplyLess(now: Holdings, before: Holdings): boolean {
  return COUNTED.some((what) => {
    const lost = before[what] - now[what];
    return lost >= AT_LEAST && lost >= before[what] * SHARE;
  });
}

/** The most copies that stay while no sharp loss keeps them all, of data that reaches over so many years. */
export function mostCopies(years: number): number {
  return NEWEST + MONTHS + years;
}

type Sound = DataCopy & { holdings: Holdings };

/**
 * The names of the copies that may go, of a list with the oldest first. Time is told by sequence and by what the
 * copies hold, never by a clock: the newest ten stay, the last of each of twelve months of reports, the last of each
 * year of reports. What cannot be read is none of ours to remove. What was made before much of the data went missing
 * stays, all of it.
 */
export function surplusCopies(copies: readonly DataCopy[]): string[] {
  const sound = copies.filter((copy): copy is Sound => copy.holdings !== null);
  const kept = new Set([
    ...sound.slice(-NEWEST),
    ...lastOfEach(sound, ({ holdings }) => holdings.lastMonth ?? '').slice(-MONTHS),
    ...lastOfEach(sound, ({ holdings }) => holdings.lastMonth?.slice(0, 4) ?? ''),
  ]);
  const surplus = sound.slice(lastDrop(sound)).filter((copy) => !kept.has(copy));
  return sound.length - surplus.length < FEWEST ? [] : surplus.map(({ name }) => name);
}

/** Where the first copy stands that was made after the last sharp loss; 0 where nothing was lost. */
function lastDrop(sound: readonly Sound[]): number {
  const isDrop = (copy: Sound, index: number) => {
    const before = sound[index - 1];
    return before !== undefined && isSharplyLess(copy.holdings, before.holdings);
  };
  return Math.max(0, sound.findLastIndex(isDrop));
}

/** The last copy under each key, in the order of the keys. */
function lastOfEach(sound: readonly Sound[], keyOf: (copy: Sound) => string): Sound[] {
  const last = new Map(sound.map((copy) => [keyOf(copy), copy]));
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, copy]) => copy);
}
