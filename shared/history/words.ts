import { formatSize } from '../evidence/evidence.ts';
import { formatMonth, WEEKDAYS } from '../month.ts';
import { MARKS, NOT_ASSESSED } from '../report/report.ts';
import type { Lookup, Row } from './change-row.ts';
import type { HistoryKind } from './query.ts';
import {
  asDay,
  asDepartment,
  asFlag,
  asNumber,
  asPerson,
  asPlain,
  asText,
  type Format,
  nameIn,
  oneOf,
} from './values.ts';

/** A column as a sentence names it; a hidden one is the program's own and says nothing to a reader. */
export type ColumnWords =
  | {
      label: string;
      format: Format;
      /** What a new record mostly has, so worth no word then. */
      usual?: string | number;
    }
  | 'hidden';

export type TableWords = {
  kind: HistoryKind;
  /** "báo cáo", "cán bộ": what follows Thêm, Sửa, Xóa. */
  noun: string;
  /** What is said in place of Thêm and Xóa. */
  verbs?: { added: string; removed: string };
  /** Which one, after the noun. */
  nameOf: (row: Row, lookup: Lookup) => string;
  columns: Readonly<Record<string, ColumnWords>>;
  /** The record this row is a part of, told in its sentence; of several, the first whose column is filled. */
  part?: PartWords;
  otherPart?: PartWords;
};

/** What this row is a part of, if of anything. */
export function partOf({ part, otherPart }: TableWords, row: Row): PartWords | undefined {
  return part && row[part.column] == null ? (otherPart ?? part) : part;
}

export type PartWords = {
  of: string;
  column: string;
  /** How many were added with a new record: "7 nội dung thi đua". */
  counted: string;
  /** The one value that the part is about: "Buổi tuyên truyền: 3 → 5". Without it all columns are told. */
  value?: { column: string; format: Format; absent: string };
};

export const text = (label: string): ColumnWords => ({ label, format: asText });
export const day = (label: string): ColumnWords => ({ label, format: asDay });
export const plain = (label: string): ColumnWords => ({ label, format: asPlain });
export const flag = (label: string): ColumnWords => ({ label, format: asFlag });
export const choice = (label: string, labels: Readonly<Record<string, string>>): ColumnWords => ({
  label,
  format: oneOf(labels),
});
export const department = (label = 'thuộc'): ColumnWords => ({ label, format: asDepartment });
export const name = (table: string, column: string) => nameIn(table, column);

export const textOf = (column: string) => (row: Row) => String(row[column] ?? '');
export const quoted = (column: string) => (row: Row) =>
  asText(row[column] ?? null, () => null, row);
export const countOrNothing: Format = (value, lookup, row) =>
  value === null ? 'không phát sinh' : asNumber(value, lookup, row);
export const markOrNone: Format = (value, lookup, row) =>
  value === null ? NOT_ASSESSED.toLowerCase() : oneOf(MARKS)(value, lookup, row);
export const size: Format = (value) => (typeof value === 'number' ? formatSize(value) : '');
export const weekdays = Object.fromEntries(WEEKDAYS.map(({ value, label }) => [value, label]));
export const monthOfRow = (row: Row) => `tháng ${formatMonth(String(row['month'] ?? ''))}`;
export const bearerOf = (row: Row, lookup: Lookup) =>
  row['person_id'] === null
    ? asDepartment(row['department_id'] ?? null, lookup, row)
    : asPerson(row['person_id'] ?? null, lookup, row);

/** A row with an id that only tells it apart. */
export const id: Record<'id', ColumnWords> = { id: 'hidden' };
export const inMovement: Record<'movement_id', ColumnWords> = { movement_id: 'hidden' };
export const inList: Record<'position_in_list', ColumnWords> = {
  position_in_list: { label: 'thứ tự', format: asPlain },
};
/** Rows of a form count their places from 0. */
export const inForm: Record<'position_in_list', ColumnWords> = {
  position_in_list: { label: 'thứ tự', format: (value) => String(Number(value) + 1) },
};
export const partOfMovement = (counted: string): PartWords => ({
  of: 'movement',
  column: 'movement_id',
  counted,
});
