import { nameIn } from '../department/history.ts';
import { heads, type Stretch, stretchesOf } from '../department/line.ts';
import { departmentsTotal, runningTotal, stretchFigure, stretchTotal } from '../figures-table.ts';
import {
  DEPARTMENT_TOTALS,
  GROUP_CODES,
  groupLabel,
  type Indicator,
  MONTH_TOTALS,
} from '../indicator/indicator.ts';
import type { Ledger } from '../ledger.ts';
import { addMonths, formatMonth, type Month } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { formatCount } from '../number.ts';
import {
  columnRange,
  count,
  figure,
  figureResult,
  formula,
  row,
  text,
  wide,
} from '../workbook/cells.ts';
import { type Cell, columnName, type Sheet, type SheetRow } from '../workbook/workbook.ts';
import { departmentsFormula, inheritedFormula, monthsFormula } from './months-formulas.ts';
import { HEADING_ROWS, headingRows, signatureRows } from './page.ts';

const MONTHS_SHEET = 'THEO_THANG';

/** A movement runs from mid-December to mid-December, so a year of it touches thirteen months. */
const MONTHS_A_SHEET = 13;
const HEADER_ROW = HEADING_ROWS + 1;
/** The columns before the months. */
const LEADING = [
  { header: 'STT', width: 5 },
  { header: 'Chỉ tiêu, phòng', width: 27 },
];
const FIRST_MONTH_COLUMN = LEADING.length + 1;
const LEGEND = 'Ô trống: chưa báo cáo. Dấu “–”: không phát sinh. Lũy kế tính từ đầu phong trào.';
const HEIRS_LEGEND =
  'Phòng đã sáp nhập, chia tách giữ dòng riêng; lũy kế của phòng ấy đã nằm trong lũy kế của phòng kế tục.';
const TOTAL_LABELS = { sum: 'Cộng', highest: 'Cao nhất' } as const;

/** One sheet of months: all sheets have the same rows, so an earlier one is added in cell by cell. */
type MonthsPage = {
  name: string;
  /** The running totals of the sheet before, without their row. */
  before: string | null;
  /** The months of all sheets so far, this one's last: column letters, with the sheet's name for an earlier one. */
  ranges: { sheet: string; first: string; last: string }[];
  months: Month[];
  runningColumn: number;
  /** Every sheet tells departments as they stand at the movement's end. */
  asOf: Month;
};

/** Departments by month for each indicator in use, with live totals; a long movement goes on in THEO_THANG_2 and so on. */
export function monthsSheets(ledger: Ledger): Sheet[] {
  const months = monthsOf(ledger.movement);
  const pages = Array.from({ length: Math.ceil(months.length / MONTHS_A_SHEET) }, (_, place) =>
    months.slice(place * MONTHS_A_SHEET, (place + 1) * MONTHS_A_SHEET),
  );
  const asOf = months.at(-1) ?? '';
  const rangeOf = (pageMonths: Month[], place: number, current: number) => ({
    sheet: place === current ? '' : `${sheetName(place)}!`,
    first: columnName(FIRST_MONTH_COLUMN),
    last: columnName(FIRST_MONTH_COLUMN + pageMonths.length - 1),
  });
  return pages.map((pageMonths, place) =>
    monthsSheet(ledger, {
      asOf,
      ranges: pages.slice(0, place + 1).map((each, at) => rangeOf(each, at, place)),
      name: sheetName(place),
      before:
        place === 0
          ? null
          : `${sheetName(place - 1)}!${columnName(FIRST_MONTH_COLUMN + MONTHS_A_SHEET)}`,
      months: pageMonths,
      runningColumn: FIRST_MONTH_COLUMN + pageMonths.length,
    }),
  );
}

function sheetName(place: number): string {
  return place === 0 ? MONTHS_SHEET : `${MONTHS_SHEET}_${place + 1}`;
}

function monthsSheet(ledger: Ledger, page: MonthsPage): Sheet {
  const monthWidth = figureWidth(ledger);
  const columns = [
    ...LEADING,
    ...page.months.map((month) => ({ header: formatMonth(month), width: monthWidth })),
    { header: 'Lũy kế', width: monthWidth + 2 },
  ];
  const widths = columns.map(({ width }) => width);
  return {
    name: page.name,
    columnWidths: widths,
    rows: [
      ...headingRows(ledger, widths, `Số liệu theo tháng năm ${ledger.movement.year}`),
      row(columns.map(({ header }) => text(header, 'header'))),
      ...figureRows(ledger, page),
      row([wide(text(legend(ledger, page), 'plain'), widths.length)]),
      ...signatureRows(ledger, widths),
    ],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    print: { orientation: 'landscape' },
  };
}

function legend(ledger: Ledger, { asOf }: MonthsPage): string {
  const hasHeirs = stretchesOf(ledger, asOf).some(({ before }) => before.length > 0);
  return hasHeirs ? `${LEGEND} ${HEIRS_LEGEND}` : LEGEND;
}

/** Wide enough for the largest total, which would otherwise print as #####. */
function figureWidth(ledger: Ledger): number {
  const last = monthsOf(ledger.movement).at(-1) ?? '';
  const totals = activeIndicators(ledger).map((each) => runningTotal(ledger, each, null, last));
  const largest = Math.max(0, ...totals.filter((total) => typeof total === 'number'));
  return Math.max(8, formatCount(largest).length + 2);
}

function activeIndicators(ledger: Ledger): Indicator[] {
  return ledger.indicators.filter(({ active }) => active);
}

function figureRows(ledger: Ledger, page: MonthsPage): SheetRow[] {
  if (ledger.departments.length === 0) return [across(page, 'Chưa có phòng nào', 'group')];
  const rows: SheetRow[] = [];
  let number = 0;
  for (const group of GROUP_CODES) {
    const indicators = activeIndicators(ledger).filter((each) => each.group === group);
    if (indicators.length === 0) continue;
    rows.push(across(page, groupLabel(group), 'group'));
    for (const indicator of indicators) {
      number += 1;
      rows.push(across(page, `${number}. ${describe(indicator)}`, 'total'));
      const firstRow = HEADER_ROW + rows.length + 1;
      rows.push(...departmentRows(ledger, indicator, page, firstRow));
      rows.push(totalRow(ledger, indicator, page, firstRow));
    }
  }
  return rows;
}

function across(page: MonthsPage, content: string, look: 'group' | 'total'): SheetRow {
  return row([wide(text(content, look), page.runningColumn)]);
}

function describe({ name, unit, departmentTotal, monthTotal }: Indicator): string {
  const departments = DEPARTMENT_TOTALS[departmentTotal].toLocaleLowerCase('vi');
  const months = MONTH_TOTALS[monthTotal].toLocaleLowerCase('vi');
  return `${name} (${unit}; các phòng: ${departments}; lũy kế: ${months})`;
}

function departmentRows(
  ledger: Ledger,
  indicator: Indicator,
  page: MonthsPage,
  firstRow: number,
): SheetRow[] {
  const stretches = stretchesOf(ledger, page.asOf);
  return stretches.map((stretch, place) => {
    const figures = page.months.map((month) => stretchFigure(ledger, indicator, stretch, month));
    return row([
      count(place + 1, 'center'),
      text(rowName(ledger, stretch, page)),
      ...figures.map((each) => figure(each)),
      stretch.before.length === 0
        ? running(ledger, indicator, stretch, page, firstRow + place)
        : inherited(ledger, indicator, stretch, page, firstRow),
    ]);
  });
}

/** A department that took another in has a row before and a row after. */
function rowName(ledger: Ledger, { departmentId, from, until }: Stretch, page: MonthsPage): string {
  const name = nameIn(ledger, departmentId, page.asOf);
  if (until !== null) return `${name} (đến hết tháng ${formatMonth(addMonths(until, -1))})`;
  return from === null ? name : `${name} (từ tháng ${formatMonth(from)})`;
}

function running(
  ledger: Ledger,
  indicator: Indicator,
  stretch: Stretch | null,
  page: MonthsPage,
  line: number,
): Cell {
  const month = page.months.at(-1) ?? '';
  const total =
    stretch === null
      ? runningTotal(ledger, indicator, null, month)
      : stretchTotal(ledger, indicator, stretch, month);
  const first = columnName(FIRST_MONTH_COLUMN);
  const last = columnName(page.runningColumn - 1);
  const before = page.before === null ? null : `${page.before}${line}`;
  const content = monthsFormula(`${first}${line}:${last}${line}`, indicator.monthTotal, before);
  return formula(content, figureResult(total), 'totalFigure');
}

/** The running total of a row that goes on from others, after a merger or split. */
function inherited(
  ledger: Ledger,
  indicator: Indicator,
  stretch: Stretch,
  page: MonthsPage,
  firstRow: number,
): Cell {
  const stretches = stretchesOf(ledger, page.asOf);
  const lineOf = (each: Stretch) => firstRow + stretches.indexOf(each);
  const totalOf = (each: Stretch) => `${columnName(page.runningColumn)}${lineOf(each)}`;
  const line = lineOf(stretch);
  const content = inheritedFormula(
    {
      since: page.ranges.map(({ sheet, first, last }) => `${sheet}${first}${line}:${last}${line}`),
      before: stretch.before.map(totalOf),
      splitOff: stretch.splitOff.map(totalOf),
    },
    indicator,
  );
  const total = stretchTotal(ledger, indicator, stretch, page.months.at(-1) ?? '');
  return formula(content, figureResult(total), 'totalFigure');
}

function totalRow(
  ledger: Ledger,
  indicator: Indicator,
  page: MonthsPage,
  firstRow: number,
): SheetRow {
  const stretches = stretchesOf(ledger, page.asOf);
  const line = firstRow + stretches.length;
  const above = (column: number) => [columnRange(column, firstRow, line - 1)];
  const months = page.months.map((month, place) =>
    formula(
      departmentsFormula(above(FIRST_MONTH_COLUMN + place), indicator.departmentTotal),
      figureResult(departmentsTotal(ledger, indicator, month)),
      'totalFigure',
    ),
  );
  const total = runningTotal(ledger, indicator, null, page.months.at(-1) ?? '', page.asOf);
  const ends = heads(ledger, page.asOf);
  const counted =
    ends.length === stretches.length
      ? above(page.runningColumn)
      : ends.map(
          (each) => `${columnName(page.runningColumn)}${firstRow + stretches.indexOf(each)}`,
        );
  // As `runningTotal` defines it: months that add up run along the row, all else down the column.
  const runningCell =
    indicator.monthTotal === 'sum'
      ? running(ledger, indicator, null, page, line)
      : formula(
          departmentsFormula(counted, indicator.departmentTotal),
          figureResult(total),
          'totalFigure',
        );
  return row([
    wide(text(TOTAL_LABELS[indicator.departmentTotal], 'total'), LEADING.length),
    ...months,
    runningCell,
  ]);
}
