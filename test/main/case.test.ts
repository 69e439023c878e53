import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

type Entry = CallInput<'case.save'>;
const entry = (changes: Partial<Entry> = {}): Entry => ({
  id: null,
  movementId: office.movementId,
  departmentId: office.departmentIds[0] ?? 0,
  month: '2026-03',
  kind: 'praise',
  personId: office.personIds[0] ?? null,
  date: '2026-03-05',
  deed: 'Cứu người bị nạn',
  basis: '',
  handling: '',
  ...changes,
});
const save = (changes: Partial<Entry> = {}) => app.call('case.save', entry(changes));
const register = () => app.call('case.list', { movementId: office.movementId });
const place = (department = 0, month = '2026-03') => ({
  movementId: office.movementId,
  departmentId: office.departmentIds[department] ?? 0,
  month,
});
const read = (department = 0, month = '2026-03') =>
  app.call('report.read', place(department, month));
const report = async (changes: object = {}, department = 0, month = '2026-03') => {
  const form = await read(department, month);
  return app.call('report.save', inputOf(form, { figures: allFigures(form, 1), ...changes }));
};

describe('the register', () => {
  test('holds the cases of reports and those entered by themselves, by date', async () => {
    await save({ date: '2026-03-09', deed: 'sau' });
    await report({ cases: inputOf(await read()).cases });
    await save({ month: '2026-04', date: '2026-02-01', deed: 'trước' });
    const { cases, departments, people } = await register();
    expect(cases.map(({ deed, reportState }) => [deed, reportState])).toEqual([
      ['trước', null],
      ['sau', 'draft'],
    ]);
    expect(departments.map(({ name, reports }) => [name, reports])).toEqual([
      ['Văn phòng', true],
      ['Phòng Lãnh sự', true],
    ]);
    expect(people).toHaveLength(2);
  });

  test('edits a case in place and takes it away', async () => {
    const { id } = await save();
    expect(await save({ id, kind: 'criticism', handling: 'Nhắc nhở', personId: null })).toEqual({
      id,
    });
    expect((await register()).cases).toMatchObject([
      { id, kind: 'criticism', personId: null, handling: 'Nhắc nhở', evidence: [] },
    ]);
    await app.call('case.remove', { id });
    expect((await register()).cases).toEqual([]);
    expect((await app.refuse('case.remove', { id })).code).toBe('not-found');
    expect((await app.refuse('case.save', entry({ id }))).code).toBe('not-found');
  });

  test('never gives a deleted case’s id to a new one', async () => {
    const { id } = await save();
    await app.call('case.remove', { id });
    expect((await save()).id).not.toBe(id);
  });
});

describe('a case is refused at its field, and nothing changes', () => {
  test.each<[string, () => Partial<Entry>, string]>([
    ['a date before the movement', () => ({ date: '2026-01-14' }), 'date'],
    ['a date after it', () => ({ date: '2026-12-15' }), 'date'],
    ['a day that is none', () => ({ date: '2026-02-30' }), 'date'],
    ['a month outside', () => ({ month: '2027-01' }), 'month'],
    ['a person of another department', () => ({ personId: office.personIds[1] ?? 0 }), 'personId'],
    ['a person who is not there', () => ({ personId: 999 }), 'personId'],
    ['a department that does not report', () => ({ departmentId: 999 }), 'departmentId'],
    ['no deed', () => ({ deed: '  ' }), 'deed'],
  ])('%s', async (_name, changes, field) => {
    const { code, fields } = await app.refuse('case.save', entry(changes()));
    expect(code).toBe('invalid');
    expect(Object.keys(fields ?? {})).toContain(field);
    expect((await register()).cases).toEqual([]);
  });

  test('the same rules hold in the month’s report', async () => {
    const { movementId: _m, departmentId: _d, month: _o, ...own } = entry({ date: '2026-12-15' });
    const { fields } = await app.refuse('report.save', inputOf(await read(), { cases: [own] }));
    expect(Object.keys(fields ?? {})).toEqual(['cases.0.date']);
  });

  test('somebody who moved since keeps the cases of the old department, and gets no new ones', async () => {
    const { id } = await save();
    const [person] = await app.call('person.list', {});
    const { active: _, ...values } = person ?? ({} as never);
    await app.call('person.save', { ...values, departmentId: office.departmentIds[1] ?? 0 });
    await save({ id, deed: 'Cứu hai người bị nạn' });
    const { fields } = await app.refuse('case.save', entry());
    expect(Object.keys(fields ?? {})).toEqual(['personId']);
  });
});

describe('departments that change', () => {
  test('keep the name of the month, and take no cases once they are gone', async () => {
    await save();
    const [id = 0, successorId = 0] = office.departmentIds;
    await app.call('department.rename', {
      id,
      changedOn: '2026-04-01',
      name: 'Văn phòng Sở',
      shortName: 'Văn phòng',
    });
    await save({ month: '2026-04', date: '2026-04-02' });
    const names = async () => (await register()).cases.map(({ departmentName }) => departmentName);
    expect(await names()).toEqual(['Văn phòng', 'Văn phòng Sở']);
    await app.call('department.merge', {
      predecessorIds: [id],
      successorId,
      changedOn: '2026-06-01',
      name: '',
      shortName: '',
    });
    const late = entry({ month: '2026-07', date: '2026-07-02', personId: null });
    const refused = await app.refuse('case.save', late);
    expect(Object.keys(refused.fields ?? {})).toEqual(['departmentId']);
  });
});

describe('the report that carries a case', () => {
  test('counts it at once where it is complete, and its open form notices', async () => {
    await report({ state: 'complete' });
    const open = await read();
    const praised = async () => {
      const board = await app.call('workbook.preview', { movementId: office.movementId });
      return JSON.stringify(board).includes('Cứu người bị nạn');
    };
    expect(await praised()).toBe(false);
    await save({ kind: 'criticism' });
    expect(await praised()).toBe(true);
    const refused = await app.refuse('report.save', inputOf(open));
    expect(refused.code).toBe('conflict');
    expect((await read()).revision).toBe(open.revision + 1);
  });

  test('changes with the case: the one it leaves and the one it goes to both notice', async () => {
    const { id } = await save();
    await report({ cases: inputOf(await read()).cases });
    await report({}, 0, '2026-04');
    const before = [(await read()).revision, (await read(0, '2026-04')).revision];
    await save({ id, month: '2026-04' });
    expect([(await read()).revision, (await read(0, '2026-04')).revision]).toEqual(
      before.map((revision) => revision + 1),
    );
  });

  test('that is not there yet: its open form cannot delete a case it never showed', async () => {
    const open = await read();
    await save();
    const refused = await app.refuse('report.save', { ...inputOf(open), shownCases: [] });
    expect(refused.code).toBe('conflict');
    expect((await register()).cases).toHaveLength(1);
    const seen = await read();
    const shownCases = seen.cases.map(({ id }) => id);
    await app.call('report.save', { ...inputOf(seen), cases: [], shownCases });
    expect((await register()).cases).toEqual([]);
  });

  test('is deleted with its cases, on the revision she saw', async () => {
    await save();
    await report({ cases: inputOf(await read()).cases });
    expect((await app.refuse('report.remove', { ...place(), revision: 2 })).code).toBe('conflict');
    await app.call('report.remove', { ...place(), revision: 1 });
    expect((await register()).cases).toEqual([]);
    expect((await app.refuse('report.remove', { ...place(), revision: 1 })).code).toBe('not-found');
  });
});

test('a movement cannot be cut so that it loses a case', async () => {
  await save({ month: '2026-11', date: '2026-10-05' });
  const movement = await app.call('movement.read', { id: office.movementId });
  const shorter = await app.refuse('movement.save', { ...movement, endDate: '2026-10-31' });
  expect(Object.keys(shorter.fields ?? {})).toEqual(['endDate']);
  const fewer = { ...movement, departmentIds: movement.departmentIds.slice(1) };
  const refused = await app.refuse('movement.save', fewer);
  expect(Object.keys(refused.fields ?? {})).toEqual(['departmentIds']);
});
