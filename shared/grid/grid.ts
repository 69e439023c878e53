import { z } from 'zod';
import { type Figure, figureSchema } from '../figure.ts';
import { idSchema } from '../id.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { listOf } from '../list-of.ts';
import { monthSchema } from '../month-field.ts';
import type { Content } from '../movement/movement.ts';
import { oneOf } from '../one-of.ts';
import { MARKS, type Mark, type ReportForm, type ReportInput } from '../report/report.ts';
import { type ReportState, stateAfterSave } from '../report-state.ts';

export const gridKeySchema = z.strictObject({ movementId: idSchema, month: monthSchema });
export type GridKey = z.output<typeof gridKeySchema>;

const gridRowSchema = z.strictObject({
  departmentId: idSchema,
  /** As in a report: the revision the change was made on, 0 where no report is known. */
  revision: z.int().min(0),
  /** Only what changed; figures and marks not named stay as they are, and so does all else of the report. */
  figures: listOf(z.strictObject({ indicatorId: idSchema, figure: figureSchema }), { most: 200 }),
  marks: listOf(z.strictObject({ contentId: idSchema, mark: oneOf(MARKS).nullable() }), {
    most: 40,
  }),
  /** True on her "Hoàn thành"; refused where a figure has no answer. */
  complete: z.boolean(),
});

export const gridSchema = gridKeySchema.extend({
  rows: listOf(gridRowSchema, { most: 500, least: 1 }),
});
type GridInput = z.input<typeof gridSchema>;
export type GridRowInput = GridInput['rows'][number];

/** One department's line; figures by position of `GridView.indicators`, marks by that of `contents`. */
export type GridRow = {
  departmentId: number;
  name: string;
  /** Stands where there is no room for the name. */
  shortName: string;
  revision: number;
  state: ReportState | null;
  figures: Figure[];
  marks: (Mark | null)[];
  previous: Figure[];
  /** Running totals of the months before, to which what is typed is added. */
  totalBefore: Figure[];
};

/** A month as one sheet: all departments, all indicators in use, all contents. */
export type GridView = GridKey & {
  /** True once the month's report went out: nothing here may change. */
  isClosed: boolean;
  indicators: Indicator[];
  contents: Content[];
  rows: GridRow[];
  /** Last month's totals, of complete reports. */
  previousTotals: Figure[];
};

/** A saved line in the order sent. A complete report that lost a figure comes back as a draft. */
export type SavedGridRow = { departmentId: number; revision: number; state: ReportState };

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
