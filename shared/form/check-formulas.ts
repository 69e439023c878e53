import { MAX_COUNT } from '../number.ts';
import { columnName } from '../workbook/workbook.ts';
import {
  CASE_COLUMNS,
  CONTENT_COLUMNS,
  FIGURE_COLUMNS,
  type FormLayout,
  type Span,
} from './layout.ts';

/*
 * The form's own checks, so that a department sees what is missing before it sends the file. The program trusts
 * none of them: what comes back is read and checked again.
 */

const at = (column: number, row: number) => `${columnName(column)}${row}`;

/** `E12:E18` of a column of a section. */
export function columnSpan(column: number, { first, last }: Span): string {
  return `${at(column, first)}:${at(column, last)}`;
}

/** True for a whole number from 0, or a dash. `IF` and not `OR`: the number's half fails on a text. */
export function isFigure(cell: string): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell}),${cell}<=${MAX_COUNT}),OR(TRIM(${cell})="-",TRIM(${cell})="–"))`;
}

export function figureCheck(row: number): string {
  const cell = at(FIGURE_COLUMNS.figure, row);
  return `IF(${cell}="","",IF(${isFigure(cell)},"","Sai: chỉ nhập số nguyên, hoặc dấu - nếu không phát sinh"))`;
}

/** A row of a case is either wholly empty or has all that a case needs. */
export function caseCheck(row: number): string {
  const { deed, kind, date, person, handling } = CASE_COLUMNS;
  const missing = (column: number, what: string, rest: string) =>
    `IF(${at(column, row)}="","Sai: chưa ghi ${what}",${rest})`;
  const wrongDay = `IF(${isDayCell(at(date, row))},"","Sai: ghi ngày dạng 05/3/2026")`;
  const checks = missing(
    deed,
    'việc',
    missing(kind, 'loại', missing(date, 'ngày', missing(person, 'người', wrongDay))),
  );
  return `IF(COUNTA(${at(deed, row)}:${at(handling, row)})=0,"",${checks})`;
}

/** Day, month and year are parted by hand: what Excel makes of `5/3` depends on the country it is set to. */
function isDayCell(cell: string): string {
  const spread = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},".","/"),"-","/"),"/",REPT(" ",20))`;
  const part = (place: number) => `VALUE(TRIM(MID(${spread},${place * 20 + 1},20)))`;
  const [day, month, year] = [part(0), part(1), part(2)];
  const date = `DATE(${year},${month},${day})`;
  return `IF(ISNUMBER(${cell}),TRUE,IFERROR(AND(${year}>=1900,DAY(${date})=${day},MONTH(${date})=${month}),FALSE))`;
}

/** What is left to do, in one line at the head. */
export function overallCheck({ contents, figures, cases }: FormLayout): string {
  const blanks = sum([
    ...span(contents, (rows) => `COUNTBLANK(${columnSpan(CONTENT_COLUMNS.mark, rows)})`),
    ...span(figures, (rows) => `COUNTBLANK(${columnSpan(FIGURE_COLUMNS.figure, rows)})`),
  ]);
  const faults = sum([
    ...span(figures, (rows) => countFaults(columnSpan(FIGURE_COLUMNS.check, rows))),
    ...span(cases, (rows) => countFaults(columnSpan(CASE_COLUMNS.check, rows))),
  ]);
  return `IF(${faults}>0,"Có "&(${faults})&" chỗ sai: xem cột Kiểm tra",IF(${blanks}>0,"Còn "&(${blanks})&" ô chưa điền","Đã điền đủ, có thể gửi"))`;
}

/** What `overallCheck` comes to while nothing is filled in. */
export function overallResult({ contents, figures }: FormLayout): string {
  const blanks = [contents, figures].reduce(
    (count, { first, last }) => count + last - first + 1,
    0,
  );
  return blanks > 0 ? `Còn ${blanks} ô chưa điền` : 'Đã điền đủ, có thể gửi';
}

function countFaults(range: string): string {
  return `COUNTIF(${range},"Sai*")`;
}

/** Nothing for a section without rows: a range turned upside down would count other cells. */
function span(rows: Span, count: (rows: Span) => string): string[] {
  return rows.last < rows.first ? [] : [count(rows)];
}

function sum(counts: string[]): string {
  return counts.length === 0 ? '0' : counts.join('+');
}
