import { afterEach, beforeEach, expect, test } from 'vitest';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
let key: { movementId: number; departmentId: number; month: string };

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  key = {
    movementId: office.movementId,
    departmentId: office.departmentIds[1] ?? 0,
    month: '2026-03',
  };
});
afterEach(() => app.close());

const blankCase = { id: null, kind: 'praise', personId: null, basis: '', handling: '' } as const;

test('a report is read back as it was saved, its three states apart', async () => {
  const form = await app.call('report.read', key);
  const figures = inputOf(form).figures.map((entry, index) => ({
    ...entry,
    figure: index === 0 ? 12 : index === 1 ? ('nothing' as const) : null,
  }));
  const { revision, caseIds } = await app.call(
    'report.save',
    inputOf(form, {
      figures,
      difficulties: 'Thiếu xe.',
      cases: [{ ...blankCase, date: '2026-03-05', deed: 'Cứu người bị nạn' }],
    }),
  );
  expect(revision).toBe(1);
  const read = await app.call('report.read', key);
  expect(inputOf(read).figures).toEqual(figures);
  expect(read).toMatchObject({ state: 'draft', revision: 1, difficulties: 'Thiếu xe.' });
  expect(read.cases).toMatchObject([
    { id: caseIds[0], deed: 'Cứu người bị nạn', month: '2026-03' },
  ]);
});

test('a case keeps its id over saves, and one no longer sent is gone', async () => {
  const first = await app.call(
    'report.save',
    inputOf(await app.call('report.read', key), {
      cases: ['một', 'hai'].map((deed) => ({ ...blankCase, date: '2026-03-05', deed })),
    }),
  );
  const form = await app.call('report.read', key);
  const [, second] = inputOf(form).cases;
  if (!second) throw new Error('no second case');
  const saved = await app.call(
    'report.save',
    inputOf(form, { cases: [{ ...second, deed: 'hai, sửa' }] }),
  );
  expect(saved.caseIds).toEqual([first.caseIds[1]]);
  expect((await app.call('report.read', key)).cases.map(({ deed }) => deed)).toEqual(['hai, sửa']);
});

test('last month and the running total stand beside each figure, drafts not counted', async () => {
  for (const [month, figure, state] of [
    ['2026-01', 5, 'complete'],
    ['2026-02', 7, 'complete'],
    ['2026-03', 100, 'draft'],
  ] as const) {
    const form = await app.call('report.read', { ...key, month });
    await app.call('report.save', inputOf(form, { state, figures: allFigures(form, figure) }));
  }
  const march = (await app.call('report.read', key)).figures;
  const sums = march.filter(
    ({ indicator }) => indicator.monthTotal === 'sum' && indicator.source === 'typed',
  );
  expect(sums.length).toBeGreaterThan(0);
  for (const field of sums) expect(field).toMatchObject({ previous: 7, totalBefore: 12 });
  const april = (await app.call('report.read', { ...key, month: '2026-04' })).figures;
  expect(april.every(({ previous }) => previous === null)).toBe(true);
});

test('the same department and month twice is refused, the first stays', async () => {
  const form = await app.call('report.read', key);
  await app.call('report.save', inputOf(form, { difficulties: 'Bản đầu' }));
  const failure = await app.refuse('report.save', inputOf(form, { difficulties: 'Bản hai' }));
  expect(failure).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('đã có báo cáo tháng 3/2026'),
  });
  expect((await app.call('report.read', key)).difficulties).toBe('Bản đầu');
});

test.each([
  [1234.5, 'số nguyên'],
  [-3, 'không được âm'],
  [1e12, 'quá lớn'],
  ['12a', 'Nhập một số'],
])('the figure %s is refused at its field and changes nothing', async (bad, words) => {
  const form = await app.call('report.read', key);
  const input = inputOf(form, { difficulties: 'Không được lưu' });
  const figures = input.figures.map((entry, index) =>
    index === 2 ? { ...entry, figure: bad } : entry,
  );
  const failure = await app.refuse('report.save', { ...input, figures });
  expect(failure.code).toBe('invalid');
  expect(failure.fields?.['figures.2.figure']).toContain(words);
  expect(await app.call('report.read', key)).toEqual(form);
});

test('a case outside the movement is refused at its date and nothing of the report is kept', async () => {
  const form = await app.call('report.read', key);
  const bad = { ...blankCase, date: '2026-12-20', deed: 'Muộn' };
  const failure = await app.refuse(
    'report.save',
    inputOf(form, { difficulties: 'Nửa vời', cases: [bad] }),
  );
  expect(failure.fields).toEqual({
    'cases.0.date': 'Ngày phải trong thời gian phong trào, từ 15/01/2026 đến 14/12/2026.',
  });
  expect(await app.call('report.read', key)).toEqual(form);
});

test('a month outside the movement, a stranger department and a stranger person are refused', async () => {
  const form = await app.call('report.read', key);
  expect((await app.refuse('report.read', { ...key, month: '2027-01' })).fields).toHaveProperty(
    'month',
  );
  expect((await app.refuse('report.read', { ...key, departmentId: 999 })).fields).toHaveProperty(
    'departmentId',
  );
  const stranger = {
    ...blankCase,
    date: '2026-03-05',
    deed: 'x',
    personId: office.personIds[0] ?? 0,
  };
  const failure = await app.refuse('report.save', inputOf(form, { cases: [stranger] }));
  expect(failure.fields).toHaveProperty(['cases.0.personId']);
});

test('a complete report answers every figure', async () => {
  const form = await app.call('report.read', key);
  const figures = allFigures(form, 'nothing').map((entry, index) =>
    index === 4 ? { ...entry, figure: null } : entry,
  );
  const blank = await app.refuse('report.save', inputOf(form, { state: 'complete', figures }));
  expect(Object.keys(blank.fields ?? {})).toEqual(['figures.4.figure']);
  const short = await app.refuse(
    'report.save',
    inputOf(form, { state: 'complete', figures: figures.slice(0, 4) }),
  );
  expect(short.fields?.['figures']).toContain('Còn thiếu');
  await app.call(
    'report.save',
    inputOf(form, { state: 'complete', figures: allFigures(form, 'nothing') }),
  );
  expect((await app.call('report.read', key)).state).toBe('complete');
});

test('the same indicator or content twice in one report is refused', async () => {
  const form = await app.call('report.read', key);
  const [figure] = allFigures(form, 1);
  const [mark] = form.marks;
  if (!figure || !mark) throw new Error('nothing to repeat');
  expect((await app.refuse('report.save', inputOf(form, { figures: [figure, figure] }))).code).toBe(
    'invalid',
  );
  expect((await app.refuse('report.save', inputOf(form, { marks: [mark, mark] }))).code).toBe(
    'invalid',
  );
});
