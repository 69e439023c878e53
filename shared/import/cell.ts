import type { RawCell } from '../foreign/sheet.ts';
import { addDays, type Day, formatDay, isDay, parseDay } from '../month.ts';
import { cleanLine } from '../text.ts';

/** What a cell says on one line. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cleanLine(String(cell));
}

/** A day that was read, or none; `note` tells what was left out, `problem` what cannot be taken. */
export type ReadDay = { day: Day | null; note?: string; problem?: string };

const NO_DAY: ReadDay = { day: null };

/** Reads a day in any way an office writes it: always day, month, year, never month first. */
export function readDay(cell: RawCell | undefined, is1904: boolean): ReadDay {
  if (typeof cell === 'number') return readSerial(cell, is1904);
  const text = textOf(cell).replace(/\s*([/.-])\s*/g, '$1');
  if (text === '' || /^[-–—x.]+$/i.test(text)) return NO_DAY;
  if (/^\d{4}$/.test(text)) return yearOnly(text);
  const day = parseDay(text.replace(/ 0?0:00(:00)?$/, '')) ?? parseWritten(text);
  if (day) return { day };
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month) return { day: null, note: `Chỉ có tháng ${text}: để trống ngày.` };
  return { day: null, problem: `“${text.slice(0, 40)}” không phải ngày/tháng/năm.` };
}

/** `ngày 5 tháng 3 năm 1985`, and `1985-03-05`, which can only be read one way. */
function parseWritten(text: string): Day | null {
  const words = /^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i.exec(text);
  if (words) return parseDay(`${words[1]}/${words[2]}/${words[3]}`);
  return isDay(text) ? text : null;
}

function yearOnly(year: string): ReadDay {
  return { day: null, note: `Chỉ có năm ${year}: để trống ngày.` };
}

/** A number in a column of dates: a year where it looks like one, else the days that Excel counts. */
function readSerial(serial: number, is1904: boolean): ReadDay {
  if (Number.isInteger(serial) && serial >= 1900 && serial <= 2100) return yearOnly(String(serial));
  const day = serialToDay(serial, is1904);
  return day ? { day } : { day: null, problem: `Số ${serial} không phải ngày.` };
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

/** The year of a cell: a number, `2024`, `Năm 2024`, or the year of a day. */
export function readYear(cell: RawCell | undefined, is1904: boolean): number | null {
  const text = textOf(cell);
  const year = Number(/^(?:năm )?(\d{4})$/i.exec(text)?.[1] ?? Number.NaN);
  if (year >= 1950 && year <= 2199) return year;
  const { day } = readDay(cell, is1904);
  return day ? Number(day.slice(0, 4)) : null;
}

/** A cell as the preview of a sheet shows it; a number that is a day in a dates' column is shown as one. */
export function shownCell(cell: RawCell | undefined, isDate: boolean, is1904: boolean): string {
  if (isDate && typeof cell === 'number') {
    const { day } = readDay(cell, is1904);
    if (day) return formatDay(day);
  }
  return textOf(cell);
}
