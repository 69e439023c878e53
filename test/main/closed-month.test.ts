import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import type { CallInput, CallName } from '../../shared/api.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import type { FormFile } from '../../shared/form/form-file.ts';
import { readIdentity } from '../../shared/form/identity-sheet.ts';
import { addressesOf, fillFile } from '../helpers/filled-form.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

const CLOSED = '2026-03';
const OPEN = '2026-04';
const REFUSED = 'Tháng 3/2026 đã chốt. Muốn sửa, mở Tổng hợp và bấm Bỏ chốt hoặc Điều chỉnh.';

let folder: string;
let app: TestProgram;
let office: Office;
/** The first department's in the closed month, and one in the month after. */
let caseId: number;
let openCaseId: number;
/** Of the save that made the first department's report, and of the case that was deleted from March. */
let reportChange: number;
let removalChange: number;
let formPath: string;
/** The second department's form, read while the month was open. */
let readBefore: FormFile;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await openTestProgram({ folder });
  office = await fillOffice(app);
  caseId = (await app.call('case.save', entry())).id;
  openCaseId = (await app.call('case.save', entry({ month: OPEN, date: '2026-04-05' }))).id;
  const { id } = await app.call('case.save', entry({ deed: 'Ghi nhầm' }));
  removalChange = (await app.call('case.remove', { id })).changeId;
  await report(0, CLOSED);
  reportChange = await newestChange();
  formPath = await writeFilledForm(1);
  readBefore = await readForm();
  await app.call('paper.saveHeading', {
    ...paper(),
    number: 7,
    date: '2026-03-31',
    signerId: null,
  });
  await app.call('paper.issue', paper());
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

const paper = () => ({ movementId: office.movementId, kind: 'month' as const, period: CLOSED });
const keyOf = (department: number, month = CLOSED) => ({
  movementId: office.movementId,
  departmentId: office.departmentIds[department] ?? 0,
  month,
});
const readReport = (department: number, month = CLOSED) =>
  app.call('report.read', keyOf(department, month));
const reopen = () => app.call('paper.reopen', { ...paper(), reason: 'Phòng báo thiếu một vụ.' });

async function report(department: number, month: string) {
  const form = await readReport(department, month);
  const figures = allFigures(form, 3);
  await app.call('report.save', inputOf(form, { state: 'complete', figures }));
}

function entry(changes: Partial<CallInput<'case.save'>> = {}): CallInput<'case.save'> {
  return {
    id: null,
    ...keyOf(0),
    kind: 'praise',
    personId: office.personIds[0] ?? null,
    date: '2026-03-05',
    deed: 'Cứu người bị nạn',
    basis: '',
    handling: '',
    ...changes,
  };
}

async function newestChange(): Promise<number> {
  const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  return (await app.call('history.list', query)).entries[0]?.id ?? 0;
}

/** A form of the closed month, made while it was open, as its department sends it back. */
async function writeFilledForm(department: number): Promise<string> {
  const path = join(folder, 'bieu-mau', 'da-dien.xlsx');
  mkdirSync(join(folder, 'bieu-mau'));
  app.answers.push(path);
  await app.call('form.writeOne', keyOf(department));
  const identity = readIdentity((await readWorkbook(readFileSync(path))).sheets);
  if (!identity.ok) throw new Error(identity.reason);
  const { figure } = addressesOf(identity.definition);
  const filling = identity.definition.figures.map((_, at) => [figure(at), at + 1]);
  writeFileSync(path, await fillFile(path, Object.fromEntries(filling)));
  return path;
}

async function readForm() {
  app.answers.push(formPath);
  const [file] = await app.call('form.open', { movementId: office.movementId, month: CLOSED });
  if (!file) throw new Error('No file was opened.');
  return file;
}

/** Every row of every table, from the file itself. */
async function picture(): Promise<string> {
  app.close();
  const database = new SqliteDatabase(join(folder, 'so-thi-dua.db'), { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]);
  database.close();
  app = await openTestProgram({ folder });
  return JSON.stringify(rows);
}

/** A call that would change the closed month, and how it is refused. */
type Way = { name: CallName; code: 'locked' | 'invalid'; input: () => unknown };

const way = <Name extends CallName>(
  name: Name,
  input: () => CallInput<Name> | Promise<CallInput<Name>>,
  code: Way['code'] = 'locked',
): Way => ({ name, code, input });

const WAYS: Record<string, Way> = {
  'a save of the form': way('report.save', async () => {
    const form = await readReport(0);
    return inputOf(form, { figures: allFigures(form, 9) });
  }),
  'a first report of a department': way('report.save', async () => inputOf(await readReport(1))),
  'the removal of a report': way('report.remove', async () => {
    return { ...keyOf(0), revision: (await readReport(0)).revision };
  }),
  'a save of the sheet': way('grid.save', async () => {
    const { departmentId, revision, figures } = await readReport(0);
    const indicatorId = figures[0]?.indicator.id ?? 0;
    const row = { departmentId, revision, figures: [{ indicatorId, figure: 9 }], marks: [] };
    const { movementId, month } = keyOf(0);
    return { movementId, month, rows: [{ ...row, complete: false }] };
  }),
  'a new case': way('case.save', () => entry({ deed: 'Việc mới' }), 'invalid'),
  'an edited case': way('case.save', () => entry({ id: caseId, deed: 'Sửa lại' }), 'invalid'),
  'a case moved out of it': way('case.save', () => entry({ id: caseId, month: OPEN }), 'invalid'),
  'a case moved into it': way('case.save', () => entry({ id: openCaseId }), 'invalid'),
  'the removal of a case': way('case.remove', () => ({ id: caseId })),
};

describe('a closed month', () => {
  test.each(Object.entries(WAYS))('refuses %s, and takes it once reopened', async (_, refused) => {
    const { name, code } = refused;
    const input = await refused.input();
    const before = await picture();
    const failure = await app.refuse(name, input);
    expect(failure).toMatchObject({ code });
    if (code === 'locked') expect(failure.message).toBe(REFUSED);
    else expect(failure.fields).toEqual({ month: REFUSED });
    expect(await picture()).toBe(before);

    await reopen();
    await app.call(name, input as never);
    expect(await picture()).not.toBe(before);
  });

  test.each([
    ['made', () => reportChange],
    ['deleted', () => removalChange],
  ])('gives back nothing that was %s in it until it is reopened', async (_, change) => {
    const before = await picture();
    const failure = await app.refuse('history.undo', { changeId: change() });
    expect(failure.code).toBe('locked');
    expect(failure.message).toContain('đã chốt');
    expect(await picture()).toBe(before);
  });

  test('once reopened gives back what was deleted in it', async () => {
    await reopen();
    await app.call('history.undo', { changeId: removalChange });
    const { cases } = await app.call('case.list', { movementId: office.movementId });
    expect(cases.map(({ deed }) => deed)).toContain('Ghi nhầm');
  });

  test('says so wherever it is read', async () => {
    const { movementId } = office;
    const month = async (of: string) => [
      (await readReport(0, of)).isClosed,
      (await app.call('grid.read', { movementId, month: of })).isClosed,
      (await app.call('board.read', { movementId })).months.find((each) => each.month === of)
        ?.isClosed,
      (await app.call('case.list', { movementId })).closedMonths.includes(of),
    ];
    expect(await month(CLOSED)).toEqual([true, true, true, true]);
    expect(await month(OPEN)).toEqual([false, false, false, false]);
    await reopen();
    expect(await month(CLOSED)).toEqual([false, false, false, false]);
  });

  test('refuses a form that comes back with the reason, wherever it is opened', async () => {
    const refused = { kind: 'refused', name: 'da-dien.xlsx', message: REFUSED };
    expect(await readForm()).toEqual(refused);
    app.answers.push(formPath);
    const place = { movementId: office.movementId, month: OPEN };
    expect(await app.call('form.open', place)).toEqual([refused]);
    await reopen();
    expect(await readForm()).toMatchObject({ kind: 'read', departmentName: 'Phòng Lãnh sự' });
  });

  test('refuses a form that was read before, and takes it once reopened', async () => {
    if (readBefore.kind !== 'read') throw new Error(JSON.stringify(readBefore));
    const { token } = readBefore;
    const input = { token, spelling: 'converted', revision: 0, state: 'draft' } as const;
    const before = await readReport(1);
    expect(await app.refuse('form.accept', input)).toMatchObject({
      code: 'locked',
      message: REFUSED,
    });
    expect(await readReport(1)).toEqual(before);
    await reopen();
    await app.call('form.accept', input);
    expect(await readReport(1)).toMatchObject({ revision: 1, state: 'draft' });
  });

  test('still takes evidence, and other months take all', async () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7'));
    const added = await app.call('evidence.drop', { caseId, name: 'thu-cam-on.pdf', bytes });
    expect(added).toEqual({ added: 1, refused: [] });
    await report(0, OPEN);
    await app.call('case.save', entry({ id: openCaseId, month: '2026-02', date: '2026-02-05' }));
    await app.call('case.remove', { id: openCaseId });
    const { revision } = await readReport(0, OPEN);
    await app.call('report.remove', { ...keyOf(0, OPEN), revision });
  });
});

test('a month of one movement leaves the same month of another open', async () => {
  const read = await app.call('movement.read', { id: office.movementId });
  const { id } = await app.call('movement.save', {
    ...read,
    id: null,
    name: 'Phong trào khác',
    contents: [{ id: null, text: 'Chấp hành pháp luật.' }],
  });
  const form = await app.call('report.read', { ...keyOf(0), movementId: id });
  await app.call('report.save', inputOf(form));
  expect(form.isClosed).toBe(false);
});

test('the sentence names the month by the rule of dates', () => {
  expect(closedMonthText('2026-02')).toContain('Tháng 02/2026 đã chốt.');
  expect(closedMonthText('2026-03')).toBe(REFUSED);
});
