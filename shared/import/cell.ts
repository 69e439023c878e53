import { isUnreadable, type RawCell } from '../foreign/sheet.ts';
import { addDays, type Day, formatDay, isDay } from '../month.ts';
import { cleanLine } from '../text.ts';
import { readWrittenDay } from './written-day.ts';

/** What a cell says on one line; nothing for one that cannot be read. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined || isUnreadable(cell)) return '';
  return cleanLine(String(cell));
}

/** A day that was read, or none; `note` tells what was left out. No row is refused for a day. */
export type ReadDay = { day: Day | null; note?: string };

const NO_DAY: ReadDay = { day: null };

/** The last year that two figures mean: whoever serves was born by then, and whatever was decided is no later. */
const NEWEST_BIRTH = 2010;
export const NEWEST_DECISION = 2060;

/** Reads a day in any way an office writes it: always day, month, year, never month first. */
export function readDay(
  cell: RawCell | undefined,
  is1904: boolean,
  newest: number = NEWEST_BIRTH,
): ReadDay {
  if (isUnreadable(cell)) return { day: null, note: `${cell.unreadable}: để trống ngày.` };
  if (typeof cell === 'number') return readSerial(cell, is1904, newest);
  const text = tidyDay(textOf(cell));
  if (text === '' || /^[-–—x.]+$/i.test(text)) return NO_DAY;
  const year = /^(?:(?:sinh|sn|năm|năm sinh|sinh năm|khoảng)[ :]*)*((?:19|20)\d{2})$/iu.exec(
    text,
  )?.[1];
  if (year) return yearOnly(year);
  const day = readWrittenDay(text, newest);
  if (day) return { day };
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return readSerial(Number.parseInt(text, 10), is1904, newest);
  const month = /^(?:tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu.exec(text);
  if (month) return { day: null, note: `Chỉ có tháng ${text}: để trống ngày.` };
  return { day: null, note: `“${text.slice(0, 40)}” không phải ngày/tháng/năm: để trống ngày.` };
}

/** Without what is no part of the day: a word before it, a time, a mark of a text, the name of a weekday. */
function tidyDay(text: string): string {
  return text
    .replace(/^['’`~～≈]+\s*|[*†?]+$|\s*\([^()]*\)$/g, '')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(
      /^(?:sinh(?: ngày)?|ngày sinh|(?:thứ [a-zưăâ]+|chủ nhật|t[2-7]|cn),?)[ :]+(?=\S*\d)/iu,
      '',
    )
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i, '')
    .replace(/[.;,]+$/, '');
}

function yearOnly(year: string): ReadDay {
  return { day: null, note: `Chỉ có năm ${year}: để trống ngày.` };
}

/** A number in a column of dates: a year where it looks like one, a packed date, else the days that Excel counts. */
function readSerial(serial: number, is1904: boolean, newest: number): ReadDay {
  if (Number.isInteger(serial) && serial >= 1900 && serial <= 2100) return yearOnly(String(serial));
  const day =
    serialToDay(serial, is1904) ?? readWrittenDay(String(serial).padStart(8, '0'), newest);
  return day ? { day } : { day: null, note: `Số ${serial} không phải ngày: để trống ngày.` };
}

/**
 * Excel's number of a day, its time dropped. The count from 1900 holds a 29/02/1900 that never was, number 60;
 * what comes before it lies before the days the program keeps.
 */
export function serialToDay(serial: number, is1904: boolean): Day | null {
  const days = Math.floor(serial);
  const least = is1904 ? 0 : 61;
  if (!(days >= least && days <= 120_000)) return null;
  const day = is1904 ? addDays('1904-01-01', days) : addDays('1900-03-01', days - 61);
  return isDay(day) ? day : null;
}

/**
 * The year of a cell: a number, `2024`, `Năm 2024`, `2024 (đợt 1)`, the last of `2020-2021`, or the year of a day. A
 * cell that says something else is told apart from an empty one, which has nothing to say.
 */
export function readYear(
  cell: RawCell | undefined,
  is1904: boolean,
): { year: number | null; note?: string } {
  if (isUnreadable(cell)) return { year: null, note: cell.unreadable };
  const text = textOf(cell);
  if (text === '') return { year: null };
  const years = [...text.matchAll(/(?<!\d)((?:19|20|21)\d{2})(?!\d)/g)].map(([year]) =>
    Number(year),
  );
  const [year, last] = [years[0], years.at(-1)];
  const isRange = /^(?:năm (?:học )?)?\d{4}\s*[-–—/]\s*\d{4}$/iu.test(text);
  if (isRange && last) return { year: last, note: `“${text}”: lấy năm ${last}.` };
  if (/^(?:năm )?\d{4}$/iu.test(text) && year && year >= 1950) return { year };
  const { day } = readDay(cell, is1904, NEWEST_DECISION);
  if (day) return { year: Number(day.slice(0, 4)) };
  if (years.length === 1 && year && year >= 1950) {
    return { year, note: `“${text.slice(0, 40)}”: lấy năm ${year}.` };
  }
  return { year: null, note: `“${text.slice(0, 40)}” không phải năm.` };
}

/** A cell as the preview of a sheet shows it; a number that is a day in a dates' column is shown as one. */
export function shownCell(cell: RawCell | undefined, isDate: boolean, is1904: boolean): string {
  if (isDate && typeof cell === 'number') {
    const { day } = readDay(cell, is1904);
    if (day) return formatDay(day);
  }
  return textOf(cell);
}
