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

function partsOf(text: string): [string, string, string] | null {
  const spaced = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(text);
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const words =
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*(?:năm\s+)?(\d{4}|\d{2})$/iu.exec(text);
  const found = spaced ?? packed ?? words;
  if (found?.[1] && found[2] && found[3]) return [found[1], found[2], found[3]];
  const english = /^(\d{1,2})[\s\-/]*([a-z]{3})[a-z]*\.?[\s\-/,]*(\d{4}|\d{2})$/i.exec(text);
  const month = MONTHS.indexOf(english?.[2]?.toLowerCase() ?? '') + 1;
  return english?.[1] && english[3] && month > 0 ? [english[1], String(month), english[3]] : null;
}

function wholeYear(year: string, newest: number): number {
  if (year.length === 4) return Number(year);
  const short = Number(year);
  return short <= newest % 100 ? 2000 + short : 1900 + short;
}
