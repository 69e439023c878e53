import { describe, expect, test } from 'vitest';
import type { RawCell } from '../../shared/foreign/sheet.ts';
import type { RowChoice } from '../../shared/import/outcome.ts';
import { planRatings } from '../../shared/import/rating-plan.ts';
import { findRatingHeader, readRatingRows } from '../../shared/import/rating-rows.ts';
import type { Person } from '../../shared/person/person.ts';
import type { Rating } from '../../shared/record/record.ts';

const departments = [
  { id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự', active: true },
];
const person = (id: number, fullName: string, departmentId: number): Person => ({
  ...{ id, departmentId, fullName, gender: 'male', birthDate: null },
  ...{ position: '', level: 'staff', active: true },
});
const people = [person(7, 'Nguyễn Đức Hòa', 2), person(8, 'Lê Mai', 1), person(9, 'Lê Mai', 2)];
const kept: Rating[] = [{ id: 3, personId: 7, year: 2025, level: 'good', dutyGroup: '' }];
const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 'Năm', 'Kết quả xếp loại'];

function plan(data: RawCell[][], choices: [number, RowChoice][] = [], header = HEADER) {
  const rows = [['DANH SÁCH XẾP LOẠI'], header, ...data];
  const found = findRatingHeader(rows);
  if (!found) throw new Error('no header');
  return planRatings({
    rows: readRatingRows(
      { rows, merges: [], hiddenRows: [] },
      found,
      { is1904: false, departments },
      2026,
    ).rows,
    ...{ people, departments, ratings: kept, choices: new Map(choices) },
  });
}
const levels = (written: string[]) =>
  plan(written.map((text) => ['1', 'Nguyễn Đức Hòa', '', 2020, text])).map(({ row }) => row.level);

describe('a list of ratings', () => {
  test('is read by codes and words, however they are typed', () => {
    expect(
      levels([
        ...['HTXSNV', 'Hoàn thành xuất sắc nhiệm vụ', 'hoàn thành xuất sắc'],
        ...['HTTNV', 'HOÀN THÀNH TỐT NHIỆM VỤ', 'HTNV', 'Hoàn thành nhiệm vụ', 'KHTNV'],
        ...['Không hoàn thành nhiệm vụ', 'Tốt lắm', 'Khá'],
      ]),
    ).toEqual([
      ...['excellent', 'excellent', 'excellent', 'good', 'good', 'fulfilled', 'fulfilled'],
      ...['failed', 'failed', null, null],
    ]);
  });

  test('is of the year worked on where it names none, and passes over what is no person', () => {
    const header = ['TT', 'Họ và tên', 'Phòng', 'Xếp loại'];
    const plans = plan(
      [
        ['I', 'Phòng Lãnh sự', null, null],
        ['1', 'nguyễn đức hoà', 'Lãnh sự', 'HTTNV'],
        [null, 'Tổng cộng', null, ''],
      ],
      [],
      header,
    );
    expect(plans.map(({ planned }) => planned)).toEqual([
      { id: null, personId: 7, year: 2026, level: 'good', dutyGroup: '' },
    ]);
  });

  test('changes, repeats, strangers and wrong words cost their own row alone', () => {
    const plans = plan([
      ['1', 'Nguyễn Đức Hòa', '', 2025, 'HTXSNV'],
      ['2', 'Nguyễn Đức Hòa', '', 2025, 'HTNV'],
      ['3', 'Người Lạ', '', 2025, 'HTNV'],
      ['4', 'Lê Mai', 'Lãnh sự', 2025, 'Khá'],
      ['5', 'Lê Mai', 'Văn phòng', 2025, 'HTNV'],
    ]);
    expect(plans.map(({ outcome }) => outcome.kind)).toEqual([
      ...['changes', 'wrong', 'wrong', 'wrong', 'new'],
    ]);
    expect(plans.map(({ planned }) => planned?.id ?? planned?.personId)).toEqual([
      ...[3, undefined, undefined, undefined, 8],
    ]);
    expect(plan([['1', 'Nguyễn Đức Hòa', '', 2025, 'HTTNV']])[0]?.outcome.kind).toBe('same');
  });

  test('asks which of two of one name is meant', () => {
    const row: RawCell[][] = [['1', 'Lê Mai', '', 2026, 'HTTNV']];
    expect(plan(row)[0]).toMatchObject({ outcome: { kind: 'unclear' }, planned: null });
    expect(plan(row, [[3, 9]])[0]?.planned).toMatchObject({ personId: 9 });
  });
});
