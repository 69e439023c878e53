import { formatDayInWords, formatMonth, formatMonthInWords, type Month } from '../../month.ts';
import type { Movement } from '../../movement/movement.ts';

/** As many names as a sentence bears; the others are counted. */
const MOST_NAMED = 15;

/** "từ tháng 01 đến tháng 6 năm 2026", "tháng 01 năm 2026" for one month. */
export function spanInWords(first: Month, last: Month): string {
  if (first === last) return formatMonthInWords(last);
  const from =
    first.slice(0, 4) === last.slice(0, 4) ? `tháng ${numberOf(first)}` : formatMonthInWords(first);
  return `từ ${from} đến ${formatMonthInWords(last)}`;
}

/** "từ ngày 05 tháng 01 năm 2026 đến ngày 14 tháng 12 năm 2026". */
export function daysInWords({
  startDate,
  endDate,
}: Pick<Movement, 'startDate' | 'endDate'>): string {
  return `từ ${formatDayInWords(startDate)} đến ${formatDayInWords(endDate)}`;
}

/** Single months of a year and longer runs, in order: "tháng 01 đến 3, 5/2026". */
export function monthsInWords(months: readonly Month[]): string {
  const byYear = Map.groupBy(months.toSorted(), (month) => month.slice(0, 4));
  return [...byYear]
    .map(([year, ofYear]) => `tháng ${runsOf(ofYear).map(runInWords).join(', ')}/${year}`)
    .join(', ');
}

function runInWords(run: readonly Month[]): string {
  const [first, last] = [run[0] ?? '', run.at(-1) ?? ''].map(numberOf);
  return run.length < 3 ? run.map(numberOf).join(', ') : `${first} đến ${last}`;
}

function runsOf(months: readonly Month[]): Month[][] {
  const runs: Month[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && Number(month.slice(5)) === Number(run.at(-1)?.slice(5)) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

/** "01" of January, "6" of June, as a month is written before its year. */
function numberOf(month: Month): string {
  return formatMonth(month).replace(/\/.*/, '');
}

/** The first so many of a list, with how many departments are left out. */
export function firstNamed<T>(items: readonly T[]): { named: T[]; rest: string[] } {
  const rest = items.length - MOST_NAMED;
  return {
    named: items.slice(0, MOST_NAMED),
    rest: rest > 0 ? [`và ${rest} phòng khác`] : [],
  };
}
