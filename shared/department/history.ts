import type { Ledger } from '../ledger.ts';
import { addMonths, type Day, lastDayOf, type Month, monthOf } from '../month.ts';
import type { Report } from '../report/report.ts';
import type { Department } from './department.ts';

/*
 * Departments change with a date, and a month is told as it was: under the name a department bore on the month's
 * last day, and by the departments that stood then. The month in which departments merge or split is reported
 * once: by the old ones where any of them has reported for it, else by the new.
 */

/** What a department was called before a day. */
export type Rename = {
  departmentId: number;
  changedOn: Day;
  oldName: string;
  oldShortName: string;
};

/** Who goes on from whom; one successor at the most takes over the running totals. */
export type Succession = {
  predecessorId: number;
  successorId: number;
  changedOn: Day;
  inheritsTotals: boolean;
};

export type History = Pick<Ledger, 'departments' | 'renames' | 'successions'> & {
  reports: Pick<Report, 'departmentId' | 'month'>[];
};

/** The movement's departments that stand in a month, in their order, under the names of that month. */
export function departmentsIn(history: History, month: Month): Department[] {
  return history.departments
    .filter((department) => standsIn(history, department, month))
    .map((department) => ({ ...department, ...namesIn(history, department, month) }));
}

/** True where a department is there to report, or has reported. */
export function standsIn(
  history: Pick<History, 'reports' | 'successions'>,
  department: Department,
  month: Month,
): boolean {
  const hasReport = reportedKeys(history).has(`${department.id} ${month}`);
  return (
    hasReport || (hasBegun(history, department, month) && !hasEnded(history, department, month))
  );
}

/** A ledger is read once and never written to, so what was found in it stays true. */
const reported = new WeakMap<Pick<History, 'reports'>, Set<string>>();

function reportedKeys(history: Pick<History, 'reports'>): Set<string> {
  const known =
    reported.get(history) ??
    new Set(history.reports.map(({ departmentId, month }) => `${departmentId} ${month}`));
  reported.set(history, known);
  return known;
}

function hasBegun(
  history: Pick<History, 'reports' | 'successions'>,
  { id, startedOn }: Department,
  month: Month,
): boolean {
  return startedOn === null || month >= takeoverOf(history, id, startedOn);
}

function hasEnded(
  history: Pick<History, 'reports' | 'successions'>,
  { id, endedOn }: Department,
  month: Month,
): boolean {
  if (endedOn === null || endedOn >= lastDayOf(month)) return false;
  const takeovers = history.successions
    .filter(({ predecessorId }) => predecessorId === id)
    .map(({ successorId, changedOn }) => takeoverOf(history, successorId, changedOn));
  return takeovers.every((takeover) => month >= takeover);
}

/** True for a department whose missing report is missed: one in use, or one that was until it merged or split. */
export function isExpected({ active, endedOn }: Department): boolean {
  return active || endedOn !== null;
}

/** The month from which a successor speaks for those it follows. */
export function takeoverOf(
  { reports, successions }: Pick<History, 'reports' | 'successions'>,
  successorId: number,
  changedOn: Day,
): Month {
  const predecessors = new Set(
    successions
      .filter((one) => one.successorId === successorId && one.changedOn === changedOn)
      .map(({ predecessorId }) => predecessorId),
  );
  let takeover = monthOf(changedOn);
  for (const { departmentId, month } of reports) {
    if (month >= takeover && predecessors.has(departmentId)) takeover = addMonths(month, 1);
  }
  return takeover;
}

/** A department's name on the last day of a month; empty for a department nobody knows. */
export function nameIn(
  ledger: Pick<Ledger, 'allDepartments' | 'renames'>,
  departmentId: number,
  month: Month,
): string {
  const department = ledger.allDepartments.find(({ id }) => id === departmentId);
  return department ? namesIn(ledger, department, month).name : '';
}

function namesIn(
  { renames }: Pick<History, 'renames'>,
  { id, name, shortName }: Department,
  month: Month,
): Pick<Department, 'name' | 'shortName'> {
  const later = renames
    .filter(({ departmentId, changedOn }) => departmentId === id && changedOn > lastDayOf(month))
    .toSorted((a, b) => a.changedOn.localeCompare(b.changedOn));
  const [next] = later;
  return next ? { name: next.oldName, shortName: next.oldShortName } : { name, shortName };
}

/** A department and all that go on from it, with its totals or not: where its people are to be found. */
export function followersOf(successions: readonly Succession[], departmentId: number): Set<number> {
  const followers = new Set([departmentId]);
  for (const follower of followers) {
    for (const { predecessorId, successorId } of successions) {
      if (predecessorId === follower) followers.add(successorId);
    }
  }
  return followers;
}
