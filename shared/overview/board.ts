import type { Department } from '../department/department.ts';
import { isExpected, nameIn, standsIn } from '../department/history.ts';
import { hasNothing, type Ledger, placeOf, type Standings } from '../ledger.ts';
import { type Day, lastWeekdayOf, type Month, monthOf, workingDaysBetween } from '../month.ts';
import { isWithin, monthsOf } from '../movement/span.ts';

/** Where a department stands for a month. `notDue`: the briefing is still to come; `noBriefing`: the movement ends before it. `inactive`: no longer in use, not yet set up, or merged or split. */
export type BoardState =
  | 'onTime'
  | 'late'
  | 'nothing'
  | 'draft'
  | 'lapsed'
  | 'missing'
  | 'notDue'
  | 'noBriefing'
  | 'inactive';

export const BOARD_STATES: Record<BoardState, string> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  nothing: 'Không phát sinh',
  draft: 'Nháp',
  lapsed: 'Cần hoàn thành lại',
  missing: 'Chưa báo cáo',
  notDue: 'Chưa đến hạn',
  noBriefing: 'Không có kỳ giao ban',
  inactive: 'Không hoạt động',
};

export type BoardMonth = {
  month: Month /** Null where the movement ends before it. */;
  briefing: Day | null;
  /** True once the month's report went out. */
  isClosed: boolean;
};

/** A row of the board: its name today, and for each month its name then and where it stands. */
type BoardDepartment = {
  id: number;
  name: string;
  names: string[];
  states: BoardState[];
};

export type Board = {
  months: BoardMonth[];
  departments: BoardDepartment[];
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
export function buildBoard(ledger: Standings, today: Day): Board {
  const reports = new Map(ledger.reports.map((report) => [placeOf(report), report]));
  const reporting = new Set(ledger.reports.map(({ departmentId }) => departmentId));
  const months = monthsOf(ledger.movement).map((month) => ({
    month,
    briefing: briefingOf(ledger, month),
    isClosed: ledger.closedMonths.includes(month),
  }));
  const departments = ledger.departments
    .filter((department) =>
      isExpected(department)
        ? months.some(({ month }) => standsIn(ledger, department, month))
        : reporting.has(department.id),
    )
    .map((department) => ({
      id: department.id,
      name: nameIn(ledger, department.id, monthOf(today)),
      names: months.map(({ month }) => nameIn(ledger, department.id, month)),
      states: months.map((each) => {
        const report = reports.get(placeOf({ departmentId: department.id, month: each.month }));
        return report
          ? stateOfReport(ledger, report, each)
          : stateWithout(ledger, department, each, today);
      }),
    }));
  return { months, departments, next: nextDue(months, departments, today) };
}

/** The board as far as one month concerns: who stood in it, under the names of then. */
export function boardOfMonth(board: Board, month: Month): Board {
  const at = board.months.findIndex((each) => each.month === month);
  const departments = board.departments
    .filter(({ states }) => states[at] !== 'inactive')
    .map((department) => ({ ...department, name: department.names[at] ?? department.name }));
  return { ...board, departments };
}

/**
 * The briefing that takes a month's reports: the last such weekday of the month unless it was moved by hand, null
 * where it lies outside the movement.
 */
export function briefingOf(
  { agency, movement, briefingShifts }: Pick<Ledger, 'agency' | 'movement' | 'briefingShifts'>,
  month: Month,
): Day | null {
  const moved = briefingShifts.find((shift) => shift.month === month)?.day;
  const briefing = moved ?? lastWeekdayOf(month, agency.briefingWeekday);
  return isWithin(movement, briefing) ? briefing : null;
}

function stateOfReport(
  ledger: Standings,
  report: Standings['reports'][number],
  { briefing }: BoardMonth,
): BoardState {
  if (report.state !== 'complete') return report.state;
  if (hasNothing(ledger, report)) return 'nothing';
  return report.reportedOn <= (briefing ?? ledger.movement.endDate) ? 'onTime' : 'late';
}

function stateWithout(
  ledger: Standings,
  department: Department,
  { month, briefing }: BoardMonth,
  today: Day,
): BoardState {
  if (!isExpected(department) || !standsIn(ledger, department, month)) return 'inactive';
  if (briefing === null) return 'noBriefing';
  return today <= briefing ? 'notDue' : 'missing';
}

function nextDue(
  months: BoardMonth[],
  departments: Board['departments'],
  today: Day,
): DueItem | null {
  const index = months.findIndex(({ briefing }) => briefing !== null && briefing >= today);
  const month = months[index];
  if (!month?.briefing) return null;
  const waiting: readonly (BoardState | undefined)[] = ['notDue', 'draft', 'lapsed'];
  return {
    day: month.briefing,
    month: month.month,
    workingDaysLeft: workingDaysBetween(today, month.briefing),
    missing: departments
      .filter(({ states }) => waiting.includes(states[index]))
      .map(({ id, names }) => ({ id, name: names[index] ?? '' })),
  };
}
