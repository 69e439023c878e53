import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  errorsOf,
  isUntouched,
  problemsOf,
} from '../../renderer/report/draft-check.ts';
import { createDraftStore } from '../../renderer/report/draft-store.ts';
import {
  blankFigures,
  type CaseDraft,
  changeDraft,
  type DraftChange,
  draftOf,
  type ReportDraft,
  unassessedContents,
} from '../../renderer/report/report-draft.ts';
import { type Figure, figureText } from '../../shared/figure.ts';
import { MAX_COUNT } from '../../shared/number.ts';
import type { FigureField, ReportForm } from '../../shared/report/report.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { figureField as fieldOfIndicator } from '../fixtures/report-form.ts';

const PERIOD = { startDate: '2026-01-15', endDate: '2026-12-14' };

function reportForm(values: Partial<ReportForm> = {}): ReportForm {
  return {
    movementId: 1,
    departmentId: 2,
    month: '2026-03',
    isClosed: false,
    revision: 4,
    state: 'draft',
    reportedOn: '2026-03-30',
    contents: [
      { id: 31, text: 'Hoàn thành nhiệm vụ chính trị.' },
      { id: 32, text: 'Chấp hành pháp luật về giao thông.' },
    ],
    marks: [{ contentId: 32, mark: 'fair', note: 'Đủ' }],
    figures: [
      fieldOfIndicator({ id: 11 }, { figure: 1_234 }),
      fieldOfIndicator({ id: 12 }),
      fieldOfIndicator({ id: 13, active: false }),
      fieldOfIndicator({ id: 14, source: 'praisedPeople' }),
    ],
    cases: [],
    difficulties: '',
    proposals: '',
    nextMonth: '',
    ...values,
  };
}

function changed(draft: ReportDraft, ...changes: DraftChange[]): ReportDraft {
  return changes.reduce(changeDraft, draft);
}

const typed = (indicatorId: number, text: string): DraftChange => ({
  kind: 'figureTyped',
  indicatorId,
  text,
});

describe('a draft of a report', () => {
  it('lays out what is recorded and leaves the counted figures to the cases', () => {
    const draft = draftOf(reportForm());
    expect([...draft.figures]).toEqual([
      [11, '1.234'],
      [12, ''],
      [13, ''],
    ]);
    expect(draft.marks.get(31)).toEqual({ mark: null, note: '' });
    expect(draft.marks.get(32)).toEqual({ mark: 'fair', note: 'Đủ' });
  });

  it('asks only active figures of her own for an answer', () => {
    expect(blankFigures(draftOf(reportForm()))).toEqual([12]);
    expect(unassessedContents(draftOf(reportForm()))).toEqual([31]);
  });

  it('keeps a wrong figure as typed and calls it wrong only when it is left', () => {
    const typing = changed(draftOf(reportForm()), typed(12, '1.234,5'));
    expect(typing.errors.size).toBe(0);
    const left = changed(typing, { kind: 'figureLeft', indicatorId: 12 });
    expect(left.figures.get(12)).toBe('1.234,5');
    expect(left.errors.get('figure-12')).toBe('Chỉ nhập số nguyên, không có phần thập phân.');
    expect(changed(left, typed(12, '1.234')).errors.size).toBe(0);
  });

  it('fills what is blank with nothing to report, and nothing else', () => {
    const filled = changed(draftOf(reportForm()), typed(11, 'x'), { kind: 'blanksFilled' });
    expect(filled.figures.get(12)).toBe('-');
    expect(filled.figures.get(11)).toBe('x');
    expect(filled.figures.get(13)).toBe('');
  });

  it('keeps rows of cases apart by a key that a save does not change', () => {
    const draft = changed(
      draftOf(reportForm()),
      { kind: 'caseAdded', caseKind: 'praise' },
      { kind: 'caseAdded', caseKind: 'criticism' },
      { kind: 'caseRemoved', key: 1 },
      { kind: 'caseAdded', caseKind: 'praise' },
      { kind: 'saved', changes: 4, revision: 5, state: 'draft', caseIds: new Map([[2, 91]]) },
    );
    expect(draft.cases.map(({ key, id }) => [key, id])).toEqual([
      [2, 91],
      [3, null],
    ]);
    expect(draft.revision).toBe(5);
  });

  it('does not count a save, a refusal or a repeated text as a change of hers', () => {
    const draft = changed(draftOf(reportForm()), typed(12, '5'));
    const later = changed(
      draft,
      typed(12, '5'),
      { kind: 'saved', changes: 1, revision: 9, state: 'draft', caseIds: new Map() },
      { kind: 'refused', errors: new Map([['figure-11', 'Sai.']]) },
    );
    expect(later.changes).toBe(draft.changes);
  });
});

describe('the check before a save', () => {
  it('gives the report the boundary accepts', () => {
    const checked = checkDraft(changed(draftOf(reportForm()), typed(12, '-')), PERIOD, 'complete');
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(reportSchema.parse(checked.input)).toMatchObject({
      revision: 4,
      state: 'complete',
      figures: [
        { indicatorId: 11, figure: 1_234 },
        { indicatorId: 12, figure: 'nothing' },
        { indicatorId: 13, figure: null },
      ],
    });
  });

  it.each([
    ['-3', 'Số không được âm.'],
    ['1.234,5', 'Chỉ nhập số nguyên, không có phần thập phân.'],
    ['1000000000', 'Số quá lớn: tối đa 999.999.999.'],
    ['năm', 'Chỉ nhập chữ số, ví dụ 12 hoặc 1.234.'],
  ])('refuses %s at its field', (text, message) => {
    const checked = checkDraft(changed(draftOf(reportForm()), typed(12, text)), PERIOD, 'draft');
    expect(checked).toEqual({
      ok: false,
      problems: [{ field: 'figure-12', label: 'Chỉ tiêu 12', message }],
    });
  });

  it('refuses a case without its deed or outside the movement, at the row it stands in', () => {
    const draft = changed(
      draftOf(reportForm()),
      { kind: 'caseAdded', caseKind: 'praise' },
      { kind: 'caseAdded', caseKind: 'criticism' },
      { kind: 'caseChanged', key: 2, values: { date: '2026-12-15', personId: null } },
    );
    const checked = checkDraft(draft, PERIOD, 'draft');
    expect(checked.ok ? [] : checked.problems).toEqual([
      {
        field: 'case-2-date',
        label: 'Phê bình (dòng 2), ngày',
        message: 'Ngày phải trong thời gian phong trào, từ 15/01/2026 đến 14/12/2026.',
      },
      {
        field: 'case-2-deed',
        label: 'Phê bình (dòng 2), việc',
        message: 'Ghi rõ việc làm được hoặc việc vi phạm.',
      },
    ]);
  });

  it('leaves out a row that was added and never filled', () => {
    const draft = changed(draftOf(reportForm()), {
      kind: 'caseAdded',
      caseKind: 'praise',
    });
    const checked = checkDraft(draft, PERIOD, 'draft');
    expect(checked.ok && checked.input.cases).toEqual([]);
  });

  it('brings refusals of the boundary back to the fields they belong to', () => {
    const draft = changed(
      draftOf(reportForm()),
      { kind: 'caseAdded', caseKind: 'praise' },
      { kind: 'caseAdded', caseKind: 'praise' },
      { kind: 'caseChanged', key: 2, values: { deed: 'Nhặt được của rơi' } },
    );
    const problems = problemsOf(draft, {
      'figures.1.figure': 'Sai số.',
      'cases.0.personId': 'Không còn người này.',
      'marks.0.note': 'Dài quá.',
      difficulties: 'Dài quá.',
    });
    expect([...errorsOf(problems)]).toEqual([
      ['figure-12', 'Sai số.'],
      ['case-2-personId', 'Không còn người này.'],
      ['note-31', 'Dài quá.'],
      ['difficulties', 'Dài quá.'],
    ]);
  });
});

describe('for any report', () => {
  const figure: fc.Arbitrary<Figure> = fc.oneof(
    fc.constant(null),
    fc.constant('nothing' as const),
    fc.integer({ min: 0, max: MAX_COUNT }),
  );
  const figures: fc.Arbitrary<FigureField[]> = fc
    .array(figure, { maxLength: 30 })
    .map((list) =>
      list.map((each, index) => fieldOfIndicator({ id: index + 1 }, { figure: each })),
    );

  it('opening and saving without a change keeps every figure', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const checked = checkDraft(draftOf(reportForm({ figures: list })), PERIOD, 'draft');
        expect(checked.ok && checked.input.figures).toEqual(
          list.map(({ indicator, figure }) => ({ indicatorId: indicator.id, figure })),
        );
      }),
    );
  });

  it('typing letter by letter, corrections and all, ends in the text as typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { minLength: 1 }), (texts) => {
        const store = createDraftStore(draftOf(reportForm()));
        for (const text of texts) store.change(typed(12, text));
        expect(store.read().figures.get(12)).toBe(texts.at(-1));
      }),
    );
  });

  it('filling the blanks leaves no blank and shows what a count then says', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const draft = changed(draftOf(reportForm({ figures: list })), { kind: 'blanksFilled' });
        expect(blankFigures(draft)).toEqual([]);
        for (const { indicator, figure } of list) {
          expect(draft.figures.get(indicator.id)).toBe(figureText(figure ?? 'nothing'));
        }
      }),
    );
  });
});

it('an added row is untouched until something is written in it', () => {
  const row: CaseDraft = {
    key: 1,
    id: null,
    kind: 'praise',
    personId: undefined,
    date: null,
    deed: ' ',
    basis: '',
    handling: '',
  };
  expect(isUntouched(row)).toBe(true);
  expect(isUntouched({ ...row, deed: 'Giúp người bị nạn' })).toBe(false);
  expect(isUntouched({ ...row, date: '2026-03-02' })).toBe(false);
  expect(isUntouched({ ...row, personId: null })).toBe(false);
  expect(isUntouched({ ...row, id: 5 })).toBe(false);
});
