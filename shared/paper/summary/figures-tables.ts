import type { Table, TableColumn, TableRow } from '../../document/official-document.ts';
import { type Figure, formatFigure } from '../../figure.ts';
import {
  GROUP_CODES,
  INDICATOR_GROUPS,
  type Indicator,
  type IndicatorGroup,
} from '../../indicator/indicator.ts';

/** A column of figures: of a department, of a month, or a total. */
export type FigureColumn = { header: string; figureOf: (indicator: Indicator) => Figure };

/** What is shown of some indicators: a column each, and totals that stand once behind all of them. */
export type FiguresTable = {
  caption: string;
  indicators: readonly Indicator[];
  columns: readonly FigureColumn[];
  totals: readonly FigureColumn[];
};

/** The width of the text in millimetres and how many columns it holds with readable figures. */
export type FiguresPage = { width: number; columnsATable: number };

export const UPRIGHT: FiguresPage = { width: 162, columnsATable: 6 };
export const LYING: FiguresPage = { width: 249, columnsATable: 12 };

/** In millimetres: the name column at its least and its most, and letters in the table's bold 11 pt. */
const NAME_COLUMN = 1;
const FIRST_FIGURE = 3;
const NAME_WIDTH = { least: 30, most: 80 };
const CAPITAL_WIDTH = 2.8;
const LETTER_WIDTH = 2.05;
const CELL_PADDING = 2;
/** The largest figure fits; a longer "word" is broken, or it would leave the other columns no room. */
const LONGEST_WORD = 24;

/** Indicators by group; more columns than fit go on in further tables, the totals in the last. */
export function figuresTables(shown: FiguresTable, page: FiguresPage): Table[] {
  const parts = chunk(shown.columns, page.columnsATable);
  return parts.map((part, index) => {
    const columns = index === parts.length - 1 ? [...part, ...shown.totals] : part;
    const numbering = parts.length === 1 ? '' : ` (${index + 1}/${parts.length})`;
    const rows = rowsOf(shown.indicators, columns);
    return {
      kind: 'table',
      caption: `${shown.caption}${numbering}`,
      columns: columnsOf(columns, rows, page.width),
      rows,
    };
  });
}

function columnsOf(
  figures: readonly FigureColumn[],
  rows: readonly TableRow[],
  pageWidth: number,
): TableColumn[] {
  const narrow: TableColumn[] = [
    { header: 'TT', width: 0, align: 'center' },
    { header: 'Chỉ tiêu', width: 0, align: 'left' },
    { header: 'Đơn vị tính', width: 0, align: 'center' },
    ...figures.map(({ header }): TableColumn => ({ header, width: 0, align: 'right' })),
  ];
  const needed = narrow.map(({ header }, index) => widthNeeded(header, rows, index));
  const rest = pageWidth - sum(needed.filter((_, index) => index !== NAME_COLUMN));
  needed[NAME_COLUMN] = Math.min(Math.max(rest, NAME_WIDTH.least), NAME_WIDTH.most);
  const spare = Math.max(0, rest - NAME_WIDTH.most) / Math.max(1, figures.length);
  return narrow.map((column, index) => ({
    ...column,
    width: (needed[index] ?? 0) + (index < FIRST_FIGURE ? 0 : spare),
  }));
}

/** Room for the longest word of a column, so that no word is cut in two. */
function widthNeeded(header: string, rows: readonly TableRow[], index: number): number {
  const cells = rows.filter(({ look }) => look !== 'group').map((row) => row.cells[index] ?? '');
  const words = [header, ...cells].flatMap((text) => text.split(' '));
  return Math.min(Math.max(...words.map(wordWidth)), LONGEST_WORD) + CELL_PADDING;
}

function wordWidth(word: string): number {
  return sum([...word].map((letter) => (/\p{Lu}/u.test(letter) ? CAPITAL_WIDTH : LETTER_WIDTH)));
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function rowsOf(indicators: readonly Indicator[], columns: readonly FigureColumn[]): TableRow[] {
  // On paper the letters follow each other, whichever groups have figures.
  const groups = GROUP_CODES.filter((group) => indicators.some((one) => one.group === group));
  let position = 0;
  return groups.flatMap((group, place) => {
    const rows = indicators
      .filter((indicator) => indicator.group === group)
      .map((indicator): TableRow => {
        position += 1;
        const figures = columns.map(({ figureOf }) => formatFigure(figureOf(indicator)));
        return {
          look: 'body',
          cells: [String(position), indicator.name, indicator.unit, ...figures],
        };
      });
    return [groupRow(group, place), ...rows];
  });
}

function groupRow(group: IndicatorGroup, place: number): TableRow {
  const letter = String.fromCharCode(65 + place);
  return { look: 'group', cells: [`${letter}. ${INDICATOR_GROUPS[group].title}`] };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size)
    parts.push(items.slice(start, start + size));
  return parts.length === 0 ? [[]] : parts;
}
