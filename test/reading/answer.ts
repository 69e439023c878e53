import startingSet from '../../resources/indicators.json' with { type: 'json' };
import type { ReadIndicator } from '../../shared/reading/phrase.ts';
import { type FigureOffer, type ReadReport, readReport } from '../../shared/reading/read-report.ts';

/** The starting set as a report is read with it, those switched off too; an indicator's number is its place. */
export const INDICATORS: ReadIndicator[] = (startingSet as Omit<ReadIndicator, 'id'>[]).map(
  (indicator, id) => ({ ...indicator, id }),
);

export type Answer = ReturnType<typeof answerOf>;

/** What is read of a text, in the shape of the samples' answers; each figure also with `certain` and why. */
export function answerOf(
  text: string,
  year: number,
  read: ReadReport = readReport(text, { indicators: INDICATORS, departments: [], year }),
) {
  const said = (span: { start: number; end: number } | undefined) =>
    span ? text.slice(span.start, span.end) : null;
  const figures = (offers: readonly FigureOffer[]) =>
    Object.fromEntries(
      offers.map(({ indicatorId, value, certain, reason, evidence }) => [
        INDICATORS[indicatorId]?.name ?? '',
        { value, evidence: said(evidence) ?? '', certain, reason },
      ]),
    );
  return {
    department: read.department?.name ?? null,
    departmentText: read.department?.text ?? null,
    month: read.month,
    figures: figures(read.figures),
    marks: Object.fromEntries(read.marks.map(({ content, mark }) => [content, mark])),
    cases: read.cases.map(({ kind, who, date, deed }) => ({ kind, who, date, deed })),
    difficulties: said(read.prose.difficulties),
    proposals: said(read.prose.proposals),
    nextMonth: said(read.prose.nextMonth),
    ...(read.periods.length > 0
      ? {
          periods: read.periods.map((each) => ({
            month: each.month,
            figures: figures(each.figures),
          })),
        }
      : {}),
  };
}
