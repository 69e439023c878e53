import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
let movementId: number;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  ({ movementId } = office);
});
afterEach(() => app.close());

const save = (of: Pick<CallInput<'pointRule.save'>, 'kind' | 'points' | 'indicatorId'>) =>
  app.call('pointRule.save', { id: null, movementId, ...of });
const rules = () => app.call('pointRule.list', { movementId });
const undo = async (changeId: number | null) => {
  if (changeId !== null) await app.call('history.undo', { changeId });
};

test('a scale is defined, corrected, taken away and brought back', async () => {
  expect(await app.call('point.read', { movementId })).toEqual([]);
  const { id } = await save({ kind: 'praise', points: '0,5' });
  expect(await rules()).toEqual([
    {
      ...{ id, movementId, kind: 'praise', contentId: null, mark: '', indicatorId: null },
      ...{ isPerHead: false, tenths: 5 },
    },
  ]);
  await app.call('pointRule.save', { id, movementId, kind: 'praise', points: '2' });
  expect((await rules()).map(({ tenths }) => tenths)).toEqual([20]);
  const { changeId } = await app.call('pointRule.remove', { id });
  expect(await rules()).toEqual([]);
  await undo(changeId);
  expect((await rules()).map(({ tenths }) => tenths)).toEqual([20]);
});

test('what is missing or of another movement is said where it is chosen', async () => {
  const refused = (of: object) =>
    app.refuse('pointRule.save', { id: null, movementId, kind: 'mark', points: '1', ...of });
  expect((await refused({})).fields).toEqual({ mark: 'Chọn mức đạt.' });
  expect((await refused({ kind: 'indicator' })).fields).toEqual({ indicatorId: 'Chọn chỉ tiêu.' });
  expect((await refused({ mark: 'good', contentId: 999_999 })).fields).toEqual({
    contentId: 'Phong trào này không còn mục ấy. Chọn mục khác.',
  });
  expect(await rules()).toEqual([]);
});

test('goes with the indicator it is about, and comes back with it', async () => {
  const indicatorId = await app.call('indicator.save', {
    ...{ id: null, movementId, group: 'B', name: 'Tin, bài', unit: 'bài', counting: 'things' },
    ...{ departmentTotal: 'sum', monthTotal: 'sum', direction: 'good', source: 'typed' },
    active: true,
  });
  await save({ kind: 'indicator', points: '1', indicatorId: indicatorId.id });
  expect(await rules()).toHaveLength(1);
  await app.call('indicator.remove', { id: indicatorId.id });
  expect(await rules()).toEqual([]);
  const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  const [newest] = (await app.call('history.list', query)).entries;
  await undo(newest?.id ?? null);
  expect((await rules()).map(({ indicatorId: about }) => about)).toEqual([indicatorId.id]);
});

test('the year of a department tells every month, content, figure and case of it', async () => {
  const departmentId = office.departmentIds[0] ?? 0;
  const year = await app.call('annual.department', { movementId, departmentId });
  expect(year?.months).toHaveLength(year?.reports.length ?? -1);
  expect(year?.contents.every(({ marks }) => marks.length === year.months.length)).toBe(true);
  expect(year?.figures.length).toBeGreaterThan(5);
  expect(await app.call('annual.department', { movementId, departmentId: 999_999 })).toBeNull();
});
