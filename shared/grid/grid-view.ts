import { departmentsIn } from '../department/history.ts';
import { countCases, departmentsTotal, figureOfLine, runningTotal } from '../figures-table.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Ledger } from '../ledger.ts';
import { addMonths, type Month } from '../month.ts';
import type { GridRow, GridView } from './grid.ts';

/** What the sheet of a month shows: drafts as well as complete reports, last month and the totals so far. */
export function buildGridView(ledger: Ledger, month: Month): GridView {
  const indicators = ledger.indicators.filter(({ active }) => active);
  const before = addMonths(month, -1);
  return {
    movementId: ledger.movement.id,
    month,
    isClosed: ledger.closedMonths.includes(month),
    indicators,
    contents: ledger.movement.contents,
    rows: departmentsIn(ledger, month).map(({ id, name, shortName }) => ({
      departmentId: id,
      name,
      shortName,
      ...recorded(ledger, indicators, id, month),
      previous: indicators.map((indicator) => figureOfLine(ledger, indicator, id, before, month)),
      totalBefore: indicators.map((indicator) =>
        runningTotal(ledger, indicator, id, before, month),
      ),
    })),
    previousTotals: indicators.map((indicator) => departmentsTotal(ledger, indicator, before)),
  };
}

type Recorded = Pick<GridRow, 'revision' | 'state' | 'figures' | 'marks'>;

function recorded(
  ledger: Ledger,
  indicators: Indicator[],
  departmentId: number,
  month: Month,
): Recorded {
  const isOfRow = (row: { departmentId: number; month: Month }) =>
    row.departmentId === departmentId && row.month === month;
  const report = ledger.reports.find(isOfRow);
  const cases = ledger.cases.filter(isOfRow);
  const marks = new Map(report?.marks.map(({ contentId, mark }) => [contentId, mark]));
  return {
    revision: report?.revision ?? 0,
    state: report?.state ?? null,
    figures: indicators.map((indicator) =>
      indicator.source === 'typed'
        ? (report?.figures.get(indicator.id) ?? null)
        : report
          ? countCases(indicator, cases)
          : null,
    ),
    marks: ledger.movement.contents.map(({ id }) => marks.get(id) ?? null),
  };
}
