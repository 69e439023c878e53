import { type Day, isDay, parseDay } from '../month.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as offices write it, always day, month, year: `5/3/1985`, `22-4-73`, `05031985`, `05-Mar-85`,
 * `5 tháng 3, 1985`, and `1985-03-05`, which can only be read one way. Two figures of a year are of the century that
 * makes it no later than `newest`. Null where the text is no day.
 */
export function readWrittenDay(text: string, newest: number): Day | null {
  const [day, month, year] = partsOf(text.trim()) ?? [];
  if (isDay(text)) return text;
  if (!day || !month || !year) return null;
  return parseDay(`${day}/${month}/${wholeYear(year, newest)}`);
}

type Parts = [day: string, month: string, year: string];

const BETWEEN = String.raw`\s*[/.,\-–—\\|\s]\s*`;
const YEAR_LAST = new RegExp(`^(\\d{1,2})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{4}|\\d{2})$`);
const YEAR_FIRST = new RegExp(`^((?:19|20)\\d{2})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,2})$`);
const PACKED = /^(\d{2})(\d{2})(\d{4})$/;
const PACKED_SHORT = /^(\d{2})(\d{2})(\d{2})$/;
/** `5/III/1985`, as older papers write the month. */
const ROMAN_MONTH = /^(\d{1,2})\s*[/.\- ]\s*([ivx]{1,4})\s*[/.\- ]\s*(\d{4}|\d{2})$/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const PACKED_YEAR_FIRST = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const IN_WORDS =
  /^(?:ngày\s+)?(?:mùng\s+|mồng\s+)?(\d{1,2})[\s-]*(?:tháng|thg\.?)\s*(\d{1,2})\s*[,-]?\s*(?:năm\s+)?(\d{4}|\d{2})$/iu;
const ENGLISH = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3})[a-z]*\.?[\s\-/,]*(\d{4}|\d{2})$/i;
const AMERICAN = /^([a-z]{3})[a-z]*\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

function partsOf(text: string): Parts | null {
  for (const form of [YEAR_LAST, IN_WORDS]) {
    const [, day, month, year] = form.exec(text) ?? [];
    if (day && month && year) return [day, month, year];
  }
  const packed = PACKED.exec(text);
  if (packed?.[1] && packed[2] && packed[3] && isPlausible(packed[2], packed[3]))
    return [packed[1], packed[2], packed[3]];
  const roman = ROMAN_MONTH.exec(text);
  const month = ROMAN.indexOf(roman?.[2]?.toLowerCase() ?? '') + 1;
  if (roman?.[1] && roman[3] && month > 0) return [roman[1], String(month), roman[3]];
  const short = PACKED_SHORT.exec(text);
  if (short?.[1] && short[2] && short[3]) return [short[1], short[2], short[3]];
  for (const form of [YEAR_FIRST, PACKED_YEAR_FIRST]) {
    const [, year, month, day] = form.exec(text) ?? [];
    if (day && month && year) return [day, month, year];
  }
  return partsInEnglish(text);
}

/** `19850305` is no 19th of a month 85. */
function isPlausible(month: string, year: string): boolean {
  return Number(month) <= 12 && /^(19|20|21)/.test(year);
}

function partsInEnglish(text: string): Parts | null {
  const [, day, name, year] = ENGLISH.exec(text) ?? [];
  const american = AMERICAN.exec(text);
  const month = MONTHS.indexOf((name ?? american?.[1] ?? '').toLowerCase()) + 1;
  const parts = [day ?? american?.[2], String(month), year ?? american?.[3]];
  return month > 0 && parts.every(Boolean) ? (parts as Parts) : null;
}

function wholeYear(year: string, newest: number): number {
  if (year.length === 4) return Number(year);
  const short = Number(year);
  return short <= newest % 100 ? 2000 + short : 1900 + short;
}
