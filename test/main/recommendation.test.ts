import { afterEach, beforeEach, expect, test } from 'vitest';
import { asksForSomething } from '../../shared/recommendation/recommendation.ts';
import { allFigures, fillOffice, inputOf, MOVEMENT, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app, ['Văn phòng', 'Phòng Lãnh sự', 'Thanh tra']);
});
afterEach(() => app.close());

async function report(
  department: number,
  month: string,
  proposals: string,
  state: 'complete' | 'draft' = 'complete',
): Promise<void> {
  const departmentId = office.departmentIds[department] ?? 0;
  const form = await app.call('report.read', {
    movementId: office.movementId,
    departmentId,
    month,
  });
  await app.call('report.save', inputOf(form, { state, figures: allFigures(form, 1), proposals }));
}

async function nextYear(): Promise<number> {
  const { movementId, departmentIds } = office;
  const { id } = await app.call('movement.save', {
    ...{ ...MOVEMENT, departmentIds, copiedFrom: movementId, year: 2027 },
    ...{ name: 'Bảo đảm trật tự, an toàn giao thông năm 2027' },
    ...{ startDate: '2027-01-15', endDate: '2027-12-14' },
  });
  return id;
}

const open = async (movementId: number) =>
  (await app.call('recommendation.list', { movementId }))
    .filter(({ settled }) => !settled)
    .map(({ departmentName, month, text }) => `${departmentName}, ${month}: ${text}`);

test('next year begins with what the last complete reports asked for, not with what was asked before', async () => {
  await report(0, '2026-03', 'Cấp thêm tài liệu.');
  await report(0, '2026-05', 'Lắp gương cầu lồi.\nSửa vạch kẻ.');
  await report(1, '2026-03', 'Tập huấn lái xe.');
  await report(1, '2026-04', 'Không có kiến nghị, đề xuất.');
  await report(2, '2026-03', 'Mua biển báo.');
  await report(2, '2026-04', 'Còn đang viết', 'draft');
  expect(await open(office.movementId)).toEqual([]);
  const movementId = await nextYear();
  expect(await open(movementId)).toEqual([
    'Văn phòng, 2026-05: Lắp gương cầu lồi.\nSửa vạch kẻ.',
    'Thanh tra, 2026-03: Mua biển báo.',
  ]);
});

test('one that was answered is gone from the list, and comes back on her word', async () => {
  await report(0, '2026-03', 'Cấp thêm tài liệu.');
  const movementId = await nextYear();
  const [one] = await app.call('recommendation.list', { movementId });
  const { changeId } = await app.call('recommendation.settle', { id: one?.id ?? 0 });
  expect(await open(movementId)).toEqual([]);
  await app.refuse('recommendation.settle', { id: one?.id ?? 0 });
  if (changeId !== null) await app.call('history.undo', { changeId });
  expect(await open(movementId)).toHaveLength(1);
});

test.each([
  ['', false],
  ['Không', false],
  ['không có.', false],
  ['Phòng không có kiến nghị, đề xuất gì.', false],
  ['Chưa có kiến nghị', false],
  ['Không để xe trước cổng', true],
  ['Cấp thêm tài liệu', true],
])('“%s” asks for something: %s', (text, asks) => {
  expect(asksForSomething(text)).toBe(asks);
});
