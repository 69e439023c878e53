import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftNextYear, keptNextYear } from '../../shared/movement/next-year.ts';
import { allFigures, fillOffice, inputOf, MOVEMENT, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

async function report(month: string, figure = 3): Promise<void> {
  const { movementId, departmentIds } = office;
  const departmentId = departmentIds[0] ?? 0;
  const form = await app.call('report.read', { movementId, departmentId, month });
  const marks = form.marks.map((mark) => ({ ...mark, mark: 'good' as const }));
  const figures = allFigures(form, figure);
  const entry = {
    id: null,
    kind: 'praise' as const,
    personId: null,
    date: `${month}-05`,
    deed: 'Việc tốt',
    basis: '',
    handling: '',
  };
  await app.call(
    'report.save',
    inputOf(form, { state: 'complete', marks, figures, cases: [entry] }),
  );
}

const overview = () => app.call('overview.read', { movementId: office.movementId });

test('a briefing moved for a holiday moves the board and the days to keep, and goes back', async () => {
  const { movementId } = office;
  const briefing = async () => [
    (await app.call('board.read', { movementId })).next?.day,
    (await overview()).deadlines.find(({ kind, month }) => kind === 'print' && month === '2026-05')
      ?.day,
  ];
  expect(await briefing()).toEqual(['2026-05-25', '2026-05-26']);
  await app.call('briefing.shift', { movementId, month: '2026-05', day: '2026-06-01' });
  expect(await briefing()).toEqual(['2026-06-01', '2026-06-02']);
  await app.call('briefing.shift', { movementId, month: '2026-05', day: '2026-05-29' });
  await app.call('briefing.shift', { movementId, month: '2026-05', day: null });
  expect(await briefing()).toEqual(['2026-05-25', '2026-05-26']);
});

test('a briefing is not moved out of its month, or of the movement', async () => {
  const { movementId } = office;
  const refused = async (month: string, day: string | null) =>
    (await app.refuse('briefing.shift', { movementId, month, day })).fields;
  expect(await refused('2026-05', '2026-04-30')).toHaveProperty('day');
  expect(await refused('2026-05', '2026-06-11')).toEqual({
    day: 'Giao ban tháng 5/2026 chỉ dời được trong tháng, muộn nhất 10/6/2026.',
  });
  expect(await refused('2026-12', '2026-12-15')).toHaveProperty('day');
  expect(await refused('2027-05', '2027-05-20')).toHaveProperty('month');
  expect(await refused('2026-05', '2026-02-30')).toHaveProperty('day');
});

test('what is open goes away as it is done', async () => {
  await report('2026-04');
  const kinds = async () =>
    (await overview()).tasks.map(({ kind, month }) => `${kind} ${month}`).toSorted();
  const missing = ['2026-01', '2026-01', '2026-02', '2026-02', '2026-03', '2026-03', '2026-04'];
  expect(await kinds()).toEqual([
    ...missing.map((month) => `missing ${month}`),
    'unnumbered 2026-04',
    'unproven 2026-04',
  ]);
  const { movementId } = office;
  const paper = { movementId, kind: 'month', period: '2026-04' } as const;
  const head = { number: 7, date: '2026-04-29', signerId: null };
  await app.call('paper.saveHeading', { ...paper, ...head });
  expect(await kinds()).not.toContain('unnumbered 2026-04');
  expect(await kinds()).toContain('unclosed 2026-04');
  await app.call('paper.issue', paper);
  expect(await kinds()).not.toContain('unclosed 2026-04');
});

test('trends come with the choice of indicators', async () => {
  await report('2026-03', 2);
  await report('2026-04', 5);
  const { movementId } = office;
  const first = await app.call('trend.read', { movementId, indicatorIds: null });
  expect(first.chosen).toHaveLength(3);
  const [id = 0] = first.chosen;
  const { charts } = await app.call('trend.read', { movementId, indicatorIds: [id] });
  expect(charts[0]?.series[0]?.figures).toEqual([null, null, 2, 5, null]);
});

/** Begins next year's movement and saves it as it was drafted. */
async function saveNextYear(id: number): Promise<number> {
  const departments = await app.call('department.list', {});
  const { values } = draftNextYear(await app.call('movement.read', { id }), departments);
  return (await app.call('movement.save', values)).id;
}

test('next year’s movement has all of this one’s but what was reported', async () => {
  await report('2026-03');
  const { movementId } = office;
  const read = await app.call('movement.read', { id: movementId });
  await app.call('movement.save', { ...read, cutoffDate: '2026-11-30' });
  const indicators = await app.call('indicator.list', { movementId });
  const [off] = indicators;
  if (!off) throw new Error('no indicators');
  await app.call('indicator.save', { ...off, active: !off.active, name: 'Tên đã sửa' });
  const id = await saveNextYear(movementId);

  const copy = await app.call('movement.read', { id });
  expect(copy).toMatchObject({
    ...MOVEMENT,
    id,
    name: 'Bảo đảm trật tự, an toàn giao thông năm 2027',
    year: 2027,
    startDate: '2027-01-15',
    endDate: '2027-12-14',
    cutoffDate: '2027-11-30',
    submissionDate: null,
    departmentIds: office.departmentIds,
    contents: MOVEMENT.contents.map(({ text }) => ({ text })),
  });
  const shape = async (of: number) =>
    (await app.call('indicator.list', { movementId: of })).map(
      ({ id: _id, movementId: _movementId, ...rest }) => rest,
    );
  expect(await shape(id)).toEqual(await shape(movementId));
  const board = await app.call('board.read', { movementId: id });
  expect(new Set(board.departments.flatMap(({ states }) => states))).toEqual(
    new Set(['notDue', 'noBriefing']),
  );
  expect((await app.call('annual.read', { movementId: id })).people).toEqual([]);
  const movements = await app.call('movement.list', {});
  expect(keptNextYear(read, movements)?.id).toBe(id);
  const again = draftNextYear(read, await app.call('department.list', {}));
  expect((await app.refuse('movement.save', again.values)).fields).toEqual({
    name: 'Năm 2027 đã có phong trào mang tên này.',
  });
});

test('a department that ended does not come along to next year', async () => {
  const [first = 0, second = 0] = office.departmentIds;
  await app.call('department.merge', {
    predecessorIds: [second],
    successorId: first,
    changedOn: '2026-04-01',
    name: '',
    shortName: '',
  });
  const id = await saveNextYear(office.movementId);
  expect((await app.call('movement.read', { id })).departmentIds).toEqual([first]);
});

test('a movement in which nothing was recorded is removed whole, and comes back whole', async () => {
  const id = await saveNextYear(office.movementId);
  await app.call('briefing.shift', { movementId: id, month: '2027-03', day: '2027-03-30' });
  const picture = async () => [
    await app.call('movement.read', { id }),
    await app.call('indicator.list', { movementId: id }),
    (await app.call('board.read', { movementId: id })).months,
  ];
  const before = await picture();
  const { changeId } = await app.call('movement.remove', { id });
  expect((await app.refuse('movement.read', { id })).code).toBe('not-found');
  expect((await app.call('movement.list', {})).map((each) => each.id)).toEqual([office.movementId]);
  await app.call('history.undo', { changeId });
  expect(await picture()).toEqual(before);
  expect((await app.refuse('movement.remove', { id: 9_999 })).code).toBe('not-found');
});

test('a movement in which something was recorded is not removed, and what holds it is named', async () => {
  const { movementId } = office;
  await report('2026-03');
  const before = await app.call('movement.read', { id: movementId });
  expect(await app.refuse('movement.remove', { id: movementId })).toMatchObject({
    code: 'conflict',
    message: 'Phong trào này đã có báo cáo tháng, biểu dương, phê bình nên không xóa được.',
  });
  expect(await app.call('movement.read', { id: movementId })).toEqual(before);
});

test('a movement whose document bears a number is not removed: it may stand on paper', async () => {
  const id = await saveNextYear(office.movementId);
  const heading = { movementId: id, kind: 'month' as const, period: '2027-03', signerId: null };
  await app.call('paper.saveHeading', { ...heading, number: 5, date: null });
  expect((await app.refuse('movement.remove', { id })).message).toContain('văn bản đã ghi số');
  await app.call('paper.saveHeading', { ...heading, number: null, date: null });
  await app.call('movement.remove', { id });
});

test('a cut-off outside the movement and a submission before it are refused at their fields', async () => {
  const read = await app.call('movement.read', { id: office.movementId });
  const refused = async (dates: object) =>
    (await app.refuse('movement.save', { ...read, ...dates })).fields;
  expect(await refused({ cutoffDate: '2027-01-01' })).toHaveProperty('cutoffDate');
  expect(await refused({ cutoffDate: '2026-11-30', submissionDate: '2026-11-29' })).toHaveProperty(
    'submissionDate',
  );
  await app.call('movement.save', {
    ...read,
    cutoffDate: '2026-11-30',
    submissionDate: '2027-01-10',
  });
});

test('the window opens on one answer, which says what its three calls say, of the movement she chose', async () => {
  const says = async (movementId: number) => ({
    started: await app.call('app.start', {}),
    work: {
      movementId,
      board: await app.call('board.read', { movementId }),
      overview: await app.call('overview.read', { movementId }),
    },
  });
  const { movementId } = office;
  const other = await app.call('movement.save', {
    ...MOVEMENT,
    name: 'Phong trào năm trước',
    year: 2025,
    startDate: '2025-01-10',
    endDate: '2025-12-14',
    departmentIds: office.departmentIds,
  });
  await report('2026-04');
  expect(await app.call('app.open', { chosenId: null })).toEqual(await says(movementId));
  expect(await app.call('app.open', { chosenId: other.id })).toEqual(await says(other.id));
  expect(await app.call('app.open', { chosenId: 999 })).toEqual(await says(movementId));
});

test('an empty book opens without a movement', async () => {
  const empty = await openTestProgram();
  expect(await empty.call('app.open', { chosenId: 1 })).toMatchObject({
    started: { movements: [] },
    work: null,
  });
  empty.close();
});
