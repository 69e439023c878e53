import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import { formatPercent } from '../number.ts';
import type { Person } from '../person/person.ts';
import { restrictionText } from '../record/person-year.ts';
import { RATING_CODES, type Restriction } from '../record/record.ts';
import { isPutForward, type Proposal } from './proposal.ts';

/** What the records answer: the figure in words. */
type Result = { kind: 'met' | 'failed' | 'lacking' | 'confirm'; found: string };

/** Null where the test is not about whom the proposal is for. */
type Test = (ledger: Ledger, proposal: Proposal, day: Day) => Result | null;

const LABOURER = 'lao-dong-tien-tien';
const FIGHTER = 'chien-si-thi-dua-co-so';

/** What each name in the rule data asks of the records. Which of them is law, and since when, is data. */
export const TESTS = {
  ratedGood: ofPerson((ledger, personId) => {
    const level = ratingOf(ledger, personId);
    if (level === null) return lacking(`Chưa có xếp loại năm ${ledger.movement.year}`);
    return decided(level === 'excellent' || level === 'good', RATING_CODES[level]);
  }),
  excellentOrInitiative: ofPerson((ledger, personId) => {
    const level = ratingOf(ledger, personId);
    const own = ledger.records.initiatives.filter(
      (each) => each.personId === personId && each.year === ledger.movement.year,
    );
    const recognised = own.filter(({ decisionNumber }) => decisionNumber !== '').length;
    const rating = level === null ? 'chưa có xếp loại' : RATING_CODES[level];
    const found = `${rating}, ${recognised} sáng kiến được công nhận`;
    if (level === 'excellent' || recognised > 0) return decided(true, found);
    if (own.length > 0) return lacking('Sáng kiến chưa ghi quyết định công nhận');
    return level === null ? lacking(found) : decided(false, found);
  }),
  noRestriction: ofPerson((ledger, personId, day) => {
    const open = restrictionsOf(ledger, [personId]).filter(({ startedOn, endedOn }) =>
      isWithin(startedOn, endedOn, day),
    );
    if (open.length === 0) return decided(true, 'Hồ sơ không ghi');
    return decided(false, open.map(restrictionText).join('; '));
  }),
  seventyPercent: ofDepartment((ledger, staff) => {
    if (staff.length === 0) return lacking('Danh mục chưa có cán bộ của tập thể');
    const reached = holders(ledger, staff, [LABOURER, FIGHTER]);
    const missing = Math.ceil((staff.length * 70) / 100) - reached;
    const share = `${reached}/${staff.length} người (${formatPercent(reached, staff.length)})`;
    return decided(missing <= 0, missing > 0 ? `${share}, còn thiếu ${missing} người` : share);
  }),
  everybodyFulfilled: ofDepartment((ledger, staff) => {
    if (staff.length === 0) return lacking('Danh mục chưa có cán bộ của tập thể');
    const levels = staff.map(({ id }) => ratingOf(ledger, id));
    const failed = levels.filter((level) => level === 'failed').length;
    if (failed > 0) return decided(false, `${failed} người không hoàn thành nhiệm vụ`);
    const unrated = levels.filter((level) => level === null).length;
    if (unrated > 0) return lacking(`${unrated}/${staff.length} người chưa có xếp loại`);
    return decided(true, `${staff.length}/${staff.length} người`);
  }),
  hasEmulationFighter: ofDepartment((ledger, staff) => {
    const count = holders(ledger, staff, [FIGHTER]);
    return decided(count > 0, `${count} người`);
  }),
  /** Which form a discipline had is written in words, so a person reads it. */
  noDiscipline: ofDepartment((ledger, staff) => {
    const { year } = ledger.movement;
    const ids = staff.map(({ id }) => id);
    const found = restrictionsOf(ledger, ids).filter(
      ({ kind, startedOn, endedOn }) =>
        kind === 'discipline' &&
        startedOn <= `${year}-12-31` &&
        (endedOn === null || endedOn >= `${year}-01-01`),
    );
    if (found.length === 0) return decided(true, 'Hồ sơ không ghi kỷ luật');
    return { kind: 'confirm', found: found.map(restrictionText).join('; ') };
  }),
} satisfies Record<string, Test>;
export type TestName = keyof typeof TESTS;

function ofPerson(test: (ledger: Ledger, personId: number, day: Day) => Result): Test {
  return (ledger, { personId }, day) => (personId === null ? null : test(ledger, personId, day));
}

/** Of a department with those in service there. */
function ofDepartment(test: (ledger: Ledger, staff: readonly Person[]) => Result): Test {
  return (ledger, { departmentId }) =>
    departmentId === null
      ? null
      : test(
          ledger,
          ledger.people.filter((each) => each.active && each.departmentId === departmentId),
        );
}

function decided(isMet: boolean, found: string): Result {
  return { kind: isMet ? 'met' : 'failed', found };
}

function lacking(found: string): Result {
  return { kind: 'lacking', found };
}

function ratingOf({ records, movement }: Ledger, personId: number) {
  const own = records.ratings.find(
    (rating) => rating.personId === personId && rating.year === movement.year,
  );
  return own?.level ?? null;
}

function restrictionsOf({ records }: Ledger, personIds: readonly number[]): Restriction[] {
  return records.restrictions.filter(({ personId }) => personIds.includes(personId));
}

function isWithin(from: Day, through: Day | null, day: Day): boolean {
  return from <= day && (through === null || day <= through);
}

/** How many of some people are put forward this year for one of these titles, or hold it of this year already; each once. */
function holders(ledger: Ledger, staff: readonly Person[], codes: readonly string[]): number {
  const names = new Set(
    ledger.awards.filter(({ code }) => codes.includes(code)).map(({ name }) => name),
  );
  const { year } = ledger.movement;
  return staff.filter(
    ({ id }) =>
      ledger.proposals.some(
        (each) => each.personId === id && codes.includes(each.awardCode) && isPutForward(each),
      ) ||
      ledger.heldAwards.some(
        (award) => award.personId === id && award.year === year && names.has(award.awardName),
      ),
  ).length;
}
