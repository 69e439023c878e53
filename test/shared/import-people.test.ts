import { describe, expect, test } from 'vitest';
import { shortNameOf } from '../../shared/department/department.ts';
import type { RawCell } from '../../shared/foreign/sheet.ts';
import {
  type DepartmentChoice,
  listNames,
  matchDepartments,
} from '../../shared/import/department-names.ts';
import type { RowChoice } from '../../shared/import/outcome.ts';
import { findPersonHeader } from '../../shared/import/person-columns.ts';
import type { PersonDefaults } from '../../shared/import/person-import.ts';
import { planPeople } from '../../shared/import/person-plan.ts';
import { levelOf, readPeople } from '../../shared/import/person-rows.ts';
import type { Person } from '../../shared/person/person.ts';

const HEADER = ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ', 'Phòng', 'Nhóm chức danh'];
const departments = [
  { id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự', active: true },
  { id: 3, name: 'Phòng Biên giới', shortName: 'Biên giới', active: false },
];
const hoa: Person = {
  id: 7,
  departmentId: 2,
  fullName: 'Nguyễn Đức Hòa',
  gender: 'male',
  birthDate: '1985-03-05',
  position: 'Chuyên viên',
  level: 'staff',
  active: true,
};

function rowsOf(data: RawCell[][], header: RawCell[] = HEADER) {
  const rows = [['DANH SÁCH'], header, ...data];
  const found = findPersonHeader(rows);
  if (!found) throw new Error('no header');
  return readPeople({ rows, merges: [], hiddenRows: [] }, found, {
    is1904: false,
    departments: [],
  }).rows;
}

type Setting = {
  people?: Person[];
  choices?: [number, RowChoice][];
  defaults?: Partial<PersonDefaults>;
  named?: [string, DepartmentChoice][];
};

function plan(
  data: RawCell[][],
  { people = [hoa], choices = [], defaults, named = [] }: Setting = {},
) {
  const rows = rowsOf(data);
  const matched = matchDepartments(
    listNames(rows.map(({ department }) => department)),
    departments,
  );
  return planPeople({
    rows,
    people,
    departments,
    departmentChoices: new Map([...matched, ...named]),
    defaults: { gender: null, departmentId: null, ...defaults },
    choices: new Map(choices),
  });
}

describe('reading rows', () => {
  test('passes over numbers of columns, totals, a header printed again', () => {
    const rows = rowsOf([
      [1, 2, 3, 4, 5],
      [1, 'Nguyễn Đức Hòa', 'Nam', 31111, 'Trưởng phòng', 'Phòng Lãnh sự', 'leader'],
      HEADER,
      [],
      [null, null, 'Tổng: 1 người'],
    ]);
    expect(rows).toEqual([
      {
        row: 4,
        fullName: 'Nguyễn Đức Hòa',
        gender: 'male',
        birthDate: '1985-03-05',
        position: 'Trưởng phòng',
        department: 'Phòng Lãnh sự',
        level: 'leader',
        notes: [],
        problems: [],
      },
    ]);
  });

  test('writes names in capitals as the decree does, leaves a mixed spelling, takes off the title', () => {
    const names = ['NGUYỄN ĐỨC HÒA', 'lê thị mai', 'H’Hen Niê', 'Ông Trần Văn Ba', 'Đ/c Lý Thị Tư'];
    const rows = rowsOf(names.map((name) => [1, name]));
    expect(rows.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Đức Hòa',
      'Lê Thị Mai',
      'H’Hen Niê',
      'Trần Văn Ba',
      'Lý Thị Tư',
    ]);
    expect(rows.map(({ gender }) => gender)).toEqual([null, null, null, 'male', null]);
  });

  test('a column that marks women, a name in two columns', () => {
    const rows = rowsOf(
      [
        ['Nguyễn Đức', 'Hòa', null],
        ['Lê Thị', 'Mai', 'x'],
      ],
      ['Họ đệm', 'Tên', 'Nữ'],
    );
    expect(rows.map(({ fullName, gender }) => [fullName, gender])).toEqual([
      ['Nguyễn Đức Hòa', 'male'],
      ['Lê Thị Mai', 'female'],
    ]);
  });

  test('the class of a position', () => {
    const positions = [
      'Giám đốc',
      'Phó Giám đốc Sở',
      'Giám đốc Trung tâm',
      'Phó Trưởng phòng',
      'Chánh Văn phòng',
      'Chuyên viên',
      '',
    ];
    expect(positions.map(levelOf)).toEqual([
      'agencyLeader',
      'agencyLeader',
      'leader',
      'leader',
      'leader',
      'staff',
      'staff',
    ]);
  });
});

describe('each row against the people kept', () => {
  test('new: what would be written, whole', () => {
    const [row] = plan([[1, 'Trần Thị Mai', 'nữ', '5/3/1990', 'Phó trưởng phòng', 'lanh su']]);
    expect(row).toMatchObject({
      outcome: { kind: 'new' },
      planned: {
        id: null,
        department: { id: 2 },
        fullName: 'Trần Thị Mai',
        gender: 'female',
        birthDate: '1990-03-05',
        position: 'Phó trưởng phòng',
        level: 'leader',
      },
    });
  });

  test('the same person however the tones are set or in what case: nothing to do', () => {
    const [row] = plan([[1, 'NGUYỄN ĐỨC HOÀ', 'Nam', '05.03.1985', '', 'Phòng Lãnh sự']]);
    expect(row?.outcome).toEqual({ kind: 'same', subject: hoa });
    expect(row?.planned).toBe(null);
  });

  test('changes field by field; blank cells never overwrite', () => {
    const [row] = plan([[1, 'Nguyễn Đức Hoà', '', 31111, 'Trưởng phòng', 'Văn phòng']]);
    expect(row?.outcome).toEqual({
      kind: 'changes',
      subject: hoa,
      changes: [
        { label: 'Chức vụ', from: 'Chuyên viên', to: 'Trưởng phòng' },
        { label: 'Phòng', from: 'Phòng Lãnh sự', to: 'Văn phòng Sở' },
      ],
    });
    expect(row?.planned).toMatchObject({
      id: 7,
      fullName: 'Nguyễn Đức Hòa',
      gender: 'male',
      department: { id: 1 },
    });
  });

  test('the same name with another birth date is another person', () => {
    expect(plan([[1, 'Nguyễn Đức Hòa', 'Nam', '6/3/1985', '', 'Lãnh sự']])[0]?.outcome.kind).toBe(
      'new',
    );
  });

  test('the same name without a birth date asks, and does as she says', () => {
    const row: RawCell[] = [1, 'Nguyễn Đức Hòa', 'Nam', 1985, 'Trưởng phòng', 'Lãnh sự'];
    const [asked] = plan([row]);
    expect(asked?.outcome).toEqual({ kind: 'unclear', candidates: [hoa] });
    expect(asked?.planned).toBe(null);
    expect(asked?.row.notes).toEqual(['Ngày sinh: Chỉ có năm 1985: để trống ngày.']);
    expect(plan([row], { choices: [[3, 7]] })[0]?.planned).toMatchObject({
      id: 7,
      birthDate: '1985-03-05',
    });
    expect(plan([row], { choices: [[3, 'new']] })[0]?.planned).toMatchObject({
      id: null,
      birthDate: null,
    });
  });

  test('a kept person without a birth date may be the one of the row', () => {
    const undated = { ...hoa, birthDate: null };
    const row: RawCell[] = [1, 'Nguyễn Đức Hòa', 'Nam', '5/3/1985', '', 'Lãnh sự'];
    expect(plan([row], { people: [undated] })[0]?.outcome.kind).toBe('unclear');
    expect(plan([row], { people: [undated], choices: [[3, 7]] })[0]?.outcome).toMatchObject({
      changes: [{ label: 'Ngày sinh', from: '(trống)', to: '05/3/1985' }],
    });
    const again: RawCell[] = [1, 'Nguyễn Đức Hòa', 'Nam', '', '', 'Lãnh sự'];
    expect(plan([again], { people: [undated] })[0]?.outcome.kind).toBe('same');
  });

  test('wrong: twice in the file, no such day, an unknown department, nothing to tell the gender', () => {
    const rows = plan([
      [1, 'Trần Văn An', 'Nam', '5/3/1990', '', 'Lãnh sự'],
      [2, 'TRẦN VĂN AN', 'Nam', '05/03/1990', '', 'Văn phòng'],
      [3, 'Lê Văn Bình', 'Nam', '31/2/1990', '', 'Lãnh sự'],
      [4, 'Lê Văn Cường', 'Nam', '', '', 'Phòng Biên giới'],
      [5, 'Lê Văn Dũng', '', '', '', 'Lãnh sự'],
      [6, 'Lê Văn Em', 'Nam', '', '', ''],
      [7, 'x'.repeat(81), 'Nam', '', '', 'Lãnh sự'],
    ]);
    expect(
      rows.map(({ outcome }) => (outcome.kind === 'wrong' ? outcome.reasons : outcome.kind)),
    ).toEqual([
      'new',
      ['Trùng họ tên và ngày sinh với dòng 3.'],
      'new',
      ['Chưa rõ phòng “Phòng Biên giới”: chọn ở mục Phòng trong tệp.'],
      ['Thiếu giới tính.'],
      ['Thiếu phòng.'],
      ['Họ và tên dài quá 80 ký tự.'],
    ]);
  });

  test('two rows said to be one person, a person no longer in use', () => {
    const idle = { ...hoa, active: false };
    const rows: RawCell[][] = [
      [1, 'Nguyễn Đức Hòa', 'Nam', '5/3/1985', '', 'Lãnh sự'],
      [2, 'Nguyễn Đức Hòa', 'Nam', '', 'Trưởng phòng', 'Lãnh sự'],
    ];
    const [first, second] = plan(rows, { people: [idle], choices: [[4, 7]] });
    expect(first?.row.notes).toEqual(['Cán bộ này đang “Ngừng dùng”.']);
    expect(second?.outcome).toEqual({ kind: 'wrong', reasons: ['Cùng là một người với dòng 3.'] });
    expect(second?.planned).toBe(null);
  });

  test('an answer that would make two of one person, or nobody’s twin, is refused', () => {
    const undated = { ...hoa, birthDate: null };
    const other = { ...undated, id: 8, departmentId: 1 };
    const row: RawCell[] = [1, 'Nguyễn Đức Hòa', 'Nam', '', '', 'Lãnh sự'];
    const [asked] = plan([row], { people: [undated, other] });
    expect(asked?.namesakes).toEqual([undated, other]);
    const [twin] = plan([row], { people: [undated, other], choices: [[3, 'new']] });
    expect(twin?.outcome).toMatchObject({ kind: 'wrong' });
    expect(twin?.namesakes).toEqual([undated, other]);
  });

  test('blanks are filled by her rule only', () => {
    const rows = [
      [1, 'Lê Thị Mai'],
      [2, 'Lê Văn Thịnh'],
    ];
    const defaults = { gender: 'byName', departmentId: 1 } as const;
    expect(
      plan(rows, { defaults }).map(({ planned }) => [planned?.gender, planned?.department]),
    ).toEqual([
      ['female', { id: 1 }],
      ['male', { id: 1 }],
    ]);
  });

  test('an unknown department is made or matched on her word', () => {
    const row: RawCell[] = [1, 'Lê Văn Cường', 'Nam', '', '', 'Phòng Biên giới'];
    const named: [string, DepartmentChoice][] = [['phòng biên giới', { name: 'Phòng Biên giới' }]];
    const key = listNames(['Phòng Biên giới'])[0]?.key ?? '';
    expect(plan([row], { named: [[key, named[0]?.[1] ?? null]] })[0]?.planned?.department).toEqual({
      name: 'Phòng Biên giới',
    });
    expect(plan([row], { named: [[key, { id: 1 }]] })[0]?.planned?.department).toEqual({ id: 1 });
  });
});

test('names of departments: counted once, found by short name or without marks, short where room is short', () => {
  const names = listNames(['Phòng Lãnh sự', 'PHÒNG LÃNH SỰ', '', 'Thanh tra']);
  expect(names.map(({ name, rows }) => [name, rows])).toEqual([
    ['Phòng Lãnh sự', 2],
    ['Thanh tra', 1],
  ]);
  expect([...matchDepartments(names, departments).values()]).toEqual([
    { id: 2 },
    { name: 'Thanh tra' },
  ]);
  expect(shortNameOf('Phòng Lễ tân')).toBe('Lễ tân');
  expect(shortNameOf('Trung tâm Dịch vụ đối ngoại và Biên phiên dịch')).toBe(
    'Trung tâm Dịch vụ đối',
  );
});

const list = (rows: RawCell[][], more: Partial<Parameters<typeof readPeople>[0]> = {}) => {
  const header = findPersonHeader(rows);
  if (!header) throw new Error('no header');
  return readPeople({ rows, merges: [], hiddenRows: [], ...more }, header, {
    is1904: false,
    departments: [{ id: 9, name: 'Phòng Hợp tác quốc tế', shortName: 'HTQT', active: true }],
  });
};

describe('lists as offices make them', () => {
  test('dates under Nam and Nữ of one heading tell the sex', () => {
    const { rows } = list([
      ['TT', 'Họ và tên', 'Ngày sinh', null, 'Chức vụ'],
      [null, null, 'Nam', 'Nữ', null],
      [1, 'Nguyễn Văn An', '5/3/1985', null, 'Chuyên viên'],
      [2, 'Lê Thị Bình', null, '22-4-73', 'Chuyên viên'],
      [3, 'Trần Cường', null, null, 'Chuyên viên'],
    ]);
    expect(rows.map(({ gender, birthDate }) => [gender, birthDate])).toEqual([
      ['male', '1985-03-05'],
      ['female', '1973-04-22'],
      [null, null],
    ]);
  });

  test('heading rows give the department; totals and signatures are left out, and said', () => {
    const { rows, leftOut } = list([
      ['TT', 'Họ và tên', 'Giới tính', 'Chức vụ'],
      ['I', 'VĂN PHÒNG SỞ', null, null],
      [1, '1. Nguyễn Văn An', 'Nam', 'Chánh Văn phòng'],
      ['II', 'HTQT', null, null],
      [2, 'Lê Thị Bình', 'nữ.', 'Chuyên viên'],
      [null, 'Tổng cộng: 2 người', null, null],
      [null, 'NGƯỜI LẬP', null, null],
      [null, 'Phạm Văn Ký', null, null],
    ]);
    expect(rows.map(({ fullName, department }) => [fullName, department])).toEqual([
      ['Nguyễn Văn An', 'VĂN PHÒNG SỞ'],
      ['Lê Thị Bình', 'HTQT'],
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([6, 7, 8]);
  });

  test('titles come off, a remark goes to the position or is said, a spoiled cell costs itself', () => {
    const { rows } = list([
      ['Họ và tên', 'Chức vụ', 'Phòng'],
      ['TS. Trần Văn Em', 'Chuyên viên', 'Lãnh sự'],
      ['BSCKII. Lê Thị Giang', { unreadable: 'ô báo lỗi #N/A' }, 'Lãnh sự'],
      ['Nguyễn Văn Phú (Trưởng phòng)', null, 'Lãnh sự'],
      ['Đỗ Thị Hà (nghỉ thai sản)', 'Chuyên viên', 'Lãnh sự'],
      [{ unreadable: 'ô báo lỗi #REF!' }, 'Chuyên viên', 'Lãnh sự'],
      [12345, 'Chuyên viên', 'Lãnh sự'],
    ]);
    expect(rows.map(({ fullName, position }) => [fullName, position])).toEqual([
      ['Trần Văn Em', 'Chuyên viên'],
      ['Lê Thị Giang', ''],
      ['Nguyễn Văn Phú', 'Trưởng phòng'],
      ['Đỗ Thị Hà', 'Chuyên viên'],
      ['', 'Chuyên viên'],
      ['12345', 'Chuyên viên'],
    ]);
    expect(rows.map(({ notes, problems }) => notes.length + problems.length)).toEqual([
      1, 2, 1, 1, 1, 1,
    ]);
  });

  test('cells drawn as one carry their department down; rows out of sight are marked', () => {
    const { rows } = list(
      [
        ['Họ và tên', 'Phòng'],
        ['Nguyễn Văn An', 'Phòng Lãnh sự'],
        ['Lê Thị Bình', null],
      ],
      { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }], hiddenRows: [2] },
    );
    expect(rows.map(({ department }) => department)).toEqual(['Phòng Lãnh sự', 'Phòng Lãnh sự']);
    expect(rows.map(({ notes }) => notes)).toEqual([[], ['Dòng này đang ẩn trong tệp.']]);
  });

  test.each<[RawCell, string | null]>([
    ['x', 'female'],
    [1, 'female'],
    [0, 'male'],
    [false, 'male'],
    ['-', 'male'],
    ['không', 'male'],
    ['Nam', 'male'],
    [null, 'male'],
  ])('%s in a column “Nữ”', (mark, gender) => {
    expect(
      list([
        ['Họ và tên', 'Nữ'],
        ['Lê An', mark],
      ]).rows[0]?.gender,
    ).toBe(gender);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is no sex', (word) => {
    expect(
      list([
        ['Họ và tên', 'Giới tính'],
        ['Lê An', word],
      ]).rows[0]?.gender,
    ).toBe(null);
  });

  test.each([
    ['P. Lãnh sự', 2],
    ['Lãnh sự', 2],
    ['PHÒNG LANH SU', 2],
    ['VPS', 1],
    ['Phòng LS', 2],
  ])('%s is a department kept', (name, id) => {
    expect([...matchDepartments(listNames([name]), departments).values()]).toEqual([{ id }]);
  });
});
