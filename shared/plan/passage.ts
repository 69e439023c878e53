const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** A field may hold more or less than stands in the plan: its beginning is enough to find the place. */
const BEGINNINGS = [Number.POSITIVE_INFINITY, 60, 24];
const SHORTEST = 3;

/** Where in the text of a plan what stands in a field was read from, as places of its letters; null where nowhere. */
export function findPassage(text: string, value: string): { start: number; end: number } | null {
  const sought = value.trim().replace(/[.;,:]+$/u, '');
  if (sought.length < SHORTEST) return null;
  const day = DAY.exec(sought);
  for (const pattern of day
    ? [patternOfDay(day)]
    : BEGINNINGS.map((most) => patternOf(sought, most))) {
    const found = new RegExp(pattern, 'iu').exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** Lines are broken elsewhere in the plan than in the field. */
function patternOf(sought: string, most: number): string {
  const words = sought.slice(0, most).trim().split(/\s+/u);
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
}

/** As plans write a day: 7/5/2024, 07-5-2024, ngày 07 tháng 5 năm 2024. */
function patternOfDay([, day, month, year]: RegExpExecArray): string {
  const [d, m] = [Number(day), Number(month)];
  return `(?<!\\d)0?${d}(?:\\s*[/.\\-]\\s*0?${m}\\s*[/.\\-]\\s*|\\s+tháng\\s+0?${m}\\s+năm\\s+)${year}`;
}
