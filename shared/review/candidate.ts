import { type CaseEntry, unprovenPraise } from '../case/case.ts';
import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { comparePeople } from '../text.ts';

/** Somebody the year's cases speak of: how often praised and criticised, and for what praised. */
type Candidate = {
  praiseCount: number;
  /** Praise for which no file is kept. */
  unprovenCount: number;
  criticismCount: number;
  /** Cases learnt after the report of their month went out. */
  lateCount: number;
  deeds: string[];
};
export type PersonCandidate = Candidate & { personId: number };
export type DepartmentCandidate = Candidate & { departmentId: number };

/** People praised in a complete report or after it went out, the most praised first, then by given name. */
export function peopleCandidates(ledger: Ledger): PersonCandidate[] {
  const names = new Map(ledger.people.map(({ id, fullName }) => [id, fullName]));
  return candidates(ledger, (entry) => entry.personId)
    .map(({ id, ...candidate }) => ({ personId: id, ...candidate }))
    .sort(
      (a, b) =>
        b.praiseCount - a.praiseCount ||
        comparePeople(names.get(a.personId) ?? '', names.get(b.personId) ?? ''),
    );
}

/** Departments praised as a whole, the most praised first, then in the departments' own order. */
export function departmentCandidates(ledger: Ledger): DepartmentCandidate[] {
  const order = ledger.departments.map(({ id }) => id);
  return candidates(ledger, (entry) => (entry.personId === null ? entry.departmentId : null))
    .map(({ id, ...candidate }) => ({ departmentId: id, ...candidate }))
    .sort(
      (a, b) =>
        b.praiseCount - a.praiseCount ||
        order.indexOf(a.departmentId) - order.indexOf(b.departmentId),
    );
}

function candidates(
  ledger: Ledger,
  bearerOf: (entry: CaseEntry) => number | null,
): (Candidate & { id: number })[] {
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
