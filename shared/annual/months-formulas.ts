import type { DepartmentTotal, Indicator, MonthTotal } from '../indicator/indicator.ts';

/** Live counterparts of `combine`: a number, a dash where only dashes stand, an empty text where nothing does. */
const NOTHING = '"–"';

const FUNCTIONS = { sum: 'SUM', highest: 'MAX' } as const;

/** Of departments in a month, or of their running totals. */
export function departmentsFormula(ranges: string[], way: DepartmentTotal): string {
  return combined(ranges, way);
}

/** Of a row of months; `before` is the running total where an earlier sheet ends, if there is one. */
export function monthsFormula(range: string, way: MonthTotal, before: string | null): string {
  if (way === 'last') {
    // LOOKUP passes over the errors that empty cells make and stops at the last cell that holds anything.
    return `IFERROR(LOOKUP(2,1/(${range}<>""),${range}),${before ?? '""'})`;
  }
  return combined(before === null ? [range] : [range, before], way);
}

/** Cells a row goes on from: its own months, the running totals before it and of those split off. */
type Inheritance = { since: string[]; before: string[]; splitOff: string[] };

/** Of a row that goes on from others: the live counterpart of `stretchTotal`. */
export function inheritedFormula(
  { since, before, splitOff }: Inheritance,
  { monthTotal, departmentTotal }: Pick<Indicator, 'monthTotal' | 'departmentTotal'>,
): string {
  const inherited = `${FUNCTIONS[departmentTotal]}(${before.join(',')})`;
  if (monthTotal === 'sum') {
    return numberOr([...since, ...before], `SUM(${since.join(',')})+${inherited}`);
  }
  const left =
    departmentTotal === 'sum' && splitOff.length > 0
      ? `MAX(${inherited}-SUM(${splitOff.join(',')}),0)`
      : inherited;
  if (monthTotal === 'highest') {
    return numberOr([...since, ...before], `MAX(${since.join(',')},${left})`);
  }
  return since.reduce(
    (older, range) => `IFERROR(LOOKUP(2,1/(${range}<>""),${range}),${older})`,
    numberOr(before, left),
  );
}

function combined(ranges: string[], way: 'sum' | 'highest'): string {
  return numberOr(ranges, `${FUNCTIONS[way]}(${ranges.join(',')})`);
}

/** The number where any cell holds one, else the dash or the empty text. */
function numberOr(ranges: string[], number: string): string {
  const dashes = ranges.map((range) => `COUNTIF(${range},${NOTHING})`).join('+');
  return `IF(COUNT(${ranges.join(',')})>0,${number},IF(${dashes}>0,${NOTHING},""))`;
}
