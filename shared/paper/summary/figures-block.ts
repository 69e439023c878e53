import type { Block, TextBlock } from '../../document/official-document.ts';
import type { Figure } from '../../figure.ts';
import { figureOf } from '../../figures-table.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { formatMonth } from '../../month.ts';
import { type FigureColumn, figuresTables, UPRIGHT } from './figures-tables.ts';
import type { IndicatorFacts, MonthFacts } from './month-facts.ts';

const NOTE = 'Ghi chú: ô trống là chưa báo cáo; dấu “–” là không phát sinh.';

/** The month's figures by department with totals. */
export function figuresBlock(facts: MonthFacts): Block[] {
  const { ledger, month, figures } = facts;
  const told = new Set([...facts.reporting.map(({ department }) => department), ...facts.silent]);
  const byIndicator = new Map(figures.map((each) => [each.indicator, each]));
  const total = (header: string, pick: (each: IndicatorFacts) => Figure): FigureColumn => ({
    header,
    figureOf: (indicator: Indicator) => {
      const found = byIndicator.get(indicator);
      return found ? pick(found) : null;
    },
  });
  const tables = figuresTables(
    {
      caption: `Số liệu tháng ${formatMonth(month)} theo phòng`,
      indicators: figures.map(({ indicator }) => indicator),
      columns: facts.departments
        .filter((department) => told.has(department))
        .map(({ id, shortName }) => ({
          header: shortName,
          figureOf: (indicator) => figureOf(ledger, indicator, id, month),
        })),
      totals: [
        total('Cộng', (each) => each.total),
        total('Tháng trước', (each) => each.previous),
        total('Lũy kế', (each) => each.running),
      ],
    },
    UPRIGHT,
  );
  return [...tables, figuresNote()];
}

/** How to read the tables, and what else is to be said of them. */
export function figuresNote(more = ''): TextBlock {
  return {
    kind: 'paragraph',
    runs: [{ text: `${NOTE}${more}`, italic: true }],
    key: 'figures-note',
  };
}
