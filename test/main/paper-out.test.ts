import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

const MONTH = '2026-03';

let folder: string;
let app: TestProgram;
let office: Office;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await openTestProgram({ folder });
  office = await fillOffice(app);
  await report(3);
  await app.call('paper.saveHeading', {
    ...paper(),
    ...{ number: 7, date: '2026-03-31', signerId: null },
  });
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

const paper = (): PaperKey => ({ movementId: office.movementId, kind: 'month', period: MONTH });
const key = () => ({
  movementId: office.movementId,
  departmentId: office.departmentIds[0] ?? 0,
  month: MONTH,
});
const view = () => app.call('paper.read', paper());
const isClosed = async () => (await app.call('report.read', key())).isClosed;

async function report(figure: number): Promise<void> {
  const form = await app.call('report.read', key());
  const figures = allFigures(form, figure);
  await app.call('report.save', inputOf(form, { state: 'complete', figures }));
}

async function newest() {
  const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  const [entry] = (await app.call('history.list', query)).entries;
  if (!entry) throw new Error('Nothing in the history');
  return { changeId: entry.id, title: entry.records[0]?.title };
}

test('while it is in the house it is taken back: a draft again under its number, its month open', async () => {
  const before = await view();
  await app.call('paper.issue', paper());
  expect(await isClosed()).toBe(true);
  await app.call('paper.takeBack', paper());
  expect(await view()).toEqual(before);
  expect(await isClosed()).toBe(false);
  expect((await newest()).title).toBe('Bỏ chốt báo cáo tháng 3/2026');
  await report(9);
  expect(await app.call('paper.issue', paper())).toMatchObject({ version: 0, number: 7 });
  expect(await isClosed()).toBe(true);
});

const ways: Record<string, () => Promise<unknown>> = {
  printed: () => app.call('paper.print', { ...paper(), issuedId: null }),
  saved: () => {
    app.answers.push(join(folder, 'bao-cao.pdf'));
    return app.call('paper.savePdf', { ...paper(), issuedId: null });
  },
  'saved for Word': () => {
    app.answers.push(join(folder, 'bao-cao.docx'));
    return app.call('paper.saveWord', { ...paper(), issuedId: null });
  },
  'said to be sent': () => app.call('paper.markSent', paper()),
};

test.each(Object.entries(ways))('%s it is only corrected', async (_, leave) => {
  await app.call('paper.issue', paper());
  await leave();
  const after = await view();
  expect(after.issued[0]?.outBy).not.toBe(null);
  const failure = await app.refuse('paper.takeBack', paper());
  expect(failure.code).toBe('locked');
  expect(failure.message).toContain('Bấm "Điều chỉnh"');
  expect(await view()).toEqual(after);
  await app.call('paper.reopen', { ...paper(), reason: 'Sai số' });
  expect(await isClosed()).toBe(false);
});

test('a draft that is printed, and a dialog that is cancelled, leave it in the house', async () => {
  await app.call('paper.print', { ...paper(), issuedId: null });
  await app.call('paper.issue', paper());
  app.answers.push(null);
  await app.call('paper.savePdf', { ...paper(), issuedId: null });
  expect((await view()).issued[0]?.outBy).toBe(null);
  await app.call('paper.takeBack', paper());
});

test('said to be sent by mistake is taken back in the history, printed is not', async () => {
  await app.call('paper.issue', paper());
  await app.call('paper.markSent', paper());
  const { changeId, title } = await newest();
  expect(title).toBe('Đưa ra ngoài báo cáo tháng 3/2026');
  await app.call('history.undo', { changeId });
  expect((await view()).issued[0]?.outBy).toBe(null);
  await app.call('paper.print', { ...paper(), issuedId: null });
  const failure = await app.refuse('history.undo', { changeId: (await newest()).changeId });
  expect(failure.code).toBe('locked');
  expect((await view()).issued[0]?.outBy).toBe('printed');
});

test('a correction is taken back into one in work; the first version stays to the byte', async () => {
  await app.call('paper.issue', paper());
  const path = join(folder, 'ban-dau.pdf');
  const first = (await view()).issued[0]?.id ?? 0;
  app.answers.push(path);
  await app.call('paper.savePdf', { ...paper(), issuedId: first });
  const bytes = readFileSync(path);
  await app.call('paper.reopen', { ...paper(), reason: 'Sai số' });
  await report(9);
  const inWork = await view();
  await app.call('paper.issue', paper());
  await app.call('paper.takeBack', paper());
  expect(await view()).toEqual(inWork);
  expect(await isClosed()).toBe(false);
  app.answers.push(path);
  await app.call('paper.savePdf', { ...paper(), issuedId: first });
  expect(readFileSync(path)).toEqual(bytes);
});

test('a case learnt after it is a case of its month once it is taken back', async () => {
  await app.call('paper.issue', paper());
  const entry = {
    ...{ id: null, ...key(), kind: 'praise' as const, personId: office.personIds[0] ?? null },
    ...{ date: '2026-03-05', deed: 'Cứu người bị nạn', basis: '', handling: '', late: true },
  };
  const { id } = await app.call('case.save', entry);
  const late = async () =>
    (await app.call('case.list', { movementId: office.movementId })).cases.find(
      (each) => each.id === id,
    )?.isLate;
  expect(await late()).toBe(true);
  await app.call('paper.takeBack', paper());
  expect(await late()).toBe(false);
  expect((await app.call('report.read', key())).cases.map((each) => each.id)).toEqual([id]);
});

test('the history sends to the document itself for both', async () => {
  await app.call('paper.issue', paper());
  const issue = await app.refuse('history.undo', { changeId: (await newest()).changeId });
  expect(issue.message).toContain('“Bỏ chốt”');
  await app.call('paper.takeBack', paper());
  const back = await app.refuse('history.undo', { changeId: (await newest()).changeId });
  expect(back).toMatchObject({ code: 'locked', message: expect.stringContaining('chốt lại') });
  expect(await app.refuse('paper.takeBack', paper())).toMatchObject({ code: 'conflict' });
  expect(await app.refuse('paper.markSent', paper())).toMatchObject({ code: 'conflict' });
});

test('a month that a later report of several months tells of is taken back after that report', async () => {
  await app.call('paper.issue', paper());
  const final: PaperKey = { movementId: office.movementId, kind: 'final', period: '' };
  await app.call('paper.issue', final);
  expect(await app.refuse('paper.takeBack', paper())).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('dựa vào tháng này'),
  });
  expect(await isClosed()).toBe(true);
  await app.call('paper.takeBack', final);
  await app.call('paper.takeBack', paper());
  expect(await isClosed()).toBe(false);
});

test('a file that could not be written leaves the document in the house', async () => {
  await app.call('paper.issue', paper());
  app.answers.push(join(folder, 'khong-co', 'bao-cao.pdf'));
  const failure = await app.refuse('paper.savePdf', { ...paper(), issuedId: null });
  expect(failure.message).not.toBe('');
  expect((await view()).issued[0]?.outBy).toBe(null);
  await app.call('paper.takeBack', paper());
});

test('a second correction begun by mistake is cancelled while it says what went out to the letter', async () => {
  await app.call('paper.issue', paper());
  await app.call('paper.reopen', { ...paper(), reason: 'Sai số' });
  await report(9);
  await app.call('paper.saveHeading', {
    ...paper(),
    number: 8,
    date: '2026-04-02',
    signerId: null,
  });
  await app.call('paper.issue', paper());
  const before = await view();
  await app.call('paper.reopen', { ...paper(), reason: 'Bấm nhầm' });
  expect((await view()).canCancelReopening).toBe(true);
  await app.call('paper.cancelReopening', paper());
  expect(await view()).toEqual(before);

  // Worded anew, though with the same figures, it is no longer what went out.
  await app.call('paper.reopen', { ...paper(), reason: 'Sửa câu chữ' });
  const text = (await view()).texts.find(({ blockKey }) => blockKey === 'opening');
  const drafted = text?.drafted ?? '';
  await app.call('paper.edit', { ...paper(), blockKey: 'opening', text: 'Mở đầu khác.', drafted });
  expect((await view()).canCancelReopening).toBe(false);
  expect((await app.refuse('paper.cancelReopening', paper())).code).toBe('conflict');
});
