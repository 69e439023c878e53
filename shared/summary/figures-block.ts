import type { Department } from '../department.ts';
import type { Block, Table, TableColumn, TableRow } from '../document/official-document.ts';
import { formatFigure } from '../figure.ts';
import { figureOf } from '../figures-table.ts';
import { INDICATOR_GROUPS, type IndicatorGroup } from '../indicator.ts';
import { formatMonth } from '../month.ts';
import { figuresOf, type IndicatorFacts, type MonthFacts } from './month-facts.ts';

/** As many columns as a portrait page holds with readable figures. */
const DEPARTMENTS_A_TABLE = 6;

const NOTE = 'Ghi chú: ô trống là chưa báo cáo; dấu “–” là không phát sinh.';

/** The month's figures by department with totals; more departments than fit go on in further tables, the totals in the last. */
export function figuresBlock(facts: MonthFacts): Block[] {
  const departments = [...facts.reporting.map(({ department }) => department), ...facts.silent];
  const ordered = facts.ledger.departments.filter((department) => departments.includes(department));
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
  return {
    kind: 'table',
    caption: `Số liệu tháng ${formatMonth(facts.month)} theo phòng${numbering}`,
    columns: columnsOf(departments, isLast),
    rows: rowsOf(facts, departments, isLast),
  };
}

function columnsOf(departments: Department[], hasTotals: boolean): TableColumn[] {
  const figure = (header: string): TableColumn => ({ header, width: 13, align: 'right' });
  return [
    { header: 'TT', width: 8, align: 'center' },
    { header: 'Chỉ tiêu', width: 40, align: 'left' },
    { header: 'Đơn vị tính', width: 14, align: 'center' },
    ...departments.map(({ shortName }) => figure(shortName)),
    ...(hasTotals ? ['Cộng', 'Tháng trước', 'Lũy kế'].map(figure) : []),
  ];
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
