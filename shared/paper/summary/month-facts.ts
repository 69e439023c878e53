import type { Department } from '../../department/department.ts';
import { departmentsIn, isExpected } from '../../department/history.ts';
import type { Figure } from '../../figure.ts';
import { departmentsTotal, figureOf, runningTotal } from '../../figures-table.ts';
import type { Indicator, IndicatorGroup } from '../../indicator/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import { completeReport } from '../../ledger.ts';
import { addMonths, type Month } from '../../month.ts';
import type { Report } from '../../report/report.ts';
import { yearBeforeOf } from './year-before.ts';

export type Reporting = { department: Department; report: Report };

/** An indicator with the agency's figures of a month. */
export type IndicatorFacts = {
  indicator: Indicator;
  total: Figure;
  previous: Figure;
  running: Figure;
  /** True where the same departments have a figure in both months: only then does a difference say anything. */
  isComparable: boolean;
  /** The same month's a year before; null where it would not compare like with like. */
  yearBefore: Figure;
};

/** Who stood in a month, under the names of then; who reported and who did not. */
export type Attendance = {
  departments: Department[];
  reporting: Reporting[];
  silent: Department[];
};

/** A movement's ledger seen at one month: who reported, who did not, and what the figures come to. */
export type MonthFacts = Attendance & {
  ledger: Ledger;
  month: Month;
  figures: IndicatorFacts[];
};

/** Reads a ledger at one month; last month and the year before stand beside its figures. */
export function monthFacts(ledger: Ledger, month: Month): MonthFacts {
  const before = addMonths(month, -1);
  const standing: [Standing, Standing] = [standingIn(ledger, month), standingIn(ledger, before)];
  const yearBefore = yearBeforeOf(ledger, [month]);
  const figures = ledger.indicators
    .filter(({ active }) => active)
    .map((indicator) => ({
      indicator,
      total: departmentsTotal(ledger, indicator, month),
      previous: departmentsTotal(ledger, indicator, before),
      running: runningTotal(ledger, indicator, null, month),
      isComparable: isComparable(ledger, indicator, standing),
      yearBefore: yearBefore(indicator),
    }));
  return { ledger, month, ...attendanceIn(ledger, month), figures };
}

/** Departments that went out of use and did not report are neither among those that did nor among the silent. */
export function attendanceIn(ledger: Ledger, month: Month): Attendance {
  const reporting: Reporting[] = [];
  const silent: Department[] = [];
  const departments = departmentsIn(ledger, month);
  for (const department of departments) {
    const report = completeReport(ledger, department.id, month);
    if (report) reporting.push({ department, report });
    else if (isExpected(department)) silent.push(department);
  }
  return { departments, reporting, silent };
}

/** Who was there to report in a month. */
type Standing = { month: Month; ids: Set<number> };

function standingIn(ledger: Ledger, month: Month): Standing {
  const expected = departmentsIn(ledger, month).filter(isExpected);
  return { month, ids: new Set(expected.map(({ id }) => id)) };
}

/** A department that only one of the months knows, through a merger or split, must have its figure there. */
function isComparable(
  ledger: Ledger,
  indicator: Indicator,
  [now, then]: [Standing, Standing],
): boolean {
  const hasFigure = (id: number, { month }: Standing) =>
    figureOf(ledger, indicator, id, month) !== null;
  return ledger.departments.every(({ id }) => {
    const [isNow, wasThen] = [now.ids.has(id), then.ids.has(id)];
    if (isNow === wasThen) return hasFigure(id, now) === hasFigure(id, then);
    return hasFigure(id, isNow ? now : then);
  });
}

/** The figures of some groups, in the table's order. */
export function figuresOf(facts: MonthFacts, groups: readonly IndicatorGroup[]): IndicatorFacts[] {
  return facts.figures.filter(({ indicator }) => groups.includes(indicator.group));
}
