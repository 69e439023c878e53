import { readWrittenDay } from '../../shared/import/written-day.ts';
import { type Day, isDay, parseDay } from '../../shared/month.ts';
import type { DayPlace } from './day-place.ts';

/** How a day stands in a field: `05/03/2026`, every digit in its place. */
export function dayText(day: string | null): string {
  if (day === null || !isDay(day)) return day ?? '';
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Two figures of a year name one at most so many years ahead, else one of the century before. */
const AHEAD = 5;
/** Where nothing tells the year of today: the calendar's own last year. */
const LAST_YEAR = 2199;

/**
 * What a typed text stands for: a day, null for nothing, or the text itself for the schema to refuse. Read as day,
 * month, year with whatever stands between them: `7/5/24`, `07052024`, `7.5.2024`, `ngày 7 tháng 5 năm 2024`; `7/5`
 * lies in the movement that is worked in where it can, else in the year of today.
 */
export function typedDay(typed: string, place: DayPlace | null = null): Day | string | null {
  const text = typed.trim();
  if (text === '') return null;
  const year = place ? Number(place.today.slice(0, 4)) : LAST_YEAR;
  return readWrittenDay(text, year + AHEAD) ?? withoutYear(text, place) ?? text;
}

function withoutYear(text: string, place: DayPlace | null): Day | null {
  const [, day, month] =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
  if (!place || !day || !month) return null;
  const { today, span } = place;
  const years = new Set([
    today.slice(0, 4),
    ...(span ? [span.startDate.slice(0, 4), span.endDate.slice(0, 4)] : []),
  ]);
  const days = [...years].flatMap((year) => parseDay(`${day}/${month}/${year}`) ?? []);
  const within = days.find((each) => span && each >= span.startDate && each <= span.endDate);
  return within ?? days[0] ?? null;
}
