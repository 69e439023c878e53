import { describe, expect, test } from 'vitest';
import { cellOfText, type RawCell, type RawSheet } from '../../shared/foreign/sheet.ts';
import { departmentFinder } from '../../shared/import/department-names.ts';
import { findPersonHeader } from '../../shared/import/person-columns.ts';
import { type PersonRow, readPeople } from '../../shared/import/person-rows.ts';

const departments = [
  { id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự', active: true },
  { id: 3, name: 'Trung tâm Dịch vụ đối ngoại', shortName: 'TT Dịch vụ', active: true },
  { id: 4, name: 'Phòng Hợp tác quốc tế và Lễ tân', shortName: 'HTQT', active: true },
  { id: 5, name: 'Thanh tra Sở', shortName: 'Thanh tra', active: true },
];

function read(rows: RawCell[][], more: Partial<RawSheet> = {}) {
  const header = findPersonHeader(rows);
  if (!header) throw new Error('no header');
  return readPeople({ rows, merges: [], hiddenRows: [], ...more }, header, {
    is1904: false,
    departments,
  });
}

const names = (rows: readonly PersonRow[]) => rows.map(({ fullName }) => fullName);
const at = (rows: readonly PersonRow[]) => rows.map((row) => [row.fullName, row.department]);

describe('nobody is lost for a family name that reads as something else without its marks', () => {
  test.each([
    'Tống Văn An',
    'TỐNG THỊ BA',
    'Tô Văn An',
    'Vũ Thị Mai',
    'VŨ VĂN MAI',
    'Đới Văn An',
    'Kế Toàn Thắng',
    'Trưởng Văn Phòng',
  ])('%s, in a list of names alone', (name) => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Chức vụ'],
      [1, name, null],
      [2, 'Lê An', null],
    ]);
    expect(names(rows)).toHaveLength(2);
  });
});

describe('headings in other words', () => {
  test.each([
    ['Họ & tên', 'GT', 'N.sinh', 'C.vụ', 'Phòng, ban'],
    ['HỌ VÀ\nTÊN', 'Giới tính (Nam/Nữ)', 'Ngày, tháng,\nnăm sinh', 'Chức danh', 'Phòng/Đơn vị'],
    ['Họ, chữ đệm và tên', 'Phái', 'NTNS', 'Vị trí việc làm', 'Phòng chuyên môn'],
    ['H\nọ\nv\nà\nt\nê\nn', 'G\nI\nỚ\nI\n\nT\nÍ\nN\nH', 'Năm sinh', 'Chức vụ', 'Đơn vị'],
    ['Tên công chức', 'Giới', 'Sinh ngày', 'Chức vụ hiện nay', 'Bộ phận'],
  ])('%s', (...heads) => {
    const { rows } = read([
      ['TT', ...heads],
      [1, 'Lê Thị An', 'Nữ', '5/3/1985', 'Chuyên viên', 'Lãnh sự'],
    ]);
    expect(rows).toMatchObject([
      {
        fullName: 'Lê Thị An',
        gender: 'female',
        birthDate: '1985-03-05',
        position: 'Chuyên viên',
        department: 'Lãnh sự',
      },
    ]);
  });

  test('a header of three rows: a title over groups, Nam and Nữ beside divisions of other headings, numbers of columns', () => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Năm sinh', null, 'Trình độ', null, 'Chức vụ'],
      [null, null, 'Nam', 'Nữ', 'Chuyên môn', 'Chính trị', null],
      ['A', 'B', 1, 2, 3, 4, '5'],
      [1, 'Lê Văn An', 1985, null, 'Đại học', 'Cao cấp', 'Chuyên viên'],
      [2, 'Lê Thị Ba', null, '05.3.1990', 'Đại học', null, 'Chuyên viên'],
    ]);
    expect(rows.map(({ fullName, gender, birthDate }) => [fullName, gender, birthDate])).toEqual([
      ['Lê Văn An', 'male', null],
      ['Lê Thị Ba', 'female', '1990-03-05'],
    ]);
  });

  test('day, month and year in a column each; a year alone is said; no sex is taken from "Năm"', () => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, null, 'Đơn vị'],
      [null, null, 'Ngày', 'Tháng', 'Năm', null],
      [1, 'Lê Văn An', 5, 3, 1985, 'Lãnh sự'],
      [2, 'Lê Thị Ba', '06', '11', '90', 'Lãnh sự'],
      [3, 'Lê Ca', null, null, 1979, 'Lãnh sự'],
    ]);
    expect(rows.map(({ gender, birthDate }) => [gender, birthDate])).toEqual([
      [null, '1985-03-05'],
      [null, '1990-11-06'],
      [null, null],
    ]);
    expect(rows[2]?.notes).toEqual(['Ngày sinh: Chỉ có năm 1979: để trống ngày.']);
  });

  test('dates under Nam and Nữ that no heading names as dates', () => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Nam', 'Nữ', 'Đơn vị'],
      [1, 'Lê Văn An', '5/3/1985', null, 'Lãnh sự'],
      [2, 'Lê Thị Ba', null, '6/3/1985', 'Lãnh sự'],
    ]);
    expect(rows.map(({ gender, birthDate }) => [gender, birthDate])).toEqual([
      ['male', '1985-03-05'],
      ['female', '1985-03-06'],
    ]);
  });

  test('marks under Nam and Nữ of "Giới tính"; both or neither stay unknown', () => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Giới tính', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Lê An', 'x', null],
      [2, 'Lê Ba', null, 'X'],
      [3, 'Lê Ca', null, null],
      [4, 'Lê Da', 'x', 'x'],
    ]);
    expect(rows.map(({ gender }) => gender)).toEqual(['male', 'female', null, null]);
  });
});

test('what is typed into a row stands in place of the file, whatever columns it has', () => {
  const rows: RawCell[][] = [
    ['Họ và tên', 'Năm sinh', null, 'Đơn vị'],
    [null, 'Nam', 'Nữ', null],
    ['Lê An', null, '31/2/1985', 'Lãnh sự'],
  ];
  const header = findPersonHeader(rows);
  if (!header) throw new Error('no header');
  const mends = new Map([[3, { birthDate: '5.3.85', position: 'Chuyên viên' }]]);
  const sheet = { rows, merges: [], hiddenRows: [] };
  expect(readPeople(sheet, header, { is1904: false, departments, mends }).rows).toMatchObject([
    { birthDate: '1985-03-05', gender: 'female', position: 'Chuyên viên', notes: [] },
  ]);
});

describe('several lists on one sheet', () => {
  test('each with its title, its own order of columns and its signatures', () => {
    const { rows, leftOut } = read([
      ['SỞ NGOẠI VỤ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH SÁCH CÁN BỘ PHÒNG LÃNH SỰ NĂM 2026'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
      [1, 'Lê An', '5/3/1985', 'Chuyên viên'],
      [null, 'Cộng', null, 1],
      [null, null, null, 'Lào Cai, ngày 5 tháng 3 năm 2026'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG'],
      [],
      [null, 'Phạm Ký', null, 'Trần Duyệt'],
      ['DANH SÁCH CÁN BỘ TRUNG TÂM DỊCH VỤ ĐỐI NGOẠI'],
      ['TT', 'Chức vụ', 'Họ tên', 'Sinh ngày'],
      [1, 'Giám đốc', 'Lê Ba', '6/3/1985'],
    ]);
    expect(rows.map((row) => [row.fullName, row.birthDate, row.position, row.department])).toEqual([
      ['Lê An', '1985-03-05', 'Chuyên viên', 'PHÒNG LÃNH SỰ'],
      ['Lê Ba', '1985-03-06', 'Giám đốc', 'TRUNG TÂM DỊCH VỤ ĐỐI NGOẠI'],
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([5, 6, 7, 9, 10]);
  });

  test('a total in the middle, groups with their numbers of people', () => {
    const { rows, leftOut } = read([
      ['TT', 'Họ và tên', 'Giới tính', 'Chức vụ'],
      ['I.', 'Văn phòng Sở (2 người)', null, null],
      [1, 'Lê An', 'Nam', 'Chánh Văn phòng'],
      [null, 'Cộng: 1 người', null, null],
      ['II.', 'Phòng Lãnh sự - 01 người', null, null],
      [2, 'Lê Ba', 'Nam', 'Trưởng phòng'],
      ['Tổng cộng (I+II)', null, null, null],
      [null, 'GIÁM ĐỐC', null, null],
      [null, 'Trần Ký', null, null],
    ]);
    expect(at(rows)).toEqual([
      ['Lê An', 'Văn phòng Sở'],
      ['Lê Ba', 'Phòng Lãnh sự'],
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([4, 7, 8, 9]);
  });

  test('a sheet named as a department gives it to rows that name none', () => {
    const list: RawCell[][] = [
      ['Họ và tên', 'Giới tính'],
      ['Lê An', 'Nam'],
    ];
    expect(at(read(list, { name: 'P. Lãnh sự' }).rows)).toEqual([['Lê An', 'P. Lãnh sự']]);
    expect(at(read(list, { name: 'Sheet1' }).rows)).toEqual([['Lê An', '']]);
  });
});

describe('what stands around a name', () => {
  test.each([
    ['Nguyễn Văn An – Phó Trưởng phòng', 'Nguyễn Văn An', 'Phó Trưởng phòng'],
    ['Nguyễn Văn An, Chuyên viên', 'Nguyễn Văn An', 'Chuyên viên'],
    ['Nguyễn Văn An (Q. Trưởng phòng)', 'Nguyễn Văn An', 'Q. Trưởng phòng'],
    ['Th.S Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['PGS.TS. NGUYỄN VĂN AN', 'Nguyễn Văn An', ''],
    ['Tiến sĩ Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['Nguyễn Văn An*', 'Nguyễn Văn An', ''],
    ['02. Nguyễn Văn An', 'Nguyễn Văn An', ''],
    ['H’Hen Niê', 'H’Hen Niê', ''],
    ['Y-Ban Niê Kdăm', 'Y-Ban Niê Kdăm', ''],
    ['Nguyễn Văn An', 'Nguyễn Văn An', ''],
  ])('%s', (written, fullName, position) => {
    const [row] = read([
      ['Họ và tên', 'Đơn vị'],
      [written, 'Lãnh sự'],
    ]).rows;
    expect(row).toMatchObject({ fullName, position });
  });

  test('her sex in brackets', () => {
    const { rows } = read([
      ['Họ và tên', 'Đơn vị'],
      ['Lê An (nữ)', 'Lãnh sự'],
      ['Bà: Lê Thị Ba', 'Lãnh sự'],
    ]);
    expect(rows.map(({ fullName, gender, notes }) => [fullName, gender, notes])).toEqual([
      ['Lê An', 'female', []],
      ['Lê Thị Ba', 'female', []],
    ]);
  });
});

describe('departments by the names they go by', () => {
  test.each([
    ['VP Sở', 1],
    ['VPS', 1],
    ['Văn phòng', 1],
    ['van phong so', 1],
    ['Văn phòng Sở Ngoại vụ', 1],
    ['P.Lãnh sự', 2],
    ['P Lãnh sự', 2],
    ['Phòng  LÃNH SỰ', 2],
    ['TT Dịch vụ đối ngoại', 3],
    ['TT. Dịch vụ đối ngoại', 3],
    ['Phòng HTQT & Lễ tân', null],
    ['Phòng Hợp tác quốc tế & Lễ tân', 4],
    ['P. HTQT', 4],
    ['T.Tra', 5],
    ['Thanh tra', 5],
    ['Phòng', null],
    ['P', null],
  ])('%s', (name, id) => {
    expect(departmentFinder(departments)(name)).toEqual(id === null ? null : { id });
  });
});

describe('groups in every dress', () => {
  const table = (...rows: RawCell[][]) => [['TT', 'Họ và tên', 'Chức vụ', 'Năm sinh'], ...rows];
  test.each([
    ['I.Phòng Lãnh sự'],
    ['1/ Phòng Lãnh sự'],
    ['- Phòng Lãnh sự'],
    ['1.2', 'Phòng Lãnh sự'],
    ['*', 'Phòng Lãnh sự:'],
    ['II', 'PHÒNG LÃNH SỰ', '3 người'],
    [null, 'Phòng Lãnh sự', null, 3],
  ])('%s %s', (...heading) => {
    const { rows } = read(table(heading, [1, 'Lê Văn An', 'Chuyên viên']));
    expect(rows.map(({ fullName }) => fullName)).toEqual(['Lê Văn An']);
    expect(departmentFinder(departments)(rows[0]?.department ?? '')).toEqual({ id: 2 });
  });

  test('"TT" over a header of two rows is no office of those initials', () => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Ngày sinh', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Lê Văn An', '5/3/1985', null],
    ]);
    expect(at(rows)).toEqual([['Lê Văn An', '']]);
  });

  test('who drew the list up is nobody of it', () => {
    const { rows, leftOut } = read(
      table([1, 'Lê Văn An', 'CV'], [null, 'Người tổng hợp', 'Kiểm tra'], [null, 'Lê Ba', 'Lê Tư']),
    );
    expect(names(rows)).toEqual(['Lê Văn An']);
    expect(leftOut.map(({ row }) => row)).toEqual([3, 4]);
  });
});

test('a header of three rows whose lowest divides the middle one', () => {
  const { rows } = read([
    ['TT', 'Họ và tên', 'Thông tin cá nhân', null, null, 'Chức vụ'],
    [null, null, 'Ngày, tháng, năm sinh', null, 'Dân tộc', null],
    [null, null, 'Nam', 'Nữ', null, null],
    [1, 'Lê Văn An', '01/02/1980', null, 'Kinh', 'CV'],
    [2, 'Lê Thị Ba', null, '1/3/82', 'Thái', 'CV'],
  ]);
  expect(rows.map(({ gender, birthDate, position }) => [gender, birthDate, position])).toEqual([
    ['male', '1980-02-01', 'CV'],
    ['female', '1982-03-01', 'CV'],
  ]);
});

test('an error saved or pasted as text is no name, no department and no sex', () => {
  const { rows } = read([
    ['TT', 'Họ và tên', 'Nữ', 'Phòng'],
    [1, cellOfText('#REF!'), 'x', 'Lãnh sự'],
    [2, 'Lê An', cellOfText(' #N/A '), cellOfText('#####')],
  ]);
  expect(rows).toMatchObject([
    { fullName: '', problems: [expect.stringContaining('#REF!')] },
    {
      fullName: 'Lê An',
      gender: null,
      department: '',
      notes: [expect.any(String), expect.any(String)],
    },
  ]);
  expect(['# 1', '#Nhóm 1', 'Err:50'].map(cellOfText)).toEqual(['# 1', '#Nhóm 1', 'Err:50']);
});

describe('titles, forms of address and positions around a name', () => {
  test.each([
    ['PGS, TS Trần Văn E', 'Trần Văn E', ''],
    ['BS.CKII Trần Văn E', 'Trần Văn E', ''],
    ['BS CKI. Trần Văn E', 'Trần Văn E', ''],
    ['Bs. Trần Văn E', 'Trần Văn E', ''],
    ['Ts.Trần Văn E', 'Trần Văn E', ''],
    ['CVC. Trần Văn E', 'Trần Văn E', ''],
    ['Ông/bà Trần Văn E', 'Trần Văn E', ''],
    ['Trần Văn E (*)', 'Trần Văn E', ''],
    ['Trần Văn E [hợp đồng 68]', 'Trần Văn E', ''],
    ['Trần Văn E\nPhó Giám đốc', 'Trần Văn E', 'Phó Giám đốc'],
    ['Trần Văn\nEm', 'Trần Văn Em', ''],
    ['Y Bhăm Êban', 'Y Bhăm Êban', ''],
    ['Ban Văn Bs', 'Ban Văn Bs', ''],
  ])('%s', (written, fullName, position) => {
    const { rows } = read([
      ['TT', 'Họ và tên', 'Giới tính'],
      [1, written, 'Nam'],
    ]);
    expect(rows).toMatchObject([{ fullName, position }]);
  });
});
