import { addMonths, type Day, lastDayOf, type Month, monthOf } from '../month.ts';
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

/** A department that reported for a month, whatever became of the report. */
type Reported = { departmentId: number; month: Month };

/** What tells whether a department stands in a month. */
export type Standing = {
  successions: readonly Succession[];
  reports: readonly Reported[];
  index: { reported: ReadonlySet<string> };
};

export type History = Standing & {
  departments: readonly Department[];
  renames: readonly Rename[];
};

/** Which departments reported for which months, to be looked up by both. */
export function reportedIn(reports: readonly Reported[]): ReadonlySet<string> {
  return new Set(reports.map(reportKey));
}

function reportKey({ departmentId, month }: Reported): string {
  return `${departmentId} ${month}`;
}

/** The movement's departments that stand in a month, in their order, under the names of that month. */
export function departmentsIn(history: History, month: Month): Department[] {
  return history.departments
    .filter((department) => standsIn(history, department, month))
    .map((department) => ({ ...department, ...namesIn(history, department, month) }));
}

/** True where a department is there to report, or has reported. */
export function standsIn(history: Standing, department: Department, month: Month): boolean {
  const hasReport = history.index.reported.has(reportKey({ departmentId: department.id, month }));
  return (
    hasReport || (hasBegun(history, department, month) && !hasEnded(history, department, month))
  );
}

function hasBegun(history: Standing, { id, startedOn }: Department, month: Month): boolean {
  return startedOn === null || month >= takeoverOf(history, id, startedOn);
}

function hasEnded(history: Standing, { id, endedOn }: Department, month: Month): boolean {
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
  { reports, successions }: Pick<Standing, 'reports' | 'successions'>,
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
  ledger: { allDepartments: readonly Department[]; renames: readonly Rename[] },
  departmentId: number,
  month: Month,
): string {
  const department = ledger.allDepartments.find(({ id }) => id === departmentId);
  return department ? namesIn(ledger, department, month).name : '';
}

function namesIn(
  { renames }: { renames: readonly Rename[] },
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
