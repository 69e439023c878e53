import { CASE_KINDS } from '../case/case.ts';
import { type Figure, figureText } from '../figure.ts';
import { formatDay } from '../month.ts';
import { MARKS, type Mark, NOT_ASSESSED, type ReportForm } from '../report/report.ts';
import type { ReportState } from '../report-state.ts';
import type { AnsweredCase, FormAnswers } from './answers.ts';
import { TEXT_NAMES, TEXT_PARTS } from './layout.ts';
import { matchCases, mergeFigures, mergeMarks, overlaid } from './merge.ts';
import { WHOLE_DEPARTMENT } from './people-labels.ts';

/** One cell of the form that says other than what is recorded; texts as they are shown, empty for nothing. */
export type FormDifference = {
  key: string;
  part: 'marks' | 'figures' | 'cases' | 'texts';
  label: string;
  recorded: string;
  offered: string;
};

export const DIFFERENCE_PARTS: Record<FormDifference['part'], string> = {
  marks: 'Nội dung thi đua',
  figures: 'Số liệu',
  cases: 'Biểu dương, phê bình',
  texts: 'Khó khăn, kiến nghị, nhiệm vụ',
};

/** A form beside what is recorded now. */
export type FormComparison = {
  revision: number;
  /** Null where nothing is recorded yet. */
  state: ReportState | null;
  differences: FormDifference[];
  /** Figures that would still be without an answer: the report cannot be complete then. */
  missing: string[];
};

export function compareForm(
  form: ReportForm,
  answers: FormAnswers,
  people: readonly { id: number; fullName: string }[],
): FormComparison {
  const merged = new Map(mergeFigures(form, answers).map((one) => [one.indicatorId, one.figure]));
  return {
    revision: form.revision,
    state: form.state,
    differences: [
      ...markDifferences(form, answers),
      ...figureDifferences(form, answers),
      ...caseDifferences(form, answers, people),
      ...textDifferences(form, answers),
    ],
    missing: form.figures
      .filter(({ indicator }) => merged.get(indicator.id) === null)
      .map(({ indicator }) => indicator.name),
  };
}

const markLabel = (mark: Mark | null) => (mark === null ? NOT_ASSESSED : MARKS[mark]);

function markDifferences(form: ReportForm, answers: FormAnswers): FormDifference[] {
  const recorded = new Map(form.marks.map((one) => [one.contentId, one]));
  return mergeMarks(form, answers).flatMap(({ contentId, mark, note }, index) => {
    const before = recorded.get(contentId) ?? { mark: null, note: '' };
    const label = `Nội dung ${index + 1}`;
    return [
      ...differing('marks', `mark-${contentId}`, label, markLabel(before.mark), markLabel(mark)),
      ...differing('marks', `note-${contentId}`, `${label}, ghi chú`, before.note, note),
    ];
  });
}

const figureLabel = (figure: Figure) =>
  figure === 'nothing' ? 'không phát sinh' : figureText(figure);

function figureDifferences(form: ReportForm, answers: FormAnswers): FormDifference[] {
  const recorded = new Map(form.figures.map((field) => [field.indicator.id, field]));
  return mergeFigures(form, answers).flatMap(({ indicatorId, figure }) => {
    const field = recorded.get(indicatorId);
    if (!field) return [];
    const { name, unit } = field.indicator;
    const before = figureLabel(field.figure);
    return differing(
      'figures',
      `figure-${indicatorId}`,
      `${name} (${unit})`,
      before,
      figureLabel(figure),
    );
  });
}

function caseDifferences(
  form: ReportForm,
  answers: FormAnswers,
  people: readonly { id: number; fullName: string }[],
): FormDifference[] {
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  const nameOf = (personId: number | null) =>
    personId === null ? WHOLE_DEPARTMENT : (names.get(personId) ?? '');
  return matchCases(form, answers).flatMap(({ answered, recorded }, index) => {
    const label = `${nameOf(answered.personId)}, ${formatDay(answered.date)}`;
    const before = recorded === null ? '' : caseText(recorded);
    const after = caseText(recorded === null ? answered : overlaid(recorded, answered));
    return differing('cases', `case-${index}`, label, before, after);
  });
}

function caseText({ kind, deed, basis, handling }: AnsweredCase): string {
  return [
    `${CASE_KINDS[kind]}: ${deed}`,
    basis && `Căn cứ: ${basis}`,
    handling && `Xử lý: ${handling}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function textDifferences(form: ReportForm, answers: FormAnswers): FormDifference[] {
  return TEXT_NAMES.flatMap((name) =>
    differing('texts', name, TEXT_PARTS[name], form[name], answers[name] || form[name]),
  );
}

function differing(
  part: FormDifference['part'],
  key: string,
  label: string,
  recorded: string,
  offered: string,
): FormDifference[] {
  return recorded === offered ? [] : [{ key, part, label, recorded, offered }];
}
