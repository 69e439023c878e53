import type { CaseEntry } from './case.ts';
import { combine, type Figure } from './figure.ts';
import type { Indicator, Source } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import type { Month } from './month.ts';
import { monthsOf } from './movement.ts';
import type { Report } from './report.ts';

/*
 * The one source of figures for screen, paper, Word and Excel.
 *
 * Only complete reports count: a draft is as good as none. Over departments figures are put together by
 * `departmentTotal`, over months by `monthTotal`; "not reported" comes out only when nobody reported, and
 * "nothing" only when nobody had a number (see `combine`).
 */

type Counted = Pick<CaseEntry, 'kind'> & { bearer: 'person' | 'department' };

const COUNTED_CASES: Record<Exclude<Source, 'typed'>, Counted> = {
  praisedPeople: { kind: 'praise', bearer: 'person' },
  praisedDepartments: { kind: 'praise', bearer: 'department' },
  criticizedPeople: { kind: 'criticism', bearer: 'person' },
  criticizedDepartments: { kind: 'criticism', bearer: 'department' },
};

type Index = { reports: Map<string, Report>; cases: Map<string, CaseEntry[]> };

/** A ledger is read once and never written to, so what was looked up in it stays true. */
const indexes = new WeakMap<Ledger, Index>();

function keyOf(row: { departmentId: number; month: Month }): string {
  return `${row.departmentId} ${row.month}`;
}

function indexOf(ledger: Ledger): Index {
  const known = indexes.get(ledger);
  if (known) return known;
  const complete = ledger.reports.filter((report) => report.state === 'complete');
  const index = {
    reports: new Map(complete.map((report) => [keyOf(report), report])),
    cases: Map.groupBy(ledger.cases, keyOf),
  };
  indexes.set(ledger, index);
  return index;
}

/** A department's complete report of a month. */
export function completeReport(
  ledger: Ledger,
  departmentId: number,
  month: Month,
): Report | undefined {
  return indexOf(ledger).reports.get(keyOf({ departmentId, month }));
}

/** The cases that count: those of complete reports, in the ledger's order. */
export function countedCases(ledger: Ledger): CaseEntry[] {
  return ledger.cases.filter((entry) => completeReport(ledger, entry.departmentId, entry.month));
}

/**
 * One department's figure of one month. An indicator counted from cases has `nothing` where a complete report
 * carries none; counting people counts each once a month, any other way of counting counts every case.
 */
export function figureOf(
  ledger: Ledger,
  indicator: Indicator,
  departmentId: number,
  month: Month,
): Figure {
  const report = completeReport(ledger, departmentId, month);
  if (!report) return null;
  if (indicator.source === 'typed') return report.figures.get(indicator.id) ?? null;
  const { kind, bearer } = COUNTED_CASES[indicator.source];
  const cases = (indexOf(ledger).cases.get(keyOf({ departmentId, month })) ?? []).filter(
    (entry) => entry.kind === kind && (entry.personId === null) === (bearer === 'department'),
  );
  if (cases.length === 0) return 'nothing';
  if (indicator.counting !== 'people') return cases.length;
  return new Set(cases.map((entry) => entry.personId)).size;
}

/** All reporting departments' figure of one month. */
export function departmentsTotal(ledger: Ledger, indicator: Indicator, month: Month): Figure {
  const figures = ledger.departments.map(({ id }) => figureOf(ledger, indicator, id, month));
  return combine(figures, indicator.departmentTotal);
}

/**
 * A figure from the movement's first month through `month`; of all departments where `departmentId` is null.
 *
 * For all departments, months that add up (`sum`) add the monthly totals of all. `last` and `highest` put the
 * departments' own running totals together instead: the newest month, which some have not reported yet, would
 * otherwise show the agency with half its staff, and departments that peaked in different months would hide
 * each other. Where both ways are `sum` the two orders give the same.
 */
export function runningTotal(
  ledger: Ledger,
  indicator: Indicator,
  departmentId: number | null,
  month: Month,
): Figure {
  const months = monthsOf(ledger.movement).filter((each) => each <= month);
  if (departmentId !== null) {
    const figures = months.map((each) => figureOf(ledger, indicator, departmentId, each));
    return combine(figures, indicator.monthTotal);
  }
  if (indicator.monthTotal === 'sum') {
    const totals = months.map((each) => departmentsTotal(ledger, indicator, each));
    return combine(totals, 'sum');
  }
  const totals = ledger.departments.map(({ id }) => runningTotal(ledger, indicator, id, month));
  return combine(totals, indicator.departmentTotal);
}
