import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GridRowInput } from '../../shared/grid/grid.ts';
import { sentenceOf } from '../../shared/history/describe.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
const month = '2026-05';

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

const key = () => ({ movementId: office.movementId, month });
const departmentAt = (index: number) => office.departmentIds[index] ?? 0;
const read = () => app.call('grid.read', key());
const reportOf = (index: number) =>
  app.call('report.read', { ...key(), departmentId: departmentAt(index) });

async function typedIds(): Promise<number[]> {
  const { indicators } = await read();
  return indicators.filter(({ source }) => source === 'typed').map(({ id }) => id);
}

function row(index: number, changes: Partial<GridRowInput> = {}): GridRowInput {
  return {
    departmentId: departmentAt(index),
    revision: 0,
    figures: [],
    marks: [],
    complete: false,
    ...changes,
  };
}

const save = (...rows: GridRowInput[]) => app.call('grid.save', { ...key(), rows });
const refuse = (...rows: GridRowInput[]) => app.refuse('grid.save', { ...key(), rows });

async function full(index: number, changes: Partial<GridRowInput> = {}) {
  const ids = await typedIds();
  return row(index, {
    figures: ids.map((indicatorId) => ({ indicatorId, figure: 2 })),
    ...changes,
  });
}

describe('reading', () => {
  it('shows drafts and complete reports with last month and the total so far', async () => {
    const [first = 0] = await typedIds();
    const april = await app.call('report.read', {
      ...key(),
      month: '2026-04',
      departmentId: departmentAt(0),
    });
    await app.call(
      'report.save',
      inputOf(april, { state: 'complete', figures: allFigures(april, 7) }),
    );
    await save(row(0, { figures: [{ indicatorId: first, figure: 'nothing' }] }));
    const { rows, previousTotals, indicators } = await read();
    expect(rows.map(({ name, state, revision }) => ({ name, state, revision }))).toEqual([
      { name: 'Văn phòng', state: 'draft', revision: 1 },
      { name: 'Phòng Lãnh sự', state: null, revision: 0 },
    ]);
    const at = indicators.findIndex(({ id }) => id === first);
    expect([rows[0]?.figures[at], rows[0]?.previous[at], previousTotals[at]]).toEqual([
      'nothing',
      7,
      7,
    ]);
    const summed = indicators.findIndex(
      ({ monthTotal, source }) => monthTotal === 'sum' && source === 'typed',
    );
    expect(rows[0]?.totalBefore[summed]).toBe(7);
  });

  it('counts the cases of a draft too', async () => {
    const form = await reportOf(0);
    const entry = {
      id: null,
      kind: 'praise' as const,
      personId: office.personIds[0] ?? 0,
      date: '2026-05-04',
      deed: 'Cứu người',
      basis: '',
      handling: '',
    };
    await app.call('report.save', inputOf(form, { cases: [entry] }));
    const { rows, indicators } = await read();
    const at = indicators.findIndex(({ source }) => source === 'praisedPeople');
    expect([rows[0]?.figures[at], rows[1]?.figures[at]]).toEqual([1, null]);
  });
});

describe('saving', () => {
  it('writes what changed and keeps the rest of each report', async () => {
    const before = await reportOf(0);
    const [content] = before.contents;
    const contentId = content?.id ?? 0;
    await app.call(
      'report.save',
      inputOf(before, {
        difficulties: 'Thiếu xe',
        figures: allFigures(before, 3),
        marks: [{ contentId, mark: 'poor', note: 'một vụ' }],
        cases: [
          {
            id: null,
            kind: 'criticism',
            personId: null,
            date: '2026-05-06',
            deed: 'Vượt đèn đỏ',
            basis: '',
            handling: '',
          },
        ],
      }),
    );
    const kept = await reportOf(0);
    const [first = 0] = await typedIds();
    await save(
      row(0, {
        revision: 1,
        figures: [{ indicatorId: first, figure: 9 }],
        marks: [{ contentId, mark: 'good' }],
      }),
      row(1, { figures: [{ indicatorId: first, figure: 4 }] }),
    );
    const after = await reportOf(0);
    expect(after).toEqual({
      ...kept,
      revision: 2,
      marks: kept.marks.map((mark) =>
        mark.contentId === contentId ? { ...mark, mark: 'good' } : mark,
      ),
      figures: kept.figures.map((line) =>
        line.indicator.id === first ? { ...line, figure: 9 } : line,
      ),
    });
    expect(await reportOf(1)).toMatchObject({
      revision: 1,
      state: 'draft',
      reportedOn: '2026-05-20',
    });
  });

  it('clears a figure to not reported, and a complete report that lost one must be completed again', async () => {
    expect(await save(await full(0, { complete: true }))).toMatchObject([
      { revision: 1, state: 'complete' },
    ]);
    const [first = 0] = await typedIds();
    expect(
      await save(row(0, { revision: 1, figures: [{ indicatorId: first, figure: 5 }] })),
    ).toMatchObject([{ revision: 2, state: 'complete' }]);
    expect(
      await save(row(0, { revision: 2, figures: [{ indicatorId: first, figure: null }] })),
    ).toMatchObject([{ revision: 3, state: 'lapsed' }]);
    expect(
      await save(row(0, { revision: 3, figures: [{ indicatorId: first, figure: 6 }] })),
    ).toMatchObject([{ revision: 4, state: 'lapsed' }]);
    expect(
      await save(row(0, { revision: 4, figures: [{ indicatorId: first, figure: null }] })),
    ).toMatchObject([{ revision: 5, state: 'lapsed' }]);
    expect(
      (await reportOf(0)).figures.find(({ indicator }) => indicator.id === first)?.figure,
    ).toBeNull();
  });

  it('logs only the rows that differ', async () => {
    await save(await full(0));
    const [first = 0] = await typedIds();
    await save(row(0, { revision: 1, figures: [{ indicatorId: first, figure: 8 }] }));
    const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
    const { entries } = await app.call('history.list', query);
    const logged = entries[0]?.records.map(sentenceOf);
    expect(logged).toEqual([
      'Sửa báo cáo Văn phòng tháng 5/2026: Cán bộ, công chức, người lao động 2 → 8',
    ]);
  });
});

describe('what is refused changes nothing', () => {
  it('names each department saved elsewhere meanwhile', async () => {
    await save(await full(1));
    const [first = 0] = await typedIds();
    const figures = [{ indicatorId: first, figure: 1 }];
    const failure = await refuse(row(0, { figures }), row(1, { figures }));
    expect(failure).toEqual({
      code: 'conflict',
      message: 'Báo cáo vừa được lưu ở nơi khác: Phòng Lãnh sự. Chưa ghi phòng nào.',
      fields: { 'rows.1.revision': 'Báo cáo của phòng này vừa được lưu ở nơi khác.' },
    });
    expect((await reportOf(0)).revision).toBe(0);
  });

  it.each([
    ['a negative figure', { figure: -1 }],
    ['a fraction', { figure: 1.5 }],
    ['text', { figure: '12' }],
    ['an indicator of nobody', { indicatorId: 9_999, figure: 1 }],
  ])('%s', async (_, wrong) => {
    const [first = 0] = await typedIds();
    const figures = [{ indicatorId: first, ...wrong }] as GridRowInput['figures'];
    expect((await refuse(row(0), row(1, { figures }))).code).toBe('invalid');
    expect((await read()).rows.map(({ revision }) => revision)).toEqual([0, 0]);
  });

  it('a figure counted from cases, a content of nobody, a department twice, a month outside', async () => {
    const { indicators } = await read();
    const counted = indicators.find(({ source }) => source !== 'typed')?.id ?? 0;
    expect((await refuse(row(0, { figures: [{ indicatorId: counted, figure: 1 }] }))).code).toBe(
      'invalid',
    );
    expect((await refuse(row(0, { marks: [{ contentId: 9_999, mark: 'good' }] }))).code).toBe(
      'invalid',
    );
    expect((await refuse(row(0), row(0))).code).toBe('conflict');
    const outside = { ...key(), month: '2027-05', rows: [row(0)] };
    expect((await app.refuse('grid.save', outside)).code).toBe('invalid');
    expect((await read()).rows.map(({ revision }) => revision)).toEqual([0, 0]);
  });

  it('completing a department with a blank', async () => {
    const whole = await full(0, { complete: true });
    const failure = await refuse({ ...whole, figures: whole.figures.slice(1) });
    expect(failure.message).toBe('Văn phòng còn số chưa báo cáo nên chưa hoàn thành được.');
  });
});
