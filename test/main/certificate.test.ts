import { afterEach, beforeEach, expect, test } from 'vitest';
import { formOf, USUAL_SHEET } from '../../shared/certificate/certificate-form.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  const { movementId, personIds } = office;
  await app.call('proposal.save', {
    ...{ id: null, movementId, personId: personIds[0] ?? 0, departmentId: null },
    ...{ awardCode: 'giay-khen-ca-nhan', reason: 'Cứu người bị nạn', note: '' },
  });
});
afterEach(() => app.close());

const key = () => ({ movementId: office.movementId, kind: 'certificate' as const, period: '' });
const WHOLE_HISTORY = {
  record: null,
  search: '',
  kind: null,
  from: null,
  to: null,
  before: null,
  limit: 1,
};
const usual = formOf(undefined, []).places;
const textAt = async (name: string) =>
  (await app.call('paper.read', key())).document.onForm?.pages[0]?.find(
    (each) => each.key === name,
  );
const doubts = async () => (await app.call('paper.read', key())).doubts.map(({ text }) => text);
const told = async () => (await app.call('history.list', WHOLE_HISTORY)).entries[0]?.records;

test('a text stands where it was put, with all moved as the printer draws in the sheet', async () => {
  await app.call('certificate.savePlace', { ...usual.merit, fromTop: 125, isItalic: false });
  await app.call('certificate.saveSheet', { ...USUAL_SHEET, shiftRight: 3, shiftDown: -2 });
  expect(await textAt('merit')).toMatchObject({ left: 51, top: 123, italic: false });
  expect(await textAt('issuer')).toMatchObject({ left: 51, top: 60 });
  await app.call('certificate.savePlace', { ...usual.merit, isShown: false });
  expect(await textAt('merit')).toBeUndefined();
});

test('what is moved is told in the log and taken back from there', async () => {
  await app.call('certificate.savePlace', usual.merit);
  await app.call('certificate.savePlace', { ...usual.merit, fromTop: 125 });
  expect(await told()).toMatchObject([
    {
      title: 'Sửa vị trí trên Giấy khen của dòng Thành tích',
      details: ['cách mép trên (mm) 119 → 125'],
    },
  ]);
  const { changeId } = await app.call('certificate.resetForm', {});
  expect(await textAt('merit')).toMatchObject({ top: 119 });
  await app.call('history.undo', { changeId });
  expect(await textAt('merit')).toMatchObject({ top: 125 });
});

test('nothing to put back is said; what no sheet could hold is refused where it was typed', async () => {
  expect(await app.refuse('certificate.resetForm', {})).toMatchObject({ code: 'conflict' });
  const wrong = { ...usual.merit, fromLeft: 421, size: 5 };
  expect(await app.refuse('certificate.savePlace', wrong)).toMatchObject({
    fields: {
      fromLeft: 'Cách mép trái từ 0 đến 420 mm.',
      size: 'Cỡ chữ từ 6 đến 72 điểm.',
    },
  });
});

test('a text that lies beyond the form, a decision without its number and another day are doubted', async () => {
  expect(await doubts()).toEqual(['Quyết định khen thưởng chưa có số, ngày.']);
  await app.call('certificate.savePlace', { ...usual.signer, fromLeft: 200 });
  await app.call('paper.saveHeading', {
    ...{ ...key(), kind: 'decision', number: 45, date: '2026-03-02', signerId: null },
  });
  await app.call('paper.saveHeading', {
    ...key(),
    number: null,
    date: '2026-03-03',
    signerId: null,
  });
  expect(await doubts()).toEqual([
    'Ngày trên Giấy khen (03/3/2026) khác ngày quyết định (02/3/2026).',
    'Dòng “Chức vụ người ký” ra ngoài phôi.',
  ]);
});

test('who is not put forward, who is refused and who has a title have none', async () => {
  const { movementId, personIds } = office;
  const propose = (personId: number, changes: object) =>
    app.call('proposal.save', {
      ...{ id: null, movementId, personId, departmentId: null, note: '', reason: 'Gương mẫu' },
      ...{ awardCode: 'giay-khen-ca-nhan', ...changes },
    });
  await propose(personIds[0] ?? 0, { awardCode: 'chien-si-thi-dua-co-so' });
  await propose(personIds[1] ?? 0, { state: 'refused' });
  const { document } = await app.call('paper.read', key());
  expect(document.onForm?.pages).toHaveLength(1);
});
