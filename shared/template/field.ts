import type { ListColumn } from '../annual/list.ts';
import { DEPARTMENTS_LIST, PEOPLE_LIST } from '../annual/proposed-sheets.ts';
import type { Ledger } from '../ledger.ts';
import { HONORIFICS, LEVELS } from '../person/person.ts';
import type { Initiative } from '../record/record.ts';
import type { ProposedDepartment, ProposedPerson } from '../review/proposed.ts';
import type { CellValue } from '../workbook/workbook.ts';

/** An initiative of the year with its author. */
type ListedInitiative = { initiative: Initiative; person: ProposedPerson['person'] };

type Reader<Entry> = (entry: Entry, number: number, ledger: Ledger) => CellValue;

/** What a column of somebody else's list can hold: how it is called there, and how it is read of each kind of entry. */
export type Field = {
  label: string;
  /** The names such a column goes by, without marks, as `matchColumns` compares them. */
  names: readonly string[];
  department?: Reader<ProposedDepartment>;
  person?: Reader<ProposedPerson>;
  initiative?: Reader<ListedInitiative>;
};

/** A column of our own lists, by its header: what stands there is described once. */
function own<Entry>(columns: readonly ListColumn<Entry>[], header: string): Reader<Entry> {
  const column = columns.find((each) => each.header === header);
  if (!column) throw new RangeError(`No column ${header}`);
  return (entry, number, ledger) => column.cell(entry, number, ledger).value;
}
const ofPerson = (header: string) => ({ person: own(PEOPLE_LIST.columns, header) });
const ofDepartment = (header: string) => ({ department: own(DEPARTMENTS_LIST.columns, header) });
const text = (content: string): CellValue =>
  content === '' ? { kind: 'blank' } : { kind: 'text', text: content };
const nameOf = (ledger: Ledger, departmentId: number) =>
  ledger.allDepartments.find(({ id }) => id === departmentId)?.name ?? '';

export const FIELDS = {
  number: {
    label: 'Số thứ tự',
    names: ['stt', 'so tt', 'so thu tu', 'tt'],
    ...ofPerson('STT'),
    ...ofDepartment('STT'),
    initiative: (_, number) => ({ kind: 'number', value: number }),
  },
  honorific: {
    label: 'Ông/Bà',
    names: ['ong ba', 'danh xung', 'ten goi'],
    person: ({ person }) => text(HONORIFICS[person.gender]),
  },
  name: {
    label: 'Tên cá nhân, tập thể',
    names: [
      'ho va ten',
      'ho ten',
      'ten tap the ca nhan',
      'ten ca nhan tap the',
      'ten tap the',
      'ten don vi',
      'ten ca nhan',
      'ca nhan tap the',
      'tap the ca nhan',
    ],
    department: ({ departmentName }) => text(departmentName),
    person: ({ person }) => text(person.fullName),
  },
  gender: { label: 'Giới tính', names: ['gioi tinh', 'nam nu'], ...ofPerson('Giới tính') },
  birthDate: {
    label: 'Ngày sinh',
    names: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh'],
    ...ofPerson('Ngày sinh'),
  },
  position: {
    label: 'Chức vụ',
    names: ['chuc vu', 'chuc danh', 'chuc vu chuc danh'],
    ...ofPerson('Chức vụ'),
  },
  department: {
    label: 'Phòng',
    names: ['phong', 'phong ban', 'ten phong ban', 'ten phong ban khoi to cong tac', 'bo phan'],
    ...ofPerson('Phòng'),
    initiative: ({ person }, _, ledger) => text(nameOf(ledger, person.departmentId)),
  },
  workplace: {
    label: 'Đơn vị công tác (phòng, cơ quan)',
    names: ['don vi cong tac', 'noi cong tac', 'chuc vu don vi cong tac'],
    department: (_, __, { agency }) => text(agency.name),
    person: ({ departmentName }, _, { agency }) => text(`${departmentName}, ${agency.name}`),
  },
  agency: {
    label: 'Cơ quan',
    names: ['co quan', 'ten don vi tap the cong tac', 'co quan don vi', 'ten co quan'],
    department: (_, __, { agency }) => text(agency.name),
    person: (_, __, { agency }) => text(agency.name),
    initiative: (_, __, { agency }) => text(agency.name),
  },
  subjectKind: {
    label: 'Phân loại khen thưởng',
    names: ['phan loai khen thuong'],
    department: () => text('Khen thưởng tập thể'),
    person: () => text('Khen thưởng cá nhân'),
  },
  level: {
    label: 'Phân loại cán bộ',
    names: ['phan loai doi tuong', 'phan loai can bo', 'nhom chuc danh'],
    person: ({ person }) => text(LEVELS[person.level]),
  },
  award: {
    label: 'Danh hiệu, hình thức khen thưởng',
    names: [
      'danh hieu thi dua hinh thuc khen thuong',
      'danh hieu hinh thuc khen thuong',
      'hinh thuc khen thuong',
      'hinh thuc de nghi',
      'danh hieu thi dua',
      'danh hieu hinh thuc',
      'de nghi khen thuong',
      'hinh thuc danh hieu de nghi',
    ],
    ...ofPerson('Hình thức đề nghị'),
    ...ofDepartment('Hình thức đề nghị'),
  },
  merits: {
    label: 'Tóm tắt thành tích',
    names: ['tom tat thanh tich', 'trich ngang thanh tich', 'thanh tich', 'noi dung khen thuong'],
    ...ofPerson('Trích ngang thành tích'),
    ...ofDepartment('Tóm tắt thành tích'),
  },
  rating: {
    label: 'Xếp loại',
    names: ['xep loai', 'muc do hoan thanh nhiem vu', 'muc hoan thanh nhiem vu'],
    ...ofPerson('Xếp loại'),
  },
  initiatives: {
    label: 'Sáng kiến',
    names: ['sang kien', 'de tai sang kien', 'sang kien de tai'],
    ...ofPerson('Sáng kiến'),
  },
  votes: {
    label: 'Kết quả phiếu',
    names: ['ket qua phieu', 'phieu dong y', 'ty le phieu', 'ket qua binh xet'],
    ...ofPerson('Phiếu đồng ý/tổng (%)'),
    ...ofDepartment('Kết quả phiếu'),
  },
  pastAwards: {
    label: 'Đã khen',
    names: ['lich su khen', 'da khen', 'khen thuong da dat', 'thanh tich da duoc khen'],
    ...ofPerson('Lịch sử khen'),
    ...ofDepartment('Đã khen (năm, số QĐ)'),
  },
  evidence: {
    label: 'Minh chứng',
    names: ['minh chung', 'tai lieu minh chung'],
    ...ofPerson('Minh chứng'),
    ...ofDepartment('Minh chứng'),
  },
  staff: {
    label: 'Tổng số người',
    names: ['tong so', 'tong so nguoi', 'so luong can bo'],
    ...ofDepartment('Tổng số'),
  },
  women: { label: 'Số nữ', names: ['nu', 'so nu', 'trong do nu'], ...ofDepartment('Nữ') },
  note: {
    label: 'Ghi chú',
    names: ['ghi chu'],
    ...ofPerson('Ghi chú'),
    ...ofDepartment('Ghi chú'),
  },
  initiative: {
    label: 'Tên sáng kiến, đề tài',
    names: ['ten de tai', 'ten sang kien', 'ten sang kien de tai'],
    initiative: ({ initiative }) => text(initiative.name),
  },
  recognizedOn: {
    label: 'Ngày công nhận',
    names: ['ngay cong nhan', 'ngay quyet dinh'],
    initiative: ({ initiative: { decisionDate } }) =>
      decisionDate === null ? { kind: 'blank' } : { kind: 'date', day: decisionDate },
  },
  recognizedBy: {
    label: 'Đơn vị công nhận',
    names: ['don vi cong nhan', 'co quan cong nhan'],
    initiative: ({ initiative }) => text(initiative.issuer),
  },
  decisionNumber: {
    label: 'Số quyết định công nhận',
    names: ['so quyet dinh', 'quyet dinh cong nhan'],
    initiative: ({ initiative }) => text(initiative.decisionNumber),
  },
  author: {
    label: 'Tên tác giả',
    names: ['ten tac gia', 'tac gia', 'chu nhiem'],
    initiative: ({ person }) => text(person.fullName),
  },
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];
