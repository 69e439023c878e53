import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loggedTables } from '../../main/database/change-log.ts';
import type { CallInput } from '../../shared/api.ts';
import { sentenceOf } from '../../shared/history/describe.ts';
import { TABLES } from '../../shared/history/tables.ts';
import {
  AGENCY,
  allFigures,
  fillOffice,
  inputOf,
  MOVEMENT,
  type Office,
} from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

const ALL: CallInput<'history.list'> = {
  record: null,
  kind: null,
  from: null,
  to: null,
  before: null,
  limit: 200,
};
const list = async (query: Partial<CallInput<'history.list'>> = {}) =>
  (await app.call('history.list', { ...ALL, ...query })).entries;
const sentences = async (query: Partial<CallInput<'history.list'>> = {}) =>
  (await list(query)).map(({ records }) => records.map(sentenceOf).join(' | '));
const newest = async () => (await list({ limit: 1 }))[0]?.id ?? 0;
const undo = (changeId: number) => app.call('history.undo', { changeId });

const place = (department = 0, month = '2026-03') => ({
  movementId: office.movementId,
  departmentId: office.departmentIds[department] ?? 0,
  month,
});
const readReport = (department = 0, month = '2026-03') =>
  app.call('report.read', place(department, month));
const report = async (figure: number | 'nothing', changes: object = {}, month = '2026-03') => {
  const form = await readReport(0, month);
  return app.call('report.save', inputOf(form, { figures: allFigures(form, figure), ...changes }));
};
const entry = (changes: object = {}) => ({
  id: null,
  ...place(),
  kind: 'praise' as const,
  personId: office.personIds[0] ?? null,
  date: '2026-03-05',
  deed: 'Cứu người bị nạn',
  basis: '',
  handling: '',
  ...changes,
});

test('an award is told by its name and a signer’s authority by the one term for it', async () => {
  await app.call('proposal.save', {
    id: null,
    movementId: office.movementId,
    personId: office.personIds[0] ?? null,
    departmentId: null,
    awardCode: 'bang-khen-ca-nhan',
    reason: 'Cứu người bị nạn',
    note: '',
  });
  const told = (await sentences()).join('\n');
  expect(told).toContain('hình thức Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
  expect(told).not.toContain('bang-khen-ca-nhan');
  const signer = { authority: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', name: 'Trần Hòa' };
  await app.call('agency.save', { ...AGENCY, signers: [{ id: null, ...signer }] });
  expect((await sentences({ limit: 1 })).join()).toContain('thẩm quyền ký (KT., TL., TUQ.)');
});

test('every logged table and column is described for the reader', async () => {
  const folder = temporaryFolder();
  (await openTestProgram({ folder })).close();
  const database = new SqliteDatabase(join(folder, 'so-thi-dua.db'));
  const missing = loggedTables(database).flatMap(({ name, columns }) =>
    columns
      .filter((column) => !TABLES[name]?.columns[column.name])
      .map((column) => `${name}.${column.name}`),
  );
  database.close();
  expect(missing).toEqual([]);
});

describe('the log', () => {
  test('tells each change, the newest first', async () => {
    await report(3);
    const form = await readReport();
    const figures = inputOf(form).figures.map((each, index) =>
      index === 0 ? { ...each, figure: 5 } : each,
    );
    await app.call('report.save', inputOf(form, { figures }));
    const [told = ''] = await sentences({ limit: 1 });
    expect(told).toMatch(/^Sửa báo cáo Văn phòng tháng 3\/2026: .+ 3 → 5$/);
  });

  test('names what has been deleted since', async () => {
    const { id } = await app.call('person.save', {
      ...{ id: null, departmentId: office.departmentIds[0] ?? 0, fullName: 'Trần Văn Bỏ' },
      ...{ gender: 'male', birthDate: null, position: '', level: 'staff' },
    });
    await app.call('case.save', entry({ personId: id }));
    await undo(await newest());
    await app.call('person.remove', { id });
    expect((await sentences()).join('\n')).toContain('biểu dương Trần Văn Bỏ ngày 05/3/2026');
  });

  test('is searched without marks, by kind and by day', async () => {
    await app.call('case.save', entry());
    expect(await list({ search: 'cuu nguoi' })).toHaveLength(1);
    expect(await list({ search: 'CỨU NGƯỜI' })).toHaveLength(1);
    expect(await list({ search: 'khong co dau vet' })).toEqual([]);
    expect((await list({ kind: 'case' })).length).toBe(1);
    expect(await list({ to: '2026-05-19' })).toEqual([]);
    expect((await list({ from: '2026-05-20', to: '2026-05-20' })).length).toBeGreaterThan(3);
  });

  test('comes in pages that join without a gap', async () => {
    for (const month of ['2026-02', '2026-03', '2026-04']) await report(1, {}, month);
    const whole = (await list()).map(({ id }) => id);
    const paged: number[] = [];
    for (let before: number | null = null; ; ) {
      const page: { entries: { id: number }[]; next: number | null } = await app.call(
        'history.list',
        { ...ALL, before, limit: 2 },
      );
      paged.push(...page.entries.map(({ id }) => id));
      if (page.next === null) break;
      before = page.next;
    }
    expect(paged).toEqual(whole);
  });

  test('of one record leaves the others out', async () => {
    await report(3);
    await report(4, {}, '2026-04');
    const { id } = await app.call('case.save', entry());
    const key = {
      movement_id: office.movementId,
      department_id: place().departmentId,
      month: '2026-03',
    };
    const ofReport = await sentences({ record: { table: 'report', key } });
    expect(ofReport).toHaveLength(2);
    expect(ofReport.join()).toContain('Cứu người bị nạn');
    expect(await sentences({ record: { table: 'case_entry', key: { id } } })).toHaveLength(1);
    const ofPerson = await sentences({
      record: { table: 'person', key: { id: office.personIds[1] ?? 0 } },
    });
    expect(ofPerson).toEqual([expect.stringContaining('Thêm cán bộ Nguyễn Thị Lan 2')]);
    const ofMovement = await list({
      record: { table: 'movement', key: { id: office.movementId } },
    });
    expect(ofMovement).toHaveLength(1);
    const strange = { table: 'person', key: { "full_name') OR 1=1 --": 1 } } as const;
    const refusal = await app.refuse('history.list', { ...ALL, record: strange });
    expect(refusal.code).toBe('invalid');
  });
});

describe('taking back', () => {
  test('a deleted report comes back with all it held', async () => {
    await report(3, { difficulties: 'Thiếu xe.', cases: [] });
    await app.call('case.save', entry());
    const before = await readReport();
    const { changeId } = await app.call('report.remove', { ...place(), revision: before.revision });
    expect(await readReport()).toMatchObject({ revision: 0, cases: [] });
    await undo(changeId);
    expect(await readReport()).toEqual(before);
  });

  test('a deleted case comes back though its report was saved since, and the open form notices', async () => {
    await report(3);
    const { id } = await app.call('case.save', entry());
    const { changeId } = await app.call('case.remove', { id });
    await report(4);
    const { revision } = await readReport();
    await undo(changeId);
    const after = await readReport();
    expect(after.cases.map((each) => each.id)).toEqual([id]);
    expect(after.revision).toBe(revision + 1);
  });

  test('a case dropped in the report’s form comes back after the report was completed again', async () => {
    await report(3, { state: 'complete', cases: [] });
    const { id } = await app.call('case.save', entry());
    await app.call('report.save', inputOf(await readReport(), { state: 'draft', cases: [] }));
    const dropped = await newest();
    await app.call('report.save', inputOf(await readReport(), { state: 'complete' }));
    await undo(dropped);
    const after = await readReport();
    expect(after).toMatchObject({ state: 'complete', revision: 5 });
    expect(after.cases.map((each) => each.id)).toEqual([id]);
  });

  test('never leaves a hole in a report completed since', async () => {
    await report(3);
    await app.call('report.save', inputOf(await readReport(), { state: 'complete' }));
    const first = (await list({ limit: 200 })).find(({ records }) =>
      records.some(({ title }) => title.startsWith('Thêm báo cáo')),
    );
    expect((await app.refuse('history.undo', { changeId: first?.id })).code).toBe('conflict');
  });

  test('is logged, marked, and can itself be taken back', async () => {
    const { id } = await app.call('case.save', entry());
    const { changeId } = await app.call('case.remove', { id });
    await undo(changeId);
    const [taken, removed] = await list({ limit: 2 });
    expect(taken?.undoes).toContain('Xóa trường hợp biểu dương');
    expect(removed).toMatchObject({ id: changeId, isUndone: true });
    await undo(taken?.id ?? 0);
    expect((await app.call('case.list', { movementId: office.movementId })).cases).toEqual([]);
    expect((await list({ limit: 3 })).at(-1)?.isUndone).toBe(false);
  });

  test('is refused once the record has changed since, and the second time', async () => {
    await report(3);
    const first = await newest();
    await report(4);
    const refused = await app.refuse('history.undo', { changeId: first });
    expect(refused).toMatchObject({ code: 'conflict' });
    expect(refused.message).toContain('đã được sửa sau đó');
    const second = await newest();
    await undo(second);
    expect((await app.refuse('history.undo', { changeId: second })).message).toContain(
      'hoàn tác rồi',
    );
    expect((await app.refuse('history.undo', { changeId: 9_999 })).code).toBe('not-found');
  });

  test('is refused where a new report stands in its place', async () => {
    await report(3);
    const { changeId } = await app.call('report.remove', { ...place(), revision: 1 });
    await report(4);
    expect((await app.refuse('history.undo', { changeId })).message).toContain('cùng kỳ');
    expect((await readReport()).figures[0]?.figure).toBe(4);
  });

  test('is refused where the movement no longer reaches the month, and nothing is changed', async () => {
    await report(3, {}, '2026-11');
    const { changeId } = await app.call('report.remove', { ...place(0, '2026-11'), revision: 1 });
    const movement = await app.call('movement.read', { id: office.movementId });
    await app.call('movement.save', { ...movement, endDate: '2026-10-31' });
    const before = await sentences();
    const refused = await app.refuse('history.undo', { changeId });
    expect(refused).toMatchObject({ code: 'conflict' });
    expect(refused.message).toContain('ngoài thời gian của phong trào');
    expect(await sentences()).toEqual(before);
  });

  test('is refused where a case would fall outside its movement or its department has left', async () => {
    const { id } = await app.call(
      'case.save',
      entry({ ...place(0, '2026-11'), date: '2026-11-05' }),
    );
    const { changeId } = await app.call('case.remove', { id });
    const movement = await app.call('movement.read', { id: office.movementId });
    await app.call('movement.save', { ...movement, endDate: '2026-10-31' });
    expect((await app.refuse('history.undo', { changeId })).code).toBe('conflict');
    await app.call('movement.save', {
      ...movement,
      departmentIds: movement.departmentIds.slice(1),
    });
    expect((await app.refuse('history.undo', { changeId })).code).toBe('conflict');
  });

  test('is refused where the department has merged into another since', async () => {
    await report(3, {}, '2026-04');
    const { changeId } = await app.call('report.remove', { ...place(0, '2026-04'), revision: 1 });
    await app.call('department.merge', {
      predecessorIds: [office.departmentIds[0] ?? 0],
      successorId: office.departmentIds[1] ?? 0,
      changedOn: '2026-03-01',
      name: '',
      shortName: '',
    });
    expect((await app.refuse('history.undo', { changeId })).message).toContain(
      'Văn phòng có báo cáo',
    );
    await undo(await newest());
    await undo(changeId);
    expect((await readReport(0, '2026-04')).revision).toBe(1);
  });

  test('is refused where others were entered on what it would take away', async () => {
    const { id } = await app.call('case.save', entry());
    const added = await newest();
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7'));
    await app.call('evidence.drop', { caseId: id, name: 'a.pdf', bytes });
    expect((await app.refuse('history.undo', { changeId: added })).message).toContain(
      'nhập sau đó',
    );
    expect(await app.call('evidence.list', { caseId: id })).toHaveLength(1);
    await app.call('person.save', {
      ...{ id: null, departmentId: office.departmentIds[0] ?? 0, fullName: 'Lê Mới' },
      ...{ gender: 'male', birthDate: null, position: '', level: 'staff' },
    });
    const person = await newest();
    const people = await app.call('person.list', {});
    const personId = people.find(({ fullName }) => fullName === 'Lê Mới')?.id ?? 0;
    await app.call('case.save', entry({ personId, date: '2026-03-06' }));
    expect((await app.refuse('history.undo', { changeId: person })).code).toBe('conflict');
  });

  test('of a deleted person is refused once the same one was entered anew', async () => {
    const person = {
      ...{ id: null, departmentId: office.departmentIds[0] ?? 0, fullName: 'Lê Mới' },
      ...{ gender: 'male' as const, birthDate: null, position: '', level: 'staff' as const },
    };
    const { id } = await app.call('person.save', person);
    await app.call('person.remove', { id });
    const removed = await newest();
    await app.call('person.save', { ...person, fullName: 'LÊ MỚI' });
    expect((await app.refuse('history.undo', { changeId: removed })).message).toContain('hai lần');
  });

  test('of a movement with what was entered into it is refused', async () => {
    const { id } = await app.call('movement.save', {
      ...MOVEMENT,
      ...{ name: 'Phong trào khác', departmentIds: office.departmentIds },
    });
    const made = await newest();
    await app.call('case.save', entry({ movementId: id }));
    expect((await app.refuse('history.undo', { changeId: made })).code).toBe('conflict');
    expect((await app.call('movement.read', { id })).name).toBe('Phong trào khác');
  });
});
