import type { Annex, Block, Table } from '../../document/official-document.ts';
import { departmentsTotal, runningTotal } from '../../figures-table.ts';
import type { Indicator, MonthTotal } from '../../indicator/indicator.ts';
import { formatMonth } from '../../month.ts';
import { lowerFirst } from '../../text.ts';
import { figuresNote } from '../summary/figures-block.ts';
import { type FiguresPage, figuresTables, LYING, UPRIGHT } from '../summary/figures-tables.ts';
import type { PeriodFacts } from './period-facts.ts';
import { spanInWords } from './period-words.ts';

/** True where there is a figure to put in a table. */
export function hasFigures({ rounds, figures }: PeriodFacts): boolean {
  return figures.length > 0 && rounds.some(({ reporting }) => reporting.length > 0);
}

/** True where the departments stand beside each other on an upright page. */
export function fitsUpright({ departments }: PeriodFacts): boolean {
  return departments.length <= UPRIGHT.columnsATable;
}

/** The period's figures by department in the text of the report. */
export function figuresInBody(facts: PeriodFacts): Block[] {
  return [...departmentTables(facts, UPRIGHT), figuresNote(howTotalled(facts))];
}

type AnnexHead = Pick<Annex, 'title' | 'reference'>;

/** The figures by department on lying pages; also by month where `byMonth` is set. */
export function figuresAnnex(facts: PeriodFacts, head: AnnexHead, byMonth: boolean): Annex {
  return {
    ...head,
    orientation: 'landscape',
    body: [
      ...departmentTables(facts, LYING),
      ...(byMonth ? monthTables(facts) : []),
      figuresNote(howTotalled(facts)),
    ],
  };
}

function departmentTables(facts: PeriodFacts, page: FiguresPage): Table[] {
  const { ledger, departments, last, asOf } = facts;
  return figuresTables(
    {
      caption: `Số liệu theo phòng, ${span(facts)}`,
      indicators: indicatorsOf(facts),
      columns: departments.map(({ id, shortName }) => ({
        header: shortName,
        figureOf: (indicator) => runningTotal(ledger, indicator, id, last, asOf),
      })),
      totals: [totalColumn(facts, 'Cộng')],
    },
    page,
  );
}

function monthTables(facts: PeriodFacts): Table[] {
  const { ledger, rounds } = facts;
  return figuresTables(
    {
      caption: `Số liệu theo tháng, ${span(facts)}`,
      indicators: indicatorsOf(facts),
      columns: rounds.map(({ month }) => ({
        header: formatMonth(month),
        figureOf: (indicator) => departmentsTotal(ledger, indicator, month),
      })),
      totals: [totalColumn(facts, 'Lũy kế')],
    },
    LYING,
  );
}

function totalColumn({ figures }: PeriodFacts, header: string) {
  const totals = new Map(figures.map(({ indicator, total }) => [indicator, total]));
  return { header, figureOf: (indicator: Indicator) => totals.get(indicator) ?? null };
}

function indicatorsOf({ figures }: PeriodFacts): Indicator[] {
  return figures.map(({ indicator }) => indicator);
}

function span({ rounds, last }: PeriodFacts): string {
  return spanInWords(rounds[0]?.month ?? last, rounds.at(-1)?.month ?? last);
}

const NOT_ADDED: Partial<Record<MonthTotal, string>> = {
  last: 'Lấy số của tháng gần nhất',
  highest: 'Lấy số của tháng cao nhất',
};

/** Which figures are not added up over the months. */
function howTotalled({ figures }: PeriodFacts): string {
  return (Object.keys(NOT_ADDED) as MonthTotal[])
    .map((way) => {
      const names = figures
        .filter(({ indicator }) => indicator.monthTotal === way)
        .map(({ indicator }) => lowerFirst(indicator.name));
      return names.length === 0 ? '' : ` ${NOT_ADDED[way]}: ${names.join('; ')}.`;
    })
    .join('');
}
