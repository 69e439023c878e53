import { departmentsIn, isExpected } from '../../department/history.ts';
import type { Figure } from '../../figure.ts';
import { figureOf, runningTotal } from '../../figures-table.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import { completeReport } from '../../ledger.ts';
import { addMonths, firstDayOf, type Month } from '../../month.ts';
import { monthsOf } from '../../movement/span.ts';
import { briefingOf } from '../../overview/board.ts';
import { toneKey } from '../../text.ts';

/** A month of one of the two years, with those whose report belongs to it. */
type Round = { ledger: Ledger; month: Month; expectedIds: number[] };

/**
 * What an indicator came to in the same months a year before. Null, for nothing can be said, unless every department
 * that was to report has its figure in each of these months of both years.
 */
export function yearBeforeOf(
  ledger: Ledger,
  months: readonly Month[],
): (indicator: Indicator) => Figure {
  const before = ledger.lastYear;
  const [first, last] = [months[0], months.at(-1)].map((month) => month && addMonths(month, -12));
  if (before === null || !first || !last) return () => null;
  const rounds = pairedRounds(ledger, before, months);
  if (rounds.length === 0 || !rounds.every(isWhole)) return () => null;
  const { movement } = before;
  const fromFirst = { ...before, movement: { ...movement, startDate: firstDayOf(first) } };
  const matchOf = matchAmong(before.indicators);
  return (indicator) => {
    const match = matchOf(indicator);
    if (match === undefined) return null;
    const countedThen = (round: Round) => (round.ledger === before ? match : indicator);
    const isComparable = rounds.every((round) => hasFigures(round, countedThen(round)));
    return isComparable ? runningTotal(fromFirst, match, null, last) : null;
  };
}

/** The months of both years; months that neither year asks a report of are left out. */
function pairedRounds(ledger: Ledger, before: Ledger, months: readonly Month[]): Round[] {
  return months
    .map((month) => [roundOf(ledger, month), roundOf(before, addMonths(month, -12))])
    .filter((pair) => pair.some(({ expectedIds }) => expectedIds.length > 0))
    .flat();
}

function roundOf(ledger: Ledger, month: Month): Round {
  const departments = monthsOf(ledger.movement).includes(month) ? departmentsIn(ledger, month) : [];
  const hasReport = departments.some(({ id }) => completeReport(ledger, id, month));
  const isDue = briefingOf(ledger, month) !== null || hasReport;
  const expected = isDue ? departments.filter(isExpected) : [];
  return { ledger, month, expectedIds: expected.map(({ id }) => id) };
}

function isWhole({ ledger, month, expectedIds }: Round): boolean {
  return expectedIds.length > 0 && expectedIds.every((id) => completeReport(ledger, id, month));
}

function hasFigures({ ledger, month, expectedIds }: Round, indicator: Indicator): boolean {
  return expectedIds.every((id) => figureOf(ledger, indicator, id, month) !== null);
}

/** Finds the same thing, counted and added up in the same way; hardly ever is it spelt in another way a year later. */
function matchAmong(
  indicators: readonly Indicator[],
): (wanted: Indicator) => Indicator | undefined {
  const asSpelt = Map.groupBy(indicators, (each) => samenessOf(each, (text) => text));
  let asMeant: Map<string, Indicator[]> | undefined;
  return (wanted) => {
    const [spelt] = asSpelt.get(samenessOf(wanted, (text) => text)) ?? [];
    if (spelt) return spelt;
    asMeant ??= Map.groupBy(indicators, (each) => samenessOf(each, toneKey));
    return asMeant.get(samenessOf(wanted, toneKey))?.[0];
  };
}

function samenessOf(
  { name, unit, counting, departmentTotal, monthTotal }: Indicator,
  keyOf: (text: string) => string,
): string {
  return [keyOf(name), keyOf(unit), counting, departmentTotal, monthTotal].join('\n');
}
