import { cleanLine } from './text.ts';
import { line } from './text-field.ts';

/** A time of day as it is kept: `08:05`, twenty-four hours. */
export const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Empty where no time is known. */
export const timeSchema = line(40).refine(
  (text) => text === '' || TIME.test(text),
  'Giờ theo dạng 14:30.',
);

const DIGITS = /^(\d{1,2}?)(\d{2})()$/;
const WRITTEN =
  /^(\d{1,2}) ?(?:h|g|giờ|:|\.)(?: ?(\d{2}|rưỡi)(?::00)?)? ?(?:p|ph|phút|')? ?(sáng|trưa|chiều|tối|sa|ch|am|pm)?\.?$/i;

/**
 * The time of day that typed text stands for, as it is kept: `0930`, `9h30`, `9:30`, `9 giờ 30` and `9 giờ rưỡi` by the
 * clock, `2 giờ chiều` and Windows' own `2:00 CH` by the part of the day. All else comes back as typed, for the
 * schema to refuse.
 */
export function typedTime(typed: string): string {
  const text = cleanLine(typed.normalize('NFKC'));
  const match = DIGITS.exec(text) ?? WRITTEN.exec(text);
  if (!match) return text;
  const [, hours = '', minutes = '00', part = ''] = match;
  const hour = hourOfDay(Number(hours), part.toLocaleLowerCase('vi'));
  if (hour === null) return text;
  const half = minutes.toLocaleLowerCase('vi') === 'rưỡi';
  return `${String(hour).padStart(2, '0')}:${half ? '30' : minutes}`;
}

/** Null where hour and part of the day do not fit together, or could mean two: `12 giờ tối`, `15 giờ sáng`. */
function hourOfDay(hour: number, part: string): number | null {
  if (part === '') return hour;
  if (/^(sáng|sa|am)$/.test(part)) return hour < 12 ? hour : null;
  if (part === 'trưa') return hour < 3 && hour > 0 ? hour + 12 : noonOr(hour);
  if (hour === 12) return part === 'tối' ? null : hour;
  return hour > 0 && hour < 12 ? hour + 12 : hour || null;
}

function noonOr(hour: number): number | null {
  return hour >= 10 && hour <= 14 ? hour : null;
}
