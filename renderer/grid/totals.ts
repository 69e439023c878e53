import { combine, type Figure, formatFigure } from '../../shared/figure.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { formatCount, formatTenths } from '../../shared/number.ts';
import { MARKS, type Mark } from '../../shared/report/report.ts';
import type { Cells } from './cells.ts';
import { type Cell, type Column, figureIn, isWrong } from './column.ts';
import { type Area, placesOf } from './place.ts';

/** The foot of a column: figures put together by the indicator's own rule, marks counted best first. */
export function totalText(cells: Cells, column: Column, at: number): string {
  const values = cells.map((row) => row[at] ?? null);
  if (column.kind === 'mark') return marksTotal(values);
  return formatFigure(combine(values.map(figureIn), column.indicator.departmentTotal));
}

function marksTotal(values: readonly Cell[]): string {
  const counts = (Object.keys(MARKS) as Mark[]).map((mark) => ({
    mark,
    count: values.filter((value) => value === mark).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${count} ${MARKS[mark]}`)
    .join(', ');
}

/** Last month's total of a column. */
export function previousTotalText({ previousTotals }: GridView, column: Column): string {
  return column.kind === 'mark' ? '' : formatFigure(previousTotals[column.at] ?? null);
}

/** What the numbers of a selection come to: "Tổng 12 · 5 ô có số · trung bình 2,4"; nothing where there are not two. */
export function selectionText(cells: Cells, area: Area): string {
  const numbers = placesOf(area).flatMap(({ row, column }) => {
    const figure = figureIn(cells[row]?.[column] ?? null);
    return typeof figure === 'number' ? [figure] : [];
  });
  if (numbers.length < 2) return '';
  const total = numbers.reduce((sum, each) => sum + each, 0);
  const average = formatTenths(total / numbers.length);
  return `Tổng ${formatCount(total)} · ${numbers.length} ô có số · trung bình ${average}`;
}

const answers = new WeakMap<readonly Cell[], { asked: number; answered: number }>();

/** How many of the figures asked of a department have an answer; counted once for each state of its row. */
export function countAnswered(cells: readonly Cell[], columns: readonly Column[]) {
  const known = answers.get(cells);
  if (known) return known;
  const figures = columns.flatMap(({ kind }, at) => (kind === 'figure' ? [cells[at] ?? null] : []));
  const answered = figures.filter((cell) => cell !== null && !isWrong(cell)).length;
  const counted = { asked: figures.length, answered };
  answers.set(cells, counted);
  return counted;
}

/** What stands beside a figure: last month's, and the running total with what is typed now. */
export function besideFigure(view: GridView, row: number, column: Column, cell: Cell) {
  const line = view.rows[row];
  if (!line || column.kind === 'mark') return null;
  const before: Figure = line.totalBefore[column.at] ?? null;
  return {
    previous: line.previous[column.at] ?? null,
    total: combine([before, figureIn(cell)], column.indicator.monthTotal),
  };
}
