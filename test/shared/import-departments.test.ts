import { describe, expect, test } from 'vitest';
import type { Department } from '../../shared/department/department.ts';
import type { RawCell } from '../../shared/foreign/sheet.ts';
import { planDepartments } from '../../shared/import/department-plan.ts';
import { findDepartmentHeader, readDepartments } from '../../shared/import/department-rows.ts';

const kept: Department[] = [
  {
    ...{ id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
    ...{ startedOn: null, endedOn: null },
  },
];

function plan(rows: RawCell[][], mends = new Map<number, { name?: string; shortName?: string }>()) {
  const header = findDepartmentHeader(rows);
  if (!header) throw new Error('nothing to read');
  const list = readDepartments({ rows, merges: [] }, header, mends);
  const plans = planDepartments({ rows: list.rows, departments: kept, choices: new Map() });
  return { ...list, plans };
}

describe('a list of departments', () => {
  test('names alone, as they are pasted: no header, numbers and totals left out, known ones told', () => {
    const { plans, leftOut } = plan([
      [1, 'Văn phòng'],
      [2, 'PHÒNG LÃNH SỰ'],
      ['III', 'Thanh tra Sở (04 người)'],
      [null, 'Tổng cộng: 3 phòng'],
    ]);
    expect(plans.map(({ outcome, planned }) => [outcome.kind, planned])).toEqual([
      ['same', null],
      ['new', { id: null, name: 'Phòng lãnh sự', shortName: 'Lãnh sự' }],
      ['new', { id: null, name: 'Thanh tra Sở', shortName: 'Thanh tra Sở' }],
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([4]);
  });

  test('with a header and short names; two never get one short name', () => {
    const { plans } = plan([
      ['DANH SÁCH PHÒNG'],
      ['STT', 'Tên phòng', 'Viết tắt'],
      [1, 'Phòng Lãnh sự', 'LS'],
      [2, 'Phòng Lễ tân', 'LS'],
      [3, 'Trung tâm Dịch vụ đối ngoại và Hợp tác quốc tế miền Bắc', null],
      [4, 'Trung tâm Dịch vụ đối ngoại và Hợp tác quốc tế miền Nam', null],
      [5, 'Phòng Lãnh sự', null],
    ]);
    expect(plans.map(({ outcome, planned }) => planned?.shortName ?? outcome)).toEqual([
      'LS',
      { kind: 'wrong', reasons: ['Tên ngắn “LS” đã có phòng dùng.'] },
      'Trung tâm Dịch vụ đối',
      'TTDVĐNVHTQTMN',
      { kind: 'wrong', reasons: ['Trùng với dòng 3.'] },
    ]);
  });

  test('what is typed into a row stands in place of the file', () => {
    const mends = new Map([[1, { shortName: 'LS' }]]);
    const { plans } = plan([['Phòng Lãnh sự']], mends);
    expect(plans[0]?.planned).toEqual({ id: null, name: 'Phòng Lãnh sự', shortName: 'LS' });
  });
});
