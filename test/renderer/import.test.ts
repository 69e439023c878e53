import { describe, expect, test } from 'vitest';
import { filterAwards, listAwards } from '../../renderer/award/filter-awards.ts';
import { columnChoices, headerChoices, startSheet } from '../../renderer/import/sheet-header.ts';
import type { RawCell } from '../../shared/foreign/sheet.ts';
import { findPersonHeader } from '../../shared/import/person-columns.ts';

const list: RawCell[][] = [
  ['DANH SÁCH'],
  [],
  ['TT', 'Họ và tên', 'Ngày sinh', null],
  [1, 'Lê Mai', 31111, 'a'.repeat(60)],
];
const sheet = (name: string, rows: RawCell[][], isHidden = false) => ({
  name,
  isHidden,
  rows,
  merges: [],
  hiddenRows: [],
});

describe('the sheet to begin with', () => {
  const start = (...sheets: ReturnType<typeof sheet>[]) =>
    startSheet({ is1904: false, sheets }, findPersonHeader);

  test('is the first whose header is known, never a hidden one', () => {
    expect(start(sheet('a', [['x']]), sheet('b', list, true), sheet('c', list))).toBe(2);
    expect(start(sheet('a', list, true), sheet('b', [['x']]))).toBe(1);
    expect(start(sheet('a', [], true))).toBe(0);
  });
});

test('rows and columns are offered by what they say', () => {
  expect(headerChoices(list).map(({ value, label }) => [value, label])).toEqual([
    ['0', 'Dòng 1: DANH SÁCH'],
    ['2', 'Dòng 3: TT, Họ và tên, Ngày sinh'],
    ['3', expect.stringMatching(/^Dòng 4: 1, Lê Mai, 31111, a+…$/)],
  ]);
  expect(columnChoices(list, 2, false).map(({ label }) => label)).toEqual([
    'A: TT',
    'B: Họ và tên',
    'C: Ngày sinh',
    `D: ví dụ ${'a'.repeat(23)}…`,
  ]);
  expect(columnChoices([], 0, false)).toEqual([]);
});

test('awards are found by any words of theirs, without marks', () => {
  const award = {
    id: 1,
    personId: null,
    departmentId: 2,
    year: 2024,
    awardName: 'Tập thể lao động xuất sắc',
    decisionNumber: '12/QĐ',
    decisionDate: null,
    issuer: 'UBND tỉnh',
    category: '' as const,
    isFromProposal: false,
  };
  const names = {
    departments: [{ id: 2, name: 'Phòng Lãnh sự' }],
    people: [{ id: 7, departmentId: 2, fullName: 'Đỗ Thị Hoà' }],
  };
  const listed = listAwards([award, { ...award, id: 3, personId: 7, departmentId: null }], names);
  expect(listed.map(({ bearer, place }) => [bearer, place])).toEqual([
    ['Phòng Lãnh sự', 'Tập thể'],
    ['Đỗ Thị Hoà', 'Phòng Lãnh sự'],
  ]);
  const found = (search: string) => filterAwards(listed, search).map(({ award: { id } }) => id);
  expect(found('do hoa 2024')).toEqual([3]);
  expect(found('xuất sắc 12/qd')).toEqual([1, 3]);
  expect(found('lanh su')).toEqual([1, 3]);
  expect(found('bằng khen')).toEqual([]);
});
