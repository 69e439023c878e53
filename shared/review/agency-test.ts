import type { Ledger } from '../ledger.ts';
import { formatDay } from '../month.ts';
import { formatTenths } from '../number.ts';
import { LEVELS } from '../person/person.ts';
import { DISCIPLINES, gravityOf, RATING_CODES } from '../record/record.ts';
import { votersOf } from './council.ts';
import type { Result, Rule } from './rule.ts';
import { titleYears } from './years.ts';

type AgencyTest = (ledger: Ledger, rule: Rule) => Result[];

/** What is asked of the whole agency and of its council; a limit that is not set asks nothing. */
export const AGENCY_TESTS: Readonly<Record<string, AgencyTest | undefined>> = {
  /** The best are a share of the good, in the agency and in each group of like duties; how it is rounded is not said. */
  excellentShare: (ledger, { percent }) => {
    const { year } = ledger.movement;
    const rated = ledger.people.flatMap(({ id, active, level }) => {
      const rating = ledger.records.ratings.find(
        (each) => each.personId === id && each.year === year,
      );
      return active && rating ? [{ rating, group: rating.dutyGroup || LEVELS[level] }] : [];
    });
    if (!percent) return [];
    if (rated.length === 0) return [{ kind: 'lacking', found: `Chưa có xếp loại năm ${year}` }];
    const count = (group: typeof rated, name: string): Result => {
      const excellent = group.filter(({ rating }) => rating.level === 'excellent').length;
      const good = group.filter(({ rating }) => rating.level === 'good').length;
      const most = (good * percent) / 100;
      const found = `${name}: ${excellent} HTXSNV, ${good} HTTNV × ${percent}% = ${formatTenths(most)}`;
      if (excellent <= most) return { kind: 'met', found };
      return { kind: excellent <= Math.ceil(most) ? 'confirm' : 'failed', found };
    };
    const groups = [...Map.groupBy(rated, ({ group }) => group)];
    return [
      count(rated, 'Cơ quan'),
      ...(groups.length > 1 ? groups.map(([name, group]) => count(group, name)) : []),
    ];
  },
  /** Whoever was disciplined in the year and is rated as if not; nothing where nobody is. */
  disciplinedRating: (ledger, { from = '' }) => {
    const { people, records, movement } = ledger;
    return records.restrictions.flatMap(({ kind, form, startedOn, personId }): Result[] => {
      const who = people.find(({ id }) => id === personId);
      const rating = records.ratings.find(
        (each) => each.personId === personId && each.year === movement.year,
      );
      const isMeant =
        kind === 'discipline' &&
        Number(startedOn.slice(0, 4)) === movement.year &&
        (form === '' || gravityOf(form) >= gravityOf(from));
      if (!isMeant || !who || !rating || rating.level === 'failed') return [];
      const discipline = form === '' ? 'kỷ luật' : DISCIPLINES[form].toLocaleLowerCase('vi');
      const found = `${who.fullName}: ${discipline} ${formatDay(startedOn)}, xếp loại ${RATING_CODES[rating.level]}`;
      return [{ kind: 'confirm', found }];
    });
  },
  /** Of those in service; where nobody is rated yet another condition says so. */
  everybodyRated: ({ people, records, movement }) => {
    const staff = people.filter(({ active }) => active);
    const rated = staff.filter(({ id }) =>
      records.ratings.some(({ personId, year }) => personId === id && year === movement.year),
    ).length;
    if (rated === 0) return [];
    const found = `${rated}/${staff.length} người có xếp loại năm ${movement.year}`;
    return [{ kind: rated === staff.length ? 'met' : 'lacking', found }];
  },
  /** No limit stands in the law any more; one that was set here is entered with its document. */
  fighterShare: (ledger, { percent, without }) => {
    if (!percent) return [];
    const { year } = ledger.movement;
    const having = (...codes: string[]) =>
      ledger.people.filter(({ id: personId }) =>
        codes.some((code) =>
          titleYears(ledger, { personId, departmentId: null }, code, without).has(year),
        ),
      ).length;
    const fighters = having('chien-si-thi-dua-co-so');
    // Who is put forward for the higher title meets what the lower one asks.
    const base = having('lao-dong-tien-tien', 'chien-si-thi-dua-co-so');
    const most = (base * percent) / 100;
    const found = `${fighters} CSTĐCS, ${base} LĐTT × ${percent}% = ${formatTenths(most)}`;
    return [{ kind: fighters <= most ? 'met' : 'failed', found }];
  },
  councilSize: ({ council }, { least = 0, most = Number.POSITIVE_INFINITY }) => {
    const members = council.members.length;
    if (members === 0) return [{ kind: 'lacking', found: 'Chưa có Hội đồng' }];
    const isRight = members >= least && members <= most;
    return [{ kind: isRight ? 'met' : 'failed', found: `${members} thành viên` }];
  },
  quorum: ({ council }, { percent }) => {
    const members = council.members.length;
    if (!percent || members === 0) return [];
    if (council.heldOn === null) return [{ kind: 'lacking', found: 'Chưa ghi ngày họp' }];
    const there = votersOf(council);
    const needed = Math.ceil((members * percent) / 100);
    const missing = needed - there;
    return [
      {
        kind: missing <= 0 ? 'met' : 'failed',
        found: `${there}/${members} thành viên, cần ${needed}${missing > 0 ? `, còn thiếu ${missing}` : ''}`,
      },
    ];
  },
};
