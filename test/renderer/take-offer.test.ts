import { expect, test } from 'vitest';
import { createDraftStore } from '../../renderer/report/draft-store.ts';
import { draftOf } from '../../renderer/report/report-draft.ts';
import { standingFor, takeOffer } from '../../renderer/report/take-offer.ts';
import type { Person } from '../../shared/person/person.ts';
import { elsewhereOf, offersOf } from '../../shared/reading/offer.ts';
import { readReport } from '../../shared/reading/read-report.ts';
import type { ReportForm } from '../../shared/report/report.ts';
import { figureField } from '../fixtures/report-form.ts';

const TEXT = `Phòng Lãnh sự báo cáo tháng 5/2026
Tổ chức 02 buổi tuyên truyền.
Nội dung 1: Đạt; nội dung 2: Chưa đạt
Biểu dương: đồng chí Trần Văn Đạt ngày 12/5/2026 đã trả lại của rơi.
Khó khăn: không.
Kiến nghị: cấp thêm tài liệu.`;

const form: ReportForm = {
  ...{ movementId: 1, departmentId: 2, month: '2026-05', isClosed: false, revision: 0 },
  ...{ state: null, reportedOn: '2026-05-30' },
  contents: [
    { id: 31, text: 'Hoàn thành nhiệm vụ.' },
    { id: 32, text: 'Chấp hành pháp luật.' },
  ],
  marks: [],
  figures: [
    figureField({ id: 11, name: 'Buổi tuyên truyền', unit: 'buổi', counting: 'things' }),
    figureField({ id: 12, name: 'Cá nhân được biểu dương', source: 'praisedPeople', group: 'G' }),
  ],
  ...{ cases: [], difficulties: '', proposals: '', nextMonth: '' },
};
const person = (id: number, fullName: string): Person => ({
  ...{ id, departmentId: 2, fullName, gender: 'male', birthDate: null },
  ...{ position: '', level: 'staff', active: true },
});
const read = (text = TEXT) =>
  readReport(text, {
    indicators: form.figures.map(({ indicator }) => indicator),
    departments: ['Phòng Lãnh sự', 'Văn phòng'],
    year: 2026,
  });
const offers = (people = [person(7, 'TRẦN VĂN ĐẠT')]) => offersOf(TEXT, read(), form, people);
const brief = (all = offers()) =>
  all.map(({ label, shown, certain }) => `${label}: ${shown}${certain ? '' : ' ?'}`);

test('a text offers what it says, in its own order; what is denied or counted from cases is no offer', () => {
  expect(brief()).toEqual([
    'Buổi tuyên truyền: 2 buổi',
    'Nội dung 1: Đạt',
    'Nội dung 2: Chưa đạt',
    'Biểu dương: Trần Văn Đạt: trả lại của rơi',
    'Kiến nghị, đề xuất: Cấp thêm tài liệu.',
  ]);
});

test('a person who is not known, or one of two of a name, is for her to choose', () => {
  const reasonOf = (people: Person[]) =>
    offers(people).find(({ kind }) => kind === 'case') ?? expect.fail('no case');
  expect(reasonOf([])).toMatchObject({
    certain: false,
    personId: undefined,
    reason: 'Danh mục chưa có “Trần Văn Đạt”',
  });
  const twins = [person(7, 'Trần Văn Đạt'), person(8, 'Trần Văn Đạt')];
  expect(reasonOf(twins)).toMatchObject({
    certain: false,
    reason: 'Có hai người cùng tên: chọn người',
  });
});

test('taken they stand in the form as if typed, are said to stand there, and go back one by one', () => {
  const store = createDraftStore(draftOf(form));
  const all = offers();
  expect(all.map((offer) => standingFor(store.read(), offer))).toEqual(['', '', '', '', '']);
  for (const offer of all) takeOffer(store, offer);
  const draft = store.read();
  expect(all.map((offer) => standingFor(draft, offer))).toEqual(all.map(({ shown }) => shown));
  expect(draft.figures.get(11)).toBe('2');
  expect([...draft.marks].map(([id, { mark }]) => [id, mark])).toEqual([
    [31, 'fair'],
    [32, 'poor'],
  ]);
  expect(draft.cases).toMatchObject([
    { kind: 'praise', personId: 7, date: '2026-05-12', deed: 'Trả lại của rơi' },
  ]);
  expect(draft.prose).toEqual({
    difficulties: '',
    proposals: 'Cấp thêm tài liệu.',
    nextMonth: '',
  });
  // Taken again they change nothing, and a case is not doubled.
  for (const offer of all) takeOffer(store, offer);
  expect(store.read().cases).toHaveLength(1);
  while (store.read().past.length > 0) store.change({ kind: 'undone' });
  expect(store.read()).toMatchObject({ cases: [], prose: draftOf(form).prose });
  expect(store.read().figures.get(11)).toBe('');
});

test('what stands there already is told beside the offer', () => {
  const store = createDraftStore(draftOf(form));
  store.change({ kind: 'figureTyped', indicatorId: 11, text: '5' });
  const [figure] = offers();
  expect(figure && standingFor(store.read(), figure)).toBe('5');
  store.change({ kind: 'figureTyped', indicatorId: 11, text: '02 buổi' });
  expect(figure && standingFor(store.read(), figure)).toBe('2 buổi');
});

test.each([
  ['the report on screen', 2, '2026-05', null],
  ['another department', 3, '2026-05', { departmentId: 2, month: null }],
  ['another month', 2, '2026-04', { departmentId: null, month: '2026-05' }],
])('is compared with the place on screen: %s', (_, departmentId, month, found) => {
  const idOf = (name: string) => (name === 'Phòng Lãnh sự' ? 2 : null);
  const told = elsewhereOf(read(), { departmentId, month }, idOf);
  if (found === null) expect(told).toBeNull();
  else expect(told).toMatchObject(found);
});

test('a department that is not known is named, with nowhere to go', () => {
  const told = elsewhereOf(read(), { departmentId: 2, month: '2026-05' }, () => null);
  expect(told).toMatchObject({ departmentId: null, departmentName: 'Phòng Lãnh sự', month: null });
});

test('of a text for two months only what it says of this one is offered, and that is said', () => {
  const both = `Phòng Lãnh sự báo cáo tháng 4 và tháng 5/2026
Tháng 4: tổ chức 03 buổi tuyên truyền.
Tháng 5: tổ chức 02 buổi tuyên truyền.`;
  const told = read(both);
  const offersOn = (month: string) => brief(offersOf(both, told, { ...form, month }, []));
  expect(offersOn('2026-04')).toEqual(['Buổi tuyên truyền: 3 buổi']);
  expect(offersOn('2026-05')).toEqual(['Buổi tuyên truyền: 2 buổi']);
  expect(elsewhereOf(told, { departmentId: 2, month: '2026-05' }, () => 2)).toMatchObject({
    ...{ departmentName: '', month: null, months: ['2026-04', '2026-05'] },
  });
});
