import type { Department } from './department.ts';
import type { Ledger } from './ledger.ts';
import { type Day, lastWeekdayOf, type Month, workingDaysBetween } from './month.ts';
import { isWithin, monthsOf } from './movement.ts';
import type { Report } from './report.ts';

/** Where a department stands for a month. `notDue`: the briefing is still to come; `noBriefing`: the movement ends before it. `inactive`: no longer in use. */
export type BoardState =
  | 'onTime'
  | 'late'
  | 'nothing'
  | 'draft'
  | 'missing'
  | 'notDue'
  | 'noBriefing'
  | 'inactive';

export const BOARD_STATES: Record<BoardState, string> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  nothing: 'Không phát sinh',
  draft: 'Nháp',
  missing: 'Chưa báo cáo',
  notDue: 'Chưa đến hạn',
  noBriefing: 'Không có kỳ giao ban',
  inactive: 'Đã ngừng',
};

export type BoardMonth = {
  month: Month /** Null where the movement ends before it. */;
  briefing: Day | null;
};

export type Board = {
  months: BoardMonth[];
  departments: { id: number; name: string; states: BoardState[] }[];
  next: DueItem | null;
};

/** What is due next. */
export type DueItem = {
  day: Day;
  month: Month;
  workingDaysLeft: number;
  missing: { id: number; name: string }[];
};

/** Department by month: where each stands on `today`, and the next briefing that is still to come. */
export function buildBoard(ledger: Ledger, today: Day): Board {
  const months = monthsOf(ledger.movement).map((month) => ({
    month,
    briefing: briefingOf(ledger, month),
  }));
  const departments = ledger.departments
    .filter(
      ({ id, active }) => active || ledger.reports.some((report) => report.departmentId === id),
    )
    .map((department) => ({
      id: department.id,
      name: department.name,
      states: months.map((month) => stateOf(ledger, department, month, today)),
    }));
  return { months, departments, next: nextDue(months, departments, today) };
}

/** The briefing that takes a month's reports: the last such weekday of the month, null where it lies outside the movement. */
export function briefingOf(
  { agency, movement }: Pick<Ledger, 'agency' | 'movement'>,
  month: Month,
): Day | null {
  const briefing = lastWeekdayOf(month, agency.briefingWeekday);
  return isWithin(movement, briefing) ? briefing : null;
}

function stateOf(
  ledger: Ledger,
  department: Department,
  { month, briefing }: BoardMonth,
  today: Day,
): BoardState {
  const report = ledger.reports.find(
    (each) => each.departmentId === department.id && each.month === month,
  );
  if (report?.state === 'draft') return 'draft';
  if (report) {
    if (hasNothing(ledger, report)) return 'nothing';
    return report.reportedOn <= (briefing ?? ledger.movement.endDate) ? 'onTime' : 'late';
  }
  if (!department.active) return 'inactive';
  if (briefing === null) return 'noBriefing';
  return today <= briefing ? 'notDue' : 'missing';
}

/** True for a complete report whose every figure is "không phát sinh" and which carries no case. */
function hasNothing(ledger: Ledger, report: Report): boolean {
  const figures = [...report.figures.values()];
  const hasCases = ledger.cases.some(
    (entry) => entry.departmentId === report.departmentId && entry.month === report.month,
  );
  return !hasCases && figures.length > 0 && figures.every((figure) => figure === 'nothing');
}

function nextDue(
  months: BoardMonth[],
  departments: Board['departments'],
  today: Day,
): DueItem | null {
  const index = months.findIndex(({ briefing }) => briefing !== null && briefing >= today);
  const month = months[index];
  if (!month?.briefing) return null;
  const waiting: readonly (BoardState | undefined)[] = ['notDue', 'draft'];
  return {
    day: month.briefing,
    month: month.month,
    workingDaysLeft: workingDaysBetween(today, month.briefing),
    missing: departments
      .filter(({ states }) => waiting.includes(states[index]))
      .map(({ id, name }) => ({ id, name })),
  };
}
