import { categoryCalled, type PastAward } from '../award/past-award.ts';
import { isUnreadable, type RawCell } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { NEWEST_DECISION, readDay, readYear, textOf } from './cell.ts';
import { type ColumnMatch, type ColumnSpec, findHeader, type Header } from './columns.ts';
import {
  type ListEntry,
  type ListRules,
  type ListShape,
  type ListSheet,
  walkList,
} from './list-entries.ts';
import type { LeftOut } from './list-rows.ts';
import { splitName } from './person-name.ts';

export type AwardField =
  | 'subject'
  | 'department'
  | 'birthDate'
  | 'year'
  | 'awardName'
  | 'decisionNumber'
  | 'decisionDate'
  | 'issuer'
  | 'category';

export const AWARD_COLUMNS: readonly ColumnSpec<AwardField>[] = [
  {
    field: 'subject',
    label: 'Cá nhân, tập thể',
    names: [
      'ho va ten',
      'ho ten',
      'ten tap the ca nhan',
      'ca nhan tap the',
      'tap the ca nhan',
      'ten ca nhan',
      'ten tap the',
      'ten ca nhan tap the',
      'doi tuong khen thuong',
    ],
  },
  {
    field: 'department',
    label: 'Phòng',
    names: [
      'phong',
      'phong ban',
      'don vi',
      'don vi cong tac',
      'bo phan',
      'tap the',
      'thong tin cong tac',
    ],
  },
  {
    field: 'birthDate',
    label: 'Ngày sinh',
    names: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh'],
  },
  {
    field: 'year',
    label: 'Năm',
    names: ['nam', 'nam khen thuong', 'nam tang', 'nam cong nhan', 'nam dat'],
  },
  {
    field: 'awardName',
    label: 'Danh hiệu, hình thức',
    names: [
      'danh hieu',
      'hinh thuc',
      'danh hieu hinh thuc',
      'hinh thuc khen thuong',
      'danh hieu thi dua',
      'danh hieu thi dua hinh thuc khen thuong',
      'danh hieu hinh thuc khen thuong',
      'khen thuong',
    ],
  },
  {
    field: 'decisionNumber',
    label: 'Số quyết định',
    names: ['so quyet dinh', 'so qd', 'quyet dinh so', 'quyet dinh', 'so', 'so hieu'],
  },
  {
    field: 'decisionDate',
    label: 'Ngày quyết định',
    names: ['ngay quyet dinh', 'ngay qd', 'ngay ky', 'ngay ban hanh', 'ngay', 'ngay thang'],
  },
  {
    field: 'issuer',
    label: 'Cơ quan ban hành',
    names: [
      'co quan ban hanh',
      'cap khen',
      'cap quyet dinh',
      'cap ban hanh',
      'co quan khen thuong',
      'co quan quyet dinh',
      'cap do',
    ],
  },
  {
    field: 'category',
    label: 'Loại hình',
    names: ['loai hinh', 'loai hinh khen thuong', 'loai khen thuong', 'loai thanh tich'],
  },
];

export type AwardRow = {
  row: number;
  subject: string;
  department: string;
  birthDate: Day | null;
  year: number | null;
  awardName: string;
  decisionNumber: string;
  decisionDate: Day | null;
  issuer: string;
  /** Empty where the list does not say, or says what is none of these. */
  category: PastAward['category'];
  notes: string[];
  problems: string[];
};

export function findAwardHeader(
  rows: readonly RawCell[][],
  specs = AWARD_COLUMNS,
): Header<AwardField> | null {
  return findHeader(rows, specs);
}

export type AwardList = { rows: AwardRow[]; leftOut: LeftOut[] };

const SHAPE: ListShape<AwardField> = {
  specs: AWARD_COLUMNS,
  find: (rows) => findAwardHeader(rows),
  naming: ['subject', 'department'],
  saying: ['awardName', 'decisionNumber', 'decisionDate'],
  single: [],
};

/** The awards below a header, with the rows that name none and why each was passed over. */
export function readAwardRows(
  sheet: ListSheet,
  header: Header<AwardField>,
  rules: ListRules<AwardField>,
): AwardList {
  const { entries, leftOut } = walkList(sheet, header, SHAPE, rules);
  const rows: AwardRow[] = [];
  let heading: number | null = null;
  for (const entry of entries) {
    const { row, cells, columns } = entry;
    const text = cells.map(textOf).join(' ').trim();
    const award = readAward(entry, rules.is1904, heading);
    if (award) rows.push(awardOfOneAbove(award, rows.at(-1), textOf(cells[0]), columns));
    else {
      // "Năm 2023" over the awards of that year.
      heading = Number(/(?<!\p{L})năm ((?:19|20)\d{2})$/iu.exec(text)?.[1] ?? heading) || null;
      leftOut.push({ row, text, why: 'không có danh hiệu, hình thức' });
    }
  }
  return { rows, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

/** Null for a row that names no award. */
function readAward(
  { row, cells, columns, group, notes }: ListEntry<AwardField>,
  is1904: boolean,
  heading: number | null,
): AwardRow | null {
  const cell = (field: AwardField) => {
    const column = columns[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const awardName = textOf(cell('awardName'));
  const spoiled = cell('awardName');
  if (!/\p{L}{2}/u.test(awardName) && !isUnreadable(spoiled)) return null;
  const decision = readDay(cell('decisionDate'), is1904, NEWEST_DECISION);
  const year = readYear(cell('year'), is1904);
  // A year that cannot be read is not the decision's year.
  const saysYear = year.note !== undefined;
  const number = decisionNumber(cell('decisionNumber'));
  const subject = cell('subject');
  const category = readCategory(cell('category'));
  return {
    row,
    subject: splitName(textOf(subject)).fullName,
    department: textOf(cell('department')) || group,
    birthDate: readDay(cell('birthDate'), is1904).day,
    year: year.year ?? (saysYear ? null : (yearOf(decision.day) ?? heading)),
    awardName,
    decisionNumber: number.text,
    decisionDate: decision.day,
    issuer: textOf(cell('issuer')),
    category: category.value,
    notes: [
      ...notes,
      ...(year.note ? [`Năm: ${year.note}`] : []),
      ...(number.note ? [`Số quyết định: ${number.note}`] : []),
      ...(decision.note ? [`Ngày quyết định: ${decision.note}`] : []),
      ...(category.note ? [`Loại hình: ${category.note}`] : []),
      ...(isUnreadable(cell('issuer')) ? ['Cơ quan ban hành: không đọc được ô, để trống.'] : []),
    ],
    problems: [
      ...(isUnreadable(spoiled) ? [`Danh hiệu, hình thức: ${spoiled.unreadable}.`] : []),
      ...(isUnreadable(subject) ? [`Cá nhân, tập thể: ${subject.unreadable}.`] : []),
    ],
  };
}

/** Under a name further awards of the same person often stand without it, and without a number of their own. */
function awardOfOneAbove(
  award: AwardRow,
  above: AwardRow | undefined,
  ordinal: string,
  columns: ColumnMatch<AwardField>,
): AwardRow {
  const isNameless =
    award.subject === '' && award.problems.length === 0 && columns.subject !== undefined;
  if (!isNameless || ordinal !== '' || !above || above.subject === '') return award;
  if (award.department !== '' && award.department !== above.department) return award;
  const { subject, department, birthDate } = above;
  const notes = [...award.notes, `Không ghi tên: lấy “${subject}” của dòng trên.`];
  return { ...award, subject, department, birthDate, notes };
}

function readCategory(cell: RawCell): { value: PastAward['category']; note?: string } {
  if (isUnreadable(cell)) return { value: '', note: `${cell.unreadable}: để trống.` };
  const text = textOf(cell);
  const value = categoryCalled(text);
  if (value !== null || text === '') return { value: value ?? '' };
  return { value: '', note: `không rõ “${text}”: để trống.` };
}

function yearOf(day: Day | null): number | null {
  return day ? Number(day.slice(0, 4)) : null;
}

/** A number such as `12/5` that Excel took for a day arrives as the days it counts. */
function decisionNumber(cell: RawCell): { text: string; note?: string } {
  if (isUnreadable(cell)) return { text: '', note: `${cell.unreadable}: để trống.` };
  if (typeof cell === 'number' && cell >= 36_526 && cell <= 73_415) {
    return { text: '', note: `${cell} là một ngày của Excel, không phải số văn bản: để trống.` };
  }
  return { text: textOf(cell) };
}
