import type { CaseEntry } from '../case/case.ts';
import type { Mark, MarkEntry, ReportForm, ReportInput } from '../report/report.ts';
import type { ReportState } from '../report-state.ts';
import { toneKey } from '../text.ts';
import type { AnsweredCase, AnsweredMark, FormAnswers } from './answers.ts';

/** A case of the form beside the recorded one it repeats, which is null for a new one. */
export type MatchedCase = { answered: AnsweredCase; recorded: CaseEntry | null };

/** What is recorded with the answers laid over it: what a form left blank stays as it is, and so do all cases. */
export function mergeAnswers(
  form: ReportForm,
  answers: FormAnswers,
  { revision, state }: { revision: number; state: ReportState },
): ReportInput {
  const { movementId, departmentId, month, reportedOn } = form;
  return {
    ...{ movementId, departmentId, month, revision, state, reportedOn },
    marks: mergeMarks(form, answers),
    figures: mergeFigures(form, answers),
    cases: mergeCases(form, answers),
    shownCases: form.cases.map(({ id }) => id),
    difficulties: answers.difficulties || form.difficulties,
    proposals: answers.proposals || form.proposals,
    nextMonth: answers.nextMonth || form.nextMonth,
  };
}

export function mergeMarks({ contents, marks }: ReportForm, answers: FormAnswers): MarkEntry[] {
  return contents.map(({ id }) => {
    const recorded = marks.find(({ contentId }) => contentId === id);
    const answered = answers.marks.find(({ contentId }) => contentId === id);
    return {
      contentId: id,
      mark: answered?.mark ? markOf(answered.mark) : (recorded?.mark ?? null),
      note: answered?.note || (recorded?.note ?? ''),
    };
  });
}

function markOf(mark: NonNullable<AnsweredMark>): Mark | null {
  return mark === 'none' ? null : mark;
}

export function mergeFigures(
  { figures }: ReportForm,
  answers: FormAnswers,
): ReportInput['figures'] {
  const answered = new Map(answers.figures.map(({ indicatorId, figure }) => [indicatorId, figure]));
  return figures
    .filter(({ indicator }) => indicator.source === 'typed')
    .map(({ indicator, figure }) => ({
      indicatorId: indicator.id,
      figure: answered.get(indicator.id) ?? figure,
    }));
}

function mergeCases(form: ReportForm, answers: FormAnswers): ReportInput['cases'] {
  const matched = matchCases(form, answers);
  const changed = new Map(
    matched.map(({ answered, recorded }) => [recorded?.id ?? null, answered] as const),
  );
  return [
    ...form.cases.map(({ departmentId: _department, month: _month, ...recorded }) => {
      const answered = changed.get(recorded.id);
      return answered ? { id: recorded.id, ...overlaid(recorded, answered) } : recorded;
    }),
    ...matched.flatMap(({ answered, recorded }) =>
      recorded === null ? [{ id: null, ...answered }] : [],
    ),
  ];
}

/** What a recorded case becomes when the form tells it again; blanks take nothing away. */
export function overlaid(recorded: AnsweredCase, answered: AnsweredCase): AnsweredCase {
  return {
    kind: answered.kind,
    personId: recorded.personId,
    date: recorded.date,
    deed: recorded.deed,
    basis: answered.basis || recorded.basis,
    handling: answered.handling || recorded.handling,
  };
}

/**
 * The form's cases beside those recorded: the same day, person and deed is the same case, however the deed's marks
 * are placed. So a form taken twice doubles nothing, nor does one that tells a case twice.
 */
export function matchCases(form: ReportForm, answers: FormAnswers): MatchedCase[] {
  const byKey = new Map(answers.cases.map((answered) => [keyOf(answered), answered]));
  const recorded = new Map(form.cases.toReversed().map((entry) => [keyOf(entry), entry]));
  return [...byKey].map(([key, answered]) => ({ answered, recorded: recorded.get(key) ?? null }));
}

function keyOf({ date, personId, deed }: AnsweredCase): string {
  return JSON.stringify([date, personId, toneKey(deed)]);
}
