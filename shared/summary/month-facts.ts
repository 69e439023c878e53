import type { Department } from '../department.ts';
import type { Figure } from '../figure.ts';
import { completeReport, departmentsTotal, runningTotal } from '../figures-table.ts';
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
    }));
  return { ledger, month, reporting, silent, figures };
}

/** The figures of some groups, in the table's order. */
export function figuresOf(facts: MonthFacts, groups: readonly IndicatorGroup[]): IndicatorFacts[] {
  return facts.figures.filter(({ indicator }) => groups.includes(indicator.group));
}
