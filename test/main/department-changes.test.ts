import { afterEach, beforeEach, expect, test } from 'vitest';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
let ids: [number, number, number];

const NAMES = ['Văn phòng', 'Phòng Lãnh sự', 'Phòng Biên giới'];
const NEW = { name: 'Phòng Lãnh sự và Biên giới', shortName: 'LS-BG' };

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app, NAMES);
  ids = office.departmentIds as [number, number, number];
});
afterEach(() => app.close());

const formOf = (departmentId: number, month: string) =>
  app.call('report.read', { movementId: office.movementId, departmentId, month });

async function report(departmentId: number, month: string, figure = 2): Promise<void> {
  const form = await formOf(departmentId, month);
  const marks = form.marks.map((mark) => ({ ...mark, mark: 'good' as const }));
  const figures = allFigures(form, figure);
  await app.call('report.save', inputOf(form, { state: 'complete', marks, figures }));
}

const merge = (changes: object = {}) => ({
  predecessorIds: [ids[1], ids[2]],
  successorId: null,
  changedOn: '2026-04-01',
  ...NEW,
  ...changes,
});

const states = async () => {
  const { departments } = await app.call('board.read', { movementId: office.movementId });
  return Object.fromEntries(departments.map(({ name, states }) => [name, states.slice(2, 5)]));
};

test('a renamed department keeps its old name in the months before', async () => {
  await report(ids[1], '2026-02');
  await app.call('department.rename', {
    id: ids[1],
    changedOn: '2026-03-10',
    name: 'Phòng Lãnh sự mới',
    shortName: 'LSM',
  });
  const namesOf = async () =>
    (await app.call('board.read', { movementId: office.movementId })).departments[1]?.names;
  expect((await namesOf())?.slice(0, 4)).toEqual([
    'Phòng Lãnh sự',
    'Phòng Lãnh sự',
    'Phòng Lãnh sự mới',
    'Phòng Lãnh sự mới',
  ]);
  const document = JSON.stringify(
    await app.call('paper.read', {
      movementId: office.movementId,
      kind: 'month',
      period: '2026-02',
    }),
  );
  expect(document).toContain('Phòng Lãnh sự');
  expect(document).not.toContain('Phòng Lãnh sự mới');
});

test('a rename is refused at its field: same name, another’s name, before the last change', async () => {
  const rename = { id: ids[1], changedOn: '2026-03-10', name: 'Tên mới', shortName: 'TM' };
  const same = { ...rename, name: 'Phòng Lãnh sự', shortName: 'Phòng Lãnh sự' };
  expect((await app.refuse('department.rename', same)).fields).toHaveProperty('name');
  const taken = { ...rename, name: 'văn phòng' };
  expect((await app.refuse('department.rename', taken)).fields).toHaveProperty('name');
  await app.call('department.rename', rename);
  const earlier = { ...rename, changedOn: '2026-03-10', name: 'Tên khác' };
  expect((await app.refuse('department.rename', earlier)).fields).toEqual({
    changedOn: 'Tên mới đã có thay đổi ngày 10/3/2026. Chọn ngày sau ngày đó.',
  });
});

test('a merger ends the old ones, moves people, joins the movement and carries the totals', async () => {
  for (const id of ids) await report(id, '2026-03', 5);
  const { id } = await app.call('department.merge', merge());
  const departments = await app.call('department.list', {});
  expect(departments.map(({ startedOn, endedOn, active }) => [startedOn, endedOn, active])).toEqual(
    [
      [null, null, true],
      [null, '2026-03-31', false],
      [null, '2026-03-31', false],
      ['2026-04-01', null, true],
    ],
  );
  const people = await app.call('person.list', {});
  expect(people.filter(({ departmentId }) => departmentId === id)).toHaveLength(2);
  expect(await states()).toEqual({
    'Văn phòng': ['onTime', 'missing', 'notDue'].map((state, at) => (at === 0 ? 'late' : state)),
    'Phòng Lãnh sự': ['late', 'inactive', 'inactive'],
    'Phòng Biên giới': ['late', 'inactive', 'inactive'],
    [NEW.name]: ['inactive', 'missing', 'notDue'],
  });
  const form = await formOf(id, '2026-04');
  const typed = form.figures.find(
    ({ indicator }) => indicator.source === 'typed' && indicator.departmentTotal === 'sum',
  );
  expect(typed).toMatchObject({ previous: 10, totalBefore: 10 });
  const key = { ...inputOf(form), departmentId: ids[1] };
  expect((await app.refuse('report.save', key)).fields).toHaveProperty('departmentId');
});

test('a department can go into one that stands', async () => {
  await app.call('department.merge', merge({ successorId: ids[0], name: '', shortName: '' }));
  const list = await app.call('department.list', {});
  expect(list).toHaveLength(3);
  expect(list.filter(({ endedOn }) => endedOn === null).map(({ name }) => name)).toEqual([
    'Văn phòng',
  ]);
  const people = await app.call('person.list', {});
  expect(new Set(people.map(({ departmentId }) => departmentId))).toEqual(new Set([ids[0]]));
});

test('a split gives one part the totals and the people, and may keep the old name', async () => {
  await report(ids[1], '2026-03', 7);
  const { id } = await app.call('department.split', {
    id: ids[1],
    changedOn: '2026-04-01',
    parts: [
      { name: 'Phòng Việt kiều', shortName: 'VK' },
      { name: 'Phòng Lãnh sự', shortName: 'LS' },
    ],
    heir: 1,
  });
  const list = await app.call('department.list', {});
  expect(list.find((one) => one.id === id)?.name).toBe('Phòng Lãnh sự');
  expect(list.filter(({ startedOn }) => startedOn === '2026-04-01')).toHaveLength(2);
  const previous = async (departmentId: number) =>
    (await formOf(departmentId, '2026-04')).figures.find(
      ({ indicator }) => indicator.source === 'typed',
    )?.previous;
  expect(await previous(id)).toBe(7);
  const other = list.find(({ name }) => name === 'Phòng Việt kiều')?.id ?? 0;
  expect(await previous(other)).toBe(null);
  const { departmentIds } = await app.call('movement.read', { id: office.movementId });
  expect(departmentIds).toEqual(expect.arrayContaining([id, other, ids[1]]));
});

test('what would contradict a report or an earlier change is refused at its field', async () => {
  await report(ids[1], '2026-05');
  await report(ids[0], '2026-05');
  expect((await app.refuse('department.merge', merge())).fields).toEqual({
    changedOn: 'Phòng Lãnh sự đã có báo cáo tháng 5/2026. Chọn từ ngày 01/5/2026.',
  });
  const into = merge({ predecessorIds: [ids[2]], successorId: ids[0], changedOn: '2026-05-04' });
  expect((await app.refuse('department.merge', into)).fields).toEqual({
    changedOn: 'Văn phòng đã có báo cáo tháng 5/2026. Chọn từ ngày 01/6/2026.',
  });
  await app.call('department.merge', merge({ changedOn: '2026-05-04' }));
  const twice = { id: ids[1], changedOn: '2026-07-01', parts: [NEW, NEW], heir: 0 };
  expect((await app.refuse('department.split', twice)).fields).toEqual({
    changedOn: 'Phòng Lãnh sự đã kết thúc ngày 03/5/2026.',
  });
  const [last] = (await app.call('department.list', {})).slice(-1);
  const early = { id: last?.id, changedOn: '2026-05-04', parts: [NEW, NEW], heir: 0 };
  expect((await app.refuse('department.split', early)).fields).toHaveProperty('changedOn');
  for (const wrong of [{ heir: 2 }, { parts: [NEW] }, { parts: [NEW, { ...NEW, name: '' }] }])
    expect(
      (await app.refuse('department.split', { ...early, changedOn: '2026-08-01', ...wrong })).code,
    ).toBe('invalid');
});

test('a new department cannot take a name in use, and the merger refused leaves nothing behind', async () => {
  const before = await app.call('department.list', {});
  expect((await app.refuse('department.merge', merge({ name: 'Văn phòng' }))).fields).toEqual({
    name: 'Đã có "Văn phòng".',
  });
  expect(await app.call('department.list', {})).toEqual(before);
});

test('people who moved on can still be named in the months of their old department', async () => {
  await app.call('department.merge', merge());
  const form = await formOf(ids[1], '2026-03');
  const entry = {
    id: null,
    kind: 'praise' as const,
    personId: office.personIds[1] ?? 0,
    date: '2026-03-05',
    deed: 'Việc tốt',
    basis: '',
    handling: '',
  };
  await app.call('report.save', inputOf(form, { cases: [entry] }));
  expect((await formOf(ids[1], '2026-03')).cases).toMatchObject([{ personId: entry.personId }]);
});

test('a merger is one change of the log and can be taken back whole', async () => {
  const picture = async () => [
    await app.call('department.list', {}),
    await app.call('person.list', {}),
    await app.call('movement.read', { id: office.movementId }),
    await app.call('department.changes', {}),
  ];
  const before = await picture();
  await app.call('department.merge', merge());
  expect(await picture()).not.toEqual(before);
  const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  const [last] = (await app.call('history.list', query)).entries;
  await app.call('history.undo', { changeId: last?.id ?? 0 });
  expect(await picture()).toEqual(before);
});
