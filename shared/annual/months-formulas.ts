import type { DepartmentTotal, MonthTotal } from '../indicator.ts';

/** Live counterparts of `combine`: a number, a dash where only dashes stand, an empty text where nothing does. */
const NOTHING = '"–"';

const FUNCTIONS = { sum: 'SUM', highest: 'MAX' } as const;

/** Of departments in a month, or of their running totals. */
export function departmentsFormula(range: string, way: DepartmentTotal): string {
  return combined([range], way);
}

/** Of a row of months; `before` is the running total where an earlier sheet ends, if there is one. */
export function monthsFormula(range: string, way: MonthTotal, before: string | null): string {
  if (way === 'last') {
    // LOOKUP passes over the errors that empty cells make and stops at the last cell that holds anything.
    return `IFERROR(LOOKUP(2,1/(${range}<>""),${range}),${before ?? '""'})`;
  }
  return combined(before === null ? [range] : [range, before], way);
}

function combined(ranges: string[], way: 'sum' | 'highest'): string {
  const all = ranges.join(',');
  const dashes = ranges.map((range) => `COUNTIF(${range},${NOTHING})`).join('+');
  return `IF(COUNT(${all})>0,${FUNCTIONS[way]}(${all}),IF(${dashes}>0,${NOTHING},""))`;
}
