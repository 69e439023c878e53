import type { ReportForm, ReportInput } from '../report/report.ts';
import { stateAfterSave } from '../report-state.ts';
import type { GridRowInput } from './grid.ts';

/** What is recorded of a department and month with a row of the sheet laid over it: what the row does not name stays. */
export function layRow(form: ReportForm, row: GridRowInput): ReportInput {
  const { movementId, departmentId, month, reportedOn, difficulties, proposals, nextMonth } = form;
  const figures = new Map(
    form.figures
      .filter(({ indicator }) => indicator.source === 'typed')
      .map(({ indicator, figure }) => [indicator.id, figure]),
  );
  for (const { indicatorId, figure } of row.figures) figures.set(indicatorId, figure);
  const marks = new Map(form.marks.map((mark) => [mark.contentId, mark]));
  for (const { contentId, mark } of row.marks) {
    marks.set(contentId, { contentId, mark, note: marks.get(contentId)?.note ?? '' });
  }
  const state = stateAfterSave(form.state, {
    asksComplete: row.complete,
    isFull: [...figures.values()].every((figure) => figure !== null),
  });
  return {
    ...{ movementId, departmentId, month, state, reportedOn, difficulties, proposals, nextMonth },
    revision: row.revision,
    marks: [...marks.values()],
    figures: [...figures].map(([indicatorId, figure]) => ({ indicatorId, figure })),
    cases: form.cases.map(({ departmentId: _department, month: _month, ...entry }) => entry),
    shownCases: form.cases.map(({ id }) => id),
  };
}
