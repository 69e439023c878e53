import type { Department } from '../department.ts';
import type { Block, Table, TableColumn, TableRow } from '../document/official-document.ts';
import { formatFigure } from '../figure.ts';
import { figureOf } from '../figures-table.ts';
import { INDICATOR_GROUPS, type IndicatorGroup } from '../indicator.ts';
import { formatMonth } from '../month.ts';
import { figuresOf, type IndicatorFacts, type MonthFacts } from './month-facts.ts';

/** As many columns as a portrait page holds with readable figures. */
const DEPARTMENTS_A_TABLE = 6;

/** In millimetres: the text's width on the page, the name column at its least, and letters in the table's bold 11 pt. */
const PAGE_WIDTH = 163;
const NAME_COLUMN = 1;
const NAME_WIDTH = 30;
const CAPITAL_WIDTH = 2.8;
const LETTER_WIDTH = 2.05;
const CELL_PADDING = 2;

const NOTE = 'Ghi chú: ô trống là chưa báo cáo; dấu “–” là không phát sinh.';

/** The month's figures by department with totals; more departments than fit go on in further tables, the totals in the last. */
export function figuresBlock(facts: MonthFacts): Block[] {
  const departments = [...facts.reporting.map(({ department }) => department), ...facts.silent];
  const ordered = facts.departments.filter((department) => departments.includes(department));
  const parts = chunk(ordered, DEPARTMENTS_A_TABLE);
  const tables = parts.map((part, index) => tableOf(facts, part, index, parts.length));
  return [...tables, { kind: 'paragraph', runs: [{ text: NOTE, italic: true }] }];
}

function tableOf(
  facts: MonthFacts,
  departments: Department[],
  index: number,
  count: number,
): Table {
  const isLast = index === count - 1;
  const numbering = count === 1 ? '' : ` (${index + 1}/${count})`;
  const rows = rowsOf(facts, departments, isLast);
  return {
    kind: 'table',
    caption: `Số liệu tháng ${formatMonth(facts.month)} theo phòng${numbering}`,
    columns: columnsOf(departments, isLast, rows),
    rows,
  };
}

function columnsOf(departments: Department[], hasTotals: boolean, rows: TableRow[]): TableColumn[] {
  const figures = [
    ...departments.map(({ shortName }) => shortName),
    ...(hasTotals ? ['Cộng', 'Tháng trước', 'Lũy kế'] : []),
  ];
  const narrow: TableColumn[] = [
    { header: 'TT', width: 0, align: 'center' },
    { header: 'Chỉ tiêu', width: 0, align: 'left' },
    { header: 'Đơn vị tính', width: 0, align: 'center' },
    ...figures.map((header): TableColumn => ({ header, width: 0, align: 'right' })),
  ];
  const needed = narrow.map(({ header }, index) => widthNeeded(header, rows, index));
  const rest = PAGE_WIDTH - sum(needed.filter((_, index) => index !== NAME_COLUMN));
  needed[NAME_COLUMN] = Math.max(rest, NAME_WIDTH);
  return narrow.map((column, index) => ({ ...column, width: needed[index] ?? 0 }));
}

/** Room for the longest word of a column, so that no word is cut in two. */
function widthNeeded(header: string, rows: TableRow[], index: number): number {
  const cells = rows.filter(({ look }) => look !== 'group').map((row) => row.cells[index] ?? '');
  const words = [header, ...cells].flatMap((text) => text.split(' '));
  return Math.max(...words.map(wordWidth)) + CELL_PADDING;
}

function wordWidth(word: string): number {
  return sum([...word].map((letter) => (/\p{Lu}/u.test(letter) ? CAPITAL_WIDTH : LETTER_WIDTH)));
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function rowsOf(facts: MonthFacts, departments: Department[], hasTotals: boolean): TableRow[] {
  const groups = Object.keys(INDICATOR_GROUPS) as IndicatorGroup[];
  let position = 0;
  return groups.flatMap((group) => {
    const rows = figuresOf(facts, [group]).map((each) => {
      position += 1;
      return rowOf(facts, each, departments, position, hasTotals);
    });
    return rows.length === 0 ? [] : [groupRow(group), ...rows];
  });
}

function groupRow(group: IndicatorGroup): TableRow {
  return { look: 'group', cells: [`${group}. ${INDICATOR_GROUPS[group]}`] };
}

function rowOf(
  { ledger, month }: MonthFacts,
  { indicator, total, previous, running }: IndicatorFacts,
  departments: Department[],
  position: number,
  hasTotals: boolean,
): TableRow {
  const figures = departments.map(({ id }) => figureOf(ledger, indicator, id, month));
  const totals = hasTotals ? [total, previous, running] : [];
  return {
    look: 'body',
    cells: [
      String(position),
      indicator.name,
      indicator.unit,
      ...[...figures, ...totals].map(formatFigure),
    ],
  };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size)
    parts.push(items.slice(start, start + size));
  return parts.length === 0 ? [[]] : parts;
}
