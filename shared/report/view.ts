import { figureOfLine, runningTotal } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { addMonths, type Day } from '../month.ts';
import type { FigureField, ReportForm, ReportKey } from './report.ts';

/** What the form of one department and month shows: what is kept, last month's figures and the totals so far. */
export function buildReportForm(ledger: Ledger, key: ReportKey, today: Day): ReportForm {
  const { departmentId, month } = key;
  const report = ledger.reports.find(
    (each) => each.departmentId === departmentId && each.month === month,
  );
  const marks = new Map(report?.marks.map((mark) => [mark.contentId, mark]));
  return {
    ...key,
    isClosed: ledger.closedMonths.includes(month),
    revision: report?.revision ?? 0,
    state: report?.state ?? null,
    reportedOn: report?.reportedOn ?? (today < `${month}-01` ? `${month}-01` : today),
    contents: ledger.movement.contents,
    marks: ledger.movement.contents.map(
      ({ id }) => marks.get(id) ?? { contentId: id, mark: null, note: '' },
    ),
    figures: figureFields(ledger, key),
    cases: ledger.cases.filter(
      (entry) => entry.departmentId === departmentId && entry.month === month,
    ),
    difficulties: report?.difficulties ?? '',
    proposals: report?.proposals ?? '',
    nextMonth: report?.nextMonth ?? '',
  };
}

/** One field for each indicator in use; those counted from cases have no figure of their own. */
function figureFields(ledger: Ledger, { departmentId, month }: ReportKey): FigureField[] {
  const report = ledger.reports.find(
    (each) => each.departmentId === departmentId && each.month === month,
  );
  const before = addMonths(month, -1);
  return ledger.indicators
    .filter((indicator) => indicator.active)
    .map((indicator) => ({
      indicator,
      figure: report?.figures.get(indicator.id) ?? null,
      previous: figureOfLine(ledger, indicator, departmentId, before, month),
      totalBefore: runningTotal(ledger, indicator, departmentId, before, month),
    }));
}
