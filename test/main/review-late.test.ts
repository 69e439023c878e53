import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

const CLOSED = '2026-03';
const REFUSED = {
  month: 'Tháng 3/2026 đã chốt. Muốn sửa, mở Tổng hợp và bấm Bỏ chốt hoặc Điều chỉnh.',
};

let app: TestProgram;
let office: Office;
let toldId: number;

/** March is reported by both departments with one praise, and its report went out. */
beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  for (const departmentId of office.departmentIds) {
    const form = await app.call('report.read', {
      ...{ movementId: office.movementId, departmentId, month: CLOSED },
    });
    const figures = allFigures(form, 3);
    await app.call('report.save', inputOf(form, { state: 'complete', figures }));
  }
  toldId = (await app.call('case.save', entry())).id;
  await complete();
  await issue();
});
afterEach(() => app.close());

const paper = () => ({ movementId: office.movementId, kind: 'month' as const, period: CLOSED });
const issue = () => app.call('paper.issue', paper());
const month = () => app.call('paper.read', paper());
const register = () => app.call('case.list', { movementId: office.movementId });
const annual = () => app.call('annual.read', { movementId: office.movementId });
const find = async (id: number) => (await register()).cases.find((each) => each.id === id);

/** A case saved by itself makes a draft of its report again. */
async function complete() {
  for (const departmentId of office.departmentIds) {
    const key = { movementId: office.movementId, departmentId, month: CLOSED };
    const form = await app.call('report.read', key);
    if (form.state !== 'complete') {
      await app.call('report.save', inputOf(form, { state: 'complete' }));
    }
  }
}

function entry(changes: Partial<CallInput<'case.save'>> = {}): CallInput<'case.save'> {
  return {
    ...{ id: null, movementId: office.movementId, departmentId: office.departmentIds[0] ?? 0 },
    ...{ month: CLOSED, kind: 'praise', personId: office.personIds[0] ?? null },
    ...{ date: '2026-03-05', deed: 'Cứu người bị nạn', basis: '', handling: '' },
    ...changes,
  };
}
const late = (changes: Partial<CallInput<'case.save'>> = {}) =>
  entry({ deed: 'Trả lại của rơi', date: '2026-03-20', late: true, ...changes });

/** Every figure of every month, the document in force and what a reader of the month is shown. */
async function told() {
  const { movementId, departmentIds } = office;
  const forms = departmentIds.map((departmentId) =>
    app.call('report.read', { movementId, departmentId, month: CLOSED }),
  );
  const sheets = (await app.call('workbook.preview', { movementId })).sheets;
  const months = sheets.filter(({ name }) => name.startsWith('THEO_THANG'));
  expect(months.length).toBeGreaterThan(0);
  return JSON.stringify([await month(), await Promise.all(forms), months]);
}

describe('a praise learnt after its month was closed', () => {
  test('goes into the register with its own date, and leaves month and figures as they are', async () => {
    const before = await told();
    const { id } = await app.call('case.save', late());
    expect(await find(id)).toMatchObject({ date: '2026-03-20', month: CLOSED, isLate: true });
    expect(await find(toldId)).toMatchObject({ isLate: false });
    expect((await register()).closedMonths).toEqual([CLOSED]);
    expect(await told()).toBe(before);
  });

  test('counts in the year, marked as learnt late', async () => {
    await app.call('case.save', late());
    await app.call('case.save', late({ personId: office.personIds[1] ?? null, ...second() }));
    const { tasks } = await app.call('overview.read', { movementId: office.movementId });
    expect(JSON.stringify(tasks)).toContain('biểu dương ngày 20/3/2026 chưa có minh chứng');
    expect((await annual()).people).toMatchObject([
      { personId: office.personIds[0], praiseCount: 2, lateCount: 1 },
      { personId: office.personIds[1], praiseCount: 1, lateCount: 1 },
    ]);
    const final = await app.call('paper.read', { ...paper(), kind: 'final', period: '' });
    const text = JSON.stringify(final.document);
    expect(text).toContain(
      'Ngoài ra, 2 lượt cá nhân được biểu dương, ghi sau khi chốt báo cáo tháng:',
    );
    expect(text).toContain('Có 1 lượt cá nhân được biểu dương:');
  });

  test('is corrected, moved and deleted as any other, the month staying closed', async () => {
    const before = await told();
    const { id } = await app.call('case.save', late());
    await app.call('case.save', late({ id, deed: 'Trả lại ví tiền' }));
    expect(await find(id)).toMatchObject({ deed: 'Trả lại ví tiền', isLate: true });
    await app.call('case.save', late({ id, late: false, month: '2026-04' }));
    expect(await find(id)).toMatchObject({ month: '2026-04', isLate: false });
    await app.call('case.save', late({ id }));
    const { changeId } = await app.call('case.remove', { id });
    expect(await find(id)).toBeUndefined();
    await app.call('history.undo', { changeId });
    expect(await find(id)).toMatchObject({ isLate: true });
    expect(JSON.parse(await told())).toEqual(JSON.parse(before));
  });

  test('says so in the log and is taken back from it', async () => {
    const { id } = await app.call('case.save', late());
    const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
    const [newest] = (await app.call('history.list', query)).entries;
    expect(JSON.stringify(newest)).toContain('ghi sau khi chốt tháng');
    await app.call('history.undo', { changeId: newest?.id ?? 0 });
    expect(await find(id)).toBeUndefined();
  });

  test('opens nothing else: what the report tells stays, and without her word it is refused', async () => {
    const before = await told();
    const refuse = async (input: CallInput<'case.save'>) =>
      (await app.refuse('case.save', input)).fields;
    expect(await refuse(late({ late: false }))).toEqual(REFUSED);
    expect(await refuse(late({ id: toldId }))).toEqual(REFUSED);
    expect(await refuse(entry({ id: toldId, month: '2026-04' }))).toEqual(REFUSED);
    const failure = await app.refuse('case.remove', { id: toldId });
    expect(failure.code).toBe('locked');
    expect(await told()).toBe(before);
  });

  test('in an open month is a case like any other', async () => {
    const { id } = await app.call('case.save', late({ month: '2026-04', date: '2026-04-02' }));
    expect(await find(id)).toMatchObject({ isLate: false, month: '2026-04' });
  });
});

describe('a correction of the month', () => {
  const reopen = () => app.call('paper.reopen', { ...paper(), reason: 'Bổ sung biểu dương.' });

  test('takes it in, tells of it, and holds it from then on', async () => {
    const { id } = await app.call('case.save', late());
    await reopen();
    expect(await find(id)).toMatchObject({ isLate: false });
    expect(JSON.stringify((await month()).document)).toContain('trả lại của rơi');
    await issue();
    expect(await find(id)).toMatchObject({ isLate: false });
    expect((await app.refuse('case.save', late({ id }))).fields).toEqual(REFUSED);
    expect((await annual()).people).toMatchObject([{ praiseCount: 2, lateCount: 0 }]);
  });

  test('begun by mistake is taken back though a case came late', async () => {
    const before = JSON.parse(await told());
    const { id } = await app.call('case.save', late());
    await reopen();
    expect((await month()).canCancelReopening).toBe(true);
    await app.call('paper.cancelReopening', paper());
    expect(await find(id)).toMatchObject({ isLate: true });
    expect(JSON.parse(await told())).toEqual(before);
  });
});

function second() {
  return { departmentId: office.departmentIds[1] ?? 0 };
}
