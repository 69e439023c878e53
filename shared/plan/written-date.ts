import { type Day, isDay } from '../month.ts';
import { twoDigits } from '../number.ts';

/** Day, month and year as they stand in a sentence; a year that is left out is null. */
export type WrittenDate = { day: number; month: number; year: number | null; length: number };

const FIGURES = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?(?!\d)/;
const WORDS = /^(\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4}))?(?!\d)/i;

/** Reads "07/5/2024" or "07 tháng 5 năm 2024", with or without "ngày", at the start of a text. */
export function readDate(text: string): WrittenDate | null {
  const lead = /^,? ?(?:ngày )?/i.exec(text)?.[0].length ?? 0;
  const near = text.slice(lead, lead + 40);
  const match = FIGURES.exec(near) ?? WORDS.exec(near);
  if (!match) return null;
  const year = match[3] ? Number(match[3]) : null;
  return { day: Number(match[1]), month: Number(match[2]), year, length: lead + match[0].length };
}

/** Null when the year is missing or the calendar has no such day. */
export function toDay({ day, month, year }: WrittenDate): Day | null {
  const text = `${year ?? ''}-${twoDigits(month)}-${twoDigits(day)}`;
  return isDay(text) ? text : null;
}
