import { z } from 'zod';
import { caseSchema } from '../case/case.ts';
import { figureSchema } from '../figure.ts';
import { idSchema } from '../id.ts';
import { listOf } from '../list-of.ts';
import { oneOf } from '../one-of.ts';
import { MARKS, type Mark, NOT_ASSESSED, reportKeySchema } from '../report/report.ts';
import { prose } from '../text-field.ts';

/** `none` is "Chưa đánh giá" chosen in so many words; null is a cell left blank. */
const answeredMarkSchema = oneOf({ ...MARKS, none: NOT_ASSESSED }).nullable();
export type AnsweredMark = Mark | 'none' | null;

/**
 * What a department wrote into its form. A cell left blank is no answer and takes nothing away from what is
 * recorded: such figures, marks and cases are not here, such texts are empty.
 */
export const formAnswersSchema = reportKeySchema.extend({
  marks: listOf(
    z.strictObject({ contentId: idSchema, mark: answeredMarkSchema, note: prose(1_000) }),
    { most: 40 },
  ),
  figures: listOf(z.strictObject({ indicatorId: idSchema, figure: figureSchema }), { most: 200 }),
  cases: listOf(caseSchema.omit({ id: true }), { most: 50 }),
  difficulties: prose(),
  proposals: prose(),
  nextMonth: prose(),
});

export type FormAnswers = z.output<typeof formAnswersSchema>;
export type AnsweredCase = FormAnswers['cases'][number];

/** A cell from which nothing can be taken, and why. */
export type FormProblem = { cell: string; label: string; message: string };
