import { describe, expect, test } from 'vitest';
import { countsOf, filterCases, NO_FILTER } from '../../renderer/case/case-filter.ts';
import type { RegisteredCase } from '../../shared/case/case.ts';

const entry = (id: number, values: Partial<RegisteredCase> = {}): RegisteredCase => ({
  id,
  departmentId: 1,
  departmentName: 'Văn phòng',
  month: '2026-03',
  kind: 'praise',
  personId: 5,
  date: '2026-03-05',
  deed: 'Cứu người bị nạn trên Quốc lộ 1',
  basis: 'Thư cảm ơn',
  handling: '',
  evidence: [],
  isLate: false,
  reportState: 'complete',
  ...values,
});
const file = (id: number) => ({
  id,
  pastAwardId: null,
  caseId: 1,
  name: 'a.pdf',
  size: 1,
  addedOn: '2026-03-06',
});

const CASES = [
  entry(1, { evidence: [file(10)] }),
  entry(2, { month: '2026-04', date: '2026-04-01', kind: 'criticism', deed: 'Vượt đèn đỏ' }),
  entry(3, { departmentId: 2, personId: null, handling: 'Nhắc nhở' }),
  entry(4, { personId: 6 }),
];
const names: Record<number, string> = { 5: 'Nguyễn Thị Hoà', 6: 'Đặng Đức' };
const find = (filter: Partial<typeof NO_FILTER>, faults = new Map()) =>
  filterCases(CASES, { ...NO_FILTER, ...filter }, (id) => names[id] ?? '', faults).map(
    ({ id }) => id,
  );

describe('the register', () => {
  test('stands by date, the newest first, the last entered first on one day', () => {
    expect(find({})).toEqual([2, 4, 3, 1]);
  });

  test.each([
    ['dang duc', [4]],
    ['ĐẶNG', [4]],
    ['hoà', [2, 1]],
    ['Hòa', [2, 1]],
    ['quoc lo', [4, 3, 1]],
    ['thu cam on den do', [2]],
    ['nhac nho', [3]],
    ['  ', [2, 4, 3, 1]],
    ['không có', []],
  ])('is searched for %s with and without marks', (search, ids) => {
    expect(find({ search })).toEqual(ids);
  });

  test('is narrowed by kind, months, department, person', () => {
    expect(find({ kind: 'criticism' })).toEqual([2]);
    expect(find({ to: '2026-03' })).toEqual([4, 3, 1]);
    expect(find({ from: '2026-04', to: '2026-04' })).toEqual([2]);
    expect(find({ departmentId: 2 })).toEqual([3]);
    expect(find({ personId: 6 })).toEqual([4]);
  });

  test('is narrowed by evidence, and by files that are gone or altered', () => {
    expect(find({ proof: 'with' })).toEqual([1]);
    expect(find({ proof: 'without' })).toEqual([2, 4, 3]);
    expect(find({ proof: 'faulty' })).toEqual([]);
    expect(find({ proof: 'faulty' }, new Map([[10, 'missing']]))).toEqual([1]);
  });

  test('says how many there are and how many lack evidence', () => {
    expect(countsOf(CASES)).toBe('4 trường hợp: 3 biểu dương (2 chưa có minh chứng), 1 phê bình');
    expect(countsOf(CASES.slice(0, 1))).toBe('1 trường hợp: 1 biểu dương');
    expect(countsOf([])).toBe('Không có trường hợp nào.');
  });
});
