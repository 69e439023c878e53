import type { Department } from '../../department/department.ts';
import { nameIn } from '../../department/history.ts';
import { heads } from '../../department/line.ts';
import type { Figure } from '../../figure.ts';
import { runningTotal } from '../../figures-table.ts';
import type { Indicator, IndicatorGroup } from '../../indicator/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import { type Month, monthOf } from '../../month.ts';
import { monthsOf } from '../../movement/span.ts';
import { briefingOf } from '../../overview/board.ts';
import type { PaperPeriod } from '../paper.ts';
import { type Attendance, attendanceIn, type Reporting } from '../summary/month-facts.ts';
import { yearBeforeOf } from '../summary/year-before.ts';

/** One month's reports. Where the movement ends before the month's briefing, nobody is missed. */
export type Round = Attendance & { month: Month; late: Reporting[] };

export type PeriodFigure = {
  indicator: Indicator;
  /** Of all departments from the movement's first month through the period's last. */
  total: Figure;
  /** The same period's a year before; null where it would not compare like with like. */
  yearBefore: Figure;
};

/** A movement's ledger seen from its first month through another. */
export type PeriodFacts = {
  ledger: Ledger;
  months: Month[];
  last: Month;
  /** The newest month in which departments stood to report: changes since are not told. */
  asOf: Month;
  /** The months whose reports are asked for or came. */
  rounds: Round[];
  /** Whose totals together are the agency's: merged departments stand under their successor. */
  departments: Department[];
  figures: PeriodFigure[];
};

/** Through a month, or of the whole movement where `period` is empty. */
export function periodFacts(ledger: Ledger, period: PaperPeriod): PeriodFacts {
  const months = monthsOf(ledger.movement).filter((month) => period === '' || month <= period);
  const last = months.at(-1) ?? monthOf(ledger.movement.startDate);
  const rounds = months.flatMap((month) => roundOf(ledger, month));
  const yearBefore = yearBeforeOf(ledger, months);
  const figures = ledger.indicators
    .filter(({ active }) => active)
    .map((indicator) => ({
      indicator,
      total: runningTotal(ledger, indicator, null, last),
      yearBefore: yearBefore(indicator),
    }));
  const asOf = rounds.at(-1)?.month ?? last;
  const departments = carriersOf(ledger, rounds, asOf);
  return { ledger, months, last, asOf, rounds, departments, figures };
}

function roundOf(ledger: Ledger, month: Month): Round[] {
  const attendance = attendanceIn(ledger, month);
  const briefing = briefingOf(ledger, month);
  const silent = briefing === null ? [] : attendance.silent;
  if (attendance.reporting.length + silent.length === 0) return [];
  const due = briefing ?? ledger.movement.endDate;
  const late = attendance.reporting.filter(({ report }) => report.reportedOn > due);
  return [{ ...attendance, month, silent, late }];
}

/** Under the names they last stood under. */
function carriersOf(ledger: Ledger, rounds: Round[], asOf: Month): Department[] {
  const standing = new Map(
    rounds.flatMap(({ reporting, silent }) =>
      [...reporting.map(({ department }) => department), ...silent].map((each) => [each.id, each]),
    ),
  );
  const carriers = new Set(heads(ledger, asOf).map(({ departmentId }) => departmentId));
  return ledger.departments.flatMap(({ id }) => {
    const department = standing.get(id);
    return department && carriers.has(id) ? [department] : [];
  });
}

/** The period's complete reports, in the order of the months. */
export function reportsOf({ rounds }: PeriodFacts): Reporting[] {
  return rounds.flatMap(({ reporting }) => reporting);
}

/** What a department is called at the end of the period. */
export function periodName({ ledger, asOf }: PeriodFacts, departmentId: number): string {
  return nameIn(ledger, departmentId, asOf);
}

/** The figures of some groups, in the table's order. */
export function figuresOf(
  { figures }: PeriodFacts,
  groups: readonly IndicatorGroup[],
): PeriodFigure[] {
  return figures.filter(({ indicator }) => groups.includes(indicator.group));
}
