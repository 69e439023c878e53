import { PAST_CATEGORIES } from '../award/past-award.ts';
import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { addDays, type Day, formatDay } from '../month.ts';
import { formatPercent } from '../number.ts';
import type { Person } from '../person/person.ts';
import { leaveText, restrictionText } from '../record/person-year.ts';
import {
  DISCIPLINES,
  gravityOf,
  type Initiative,
  RATING_CODES,
  type Restriction,
} from '../record/record.ts';
import { fold } from '../text.ts';
import { isPutForward, type Proposal } from './proposal.ts';
import type { Result, Rule } from './rule.ts';
import { voteOf, votesNeeded } from './vote.ts';
import {
  awardCalled,
  chainOf,
  chainText,
  excellentYears,
  heldTitles,
  isSame,
  titleYears,
} from './years.ts';

/** Null where the test is not about whom the proposal is for. */
type Test = (ledger: Ledger, proposal: Proposal, rule: Rule, day: Day) => Result | null;

const LABOURER = 'lao-dong-tien-tien';
const FIGHTER = 'chien-si-thi-dua-co-so';
const EXCELLENT_COLLECTIVE = 'tap-the-lao-dong-xuat-sac';

/** What each name in the rule data asks of the records. Which of them is law, of which award and since when, is data. */
export const TESTS: Readonly<Record<string, Test | undefined>> = {
  ratedGood: ofPerson((ledger, personId) => {
    const level = ratingOf(ledger, personId);
    if (level === null) return lacking(`Chưa có xếp loại năm ${ledger.movement.year}`);
    return decided(level === 'excellent' || level === 'good', RATING_CODES[level]);
  }),
  excellentOrInitiative: ofPerson((ledger, personId) => {
    const level = ratingOf(ledger, personId);
    const own = initiativesOf(ledger, personId).filter(({ year }) => year === ledger.movement.year);
    const recognised = own.filter(isRecognised).length;
    const rating = level === null ? 'chưa có xếp loại' : RATING_CODES[level];
    const found = `${rating}, ${recognised} sáng kiến được công nhận`;
    if (level === 'excellent' || recognised > 0) return decided(true, found);
    if (own.length > 0) return lacking('Sáng kiến chưa ghi quyết định công nhận');
    return level === null ? lacking(found) : decided(false, found);
  }),
  provincialInitiative: ofPerson((ledger, personId) => {
    const wide = initiativesOf(ledger, personId).filter(({ scope }) => scope !== 'agency');
    const recognised = wide.filter(isRecognised).length;
    if (recognised === 0 && wide.length > 0) {
      return lacking('Sáng kiến phạm vi tỉnh chưa ghi quyết định công nhận');
    }
    return decided(recognised > 0, `${recognised} sáng kiến phạm vi tỉnh được công nhận`);
  }),
  yearsInARow: (ledger, proposal, { of = '', years = 0, without }) => {
    const chain = chainOf(titleYears(ledger, proposal, of, without), ledger.movement.year);
    return decided(chain.length >= years, chainText(chain, years, 'lần'));
  },
  /** Told only where something was left out by it. */
  notInChains: (ledger, proposal, { categories = [] }) => {
    const code = proposal.personId === null ? EXCELLENT_COLLECTIVE : FIGHTER;
    const left = heldTitles(ledger, proposal, code).filter((award) =>
      categories.includes(award.category),
    );
    const told = left.map(
      ({ awardName, year, category }) =>
        `${awardName} ${year} (${PAST_CATEGORIES[category].toLocaleLowerCase('vi')})`,
    );
    return told.length === 0 ? null : decided(true, `Không tính ${told.join(', ')}`);
  },
  noRestriction: ofPerson((ledger, personId, day) => {
    const open = restrictionsOf(ledger, [personId]).filter(
      ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day <= endedOn),
    );
    if (open.length === 0) return decided(true, 'Hồ sơ không ghi');
    return decided(false, open.map(restrictionText).join('; '));
  }),
  /** Of disciplines that ended within the years that are looked back on; whether enough remains is for people to say. */
  countFromEnd: (ledger, { personId }, { years = 1 }, day) => {
    if (personId === null) return null;
    const first = `${ledger.movement.year - years + 1}-01-01`;
    const ended = restrictionsOf(ledger, [personId]).flatMap(({ kind, form, endedOn }) =>
      kind === 'discipline' && endedOn !== null && endedOn >= first && endedOn < day
        ? [
            `${form === '' ? 'Kỷ luật' : DISCIPLINES[form]}, hết ${formatDay(endedOn)}: thành tích tính từ ${formatDay(addDays(endedOn, 1))}`,
          ]
        : [],
    );
    return ended.length === 0 ? null : { kind: 'confirm', found: ended.join('; ') };
  },
  leaveCounts: ofPerson((ledger, personId) => {
    const own = ledger.records.leaves.filter(
      (leave) => leave.personId === personId && isInYear(leave, ledger.movement.year),
    );
    return own.length === 0 ? null : decided(true, own.map(leaveText).join('; '));
  }),
  labourerShare: ofDepartment((ledger, staff, { percent, without }) => {
    if (staff.length === 0) return noStaff();
    const reached = holders(ledger, staff, [LABOURER, FIGHTER], without);
    const missing = Math.ceil((staff.length * (percent ?? 0)) / 100) - reached;
    const share = `${reached}/${staff.length} người (${formatPercent(reached, staff.length)})`;
    return decided(missing <= 0, missing > 0 ? `${share}, còn thiếu ${missing} người` : share);
  }),
  everybodyFulfilled: ofDepartment((ledger, staff) => {
    if (staff.length === 0) return noStaff();
    const levels = staff.map(({ id }) => ratingOf(ledger, id));
    const failed = levels.filter((level) => level === 'failed').length;
    if (failed > 0) return decided(false, `${failed} người không hoàn thành nhiệm vụ`);
    const unrated = levels.filter((level) => level === null).length;
    if (unrated > 0) return lacking(`${unrated}/${staff.length} người chưa có xếp loại`);
    return decided(true, `${staff.length}/${staff.length} người`);
  }),
  hasFighter: ofDepartment((ledger, staff, { without }) => {
    const count = holders(ledger, staff, [FIGHTER], without);
    return decided(count > 0, `${count} người`);
  }),
  noDiscipline: (ledger, { departmentId }, { from = '' }) => {
    if (departmentId === null) return null;
    const found = ledger.records.restrictions.filter(
      (each) =>
        each.kind === 'discipline' &&
        departmentOf(ledger, each) === departmentId &&
        isInYear(each, ledger.movement.year),
    );
    const told = found.map(restrictionText).join('; ');
    if (found.some(({ form }) => form !== '' && gravityOf(form) >= gravityOf(from)))
      return decided(false, told);
    if (found.some(({ form }) => form === '')) return { kind: 'confirm', found: told };
    return decided(true, told || 'Hồ sơ không ghi kỷ luật');
  },
  commended: (ledger, proposal) => {
    if (proposal.category !== 'theme') {
      return { kind: 'confirm', found: 'Không theo phong trào: xem tóm tắt thành tích' };
    }
    const praise = praiseText(ledger, proposal);
    if (proposal.personId === null) return praise ? decided(true, praise) : noPraise();
    const level = ratingOf(ledger, proposal.personId);
    if (level === 'fulfilled' || level === 'failed') return decided(false, RATING_CODES[level]);
    if (!praise) return noPraise();
    return level === null
      ? lacking(`${praise}; chưa có xếp loại năm ${ledger.movement.year}`)
      : decided(true, `${RATING_CODES[level]}; ${praise}`);
  },
  provincialMerit: (ledger, proposal, { years = 0, without }) => {
    const last = ledger.movement.year;
    const ways = [];
    const praise = proposal.category === 'theme' ? praiseText(ledger, proposal) : '';
    const title = proposal.personId === null ? EXCELLENT_COLLECTIVE : FIGHTER;
    const titles = chainOf(titleYears(ledger, proposal, title, without), last);
    ways.push({ isMet: praise !== '', found: praise });
    ways.push({ isMet: titles.length >= years, found: chainText(titles, years, 'lần') });
    if (proposal.personId !== null) {
      const excellent = chainOf(excellentYears(ledger, proposal.personId), last);
      const used = initiativesOf(ledger, proposal.personId).filter(
        (each) => isRecognised(each) && excellent.includes(each.year),
      );
      ways.push({
        isMet: excellent.length >= years && used.length >= years,
        found: `HTXSNV ${chainText(excellent, years, 'năm')}, ${used.length}/${years} sáng kiến`,
      });
    }
    const met = ways.find(({ isMet }) => isMet);
    if (met) return decided(true, met.found);
    const told = ways
      .map(({ found }) => found)
      .filter(Boolean)
      .join('; ');
    return proposal.category === 'theme'
      ? lacking(`Sổ chưa có biểu dương; ${told}`)
      : decided(false, told);
  },
  /** A title is no form of commendation: the two stand side by side. */
  oneAchievement: (ledger, proposal) => {
    const subject = proposal.personId === null ? 'department' : 'person';
    const own = ledger.awards.find(({ code }) => code === proposal.awardCode);
    if (own?.kind !== 'commendation') return null;
    const proposed = ledger.proposals
      .filter((each) => each.id !== proposal.id && isPutForward(each) && isSame(each, proposal))
      .map(({ awardCode, category }) => {
        const award = ledger.awards.find(({ code }) => code === awardCode);
        return { name: award?.name ?? awardCode, category, isForm: award?.kind === 'commendation' };
      });
    const held = ledger.heldAwards
      .filter((award) => !award.isFromProposal && isSame(award, proposal))
      .filter(({ year }) => year === ledger.movement.year)
      .map(({ awardName: name, category }) => ({
        ...{ name, category },
        isForm:
          awardCalled(ledger.awards, name, subject)?.kind === 'commendation' ||
          /^(giay|bang) khen/.test(fold(name)),
      }));
    const others = [...proposed, ...held].filter(({ isForm }) => isForm);
    const same = others.filter(({ category }) => category === proposal.category);
    if (same.length > 0) return decided(false, namesOf(same));
    const unknown = others.filter(({ category }) => category === '');
    if (unknown.length > 0)
      return { kind: 'confirm', found: `${namesOf(unknown)}: chưa rõ loại hình` };
    return decided(true, 'Không có hình thức khác cho thành tích này');
  },
  initiativeOnce: (ledger, { id, initiativeId }) => {
    if (initiativeId === null) return null;
    const used = ledger.records.uses.filter(
      (use) => use.initiativeId === initiativeId && use.proposalId !== id,
    );
    return decided(
      used.length === 0,
      used.length === 0 ? 'Chưa dùng cho đề nghị khác' : `Đã dùng cho ${used.length} đề nghị khác`,
    );
  },
  councilShare: (ledger, { id }, { percent }) => {
    const vote = voteOf(ledger, id);
    if (vote === null) return lacking('Chưa kiểm phiếu');
    const needed = votesNeeded(vote.members, percent ?? 0);
    const missing = needed - vote.agreed;
    return decided(
      missing <= 0,
      `${vote.agreed}/${vote.members} phiếu, cần ${needed}${missing > 0 ? `, còn thiếu ${missing}` : ''}`,
    );
  },
};

function ofPerson(test: (ledger: Ledger, personId: number, day: Day) => Result | null): Test {
  return (ledger, { personId }, _, day) => (personId === null ? null : test(ledger, personId, day));
}

/** Of a department with those in service there; of a merged one, with those it took over. */
function ofDepartment(
  test: (ledger: Ledger, staff: readonly Person[], rule: Rule) => Result,
): Test {
  return (ledger, { departmentId }, rule) => {
    if (departmentId === null) return null;
    const staff = ledger.people.filter((each) => each.active && each.departmentId === departmentId);
    return test(ledger, staff, rule);
  };
}

function decided(isMet: boolean, found: string): Result {
  return { kind: isMet ? 'met' : 'failed', found };
}

function lacking(found: string): Result {
  return { kind: 'lacking', found };
}

const noStaff = () => lacking('Danh mục chưa có cán bộ của tập thể');
const noPraise = () => lacking('Sổ chưa có biểu dương trong phong trào');

function namesOf(awards: readonly { name: string }[]): string {
  return `Cùng loại hình còn ${awards.map(({ name }) => name).join(', ')}`;
}

function ratingOf({ records, movement }: Ledger, personId: number) {
  const own = records.ratings.find(
    (rating) => rating.personId === personId && rating.year === movement.year,
  );
  return own?.level ?? null;
}

function initiativesOf({ records }: Ledger, personId: number): Initiative[] {
  return records.initiatives.filter((each) => each.personId === personId);
}

function isRecognised({ decisionNumber }: Initiative): boolean {
  return decisionNumber !== '';
}

function restrictionsOf({ records }: Ledger, personIds: readonly number[]): Restriction[] {
  return records.restrictions.filter(({ personId }) => personIds.includes(personId));
}

/** What a discipline is held against: the department it was for, else the one the person is in. */
function departmentOf({ people }: Ledger, { departmentId, personId }: Restriction): number | null {
  return departmentId ?? people.find(({ id }) => id === personId)?.departmentId ?? null;
}

function isInYear(
  { startedOn, endedOn }: { startedOn: Day; endedOn: Day | null },
  year: number,
): boolean {
  return startedOn <= `${year}-12-31` && (endedOn === null || endedOn >= `${year}-01-01`);
}

/** "2 biểu dương trong sổ"; empty for none. */
function praiseText(ledger: Ledger, proposal: Proposal): string {
  const count = casesOfYear(ledger).filter(
    (entry) => entry.kind === 'praise' && isSame(entry, proposal),
  ).length;
  return count === 0 ? '' : `${count} biểu dương trong sổ`;
}

/** How many of some people are put forward this year for one of these titles, or hold it of this year already; each once. */
function holders(
  ledger: Ledger,
  staff: readonly Person[],
  codes: readonly string[],
  without: readonly string[],
): number {
  const { year } = ledger.movement;
  return staff.filter(({ id: personId }) =>
    codes.some((code) =>
      titleYears(ledger, { personId, departmentId: null }, code, without).has(year),
    ),
  ).length;
}
