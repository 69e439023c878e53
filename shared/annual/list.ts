import type { Ledger } from '../ledger.ts';
import { blank, columnRange, formula, row, text, wide } from '../workbook/cells.ts';
import type { Cell, Sheet, SheetRow } from '../workbook/workbook.ts';
import { HEADING_ROWS, headingRows, signatureRows } from './page.ts';

/** A list that prints: sections with their heading, each numbered anew, a closing total and signatures. */
export type List<Entry> = {
  name: string;
  title: string;
  columns: readonly ListColumn<Entry>[];
  sections: ListSection<Entry>[];
  /** The closing line: what it says now, and the formula that says it, given the rows of all sections. */
  total: { formula: (rows: Rows[]) => string; result: string };
};

/** All there is to a column; header, width, cells and formulas that look for it take it from here. */
export type ListColumn<Entry> = {
  header: string;
  width: number;
  cell: (entry: Entry, number: number, ledger: Ledger) => Cell;
};

/** Where a column stands, counted from 1; throws where none is meant. */
export function columnPlace<Column>(
  columns: readonly Column[],
  isMeant: (column: Column) => boolean,
): number {
  const place = columns.findIndex(isMeant);
  if (place === -1) throw new RangeError('No such column');
  return place + 1;
}

export type ListSection<Entry> = { heading: string; entries: Entry[] };

/** Rows of a sheet, counted from 1, both included. */
export type Rows = { first: number; last: number };

const HEADER_ROW = HEADING_ROWS + 1;

/** Where the sections of a list stand, each with its heading. An empty one has a line that says so. */
export function sectionRows(sections: readonly Pick<ListSection<unknown>, 'entries'>[]): Rows[] {
  let next = HEADER_ROW + 1;
  return sections.map(({ entries }) => {
    const first = next;
    next += 1 + Math.max(entries.length, 1);
    return { first, last: next - 1 };
  });
}

/** Numbers in the STT column of some rows: how many entries stand there. */
export function entryCount(rows: Rows, sheet = ''): string {
  return `COUNT(${columnRange(1, rows.first, rows.last, sheet)})`;
}

export function listSheet<Entry>(ledger: Ledger, list: List<Entry>): Sheet {
  const widths = list.columns.map(({ width }) => width);
  const total = formula(list.total.formula(sectionRows(list.sections)), list.total.result, 'total');
  return {
    name: list.name,
    columnWidths: widths,
    rows: [
      ...headingRows(ledger, widths, list.title),
      row(list.columns.map(({ header }) => text(header, 'header'))),
      ...list.sections.flatMap((section) => rowsOfSection(ledger, section, list.columns)),
      row([wide(total, widths.length)]),
      ...signatureRows(ledger, widths),
    ],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    print: { orientation: 'landscape' },
  };
}

function rowsOfSection<Entry>(
  ledger: Ledger,
  { heading, entries }: ListSection<Entry>,
  columns: readonly ListColumn<Entry>[],
): SheetRow[] {
  const head = row([wide(text(heading, 'group'), columns.length)]);
  if (entries.length === 0) {
    return [head, row([blank('center'), wide(text('Không có', 'text'), columns.length - 1)])];
  }
  return [
    head,
    ...entries.map((entry, place) =>
      row(columns.map(({ cell }) => cell(entry, place + 1, ledger))),
    ),
  ];
}
