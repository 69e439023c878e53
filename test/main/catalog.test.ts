import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  AGENCY,
  allFigures,
  fillOffice,
  inputOf,
  MOVEMENT,
  type Office,
} from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

const first = (values: number[]) => values[0] ?? 0;

async function reportOnce(): Promise<void> {
  const key = {
    movementId: office.movementId,
    departmentId: first(office.departmentIds),
    month: '2026-03',
  };
  const form = await app.call('report.read', key);
  const marks = form.marks.map((mark) => ({ ...mark, mark: 'good' as const }));
  await app.call(
    'report.save',
    inputOf(form, { state: 'complete', marks, figures: allFigures(form, 1) }),
  );
}

test('an agency keeps its signers by id, in order, and drops those taken out', async () => {
  const second = {
    id: null,
    authority: 'KT. GIÁM ĐỐC',
    position: 'Phó Giám đốc',
    name: 'Vũ Thị Hằng',
  };
  const saved = await app.call('agency.read', {});
  const withTwo = await app.call('agency.save', {
    ...AGENCY,
    signers: [second, ...(saved?.signers ?? [])],
  });
  expect(withTwo.signers.map(({ name }) => name)).toEqual(['Vũ Thị Hằng', 'Lê Văn Đạt']);
  expect(withTwo.signers[1]?.id).toBe(saved?.signers[0]?.id);
  const withOne = await app.call('agency.save', {
    ...AGENCY,
    signers: withTwo.signers.slice(0, 1),
  });
  expect(withOne.signers).toEqual(withTwo.signers.slice(0, 1));
});

test('a department name typed with other tones or case is the same name', async () => {
  await app.call('department.save', { id: null, name: 'Phòng Hoà Giải', shortName: 'HG' });
  const failure = await app.refuse('department.save', {
    id: null,
    name: 'phòng  HÒA GIẢI',
    shortName: 'HG2',
  });
  expect(failure.fields).toEqual({ name: 'Đã có "Phòng Hoà Giải".' });
});

test('a department is deleted while nothing uses it, else taken out of use and back', async () => {
  const { id } = await app.call('department.save', {
    id: null,
    name: 'Phòng Mới',
    shortName: 'Mới',
  });
  expect(await app.call('department.remove', { id })).toEqual({ outcome: 'deleted' });
  const used = first(office.departmentIds);
  expect(await app.call('department.remove', { id: used })).toEqual({ outcome: 'deactivated' });
  const state = async () =>
    (await app.call('department.list', {})).find((each) => each.id === used)?.active;
  expect(await state()).toBe(false);
  await app.call('department.activate', { id: used });
  expect(await state()).toBe(true);
});

test('departments move among their like and stop at the ends', async () => {
  const names = async () => (await app.call('department.list', {})).map(({ name }) => name);
  expect(await names()).toEqual(['Văn phòng', 'Phòng Lãnh sự']);
  await app.call('department.move', { id: first(office.departmentIds), step: 1 });
  expect(await names()).toEqual(['Phòng Lãnh sự', 'Văn phòng']);
  await app.call('department.move', { id: first(office.departmentIds), step: 1 });
  expect(await names()).toEqual(['Phòng Lãnh sự', 'Văn phòng']);
});

test('one person typed twice is refused; a namesake with another birth date is not', async () => {
  const twin = {
    id: null,
    departmentId: first(office.departmentIds),
    fullName: 'nguyễn thị lan 1',
    gender: 'female' as const,
    birthDate: '1985-03-05',
    position: '',
    level: 'staff' as const,
  };
  expect((await app.refuse('person.save', twin)).fields).toHaveProperty('fullName');
  await app.call('person.save', { ...twin, birthDate: '1990-01-01' });
});

test('a new movement has the starting set; its indicators can be renamed, added, moved and removed', async () => {
  const { movementId } = office;
  const indicators = await app.call('indicator.list', { movementId });
  expect(new Set(indicators.map(({ group }) => group))).toEqual(
    new Set(['A', 'B', 'C', 'D', 'E', 'G']),
  );
  expect(indicators.filter(({ active, source }) => active && source === 'typed')).toHaveLength(12);
  const [one, two] = indicators;
  if (!one || !two) throw new Error('no indicators');
  await app.call('indicator.save', { ...one, name: 'Tổng số cán bộ' });
  expect(
    (await app.refuse('indicator.save', { ...two, name: 'tổng số CÁN BỘ' })).fields,
  ).toHaveProperty('name');
  await app.call('indicator.move', { id: two.id, step: -1 });
  expect((await app.call('indicator.list', { movementId }))[0]?.id).toBe(two.id);
  expect(await app.call('indicator.remove', { id: two.id })).toEqual({ outcome: 'deleted' });
  await reportOnce();
  expect(await app.call('indicator.remove', { id: one.id })).toEqual({ outcome: 'deactivated' });
});

test('a movement is read back whole and a second of its name in the year is refused', async () => {
  const read = await app.call('movement.read', { id: office.movementId });
  expect(read).toMatchObject({
    ...MOVEMENT,
    id: office.movementId,
    departmentIds: office.departmentIds,
    contents: [{}, {}],
  });
  expect((await app.refuse('movement.save', MOVEMENT)).fields).toHaveProperty('name');
  await app.call('movement.save', {
    ...MOVEMENT,
    year: 2027,
    startDate: '2027-01-10',
    endDate: '2027-12-14',
  });
});

test('what reports rest on cannot be taken out of a movement, and a refused save changes nothing', async () => {
  await reportOnce();
  const movement = await app.call('movement.read', { id: office.movementId });
  const attempts = [
    [{ contents: movement.contents.slice(1) }, 'contents'],
    [{ departmentIds: movement.departmentIds.slice(1) }, 'departmentIds'],
    [{ startDate: '2026-04-01' }, 'startDate'],
    [{ endDate: '2026-02-10' }, 'endDate'],
  ] as const;
  for (const [change, field] of attempts) {
    const failure = await app.refuse('movement.save', { ...movement, name: 'Tên khác', ...change });
    expect(failure.fields).toHaveProperty(field);
  }
  expect(await app.call('movement.read', { id: office.movementId })).toEqual(movement);
});

test('dates that end before they start, or run over years, are refused at the end date', async () => {
  for (const endDate of ['2026-01-01', '2040-01-01']) {
    expect(
      (await app.refuse('movement.save', { ...MOVEMENT, name: 'X', endDate })).fields,
    ).toHaveProperty('endDate');
  }
});

test('several people are moved or retired all or none, and taken back as one change', async () => {
  const ids = office.personIds;
  const [first = 0, second = 0] = office.departmentIds;
  const places = async () =>
    (await app.call('person.list', {})).map(({ departmentId, active }) => [departmentId, active]);
  const before = await places();
  expect(before).toEqual([
    [first, true],
    [second, true],
  ]);
  const { changeId } = await app.call('person.transfer', { ids, departmentId: second });
  expect(await places()).toEqual([
    [second, true],
    [second, true],
  ]);
  await app.call('history.undo', { changeId });
  expect(await places()).toEqual(before);
  const gone = await app.refuse('person.transfer', { ids: [...ids, 9_999], departmentId: second });
  expect(gone.code).toBe('not-found');
  const nowhere = await app.refuse('person.transfer', { ids, departmentId: 9_999 });
  expect(nowhere.message).toBe('Nguyễn Thị Lan 1: Chọn phòng của cán bộ. Chưa chuyển ai.');
  expect(await places()).toEqual(before);
  const retired = await app.call('person.retire', { ids });
  expect(await places()).toEqual([
    [first, false],
    [second, false],
  ]);
  await app.call('history.undo', retired);
  expect(await places()).toEqual(before);
});
