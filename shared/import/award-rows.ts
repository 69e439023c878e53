import { isUnreadable, type RawCell } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { NEWEST_DECISION, readDay, readYear, textOf } from './cell.ts';
import { type ColumnSpec, findHeader, type Header } from './columns.ts';

export type AwardField =
  | 'subject'
  | 'department'
  | 'birthDate'
  | 'year'
  | 'awardName'
  | 'decisionNumber'
  | 'decisionDate'
  | 'issuer';

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
  notes: string[];
  problems: string[];
};

export function findAwardHeader(rows: readonly RawCell[][]): Header<AwardField> | null {
  return findHeader(rows, AWARD_COLUMNS);
}

/** The awards below a header; a row that names no award is passed over. */
export function readAwardRows(
  rows: readonly RawCell[][],
  { row: headerRow, columns }: Header<AwardField>,
  is1904: boolean,
): AwardRow[] {
  return rows.slice(headerRow + 1).flatMap((cells, index) => {
    const cell = (field: AwardField) => {
      const column = columns[field];
      return column === undefined ? null : (cells[column] ?? null);
    };
    const awardName = textOf(cell('awardName'));
    const isHeaderAgain = awardName === textOf(rows[headerRow]?.[columns.awardName ?? -1]);
    if (!/\p{L}{2}/u.test(awardName) || isHeaderAgain) return [];
    const decision = readDay(cell('decisionDate'), is1904, NEWEST_DECISION);
    const birth = readDay(cell('birthDate'), is1904);
    const year = readYear(cell('year'), is1904);
    // A year that cannot be read is not the decision's year.
    const saysYear = year.note !== undefined;
    const number = decisionNumber(cell('decisionNumber'));
    return [
      {
        row: headerRow + index + 2,
        subject: textOf(cell('subject')),
        department: textOf(cell('department')),
        birthDate: birth.day,
        year: year.year ?? (saysYear ? null : yearOf(decision.day)),
        awardName,
        decisionNumber: number.text,
        decisionDate: decision.day,
        issuer: textOf(cell('issuer')),
        notes: [
          ...(year.note ? [`Năm: ${year.note}`] : []),
          ...(number.note ? [`Số quyết định: ${number.note}`] : []),
          ...(decision.note ? [`Ngày quyết định: ${decision.note}`] : []),
        ],
        problems: [],
      },
    ];
  });
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
