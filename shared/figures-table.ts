import type { CaseEntry } from './case/case.ts';
import { heads, lineOf, type Stretch, stretchesOf } from './department/line.ts';
import { combine, type Figure } from './figure.ts';
import type { Indicator, Source } from './indicator/indicator.ts';
import { casesIn, completeReport, type Ledger } from './ledger.ts';
import type { Month } from './month.ts';
import { monthsOf } from './movement/span.ts';

/*
 * The one source of figures for screen, paper, Word and Excel.
 *
 * Only complete reports count: a draft is as good as none. Over departments figures are put together by
 * `departmentTotal`, over months by `monthTotal`; "not reported" comes out only when nobody reported, and
 * "nothing" only when nobody had a number (see `combine`). A merger or split changes no total over departments.
 */

type Counted = Pick<CaseEntry, 'kind'> & { bearer: 'person' | 'department' };

const COUNTED_CASES: Record<Exclude<Source, 'typed'>, Counted> = {
  praisedPeople: { kind: 'praise', bearer: 'person' },
  praisedDepartments: { kind: 'praise', bearer: 'department' },
  criticizedPeople: { kind: 'criticism', bearer: 'person' },
  criticizedDepartments: { kind: 'criticism', bearer: 'department' },
};

/** The cases that count: those of complete reports, in the ledger's order. */
export function countedCases(ledger: Ledger): CaseEntry[] {
  return ledger.cases.filter((entry) => completeReport(ledger, entry.departmentId, entry.month));
}

/** The cases of the year, by date: those that count, and those learnt after the report of their month went out. */
export function casesOfYear(ledger: Ledger): CaseEntry[] {
  return [...countedCases(ledger), ...ledger.lateCases].sort(
    (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || a.id - b.id,
  );
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
  return countCases(indicator, casesIn(ledger, departmentId, month));
}

/** What an indicator counted from cases comes to over the cases of one report. */
export function countCases(
  { source, counting }: Pick<Indicator, 'source' | 'counting'>,
  ofReport: readonly Pick<CaseEntry, 'kind' | 'personId'>[],
): Figure {
  if (source === 'typed') return null;
  const { kind, bearer } = COUNTED_CASES[source];
  const cases = ofReport.filter(
    (entry) => entry.kind === kind && (entry.personId === null) === (bearer === 'department'),
  );
  if (cases.length === 0) return 'nothing';
  if (counting !== 'people') return cases.length;
  return new Set(cases.map((entry) => entry.personId)).size;
}

/** All reporting departments' figure of one month. */
export function departmentsTotal(ledger: Ledger, indicator: Indicator, month: Month): Figure {
  const figures = ledger.departments.map(({ id }) => figureOf(ledger, indicator, id, month));
  return combine(figures, indicator.departmentTotal);
}

/** The figure that stands beside a department's own of `asOf`: its line's of an earlier month. */
export function figureOfLine(
  ledger: Ledger,
  indicator: Indicator,
  departmentId: number,
  month: Month,
  asOf: Month,
): Figure {
  const line = lineOf(ledger, departmentId, asOf);
  const figures = line.map((id) => figureOf(ledger, indicator, id, month));
  return combine(figures, indicator.departmentTotal);
}

/**
 * A figure from the movement's first month through `month`; of all departments where `departmentId` is null. A
 * department's goes on from those whose totals it had inherited by `asOf`; over all it is the same at any `asOf`.
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
  asOf: Month = month,
): Figure {
  if (departmentId !== null) {
    const stretch = stretchesOf(ledger, asOf).findLast((one) => one.departmentId === departmentId);
    const alone = { departmentId, from: null, until: null, before: [], splitOff: [] };
    return stretchTotal(ledger, indicator, stretch ?? alone, month);
  }
  if (indicator.monthTotal === 'sum') {
    const months = monthsOf(ledger.movement).filter((each) => each <= month);
    const totals = months.map((each) => departmentsTotal(ledger, indicator, each));
    return combine(totals, 'sum');
  }
  const totals = heads(ledger, asOf).map((head) => stretchTotal(ledger, indicator, head, month));
  return combine(totals, indicator.departmentTotal);
}

/** A stretch's figure of one month: blank outside it. */
export function stretchFigure(
  ledger: Ledger,
  indicator: Indicator,
  { departmentId, from, until }: Stretch,
  month: Month,
): Figure {
  const isOutside = (from !== null && month < from) || (until !== null && month >= until);
  return isOutside ? null : figureOf(ledger, indicator, departmentId, month);
}

/**
 * A stretch's running total with those it goes on from. What adds up goes on adding; `last` keeps the figure of
 * those before until the first of its own, `highest` as a floor, each less what those split off have since shown
 * for themselves: nobody is counted in the old department and in the new.
 */
export function stretchTotal(
  ledger: Ledger,
  indicator: Indicator,
  stretch: Stretch,
  month: Month,
): Figure {
  const months = monthsOf(ledger.movement).filter((each) => each <= month);
  const since = combine(
    months.map((each) => stretchFigure(ledger, indicator, stretch, each)),
    indicator.monthTotal,
  );
  if (stretch.before.length === 0) return since;
  const totalOf = (each: Stretch) => stretchTotal(ledger, indicator, each, month);
  const before = combine(stretch.before.map(totalOf), indicator.departmentTotal);
  if (indicator.monthTotal === 'sum') return combine([before, since], 'sum');
  const left =
    indicator.departmentTotal === 'sum'
      ? lessen(before, combine(stretch.splitOff.map(totalOf), 'sum'))
      : before;
  return combine([left, since], indicator.monthTotal);
}

function lessen(figure: Figure, by: Figure): Figure {
  return typeof figure === 'number' && typeof by === 'number' ? Math.max(figure - by, 0) : figure;
}
