import type { CaseKind } from '../../shared/case/case.ts';
import { figureText, type ParsedFigure, parseFigure } from '../../shared/figure.ts';
import type { Day } from '../../shared/month.ts';
import type { Mark, ReportForm } from '../../shared/report/report.ts';
import type { ReportState } from '../../shared/report-state.ts';
import { caseField, type FieldId, figureField, noteField } from './field-id.ts';

export type CaseDraft = {
  /** Stays with the row while it is on the page; `id` comes only with the first save. */
  key: number;
  id: number | null;
  kind: CaseKind;
  /** Null for the whole department, undefined while she has not chosen. */
  personId: number | null | undefined;
  /** A day, or a text that is none and stays as typed. */
  date: Day | string | null;
  deed: string;
  basis: string;
  handling: string;
};

type MarkDraft = { mark: Mark | null; note: string };

export const PROSE_FIELDS = {
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  nextMonth: 'Nhiệm vụ tháng sau',
} as const;
export type ProseField = keyof typeof PROSE_FIELDS;

/** What she can change of a report. */
export type DraftContent = {
  reportedOn: Day | string | null;
  marks: ReadonlyMap<number, MarkDraft>;
  /** Texts, exactly as they stand in their cells. */
  figures: ReadonlyMap<number, string>;
  cases: readonly CaseDraft[];
  prose: Readonly<Record<ProseField, string>>;
};

/** What stood before a change, and the field it was made in. */
export type DraftStep = { field: FieldId; content: DraftContent };

/** A report as it is being typed. */
export type ReportDraft = DraftContent & {
  form: ReportForm;
  /** What is recorded; null for no report. */
  state: ReportState | null;
  /** Counts the changes she made, so that a save knows whether more was typed while it ran. */
  changes: number;
  /** The count at the last save; fewer than `changes` says that something waits to be saved. */
  savedChanges: number;
  revision: number;
  /** The ids of the cases recorded, by their rows on the page. */
  caseIds: ReadonlyMap<number, number>;
  past: readonly DraftStep[];
  future: readonly DraftStep[];
  /** True while letters go into the field of the last step. */
  isInRun: boolean;
  /** Sentences beside fields that were left, or refused, with something wrong in them. */
  errors: ReadonlyMap<FieldId, string>;
};

export type DraftChange =
  | { kind: 'figureTyped'; indicatorId: number; text: string }
  | { kind: 'figureLeft'; indicatorId: number }
  | { kind: 'blanksFilled' }
  | { kind: 'marked'; contentId: number; mark: Mark | null }
  | { kind: 'noteTyped'; contentId: number; text: string }
  | { kind: 'caseAdded'; caseKind: CaseKind }
  | { kind: 'caseChanged'; key: number; values: Partial<Omit<CaseDraft, 'key' | 'id'>> }
  | { kind: 'caseRemoved'; key: number }
  | { kind: 'proseTyped'; field: ProseField; text: string }
  | { kind: 'reportedOnTyped'; day: Day | string | null }
  | { kind: 'refused'; errors: ReadonlyMap<FieldId, string> }
  | {
      kind: 'saved';
      changes: number;
      revision: number;
      state: ReportState;
      caseIds: ReadonlyMap<number, number>;
    };

/** What is recorded, laid out for typing. */
export function draftOf(form: ReportForm): ReportDraft {
  return {
    form,
    state: form.state,
    changes: 0,
    savedChanges: 0,
    revision: form.revision,
    caseIds: new Map(form.cases.map(({ id }, index) => [index + 1, id])),
    past: [],
    future: [],
    isInRun: false,
    reportedOn: form.reportedOn,
    marks: new Map(
      form.contents.map(({ id }) => {
        const kept = form.marks.find((mark) => mark.contentId === id);
        return [id, { mark: kept?.mark ?? null, note: kept?.note ?? '' }];
      }),
    ),
    figures: new Map(
      form.figures
        .filter(({ indicator }) => indicator.source === 'typed')
        .map(({ indicator, figure }) => [indicator.id, figureText(figure)]),
    ),
    cases: form.cases.map((entry, index) => ({
      key: index + 1,
      id: entry.id,
      kind: entry.kind,
      personId: entry.personId,
      date: entry.date,
      deed: entry.deed,
      basis: entry.basis,
      handling: entry.handling,
    })),
    prose: {
      difficulties: form.difficulties,
      proposals: form.proposals,
      nextMonth: form.nextMonth,
    },
    errors: new Map(),
  };
}

/** The draft after one change; the same object where nothing changed. */
export function changeDraft(draft: ReportDraft, change: DraftChange): ReportDraft {
  switch (change.kind) {
    case 'figureTyped':
      return figureTyped(draft, change.indicatorId, change.text);
    case 'figureLeft':
      return figureLeft(draft, change.indicatorId);
    case 'blanksFilled':
      return blanksFilled(draft);
    case 'marked':
      return markChanged(draft, change.contentId, { mark: change.mark });
    case 'noteTyped':
      return markChanged(draft, change.contentId, { note: change.text });
    case 'caseAdded':
      return touched(draft, { cases: [...draft.cases, blankCase(draft, change.caseKind)] });
    case 'caseChanged':
      return caseChanged(draft, change.key, change.values);
    case 'caseRemoved':
      return touched(draft, {
        cases: draft.cases.filter(({ key }) => key !== change.key),
        errors: without(draft.errors, (field) => field.startsWith(`case-${change.key}-`)),
      });
    case 'proseTyped':
      return touched(draft, {
        prose: { ...draft.prose, [change.field]: change.text },
        errors: without(draft.errors, (field) => field === change.field),
      });
    case 'reportedOnTyped':
      return touched(draft, {
        reportedOn: change.day,
        errors: without(draft.errors, (field) => field === 'reportedOn'),
      });
    case 'refused':
      return { ...draft, errors: change.errors };
    case 'saved':
      return saved(draft, change);
  }
}

/** Active figures of the clerk's own that still stand empty: complete reports have none. */
export function blankFigures(draft: ReportDraft): number[] {
  return draft.form.figures
    .filter(({ indicator }) => indicator.active && draft.figures.get(indicator.id)?.trim() === '')
    .map(({ indicator }) => indicator.id);
}

export function unassessedContents(draft: ReportDraft): number[] {
  return draft.form.contents.map(({ id }) => id).filter((id) => !draft.marks.get(id)?.mark);
}

export function isUnsaved(draft: ReportDraft): boolean {
  return draft.changes !== draft.savedChanges;
}

function touched(draft: ReportDraft, values: Partial<ReportDraft>): ReportDraft {
  return { ...draft, ...values, changes: draft.changes + 1 };
}

/** What is typed for an indicator, which may carry its unit. */
export function readFigure(
  { form }: Pick<ReportDraft, 'form'>,
  indicatorId: number,
  text: string,
): ParsedFigure {
  const line = form.figures.find(({ indicator }) => indicator.id === indicatorId);
  return parseFigure(text, line?.indicator.unit);
}

function figureTyped(draft: ReportDraft, indicatorId: number, text: string): ReportDraft {
  if (draft.figures.get(indicatorId) === text) return draft;
  const mended = readFigure(draft, indicatorId, text).ok;
  return touched(draft, {
    figures: new Map(draft.figures).set(indicatorId, text),
    errors: mended
      ? without(draft.errors, (field) => field === figureField(indicatorId))
      : draft.errors,
  });
}

/** Only now is a wrong text called wrong: nothing nags while she types. */
function figureLeft(draft: ReportDraft, indicatorId: number): ReportDraft {
  const parsed = readFigure(draft, indicatorId, draft.figures.get(indicatorId) ?? '');
  if (parsed.ok) return draft;
  return {
    ...draft,
    errors: new Map(draft.errors).set(figureField(indicatorId), parsed.message),
  };
}

function blanksFilled(draft: ReportDraft): ReportDraft {
  const blanks = blankFigures(draft);
  if (blanks.length === 0) return draft;
  const figures = new Map(draft.figures);
  for (const id of blanks) figures.set(id, figureText('nothing'));
  const filled = new Set(blanks.map(figureField));
  return touched(draft, { figures, errors: without(draft.errors, (field) => filled.has(field)) });
}

function markChanged(
  draft: ReportDraft,
  contentId: number,
  values: Partial<MarkDraft>,
): ReportDraft {
  const before = draft.marks.get(contentId) ?? { mark: null, note: '' };
  const after = { ...before, ...values };
  // The mark that stands already, pressed again, is no change.
  if (after.mark === before.mark && after.note === before.note) return draft;
  return touched(draft, {
    marks: new Map(draft.marks).set(contentId, after),
    errors: without(draft.errors, (field) => field === noteField(contentId)),
  });
}

function blankCase(draft: ReportDraft, kind: CaseKind): CaseDraft {
  const key = draft.cases.reduce((highest, entry) => Math.max(highest, entry.key), 0) + 1;
  return {
    key,
    id: null,
    kind,
    personId: undefined,
    date: null,
    deed: '',
    basis: '',
    handling: '',
  };
}

function caseChanged(
  draft: ReportDraft,
  key: number,
  values: Partial<Omit<CaseDraft, 'key' | 'id'>>,
): ReportDraft {
  const mended = new Set(Object.keys(values).map((name) => caseField(key, name)));
  return touched(draft, {
    cases: draft.cases.map((entry) => (entry.key === key ? { ...entry, ...values } : entry)),
    errors: without(draft.errors, (field) => mended.has(field)),
  });
}

/** What she typed while the save ran stays; rows that were new know their ids now. */
function saved(draft: ReportDraft, save: Extract<DraftChange, { kind: 'saved' }>): ReportDraft {
  const { revision, changes, state, caseIds } = save;
  return {
    ...draft,
    revision,
    state,
    caseIds,
    savedChanges: changes,
    cases: draft.cases.map((entry) => ({ ...entry, id: caseIds.get(entry.key) ?? entry.id })),
    errors: draft.changes === changes ? new Map() : draft.errors,
  };
}

/** The same map where there was nothing to take out, so that nobody who reads it is woken. */
function without(
  errors: ReadonlyMap<FieldId, string>,
  drop: (field: FieldId) => boolean,
): ReadonlyMap<FieldId, string> {
  const kept = [...errors].filter(([field]) => !drop(field));
  return kept.length === errors.size ? errors : new Map(kept);
}
