import { CASE_KINDS } from '../../shared/case/case.ts';
import type { FieldMessages } from '../../shared/failure.ts';
import type { Figure, ParsedFigure } from '../../shared/figure.ts';
import { type Day, formatDay, isDay } from '../../shared/month.ts';
import { isWithin } from '../../shared/movement/span.ts';
import { type ReportInput, reportSchema } from '../../shared/report/report.ts';
import type { ReportState } from '../../shared/report-state.ts';
import { caseField, type FieldId, figureField, noteField } from './field-id.ts';
import {
  blankFigures,
  type CaseDraft,
  PROSE_FIELDS,
  type ProseField,
  type ReportDraft,
  readFigure,
} from './report-draft.ts';

/** A field that keeps a report from being saved: its element, its name as she knows it, what is wrong. */
export type Problem = { field: FieldId; label: string; message: string };

export type CheckedDraft =
  | { ok: true; input: ReportInput; caseKeys: number[] }
  | { ok: false; problems: Problem[] };

/** The movement's first and last day. */
export type Period = { startDate: Day; endDate: Day };

const CASE_FIELDS: Record<string, string> = {
  kind: 'loại',
  personId: 'người hoặc tập thể',
  date: 'ngày',
  deed: 'việc',
  basis: 'căn cứ',
  handling: 'xử lý',
};

/** The report to save, or every field that stands in its way, in the order of the page. */
export function checkDraft(draft: ReportDraft, period: Period, state: ReportState): CheckedDraft {
  const { input, caseKeys } = inputOf(draft, state);
  const checked = reportSchema.safeParse(input);
  const problems = [
    ...wrongFigures(draft),
    ...(checked.success ? [] : checked.error.issues).map(({ path, message }) =>
      problemAt(draft, path.map(String), message),
    ),
    ...casesOfNobody(draft),
    ...datesOutside(draft, period),
  ];
  if (problems.length === 0) return { ok: true, input, caseKeys };
  const order = pageOrder(draft);
  const placeOf = ({ field }: Problem) => order.indexOf(field);
  return { ok: false, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

/** Every field of the page from the top down, so that the first problem is the first she meets. */
function pageOrder(draft: ReportDraft): FieldId[] {
  return [
    'reportedOn',
    ...[...draft.marks.keys()].map(noteField),
    ...[...draft.figures.keys()].map(figureField),
    ...draft.cases.flatMap(({ key }) =>
      Object.keys(CASE_FIELDS).map((name) => caseField(key, name)),
    ),
    ...Object.keys(PROSE_FIELDS),
  ];
}

/** The messages of a refused save, each at the field of the page it belongs to. */
export function problemsOf(draft: ReportDraft, fields: FieldMessages): Problem[] {
  return Object.entries(fields).map(([path, message]) =>
    problemAt(draft, path.split('.'), message),
  );
}

/** What a complete report still waits for. */
export function blankProblems(draft: ReportDraft): Problem[] {
  return blankFigures(draft).map((id) =>
    figureProblem(draft, id, 'Nhập số, hoặc dấu gạch ngang nếu không phát sinh.'),
  );
}

export function errorsOf(problems: readonly Problem[]): ReadonlyMap<FieldId, string> {
  return new Map(problems.map(({ field, message }) => [field, message]));
}

/** A row that was added and left wholly empty is no case; it stays on the page and is not saved. */
export function isUntouched(entry: CaseDraft): boolean {
  const texts = [entry.deed, entry.basis, entry.handling];
  return (
    entry.id === null &&
    entry.personId === undefined &&
    entry.date === null &&
    texts.every((text) => text.trim() === '')
  );
}

function keptCases(draft: ReportDraft): CaseDraft[] {
  return draft.cases.filter((entry) => !isUntouched(entry));
}

function inputOf(
  draft: ReportDraft,
  state: ReportState,
): { input: ReportInput; caseKeys: number[] } {
  const { movementId, departmentId, month } = draft.form;
  const cases = keptCases(draft);
  return {
    caseKeys: cases.map(({ key }) => key),
    input: {
      movementId,
      departmentId,
      month,
      revision: draft.revision,
      ...(draft.revision === 0 && { shownCases: draft.form.cases.map(({ id }) => id) }),
      state,
      // Null is refused by the schema with its own sentence.
      reportedOn: draft.reportedOn as Day,
      marks: [...draft.marks].map(([contentId, entry]) => ({ contentId, ...entry })),
      figures: [...draft.figures].map(([indicatorId, text]) => ({
        indicatorId,
        figure: figureOrBlank(readFigure(draft, indicatorId, text)),
      })),
      cases: cases.map(({ key: _, personId = null, ...entry }) => ({
        ...entry,
        personId,
        date: entry.date as Day,
      })),
      ...draft.prose,
    },
  };
}

function figureOrBlank(parsed: ParsedFigure): Figure {
  return parsed.ok ? parsed.figure : null;
}

function wrongFigures(draft: ReportDraft): Problem[] {
  return [...draft.figures].flatMap(([indicatorId, text]) => {
    const parsed = readFigure(draft, indicatorId, text);
    return parsed.ok ? [] : [figureProblem(draft, indicatorId, parsed.message)];
  });
}

function figureProblem(draft: ReportDraft, indicatorId: number, message: string): Problem {
  const line = draft.form.figures.find(({ indicator }) => indicator.id === indicatorId);
  return { field: figureField(indicatorId), label: line?.indicator.name ?? 'Số liệu', message };
}

function casesOfNobody(draft: ReportDraft): Problem[] {
  return keptCases(draft)
    .filter(({ personId }) => personId === undefined)
    .map((entry) => caseProblem(draft, entry, 'personId', 'Chọn một cán bộ hoặc cả phòng.'));
}

function datesOutside(draft: ReportDraft, period: Period): Problem[] {
  return keptCases(draft)
    .filter(({ date }) => date !== null && isDay(date) && !isWithin(period, date))
    .map((entry) =>
      caseProblem(
        draft,
        entry,
        'date',
        `Ngày phải trong thời gian phong trào, từ ${formatDay(period.startDate)} đến ${formatDay(period.endDate)}.`,
      ),
    );
}

function caseProblem(draft: ReportDraft, entry: CaseDraft, name: string, message: string): Problem {
  const place = draft.cases.indexOf(entry) + 1;
  const label = `${CASE_KINDS[entry.kind]} (dòng ${place}), ${CASE_FIELDS[name] ?? name}`;
  return { field: caseField(entry.key, name), label, message };
}

function problemAt(draft: ReportDraft, path: readonly string[], message: string): Problem {
  const [list = '', index = '', name = ''] = path;
  if (list === 'figures' && index !== '') {
    const indicatorId = [...draft.figures.keys()][Number(index)] ?? 0;
    return figureProblem(draft, indicatorId, message);
  }
  if (list === 'marks') {
    const contentId = [...draft.marks.keys()][Number(index)] ?? 0;
    return {
      field: noteField(contentId),
      label: `Ghi chú nội dung ${Number(index) + 1}`,
      message,
    };
  }
  const entry = list === 'cases' ? keptCases(draft)[Number(index)] : undefined;
  if (entry) return caseProblem(draft, entry, name, message);
  if (list in PROSE_FIELDS) {
    return { field: list, label: PROSE_FIELDS[list as ProseField], message };
  }
  return { field: list, label: list === 'reportedOn' ? 'Ngày nộp báo cáo' : 'Báo cáo', message };
}
