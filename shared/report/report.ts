import { z } from 'zod';
import { type CaseEntry, caseSchema } from '../case/case.ts';
import { type Figure, figureSchema } from '../figure.ts';
import { idSchema } from '../id.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { listOf } from '../list-of.ts';
import type { Day, Month } from '../month.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import type { Content } from '../movement/movement.ts';
import { oneOf } from '../one-of.ts';
import { REPORT_STATES, type ReportState } from '../report-state.ts';
import { prose } from '../text-field.ts';

/** How a department carried out one content; not assessed is null, and not kept. */
export const MARKS = { good: 'Tốt', fair: 'Đạt', poor: 'Chưa đạt' } as const;
export type Mark = keyof typeof MARKS;
export const NOT_ASSESSED = 'Chưa đánh giá';

export const reportKeySchema = z.strictObject({
  movementId: idSchema,
  departmentId: idSchema,
  month: monthSchema,
});
export type ReportKey = z.output<typeof reportKeySchema>;

export const reportSchema = reportKeySchema.extend({
  /** Counts the saves of a report; 0 says that none is known to exist. A save on an older revision is a conflict. */
  revision: z.int().min(0),
  state: oneOf(REPORT_STATES),
  /** The day the department handed its report in. */
  reportedOn: daySchema,
  marks: listOf(
    z.strictObject({
      contentId: idSchema,
      mark: oneOf(MARKS).nullable(),
      note: prose(1_000),
    }),
    { most: 40 },
  ),
  figures: listOf(z.strictObject({ indicatorId: idSchema, figure: figureSchema }), { most: 200 }),
  cases: listOf(caseSchema, { most: 200 }),
  /** Ids of the cases the form was opened with; asked for only where no revision tells of changes since. */
  shownCases: listOf(idSchema, { most: 2_000 }).optional(),
  difficulties: prose(),
  proposals: prose(),
  nextMonth: prose(),
});

export type ReportInput = z.input<typeof reportSchema>;

export type MarkEntry = { contentId: number; mark: Mark | null; note: string };

/** A report as it is kept: figures by indicator, absent where not reported. */
export type Report = {
  departmentId: number;
  month: Month;
  revision: number;
  state: ReportState;
  reportedOn: Day;
  marks: MarkEntry[];
  figures: Map<number, number | 'nothing'>;
  difficulties: string;
  proposals: string;
  nextMonth: string;
};

/** One line of figures in the form, with what stands beside it. */
export type FigureField = {
  indicator: Indicator;
  figure: Figure;
  /** The same department's figure of the month before. */
  previous: Figure;
  /** Running total of the months before this one, to which the form adds what is typed. */
  totalBefore: Figure;
};

/** All a report form shows: what is kept, or blanks where nothing is. */
export type ReportForm = ReportKey & {
  /** True once the month's report went out: nothing here may change. */
  isClosed: boolean;
  revision: number;
  state: ReportState | null;
  reportedOn: Day;
  contents: Content[];
  marks: MarkEntry[];
  figures: FigureField[];
  cases: CaseEntry[];
  difficulties: string;
  proposals: string;
  nextMonth: string;
};
