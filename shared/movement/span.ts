import { type Day, formatMonth, type Month, monthOf, monthsBetween } from '../month.ts';

/** From when to when a movement runs, both days included. */
type Span = { startDate: Day; endDate: Day };

/** The months a movement runs through, its first and last included. Asked for with every figure, so counted once. */
export function monthsOf({ startDate, endDate }: Span): readonly Month[] {
  const key = `${startDate} ${endDate}`;
  const months = counted.get(key) ?? monthsBetween(monthOf(startDate), monthOf(endDate));
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.set(key, months);
  return months;
}

const counted = new Map<string, readonly Month[]>();
const MOST_COUNTED = 100;

/** Why nothing of a month can be recorded in a movement, as part of a sentence; null where the movement runs through it. */
export function monthOutside(movement: Span, month: Month): string | null {
  return month >= monthOf(movement.startDate) && month <= monthOf(movement.endDate)
    ? null
    : `tháng ${formatMonth(month)} nằm ngoài thời gian của phong trào`;
}

/** True when a day lies within the movement. */
export function isWithin(movement: Span, day: Day): boolean {
  return day >= movement.startDate && day <= movement.endDate;
}
