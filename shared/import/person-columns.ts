import type { RawCell } from '../foreign/sheet.ts';
import { textOf } from './cell.ts';
import type { ColumnMatch, ColumnSpec, Header } from './columns.ts';
import { findHeader } from './columns.ts';

export type PersonField =
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'gender'
  | 'male'
  | 'female'
  | 'birthDate'
  | 'birthMale'
  | 'birthFemale'
  | 'birthDay'
  | 'birthMonth'
  | 'birthYear'
  | 'position'
  | 'department'
  | 'level';

const BIRTH = [
  'ngay sinh',
  'ngay thang nam sinh',
  'ngay thang sinh',
  'nam sinh',
  'sinh ngay',
  'sinh nam',
  'ns',
  'n sinh',
  'ntn sinh',
  'ntns',
];

export const PERSON_COLUMNS: readonly ColumnSpec<PersonField>[] = [
  {
    field: 'fullName',
    label: 'Họ và tên',
    names: [
      'ho va ten',
      'ho ten',
      'ten can bo',
      'ho va ten can bo',
      'ten ca nhan',
      'ho ten khai sinh',
      'ho va ten khai sinh',
      'ho chu dem va ten',
      'ho chu dem ten',
      'ho ten dem va ten',
      'ho dem va ten',
      'ten cong chuc',
      'ten cbcc',
      'ten nhan vien',
      'ten nguoi lao dong',
      'can bo cong chuc',
      'danh sach can bo',
    ],
  },
  {
    field: 'familyName',
    label: 'Họ và tên đệm',
    names: [
      'ho',
      'ho dem',
      'ho va ten dem',
      'ho lot',
      'ho va chu lot',
      'ho va dem',
      'ho chu dem',
      'ho va chu dem',
    ],
  },
  { field: 'givenName', label: 'Tên', names: ['ten', 'ten goi', 'ten rieng'] },
  {
    field: 'gender',
    label: 'Giới tính',
    names: ['gioi tinh', 'phai', 'nam nu', 'gioi', 'gt', 'nam hay nu'],
  },
  { field: 'male', label: 'Nam (đánh dấu)', names: ['nam', 'gioi tinh nam'] },
  { field: 'female', label: 'Nữ (đánh dấu)', names: ['nu', 'gioi tinh nu'] },
  {
    field: 'birthDate',
    label: 'Ngày sinh',
    names: BIRTH,
  },
  {
    field: 'birthMale',
    label: 'Ngày sinh (Nam)',
    names: BIRTH.map((name) => `${name} nam`),
  },
  {
    field: 'birthFemale',
    label: 'Ngày sinh (Nữ)',
    names: BIRTH.map((name) => `${name} nu`),
  },
  {
    field: 'birthDay',
    label: 'Ngày sinh (cột ngày)',
    names: BIRTH.map((name) => `${name} cot ngay`),
  },
  {
    field: 'birthMonth',
    label: 'Ngày sinh (cột tháng)',
    names: BIRTH.map((name) => `${name} cot thang`),
  },
  {
    field: 'birthYear',
    label: 'Ngày sinh (cột năm)',
    names: BIRTH.map((name) => `${name} cot nam`),
  },
  {
    field: 'position',
    label: 'Chức vụ',
    names: [
      'chuc vu',
      'chuc danh',
      'chuc vu chuc danh',
      'vi tri viec lam',
      'vi tri cong tac',
      'chuc vu chinh quyen',
      'cv',
      'c vu',
    ],
  },
  {
    field: 'department',
    label: 'Phòng',
    names: [
      'phong',
      'phong ban',
      'don vi',
      'bo phan',
      'phong don vi',
      'ten phong ban',
      'ten phong',
      'don vi cong tac',
      'noi cong tac',
      'ten don vi',
      'phong chuyen mon',
      'phong cong tac',
      'phong ban don vi',
      'to phong',
      'dv',
    ],
  },
  {
    field: 'level',
    label: 'Nhóm chức danh',
    names: ['nhom chuc danh', 'phan loai can bo', 'ma phan loai can bo', 'doi tuong', 'nhom'],
  },
];

/** The header of a list of people; a name under one heading over two columns is taken as family and given name. */
export function findPersonHeader(
  rows: readonly RawCell[][],
  specs = PERSON_COLUMNS,
): Header<PersonField> | null {
  const header = findHeader(rows, specs);
  return header && { ...header, columns: withoutYears(splitName(rows, header)) };
}

/** Without marks "Năm" reads as "Nam": only beside a column "Nữ" is it one to be marked. */
function withoutYears(columns: ColumnMatch<PersonField>): ColumnMatch<PersonField> {
  const { male: _year, ...others } = columns;
  return columns.female === undefined ? others : columns;
}

const ROWS_LOOKED_AT = 20;

function splitName(
  rows: readonly RawCell[][],
  { row, columns }: Header<PersonField>,
): ColumnMatch<PersonField> {
  const { fullName: name, ...others } = columns;
  if (name === undefined || textOf(rows[row]?.[name + 1]) !== '') return columns;
  const given = rows
    .slice(row + 1, row + 1 + ROWS_LOOKED_AT)
    .map((cells) => textOf(cells[name + 1]))
    .filter((text) => text !== '');
  const areGivenNames = given.length > 1 && given.every((text) => /^\p{L}+( \p{L}+)?$/u.test(text));
  return areGivenNames ? { ...others, familyName: name, givenName: name + 1 } : columns;
}
