import type { Chart } from '../../document/official-document.ts';
import type { Figure } from '../../figure.ts';
import { departmentsTotal } from '../../figures-table.ts';
import { GROUP_CODES, INDICATOR_GROUPS, type Indicator } from '../../indicator/indicator.ts';
import type { Month } from '../../month.ts';
import type { PeriodFacts } from './period-facts.ts';

const MOST_CHARTS = 3;
/** As many as stand apart on an upright page, and no month's label comes twice. */
const MOST_MONTHS = 12;

/** What a report of the movement shows first: propaganda, then obedience, then the rest. */
const TURNS = [
  ...new Set(GROUP_CODES.flatMap((group) => INDICATOR_GROUPS[group].chart ?? [])),
].sort((a, b) => a - b);

type Told = { indicator: Indicator; figures: Figure[] };

/** Figures by month over all departments: a picture each, for few figures share a scale. */
export function chartsBlock(facts: PeriodFacts): Chart[] {
  const { ledger } = facts;
  const months = chartMonths(facts);
  const told = ledger.indicators
    .filter(
      ({ active, source, monthTotal }) => active && source === 'typed' && monthTotal === 'sum',
    )
    .map((indicator) => ({
      indicator,
      figures: months.map((month) => departmentsTotal(ledger, indicator, month)),
    }))
    .filter(isTelling);
  const inTurn = TURNS.map((turn) =>
    told.filter((each) => INDICATOR_GROUPS[each.indicator.group].chart === turn),
  );
  const chosen = [
    ...inTurn.flatMap(([first]) => first ?? []),
    ...inTurn.flatMap((each) => each.slice(1)),
  ];
  return chosen.slice(0, MOST_CHARTS).map((each) => chartOf(each, months));
}

/** The newest months that have reports, without gaps at their ends. */
function chartMonths({ months, rounds }: PeriodFacts): Month[] {
  const reported = rounds.filter(({ reporting }) => reporting.length > 0);
  const [first, last] = [reported[0]?.month ?? '', reported.at(-1)?.month ?? ''];
  return months.filter((month) => month >= first && month <= last).slice(-MOST_MONTHS);
}

/** A figure that differs from month to month; months with nothing to report stand on the ground. */
function isTelling({ figures }: Told): boolean {
  const heights = figures.filter((figure) => figure !== null);
  return new Set(heights.map((figure) => (figure === 'nothing' ? 0 : figure))).size > 1;
}

function chartOf({ indicator: { id, name, unit }, figures }: Told, months: Month[]): Chart {
  return {
    kind: 'chart',
    caption: `${name} theo tháng (đơn vị tính: ${unit})`,
    chart: { unit, months, series: [{ indicatorId: id, name, unit, look: 0, figures }] },
  };
}
