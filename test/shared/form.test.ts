import { describe, expect, test } from 'vitest';
import type { FormAnswers } from '../../shared/form/answers.ts';
import { checksum } from '../../shared/form/checksum.ts';
import { compareForm } from '../../shared/form/difference.ts';
import { formFileName } from '../../shared/form/file-name.ts';
import {
  droppedFormsSchema,
  type FormFile,
  MAX_FORM_BYTES,
  refuseTwins,
} from '../../shared/form/form-file.ts';
import { mergeAnswers } from '../../shared/form/merge.ts';
import { readDay, readFigure, readText } from '../../shared/form/read-cells.ts';
import type { ReportForm } from '../../shared/report/report.ts';
import { figureField } from '../fixtures/report-form.ts';

const ANSWERS: FormAnswers = {
  movementId: 1,
  departmentId: 12,
  month: '2026-11',
  marks: [],
  figures: [],
  cases: [],
  difficulties: '',
  proposals: '',
  nextMonth: '',
};

const RECORDED: ReportForm = {
  movementId: 1,
  departmentId: 12,
  month: '2026-11',
  isClosed: false,
  revision: 3,
  state: 'draft',
  reportedOn: '2026-11-20',
  contents: [
    { id: 1, text: 'Một' },
    { id: 2, text: 'Hai' },
  ],
  marks: [
    { contentId: 1, mark: 'good', note: 'giữ' },
    { contentId: 2, mark: null, note: '' },
  ],
  figures: [
    figureField({ id: 5, name: 'Buổi' }, { figure: 7 }),
    figureField({ id: 6, name: 'Lượt' }, { figure: null }),
    figureField({ id: 7, source: 'praisedPeople' }, { figure: null }),
  ],
  cases: [
    {
      id: 40,
      departmentId: 12,
      month: '2026-11',
      kind: 'praise',
      personId: 100,
      date: '2026-11-05',
      deed: 'Tố giác tội phạm, hoà giải',
      basis: 'Thư khen',
      handling: '',
    },
  ],
  difficulties: 'Đã ghi',
  proposals: '',
  nextMonth: '',
};
const PEOPLE = [{ id: 100, fullName: 'Lê Văn Đạt' }];
const answered = (changes: Partial<FormAnswers>) => ({ ...ANSWERS, ...changes });
const merged = (changes: Partial<FormAnswers>) =>
  mergeAnswers(RECORDED, answered(changes), { revision: 3, state: 'draft' });

describe('answers laid over what is recorded', () => {
  test('blanks take nothing away', () => {
    expect(compareForm(RECORDED, ANSWERS, PEOPLE).differences).toEqual([]);
    expect(merged({})).toMatchObject({
      marks: RECORDED.marks,
      figures: [
        { indicatorId: 5, figure: 7 },
        { indicatorId: 6, figure: null },
      ],
      difficulties: 'Đã ghi',
    });
    expect(merged({}).cases.map(({ id }) => id)).toEqual([40]);
  });

  test('“Chưa đánh giá” in so many words takes a mark back, its note stays', () => {
    const marks = [{ contentId: 1, mark: 'none' as const, note: '' }];
    expect(merged({ marks }).marks[0]).toEqual({ contentId: 1, mark: null, note: 'giữ' });
    expect(compareForm(RECORDED, answered({ marks }), PEOPLE).differences).toEqual([
      {
        key: 'mark-1',
        part: 'marks',
        label: 'Nội dung 1',
        recorded: 'Tốt',
        offered: 'Chưa đánh giá',
      },
    ]);
  });

  test('the same day, person and deed is the same case, told more fully', () => {
    const known = {
      kind: 'criticism' as const,
      personId: 100,
      date: '2026-11-05',
      deed: 'TỐ GIÁC tội phạm, hòa giải',
      basis: '',
      handling: 'Tuyên dương',
    };
    const cases = [known, { ...known, date: '2026-11-06' }];
    const result = merged({ cases }).cases;
    expect(result.map(({ id }) => id)).toEqual([40, null]);
    expect(result[0]).toMatchObject({
      kind: 'criticism',
      deed: 'Tố giác tội phạm, hoà giải',
      basis: 'Thư khen',
      handling: 'Tuyên dương',
    });
    const { differences } = compareForm(RECORDED, answered({ cases }), PEOPLE);
    expect(differences.map(({ label, recorded }) => [label, recorded === ''])).toEqual([
      ['Lê Văn Đạt, 05/11/2026', false],
      ['Lê Văn Đạt, 06/11/2026', true],
    ]);
  });

  test('what would still be missing keeps the report from being complete', () => {
    expect(compareForm(RECORDED, ANSWERS, PEOPLE).missing).toEqual(['Lượt']);
    const figures = [{ indicatorId: 6, figure: 'nothing' as const }];
    expect(compareForm(RECORDED, answered({ figures }), PEOPLE).missing).toEqual([]);
  });
});

describe('cells', () => {
  test.each([
    ['5/3/2026', false, '2026-03-05'],
    ['05-03-2026', false, '2026-03-05'],
    [46348, false, '2026-11-22'],
    [44886, true, '2026-11-22'],
    [46348.75, false, '2026-11-22'],
    ['29/02/2025', false, null],
    ['2026-11-22', false, null],
    [60, false, null],
    [-1, false, null],
    [1e9, false, null],
    [Number.NaN, false, null],
    [true, false, null],
  ])('the day %s (1904: %s) is %s', (cell, is1904, day) => {
    const read = readDay(cell, is1904);
    expect(read.ok ? read.value : null).toBe(day);
  });

  test.each([
    [null, null],
    ['', null],
    [0, 0],
    ['1.234', 1234],
    ['１２', 12],
    ['-', 'nothing'],
    ['–', 'nothing'],
    ['KPS', 'nothing'],
  ])('the figure %s is %s', (cell, figure) => {
    expect(readFigure(cell, 'vụ')).toEqual({ ok: true, value: figure });
  });

  test.each([1.5, -1, 1e10, Number.NaN, '1.234,5', '1e5', '0x10', '5%', true])(
    '%s is no figure',
    (cell) => {
      expect(readFigure(cell, 'vụ').ok).toBe(false);
    },
  );

  test('texts come in one spelling, counted as a reader counts', () => {
    expect(readText('Hoà\u0300\u200b  ', 10).ok).toBe(true);
    expect(readText('e\u0302\u0301'.repeat(10), 10)).toEqual({ ok: true, value: 'ế'.repeat(10) });
    expect(readText('a'.repeat(11), 10).ok).toBe(false);
  });
});

describe('names of files', () => {
  test.each([
    ['Lãnh sự', 'bieu-mau-lanh-su-2026-05.xlsx'],
    ['HTQT/Đối ngoại: “CON”', 'bieu-mau-htqt-doi-ngoai-con-2026-05.xlsx'],
    ['..\\..\\a', 'bieu-mau-a-2026-05.xlsx'],
    ['部門', 'bieu-mau-phong-7-2026-05.xlsx'],
    ['x'.repeat(200), `bieu-mau-${'x'.repeat(40)}-2026-05.xlsx`],
  ])('%s', (shortName, name) => {
    expect(formFileName({ id: 7, shortName }, '2026-05')).toBe(name);
  });

  test('two departments of one short name get two files', () => {
    const both = [
      { id: 7, shortName: 'Hòa' },
      { id: 8, shortName: 'hoà' },
    ];
    expect(both.map((one) => formFileName(one, '2026-05', both))).toEqual([
      'bieu-mau-hoa-7-2026-05.xlsx',
      'bieu-mau-hoa-8-2026-05.xlsx',
    ]);
  });
});

test('a checksum differs for texts that differ in one letter or in their order', () => {
  const sums = ['', 'a', 'b', 'ab', 'ba', 'Phòng Lãnh sự', 'Phòng Lãnh sư'].map(checksum);
  expect(new Set(sums).size).toBe(sums.length);
  expect(sums[1]).toBe('af63dc4c8601ec8c');
});

test('a department that sent two forms has both refused, each naming the other', () => {
  const file = (name: string, departmentId: number): FormFile => ({
    kind: 'read',
    name,
    token: name,
    departmentId,
    departmentName: `Phòng ${departmentId}`,
    problems: [],
    legacyTexts: [],
  });
  const refused: FormFile = { kind: 'refused', name: 'd.xlsx', message: 'Hỏng.' };
  const judged = refuseTwins([file('a.xlsx', 1), file('b.xlsx', 2), file('c.xlsx', 1), refused]);
  expect(judged.map(({ kind }) => kind)).toEqual(['refused', 'read', 'refused', 'refused']);
  expect(judged[0]).toMatchObject({ message: expect.stringContaining('“a.xlsx”, “c.xlsx”') });
  expect(judged[3]).toBe(refused);
});

test('what is dropped is bytes within limits', () => {
  const dropped = (bytes: unknown, count = 1) =>
    droppedFormsSchema.safeParse(Array.from({ length: count }, () => ({ name: 'a.xlsx', bytes })))
      .success;
  expect(dropped(new Uint8Array(10))).toBe(true);
  expect(dropped(new Uint8Array(MAX_FORM_BYTES + 1))).toBe(false);
  expect(dropped(new Uint8Array(MAX_FORM_BYTES), 11)).toBe(false);
  expect(dropped('abc')).toBe(false);
  expect(dropped(new Uint8Array(1), 301)).toBe(false);
});
