import type { Department } from '../department.ts';
import type { Figure } from '../figure.ts';
import { completeReport, departmentsTotal, figureOf, runningTotal } from '../figures-table.ts';
import type { Indicator, IndicatorGroup } from '../indicator.ts';
import type { Ledger } from '../ledger.ts';
import { addMonths, type Month } from '../month.ts';
import type { Report } from '../report.ts';

export type Reporting = { department: Department; report: Report };

/** An indicator with the agency's figures of a month. */
export type IndicatorFacts = {
  indicator: Indicator;
  total: Figure;
  previous: Figure;
  running: Figure;
  /** True where the same departments have a figure in both months: only then does a difference say anything. */
  isComparable: boolean;
};

/** A movement's ledger seen at one month: who reported, who did not, and what the figures come to. */
export type MonthFacts = {
  ledger: Ledger;
  month: Month;
  reporting: Reporting[];
  silent: Department[];
  figures: IndicatorFacts[];
};

/** Departments that went out of use and did not report are neither among those that did nor among the silent. */
export function monthFacts(ledger: Ledger, month: Month): MonthFacts {
  const reporting: Reporting[] = [];
  const silent: Department[] = [];
  for (const department of ledger.departments) {
    const report = completeReport(ledger, department.id, month);
    if (report) reporting.push({ department, report });
    else if (department.active) silent.push(department);
  }
  const figures = ledger.indicators
    .filter(({ active }) => active)
    .map((indicator) => ({
      indicator,
      total: departmentsTotal(ledger, indicator, month),
      previous: departmentsTotal(ledger, indicator, addMonths(month, -1)),
      running: runningTotal(ledger, indicator, null, month),
      isComparable: isComparable(ledger, indicator, month),
    }));
  return { ledger, month, reporting, silent, figures };
}

function isComparable(ledger: Ledger, indicator: Indicator, month: Month): boolean {
  const hasFigure = (id: number, each: Month) => figureOf(ledger, indicator, id, each) !== null;
  const before = addMonths(month, -1);
  return ledger.departments.every(({ id }) => hasFigure(id, month) === hasFigure(id, before));
}

/** The figures of some groups, in the table's order. */
export function figuresOf(facts: MonthFacts, groups: readonly IndicatorGroup[]): IndicatorFacts[] {
  return facts.figures.filter(({ indicator }) => groups.includes(indicator.group));
}
