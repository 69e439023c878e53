import { isUnreadable, type RawCell } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { RATING_CODES, RATINGS, type RatingLevel } from '../record/record.ts';
import { fold } from '../text.ts';
import { readDay, readYear, textOf } from './cell.ts';
import { type ColumnSpec, findHeader, type Header } from './columns.ts';
import {
  type ListEntry,
  type ListRules,
  type ListShape,
  type ListSheet,
  walkList,
} from './list-entries.ts';
import type { LeftOut } from './list-rows.ts';
import { splitName } from './person-name.ts';

export type RatingField = 'subject' | 'department' | 'birthDate' | 'year' | 'level';

export const RATING_COLUMNS: readonly ColumnSpec<RatingField>[] = [
  {
    field: 'subject',
    label: 'Họ và tên',
    names: ['ho va ten', 'ho ten', 'ten cong chuc', 'cong chuc', 'can bo', 'ten can bo'],
  },
  {
    field: 'department',
    label: 'Phòng',
    names: ['phong', 'phong ban', 'don vi', 'don vi cong tac', 'bo phan'],
  },
  {
    field: 'birthDate',
    label: 'Ngày sinh',
    names: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh'],
  },
  { field: 'year', label: 'Năm', names: ['nam', 'nam xep loai', 'nam danh gia'] },
  {
    field: 'level',
    label: 'Xếp loại',
    names: [
      'xep loai',
      'ket qua xep loai',
      'muc xep loai',
      'xep loai chat luong',
      'muc do hoan thanh',
      'muc do hoan thanh nhiem vu',
      'ket qua danh gia',
      'danh gia xep loai',
    ],
  },
];

export type RatingRow = {
  row: number;
  subject: string;
  department: string;
  birthDate: Day | null;
  year: number;
  /** As it is written; null where that is none of the four levels. */
  written: string;
  level: RatingLevel | null;
  notes: string[];
};

export function findRatingHeader(
  rows: readonly RawCell[][],
  specs = RATING_COLUMNS,
): Header<RatingField> | null {
  return findHeader(rows, specs);
}

export type RatingList = { rows: RatingRow[]; leftOut: LeftOut[] };

const SHAPE: ListShape<RatingField> = {
  specs: RATING_COLUMNS,
  find: (rows) => findRatingHeader(rows),
  naming: ['subject'],
  saying: ['birthDate', 'level'],
  single: ['subject'],
};

/** The people below a header with what they were rated; a list without years is of `ofYear`. */
export function readRatingRows(
  sheet: ListSheet,
  header: Header<RatingField>,
  rules: ListRules<RatingField>,
  ofYear: number,
): RatingList {
  const { entries, leftOut } = walkList(sheet, header, SHAPE, rules);
  const rows: RatingRow[] = [];
  for (const entry of entries) {
    const rating = readRating(entry, rules.is1904, ofYear);
    if (rating) rows.push(rating);
    else {
      const text = entry.cells.map(textOf).join(' ').trim();
      leftOut.push({ row: entry.row, text, why: 'không có họ tên hoặc xếp loại' });
    }
  }
  return { rows, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

/** Null for a row that names nobody or no rating. */
function readRating(
  { row, cells, columns, group, notes }: ListEntry<RatingField>,
  is1904: boolean,
  ofYear: number,
): RatingRow | null {
  const cell = (field: RatingField) => {
    const column = columns[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const subject = splitName(textOf(cell('subject'))).fullName;
  if (!/\p{L}{2}/u.test(subject) || !saysAnything(cell('level'))) return null;
  const written = textOf(cell('level'));
  const year = readYear(cell('year'), is1904);
  return {
    row,
    subject,
    department: textOf(cell('department')) || group,
    birthDate: readDay(cell('birthDate'), is1904).day,
    year: year.year ?? ofYear,
    written,
    level: levelOf(written),
    notes: [...notes, ...(year.note ? [`Năm: ${year.note} Lấy năm ${ofYear}.`] : [])],
  };
}

/** A total or a heading of a group has no rating; a cell that cannot be read says so further on. */
function saysAnything(cell: RawCell): boolean {
  return isUnreadable(cell) || textOf(cell) !== '';
}

/** "HTTNV", "Hoàn thành tốt nhiệm vụ", "hoàn thành tốt": the whole of it, however it is typed. */
function levelOf(written: string): RatingLevel | null {
  const key = wordsOf(written);
  const levels = Object.keys(RATINGS) as RatingLevel[];
  return (
    levels.find(
      (level) =>
        key === wordsOf(RATING_CODES[level]) ||
        key === wordsOf(RATINGS[level]) ||
        `${key} nhiem vu` === wordsOf(RATINGS[level]),
    ) ?? null
  );
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
