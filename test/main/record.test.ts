import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftReason, subjectOf } from '../../renderer/review/subject.ts';
import { personYears } from '../../shared/record/person-year.ts';
import { listed } from '../helpers/listed.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
let personId: number;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  personId = office.personIds[0] ?? 0;
});
afterEach(() => app.close());

const read = (id = personId) => app.call('record.person', { id });
const rate = (
  year: number,
  level: 'excellent' | 'good' | 'fulfilled' | 'failed',
  id: number | null = null,
) => app.call('rating.save', { id, personId, year, level });
const initiative = () => ({
  ...{ id: null, personId, year: 2026, name: 'Sổ theo dõi điện tử' },
  ...{ decisionNumber: '31/QĐ-SNgV', decisionDate: '2026-04-02', issuer: 'Giám đốc Sở' },
});
const discipline = (endedOn: string | null) => ({
  ...{ id: null, personId, kind: 'discipline' as const, startedOn: '2025-03-02', endedOn },
  reason: 'Khiển trách',
});
const newest = async () => {
  const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  return (await app.call('history.list', query)).entries[0];
};

async function sheetText(name: string): Promise<string> {
  const { sheets } = await app.call('workbook.preview', { movementId: office.movementId });
  return JSON.stringify(sheets.find((sheet) => sheet.name === name));
}

describe('a person’s record', () => {
  test('holds what was entered, by year, the latest first, and nobody else’s', async () => {
    await rate(2025, 'good');
    await rate(2026, 'excellent');
    await app.call('initiative.save', initiative());
    await app.call('restriction.save', discipline('2026-03-02'));
    await app.call('pastAward.save', {
      ...{ id: null, personId, departmentId: null, year: 2024, awardName: 'Lao động tiên tiến' },
      ...{ decisionNumber: '9/QĐ', decisionDate: null, issuer: '' },
    });
    await app.call('case.save', {
      ...{ id: null, movementId: office.movementId, departmentId: office.departmentIds[0] ?? 0 },
      ...{ month: '2026-03', kind: 'praise', personId, date: '2026-03-05', deed: 'Cứu người' },
      ...{ basis: '', handling: '' },
    });
    expect(personYears(await read())).toEqual([
      {
        ...{ year: 2026, rating: 'Hoàn thành xuất sắc nhiệm vụ', awards: [], restrictions: [] },
        initiatives: ['Sổ theo dõi điện tử'],
        cases: ['Biểu dương ngày 05/3/2026: Cứu người'],
      },
      {
        ...{
          year: 2025,
          rating: 'Hoàn thành tốt nhiệm vụ',
          awards: [],
          initiatives: [],
          cases: [],
        },
        restrictions: ['Kỷ luật từ 02/3/2025 đến 02/3/2026: Khiển trách'],
      },
      {
        ...{ year: 2024, rating: '', initiatives: [], cases: [], restrictions: [] },
        awards: ['Lao động tiên tiến (9/QĐ)'],
      },
    ]);
    expect(personYears(await read(office.personIds[1]))).toEqual([]);
  });

  test('holds the form of a discipline and leave that counts', async () => {
    await app.call('restriction.save', { ...discipline(null), form: 'warning', reason: 'Đi muộn' });
    const leave = { id: null, personId, kind: 'maternity' as const, note: '' };
    const { id } = await app.call('leave.save', {
      ...{ ...leave, startedOn: '2025-05-01', endedOn: '2025-11-01' },
    });
    expect(personYears(await read())[0]?.restrictions).toEqual([
      'Kỷ luật (Cảnh cáo) từ 02/3/2025 chưa kết thúc: Đi muộn',
      'Nghỉ thai sản từ 01/5/2025 đến 01/11/2025',
    ]);
    const wrong = { ...leave, startedOn: '2025-05-01', endedOn: '2025-04-01' };
    expect((await app.refuse('leave.save', wrong)).fields).toEqual({
      endedOn: 'Ngày kết thúc không trước ngày bắt đầu.',
    });
    await app.call('leave.remove', { id });
    expect((await read()).leaves).toEqual([]);
  });

  test('holds one rating a year; a second is refused at the year and changes nothing', async () => {
    const { id } = await rate(2026, 'good');
    const second = { id: null, personId, year: 2026, level: 'failed' };
    expect((await app.refuse('rating.save', second)).fields).toEqual({
      year: 'Đã có xếp loại năm 2026 của người này.',
    });
    await rate(2026, 'fulfilled', id);
    expect((await read()).ratings).toMatchObject([{ id, year: 2026, level: 'fulfilled' }]);
  });

  test('takes no end before its beginning, no unknown person, nothing that is gone', async () => {
    expect((await app.refuse('restriction.save', discipline('2025-03-01'))).fields).toEqual({
      endedOn: 'Ngày kết thúc không trước ngày bắt đầu.',
    });
    const stranger = { ...initiative(), personId: 9_999 };
    expect((await app.refuse('initiative.save', stranger)).code).toBe('not-found');
    expect((await app.refuse('rating.remove', { id: 9_999 })).code).toBe('not-found');
    expect((await app.refuse('record.person', { id: 9_999 })).code).toBe('not-found');
    const gone = { ...initiative(), id: 9_999 };
    expect((await app.refuse('initiative.save', gone)).code).toBe('not-found');
  });

  test('is told by the log in words and comes back from it', async () => {
    const { id } = await app.call('restriction.save', discipline(null));
    const words = JSON.stringify(await newest());
    expect(words).toContain('Thêm kỷ luật, xác minh của Nguyễn Thị Lan 1');
    expect(words).toContain('loại Kỷ luật');
    const before = await read();
    const { changeId } = await app.call('restriction.remove', { id });
    expect((await read()).restrictions).toEqual([]);
    await app.call('history.undo', { changeId });
    expect(await read()).toEqual(before);
  });

  test('keeps a person who has one from being deleted', async () => {
    await rate(2026, 'good');
    expect(await app.call('person.remove', { id: personId })).toEqual({ outcome: 'deactivated' });
  });
});

test('ratings of a list are kept all or none: what changed since it was shown writes nothing', async () => {
  const other = 'Nguyễn Thị Lan 2';
  await rate(2026, 'good');
  const list = async (level: string) => ({
    ...(await listed(
      app.call,
      ['subject', 'year', 'level'],
      [
        ['Nguyễn Thị Lan 1', '2026', 'HTXSNV'],
        [other, '2026', level],
      ],
    )),
    year: 2026,
  });
  const first = await list('HTTNV');
  expect(await app.call('import.ratings', first)).toMatchObject({ created: 1, changed: 1 });
  const again = await app.refuse('import.ratings', first);
  expect(again).toMatchObject({ code: 'conflict' });
  expect(again.message).toContain('chưa nhập dòng nào');
  const levels = async () =>
    (await app.call('record.list', {})).ratings.map(({ level }) => level).sort();
  expect(await levels()).toEqual(['excellent', 'good']);
  expect((await app.refuse('import.ratings', await list('KHTNV'))).code).toBe('conflict');
  expect(await levels()).toEqual(['excellent', 'good']);
});

test('the file names rating, initiatives and earlier awards of who is put forward', async () => {
  await app.call('proposal.save', {
    ...{ id: null, movementId: office.movementId, personId, departmentId: null, note: '' },
    ...{ awardCode: 'giay-khen-ca-nhan', reason: 'Gương mẫu' },
  });
  const blank = await sheetText('DS_CA_NHAN');
  expect(blank).not.toContain('HTTNV');
  await rate(2026, 'good');
  await rate(2025, 'failed');
  await app.call('initiative.save', initiative());
  await app.call('pastAward.save', {
    ...{ id: null, personId, departmentId: null, year: 2024, awardName: 'Lao động tiên tiến' },
    ...{ decisionNumber: '9/QĐ', decisionDate: null, issuer: '' },
  });
  const filled = await sheetText('DS_CA_NHAN');
  expect(filled).toContain('"HTTNV"');
  expect(filled).not.toContain('KHTNV');
  expect(filled).toContain('Sổ theo dõi điện tử (31/QĐ-SNgV)');
  expect(filled).toContain('2024: Lao động tiên tiến (9/QĐ)');
});

test('what the year says for a person is offered as reason, what does not is not', async () => {
  await rate(2026, 'good');
  await rate(2025, 'excellent');
  await app.call('initiative.save', initiative());
  const other = office.personIds[1] ?? 0;
  await app.call('rating.save', { id: null, personId: other, year: 2026, level: 'failed' });
  const view = await app.call('annual.read', { movementId: office.movementId });
  expect(view.merits).toEqual([
    { personId, text: 'Có sáng kiến “Sổ theo dõi điện tử” (công nhận tại 31/QĐ-SNgV)' },
    { personId, text: 'Hoàn thành tốt nhiệm vụ năm 2026' },
  ]);
  expect(draftReason(view, subjectOf(view, { personId, departmentId: null }))).toBe(
    'Có sáng kiến “Sổ theo dõi điện tử” (công nhận tại 31/QĐ-SNgV);\nHoàn thành tốt nhiệm vụ năm 2026',
  );
  expect(draftReason(view, subjectOf(view, { personId: other, departmentId: null }))).toBe('');
});

test('once some are rated, the road names how many are not', async () => {
  const record = async () => (await app.call('annual.steps', { movementId: office.movementId }))[0];
  expect(await record()).toMatchObject({ text: 'Chưa có báo cáo tháng' });
  await rate(2026, 'good');
  expect(await record()).toMatchObject({ state: 'doing', text: '1 cán bộ chưa có xếp loại' });
});
