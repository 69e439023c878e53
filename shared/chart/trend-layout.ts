import { formatFigure } from '../figure.ts';
import type { Month } from '../month.ts';
import { formatCount } from '../number.ts';
import type { TrendChart } from './chart.ts';

/** Where everything of a chart stands, in its own units: whoever draws it only draws. */
export type ChartLayout = {
  width: number;
  height: number;
  /** From and to where gridlines run. */
  plot: { left: number; right: number };
  gridlines: { y: number; label: string }[];
  months: { x: number; label: string }[];
  lines: ChartLine[];
  /** True where each figure has room above its mark. */
  showsFigures: boolean;
};

export type ChartLine = {
  look: number;
  name: string;
  /** Runs of months with a figure: a gap stays a gap. */
  paths: string[];
  /** `isNothing` marks a month with nothing to report, drawn hollow on the ground line. */
  points: { x: number; y: number; text: string; month: Month; isNothing: boolean }[];
  /** Beside the line's end: its name, in the rows that fit. */
  label: { x: number; y: number; rows: string[] } | null;
};

export type ChartSize = { width: number; height: number };

export const CHART_SIZE: ChartSize = { width: 500, height: 210 };

const MARGIN = { top: 18, right: 160, bottom: 26, left: 56 };
const LABEL_ROW = 14;
const LABEL_LETTERS = 21;
const FIGURE_WIDTH = 7;
const INTERVALS = 4;

/** Lays a chart out. Figures start at naught, so that heights may be compared. */
export function layoutTrend(chart: TrendChart, size: ChartSize = CHART_SIZE): ChartLayout {
  const top = ceilingOf(chart);
  const right = size.width - MARGIN.right;
  const bottom = size.height - MARGIN.bottom;
  const x = (place: number) =>
    chart.months.length === 1
      ? round((MARGIN.left + right) / 2)
      : round(MARGIN.left + (place * (right - MARGIN.left)) / (chart.months.length - 1));
  const y = (value: number) => round(bottom - (value / top) * (bottom - MARGIN.top));
  const lines = chart.series.map(({ look, name, figures }) => {
    const points = figures.flatMap((figure, place) => {
      if (figure === null) return [];
      const value = figure === 'nothing' ? 0 : figure;
      const text = formatFigure(figure);
      const month = chart.months[place] ?? '';
      return [{ x: x(place), y: y(value), text, month, isNothing: figure === 'nothing', place }];
    });
    return { look, name, points, paths: pathsOf(points) };
  });
  const step = (right - MARGIN.left) / Math.max(chart.months.length - 1, 1);
  const longest = Math.max(
    ...lines.flatMap(({ points }) => points.map(({ text }) => text.length)),
    0,
  );
  return {
    ...size,
    showsFigures: lines.length === 1 && longest * FIGURE_WIDTH <= step,
    plot: { left: MARGIN.left, right },
    gridlines: Array.from({ length: INTERVALS + 1 }, (_, step) => {
      const value = (top / INTERVALS) * step;
      return { y: y(value), label: formatCount(value) };
    }),
    months: chart.months.map((month, place) => ({
      x: x(place),
      label: place === 0 || month.endsWith('-01') ? yearly(month) : String(Number(month.slice(5))),
    })),
    lines: withLabels(lines, right + 12, size.height - MARGIN.bottom),
  };
}

/** With the year's last digits, which the next month's label leaves room for. */
function yearly(month: Month): string {
  return `${Number(month.slice(5))}/${month.slice(2, 4)}`;
}

/** A round number above every figure that four equal steps divide into whole ones. */
function ceilingOf({ series }: TrendChart): number {
  const numbers = series.flatMap(({ figures }) => figures.filter((one) => typeof one === 'number'));
  const largest = Math.max(1, ...numbers);
  for (let unit = 1; ; unit *= 10) {
    const step = [1, 2, 5].find((one) => one * unit * INTERVALS >= largest);
    if (step !== undefined) return step * unit * INTERVALS;
  }
}

type Placed = { x: number; y: number; place: number };

/** SVG paths through neighbouring months. */
function pathsOf(points: readonly Placed[]): string[] {
  const runs: Placed[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs
    .filter(({ length }) => length > 1)
    .map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`);
}

/** Names beside the ends of their lines, pushed apart until none covers another. */
function withLabels(lines: Omit<ChartLine, 'label'>[], x: number, bottom: number): ChartLine[] {
  const wanted = lines
    .map((line, place) => ({ place, rows: rowsOf(line.name), y: line.points.at(-1)?.y }))
    .filter((one): one is typeof one & { y: number } => one.y !== undefined)
    .toSorted((a, b) => a.y - b.y);
  let free = MARGIN.top;
  for (const label of wanted) {
    label.y = Math.max(label.y, free);
    free = label.y + label.rows.length * LABEL_ROW + 4;
  }
  let ceiling = bottom + LABEL_ROW;
  for (const label of wanted.toReversed()) {
    label.y = Math.min(label.y, ceiling - label.rows.length * LABEL_ROW);
    ceiling = label.y - 4;
  }
  return lines.map((line, place) => {
    const label = wanted.find((one) => one.place === place);
    return { ...line, label: label ? { x, y: round(label.y), rows: label.rows } : null };
  });
}

/** A name on two rows at most, the rest cut: the table below has it whole. */
function rowsOf(name: string): string[] {
  const rows: string[] = [];
  for (const word of name.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LABEL_LETTERS)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.length <= 2 ? rows : [rows[0] ?? '', `${rows[1]?.slice(0, LABEL_LETTERS - 1)}…`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
