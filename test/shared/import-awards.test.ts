import { describe, expect, test } from 'vitest';
import type { PastAward } from '../../shared/award/past-award.ts';
import type { RawCell, RawSheet } from '../../shared/foreign/sheet.ts';
import { planAwards } from '../../shared/import/award-plan.ts';
import { findAwardHeader, readAwardRows } from '../../shared/import/award-rows.ts';
import type { RowChoice } from '../../shared/import/outcome.ts';
import type { Person } from '../../shared/person/person.ts';

const HEADER = ['Họ tên', 'Đơn vị', 'Năm', 'Danh hiệu', 'Số QĐ', 'Ngày QĐ', 'Cơ quan ban hành'];
const departments = [
  { id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự', active: true },
];
const person = (id: number, fullName: string, departmentId: number): Person => ({
  id,
  departmentId,
  fullName,
  gender: 'male',
  birthDate: null,
  position: '',
  level: 'staff',
  active: true,
});
const people = [person(7, 'Nguyễn Đức Hòa', 2), person(8, 'Lê Mai', 1), person(9, 'Lê Mai', 2)];
const kept: PastAward = {
  id: 3,
  personId: 7,
  departmentId: null,
  year: 2024,
  awardName: 'Chiến sĩ thi đua cơ sở',
  decisionNumber: '',
  decisionDate: null,
  issuer: 'Sở Ngoại vụ',
  category: '',
};

function list(rows: RawCell[][], more: Partial<RawSheet> = {}) {
  const header = findAwardHeader(rows);
  if (!header) throw new Error('no header');
  return readAwardRows({ rows, merges: [], hiddenRows: [], ...more }, header, {
    is1904: false,
    departments,
  });
}

function plan(data: RawCell[][], choices: [number, RowChoice][] = []) {
  const rows = [HEADER, ...data];
  const header = findAwardHeader(rows);
  if (!header) throw new Error('no header');
  return planAwards({
    rows: readAwardRows({ rows, merges: [], hiddenRows: [] }, header, {
      is1904: false,
      departments,
    }).rows,
    people,
    departments,
    awards: [kept],
    choices: new Map(choices),
  });
}

describe('awards of a list', () => {
  test('a person’s, a department’s by its name or in its column, the year from the decision', () => {
    const rows = plan([
      ['NGUYỄN ĐỨC HOÀ', 'Lãnh sự', 2023, 'Lao động tiên tiến', '12/QĐ-SNgV', 45275, 'Sở'],
      ['Phòng Lãnh sự', '', '', 'Tập thể lao động xuất sắc', '', '5/3/2022', ''],
      ['', 'Văn phòng', 'Năm 2021', 'Cờ thi đua', '', '', ''],
      ['Tổng', null, null, 3],
    ]);
    expect(rows.map(({ planned }) => planned)).toEqual([
      {
        id: null,
        personId: 7,
        departmentId: null,
        year: 2023,
        awardName: 'Lao động tiên tiến',
        decisionNumber: '12/QĐ-SNgV',
        decisionDate: '2023-12-15',
        issuer: 'Sở',
        category: '',
      },
      expect.objectContaining({ personId: null, departmentId: 2, year: 2022 }),
      expect.objectContaining({ personId: null, departmentId: 1, year: 2021, decisionDate: null }),
    ]);
  });

  test('the same award is not doubled: filled in, or nothing to do', () => {
    const [filled] = plan([['Nguyễn Đức Hòa', '', 2024, 'chiến sĩ thi đua cơ sở', '9/QĐ', '', '']]);
    expect(filled?.outcome).toMatchObject({
      kind: 'changes',
      changes: [{ label: 'Số quyết định', from: '(trống)', to: '9/QĐ' }],
    });
    expect(filled?.planned).toMatchObject({ id: 3, issuer: 'Sở Ngoại vụ' });
    const [same] = plan([['Nguyễn Đức Hòa', '', 2024, 'Chiến sĩ thi đua cơ sở', '', '', '']]);
    expect(same?.outcome.kind).toBe('same');
  });

  test.each<[string, string, PastAward['category'], string[]]>([
    ['said in full', 'Công trạng', 'merit', []],
    ['with what it was for', 'Khen thưởng theo chuyên đề', 'theme', []],
    ['without marks', 'DOT XUAT', 'sudden', []],
    ['of another kind', 'Quá trình cống hiến', 'other', []],
    ['not said', '', 'merit', []],
    [
      'two in one',
      'Công trạng, chuyên đề',
      'merit',
      ['không rõ “Công trạng, chuyên đề”: để trống.'],
    ],
  ])('what it was for, %s', (_, text, category, notes) => {
    const head = [...HEADER, 'Loại hình khen thưởng'];
    const cells = ['Nguyễn Đức Hòa', '', 2024, 'Chiến sĩ thi đua cơ sở', '', '', '', text];
    const { rows } = list([head, cells]);
    expect(rows[0]?.notes).toEqual(notes.map((note) => `Loại hình: ${note}`));
    const awards = [{ ...kept, category: 'merit' as const }];
    const [planned] = planAwards({ rows, people, departments, awards, choices: new Map() });
    // What the list does not say stays as it is kept.
    const changes = planned?.outcome.kind === 'changes' ? planned.outcome.changes : [];
    expect(planned?.planned?.category ?? 'merit').toBe(category);
    expect(changes.length).toBe(category === 'merit' ? 0 : 1);
  });

  test('two people of one name: told apart by their department, else asked', () => {
    const row = (department: string): RawCell[] => ['Lê Mai', department, 2020, 'Giấy khen'];
    expect(plan([row('Lãnh sự')])[0]?.planned?.personId).toBe(9);
    expect(plan([row('')])[0]).toMatchObject({
      outcome: { kind: 'unclear' },
      namesakes: [{ id: 8 }, { id: 9 }],
      planned: null,
    });
    expect(plan([row('')], [[2, 8]])[0]?.planned?.personId).toBe(8);
  });

  test('wrong: nobody of that name, no year, a day that is none, the same line twice', () => {
    const rows = plan([
      ['Trần Ba', '', 2020, 'Giấy khen'],
      ['Nguyễn Đức Hòa', '', '', 'Giấy khen'],
      ['Nguyễn Đức Hòa', '', 2020, 'Giấy khen', '', '31/2/2020'],
      ['Nguyễn Đức Hòa', '', 2019, 'Giấy khen'],
      ['Nguyễn Đức Hoà', '', 2019, 'GIẤY KHEN'],
    ]);
    const reasons = rows.map(({ outcome }) =>
      outcome.kind === 'wrong' ? outcome.reasons.join(' ') : outcome.kind,
    );
    expect(reasons).toEqual([
      'Danh mục chưa có cán bộ hay phòng “Trần Ba”. Nhập vào danh mục trước.',
      'Thiếu năm.',
      'new',
      'new',
      'Trùng với dòng 5: cùng người, cùng năm, cùng danh hiệu.',
    ]);
  });
});

describe('awards as offices list them', () => {
  test('a name, a title and a decision drawn over several rows; rows out of sight marked', () => {
    const { rows } = list(
      [
        ['TT', 'Họ tên', 'Năm', 'Danh hiệu', 'Số QĐ'],
        [1, 'Lê Mai', 2023, 'Lao động tiên tiến', '12/QĐ'],
        [null, null, 2024, null, null],
        [2, 'Trần Ba', 2024, null, null],
      ],
      {
        merges: [
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 3, bottom: 3, right: 3 },
          { top: 1, left: 4, bottom: 2, right: 4 },
        ],
        hiddenRows: [3],
      },
    );
    expect(rows.map((row) => [row.subject, row.year, row.awardName, row.decisionNumber])).toEqual([
      ['Lê Mai', 2023, 'Lao động tiên tiến', '12/QĐ'],
      ['Lê Mai', 2024, 'Lao động tiên tiến', '12/QĐ'],
      ['Trần Ba', 2024, 'Lao động tiên tiến', ''],
    ]);
    expect(rows[2]?.notes).toEqual(['Dòng này đang ẩn trong tệp.']);
  });

  test('further awards of one person under the name, said; a numbered row without a name is asked about', () => {
    const { rows } = list([
      ['TT', 'Họ tên', 'Năm', 'Danh hiệu'],
      [1, 'Bà Lê Mai', 2023, 'Lao động tiên tiến'],
      [null, null, 2024, 'Giấy khen'],
      [2, null, 2024, 'Bằng khen'],
    ]);
    expect(rows.map(({ subject, notes }) => [subject, notes])).toEqual([
      ['Lê Mai', []],
      ['Lê Mai', ['Không ghi tên: lấy “Lê Mai” của dòng trên.']],
      ['', []],
    ]);
  });

  test('years as headings, totals and signatures said, spoiled cells never taken', () => {
    const { rows, leftOut } = list([
      ['TT', 'Họ tên', 'Danh hiệu', 'Cơ quan ban hành'],
      ['Năm 2023', null, null, null],
      [1, 'Lê Mai', 'Giấy khen', { unreadable: 'ô báo lỗi #N/A' }],
      ['II. Năm 2024', null, null, null],
      [2, 'Trần Ba', 'Giấy khen', 'Sở'],
      [3, 'Trần Tư', { unreadable: 'ô báo lỗi #REF!' }, 'Sở'],
      [4, { unreadable: 'ô báo lỗi #NAME?' }, 'Giấy khen', 'Sở'],
      [null, 'Tổng cộng', null, 4],
      [null, 'NGƯỜI LẬP', null, 'GIÁM ĐỐC'],
      [null, 'Phạm Ký', null, null],
    ]);
    expect(rows.map(({ subject, year, problems }) => [subject, year, problems.length])).toEqual([
      ['Lê Mai', 2023, 0],
      ['Trần Ba', 2024, 0],
      ['Trần Tư', 2024, 1],
      ['', 2024, 1],
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([2, 4, 8, 9, 10]);
  });
});
