import type { Figure } from '../figure.ts';
import { departmentsTotal } from '../figures-table.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Ledger } from '../ledger.ts';
import { type Day, type Month, monthOf } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { SERIES_LOOKS, type TrendChart } from './chart.ts';

export type Trends = {
  charts: TrendChart[];
  /** What can be picked, in the order of the tables; `chosen` is what is shown. */
  choices: { id: number; name: string }[];
  chosen: number[];
};

/** How many are shown before the clerk picks. */
const FIRST_SHOWN = 3;

/** Indicators in use by month up to today; the first typed ones that have figures where none is chosen. */
export function trendsOf(ledger: Ledger, chosen: number[] | null, today: Day): Trends {
  const inUse = ledger.indicators.filter(({ active }) => active);
  const months = monthsOf(ledger.movement).filter((month) => month <= monthOf(today));
  const series = inUse.map((indicator) => ({
    indicator,
    figures: months.map((month) => departmentsTotal(ledger, indicator, month)),
  }));
  const picked =
    chosen === null
      ? series.filter(isTelling).slice(0, FIRST_SHOWN)
      : series.filter(({ indicator }) => chosen.includes(indicator.id)).slice(0, SERIES_LOOKS);
  return {
    charts: chartsOf(months, picked),
    choices: inUse.map(({ id, name }) => ({ id, name })),
    chosen: picked.map(({ indicator }) => indicator.id),
  };
}

type Found = { indicator: Indicator; figures: Figure[] };

/** A typed figure that adds up and moves: a head count standing still tells nothing. */
function isTelling({ indicator, figures }: Found): boolean {
  const numbers = figures.filter((figure) => typeof figure === 'number');
  const { source, monthTotal } = indicator;
  return source === 'typed' && monthTotal === 'sum' && new Set(numbers).size > 1;
}

function chartsOf(months: Month[], picked: Found[]): TrendChart[] {
  const series = picked.map(({ indicator, figures }, look) => ({
    indicatorId: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    look,
    figures,
  }));
  const byUnit = Map.groupBy(series, ({ unit }) => unit);
  return [...byUnit].map(([unit, group]) => ({ unit, months, series: group }));
}
