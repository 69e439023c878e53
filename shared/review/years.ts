import type { HeldAward } from '../award/past-award.ts';
import type { Ledger } from '../ledger.ts';
import { twoDigits } from '../number.ts';
import { fold } from '../text.ts';
import { type Award, isPutForward, type Proposal } from './proposal.ts';

/** Somebody or a department: whom an award, a rating, a chain of years is of. */
export type Bearer = Pick<Proposal, 'personId' | 'departmentId'>;

/** A person is meant alone, a department where no person is named. */
export function isSame(a: Bearer, b: Bearer): boolean {
  return a.personId === null
    ? b.personId === null && a.departmentId === b.departmentId
    : a.personId === b.personId;
}

/** The award of the rule data that a list or decision calls so, "CSTĐCS năm 2024" too; undefined for what it does not know. */
export function awardCalled(
  awards: readonly Award[],
  name: string,
  subject: Award['subject'],
): Award | undefined {
  const key = nameKey(name);
  return awards.find(
    (award) =>
      award.subject === subject &&
      [award.name, ...(award.aliases ?? [])].some((each) => nameKey(each) === key),
  );
}

function nameKey(name: string): string {
  return fold(name)
    .replace(/\bnam \d{4}\b/g, ' ')
    .replace(/^danh hieu /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The years in which a bearer has a title: held for something else than is left out, or put forward this year. */
export function titleYears(
  ledger: Ledger,
  bearer: Bearer,
  code: string,
  without: readonly string[],
): Set<number> {
  const held = heldTitles(ledger, bearer, code)
    .filter(({ category }) => !without.includes(category))
    .map(({ year }) => year);
  return new Set([...held, ...(isProposed(ledger, bearer, code) ? [ledger.movement.year] : [])]);
}

/** A title somebody holds, whatever it was for. */
export function heldTitles(ledger: Ledger, bearer: Bearer, code: string): HeldAward[] {
  const subject = bearer.personId === null ? 'department' : 'person';
  return ledger.heldAwards.filter(
    (award) =>
      isSame(award, bearer) && awardCalled(ledger.awards, award.awardName, subject)?.code === code,
  );
}

/** Put forward this year for it. */
function isProposed({ proposals }: Ledger, bearer: Bearer, code: string): boolean {
  return proposals.some(
    (each) => isPutForward(each) && each.awardCode === code && isSame(each, bearer),
  );
}

/** The years in which a person was rated the best, this one included. */
export function excellentYears({ records }: Ledger, personId: number): Set<number> {
  return new Set(
    records.ratings
      .filter((rating) => rating.personId === personId && rating.level === 'excellent')
      .map(({ year }) => year),
  );
}

/** The years without a gap that end with `last`, or with the year before it while that one is still open; the first first. */
export function chainOf(years: ReadonlySet<number>, last: number): number[] {
  const chain: number[] = [];
  for (let year = years.has(last) ? last : last - 1; years.has(year); year -= 1) {
    chain.unshift(year);
  }
  return chain;
}

/** Who has been rated or titled so for two years or more without a gap, in words: "CSTĐCS 2024, 2025, 2026 (03 lần liên tục)". */
export type ChainLine = Bearer & { text: string };

const FIGHTER = 'chien-si-thi-dua-co-so';
const EXCELLENT_COLLECTIVE = 'tap-the-lao-dong-xuat-sac';
const WORTH_TELLING = 2;

/** `without`: what an award was for that keeps it out, by the rules of the day. */
export function chainLines(ledger: Ledger, without: readonly string[]): ChainLine[] {
  const last = ledger.movement.year;
  const line = (
    bearer: Bearer,
    name: string,
    years: ReadonlySet<number>,
    unit: string,
    isHeld = true,
  ) => {
    const chain = chainOf(years, last);
    if (chain.length < WORTH_TELLING) return [];
    const times = `${twoDigits(chain.length)} ${unit} liên tục`;
    const told = chain.map((year) => (year === last && !isHeld ? `${year} đang đề nghị` : year));
    return [{ ...bearer, text: `${name} ${told.join(', ')} (${times})` }];
  };
  const titles = (bearer: Bearer, name: string, code: string, unit: string) => {
    const isHeld = heldTitles(ledger, bearer, code).some(
      ({ year, category }) => year === last && !without.includes(category),
    );
    return line(bearer, name, titleYears(ledger, bearer, code, without), unit, isHeld);
  };
  const people = ledger.people.flatMap(({ id }) => {
    const bearer = { personId: id, departmentId: null };
    return [
      ...titles(bearer, 'CSTĐCS', FIGHTER, 'lần'),
      ...line(bearer, 'HTXSNV', excellentYears(ledger, id), 'năm'),
    ];
  });
  const departments = ledger.allDepartments.flatMap(({ id }) => {
    const bearer = { personId: null, departmentId: id };
    return titles(bearer, 'TTLĐXS', EXCELLENT_COLLECTIVE, 'năm');
  });
  return [...departments, ...people];
}

/** "2024, 2025, 2026: 3 lần liên tục, cần 3", "2025: 1 lần liên tục, cần 3, còn thiếu 2". */
export function chainText(chain: readonly number[], needed: number, unit: 'lần' | 'năm'): string {
  const missing = needed - chain.length;
  const years = chain.length === 0 ? '' : `${chain.join(', ')}: `;
  const lack = missing > 0 ? `, còn thiếu ${missing}` : '';
  return `${years}${chain.length} ${unit} liên tục, cần ${needed}${lack}`;
}
