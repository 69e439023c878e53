import { type CaseEntry, unprovenPraise } from '../case/case.ts';
import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { comparePeople } from '../text.ts';
import type { Rule } from './rule.ts';

/** Somebody the year's cases speak of: how often praised and criticised, and for what praised. */
type Candidate = {
  praiseCount: number;
  /** Praise for which no file is kept. */
  unprovenCount: number;
  criticismCount: number;
  /** Cases learnt after the report of their month went out. */
  lateCount: number;
  deeds: string[];
  /** Why they come before others praised as often; empty where nothing prefers them. */
  preferredFor: string;
};
export type PersonCandidate = Candidate & { personId: number };
export type DepartmentCandidate = Candidate & { departmentId: number };

/**
 * People praised in a complete report or after it went out, the most praised first; of those praised as often women first
 * where a rule says so (`tie` of the rule data), then by given name.
 */
export function peopleCandidates(ledger: Ledger, tie?: Rule): PersonCandidate[] {
  const names = new Map(ledger.people.map(({ id, fullName }) => [id, fullName]));
  const women = new Set(
    ledger.people.filter(({ gender }) => gender === 'female').map(({ id }) => id),
  );
  const found = candidates(ledger, (entry) => entry.personId).map(({ id, ...candidate }) => ({
    ...{ personId: id, ...candidate },
    preferredFor: tie && women.has(id) ? `nữ (${tie.article})` : '',
  }));
  return withTies(found).sort(
    (a, b) =>
      b.praiseCount - a.praiseCount ||
      Number(b.preferredFor !== '') - Number(a.preferredFor !== '') ||
      comparePeople(names.get(a.personId) ?? '', names.get(b.personId) ?? ''),
  );
}

/** Departments praised as a whole, in the same way: of those praised as often first where enough of the staff are women. */
export function departmentCandidates(ledger: Ledger, tie?: Rule): DepartmentCandidate[] {
  const order = ledger.departments.map(({ id }) => id);
  const found = candidates(ledger, (entry) =>
    entry.personId === null ? entry.departmentId : null,
  ).map(({ id, ...candidate }) => ({
    ...{ departmentId: id, ...candidate },
    preferredFor: preferenceOf(ledger, id, tie),
  }));
  return withTies(found).sort(
    (a, b) =>
      b.praiseCount - a.praiseCount ||
      Number(b.preferredFor !== '') - Number(a.preferredFor !== '') ||
      order.indexOf(a.departmentId) - order.indexOf(b.departmentId),
  );
}

function preferenceOf({ people }: Ledger, departmentId: number, tie: Rule | undefined): string {
  const staff = people.filter((each) => each.active && each.departmentId === departmentId);
  const women = staff.filter(({ gender }) => gender === 'female').length;
  if (!tie?.percent || staff.length === 0 || women * 100 < staff.length * tie.percent) return '';
  return `${women}/${staff.length} nữ (${tie.article})`;
}

/** A preference is told only of those who tie with somebody. */
function withTies<Row extends Candidate>(rows: readonly Row[]): Row[] {
  const ties = Map.groupBy(rows, ({ praiseCount }) => praiseCount);
  return rows.map((row) =>
    (ties.get(row.praiseCount)?.length ?? 0) > 1 ? row : { ...row, preferredFor: '' },
  );
}

function candidates(
  ledger: Ledger,
  bearerOf: (entry: CaseEntry) => number | null,
): (Omit<Candidate, 'preferredFor'> & { id: number })[] {
  const all = casesOfYear(ledger);
  const unproven = new Set(unprovenPraise({ ...ledger, cases: all }).map(({ id }) => id));
  const late = new Set(ledger.lateCases.map(({ id }) => id));
  const found = [...Map.groupBy(all, bearerOf)].flatMap(([id, cases]) => {
    const praises = cases.filter(({ kind }) => kind === 'praise');
    if (id === null || praises.length === 0) return [];
    return [
      {
        id,
        praiseCount: praises.length,
        unprovenCount: praises.filter((praise) => unproven.has(praise.id)).length,
        criticismCount: cases.length - praises.length,
        lateCount: cases.filter((entry) => late.has(entry.id)).length,
        deeds: praises.map(({ deed }) => deed),
      },
    ];
  });
  return found;
}
