import { twoDigits } from './number.ts';

/** A month as text, `2026-11`. */
export type Month = string;
/** A day as text, `2026-11-22`. */
export type Day = string;

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: ReadonlyArray<{ value: Weekday; label: string }> = [
  { value: 1, label: 'thứ Hai' },
  { value: 2, label: 'thứ Ba' },
  { value: 3, label: 'thứ Tư' },
  { value: 4, label: 'thứ Năm' },
  { value: 5, label: 'thứ Sáu' },
  { value: 6, label: 'thứ Bảy' },
  { value: 7, label: 'Chủ nhật' },
];

const DAY_MS = 86_400_000;

function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** True for a day of the calendar between 1900-03-01 and 2199: the range every surface, Excel too, agrees on. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01' || text > '2199-12-31') return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && fromDate(date) === text;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

export function addDays(day: Day, days: number): Day {
  return fromDate(new Date(toDate(day).getTime() + days * DAY_MS));
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

export function addMonths(month: Month, months: number): Month {
  const count = monthNumber(month) + months;
  return `${Math.floor(count / 12)}-${twoDigits((count % 12) + 1)}`;
}

/** All months from the first to the last, both included; empty when the last comes before the first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  // Counted, not walked: what is no month is no way without an end either.
  const count = monthNumber(last) - monthNumber(first) + 1;
  return Array.from({ length: Math.max(0, count || 0) }, (_, at) => addMonths(first, at));
}

export function weekdayOf(day: Day): Weekday {
  return (toDate(day).getUTCDay() || 7) as Weekday;
}

/** The last such weekday of a month: the briefing ("giao ban tuần cuối cùng của mỗi tháng"). */
export function lastWeekdayOf(month: Month, weekday: Weekday): Day {
  const last = lastDayOf(month);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Days from Monday to Friday after `from` up to and including `to`; negative when `to` is past. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  const days = (toDate(to).getTime() - toDate(from).getTime()) / DAY_MS;
  // Whole weeks are counted and not walked: a movement asks this for each of its days to keep.
  const start = weekdayOf(from);
  let count = Math.floor(days / 7) * 5 || 0;
  for (let day = 1; day <= days % 7; day += 1) {
    if ((start + day - 1) % 7 < 5) count += 1;
  }
  return count;
}

/** The working day that many before (negative) or after a day. */
export function addWorkingDays(day: Day, days: number): Day {
  const step = days < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(days); left > 0; ) {
    reached = addDays(reached, step);
    if (weekdayOf(reached) <= 5) left -= 1;
  }
  return reached;
}

/** The same day of a later year; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const month = `${Number(day.slice(0, 4)) + years}${day.slice(4, 7)}`;
  const [last, same] = [lastDayOf(month), `${month}${day.slice(7)}`];
  return same < last ? same : last;
}

/** `2026-11` → `11/2026`, as a month is named in a heading or a table. */
export function formatMonth(month: Month): string {
  return `${officialMonthNumber(Number(month.slice(5)))}/${month.slice(0, 4)}`;
}

/** `2026-03` → `tháng 3 năm 2026`, as a month is named in a sentence. */
export function formatMonthInWords(month: Month): string {
  return `tháng ${officialMonthNumber(Number(month.slice(5)))} năm ${month.slice(0, 4)}`;
}

/** `2026-03-05` → `05/3/2026`: a zero before days under 10 and months 1 and 2 only (NĐ 30/2020, Phụ lục I). */
export function formatDay(day: Day): string {
  return `${day.slice(8)}/${officialMonthNumber(Number(day.slice(5, 7)))}/${day.slice(0, 4)}`;
}

/** `2026-03-05` → `ngày 05 tháng 3 năm 2026`, with the same zero rule. */
export function formatDayInWords(day: Day): string {
  const month = officialMonthNumber(Number(day.slice(5, 7)));
  return `ngày ${day.slice(8)} tháng ${month} năm ${day.slice(0, 4)}`;
}

function officialMonthNumber(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}

/** Reads `5/3/2026`, `05-03-2026` or `05.3.2026` as day, month, year; null when it is no day of the calendar. */
export function parseDay(typed: string): Day | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (!parts) return null;
  const day = `${parts[3]}-${twoDigits(Number(parts[2]))}-${twoDigits(Number(parts[1]))}`;
  return isDay(day) ? day : null;
}
