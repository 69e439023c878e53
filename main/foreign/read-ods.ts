import {
  errorCell,
  type Merge,
  type RawBook,
  type RawCell,
  type RawSheet,
} from '../../shared/foreign/sheet.ts';
import type { Archive } from './archive.ts';
import { MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from './limits.ts';
import { odfText, refuseLocked } from './odf.ts';
import { NOT_EXCEL, refusal } from './refusal.ts';
import {
  type Counted,
  isBlank,
  MOST_MERGES,
  NO_RESULT,
  place,
  refuseUnread,
  serialOf,
} from './sheet-place.ts';
import { type Attributes, readPart } from './xml.ts';

/** A row or a cell may say how many of its like follow: to the edge of the sheet, as a rule. */
type Open = { attributes: Attributes; times: number };

/** The cells of an .ods, as LibreOffice writes it. Dates become the numbers that Excel keeps. */
export async function readOds(archive: Archive): Promise<RawBook> {
  await refuseLocked(archive);
  const sheets: RawSheet[] = [];
  const counted: Counted = { cells: 0, characters: 0 };
  const hiddenStyles = new Set<string>();
  const text = odfText();
  let style = '';
  let sheet: RawSheet | null = null;
  let row = { at: 0, times: 1, cells: [] as RawCell[] };
  let column = 0;
  let cell: Open | null = null;

  const closeCell = ({ attributes, times }: Open, into: RawSheet) => {
    const value = valueOfCell(attributes, text.take());
    addMerge(into, attributes, row.at, column);
    if (!isBlank(value)) {
      // One beyond the edge is enough to tell that the sheet reaches beyond it.
      for (let more = 0; more < times && column + more <= MOST_COLUMNS; more += 1)
        row.cells[column + more] = value;
    }
    column += times;
  };
  const closeRow = (into: RawSheet) => {
    const isFilled = row.cells.length > 0;
    for (let more = 0; isFilled && more < row.times && into.unread === undefined; more += 1) {
      for (const [index, value] of row.cells.entries()) {
        const where = { row: row.at + more + 1, column: index + 1 };
        const why = isBlank(value ?? null)
          ? null
          : place(counted, into.name, into.rows, where, value ?? null);
        if (why !== null) into.unread = why;
      }
    }
    row = { at: row.at + row.times, times: 1, cells: [] };
  };
  const found = await readPart(archive, 'content.xml', {
    open(name, attributes) {
      if (name === 'style') style = attributes['style:name'] ?? '';
      else if (name === 'table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style);
      else if (name === 'table' && sheet === null) {
        sheet = newSheet(attributes, hiddenStyles);
        row = { at: 0, times: 1, cells: [] };
      } else if (sheet && name === 'table-row') {
        row = { at: row.at, times: timesOf(attributes, 'rows'), cells: [] };
        column = 0;
        hideRows(sheet, attributes, row);
      } else if (sheet && (name === 'table-cell' || name === 'covered-table-cell')) {
        cell = { attributes, times: timesOf(attributes, 'columns') };
        text.start();
      } else text.open(name, attributes);
    },
    text: text.text,
    close(name) {
      if (sheet && cell && (name === 'table-cell' || name === 'covered-table-cell')) {
        closeCell(cell, sheet);
        cell = null;
      } else if (sheet && name === 'table-row') closeRow(sheet);
      else if (sheet && name === 'table') {
        sheets.push(settled(sheet));
        sheet = null;
        if (sheets.length > MOST_SHEETS) throw refusal(NOT_EXCEL);
      } else text.close(name);
    },
  });
  if (!found || sheets.length === 0) throw refusal(NOT_EXCEL);
  return refuseUnread({ is1904: false, sheets });
}

function newSheet(attributes: Attributes, hiddenStyles: ReadonlySet<string>): RawSheet {
  return {
    name: attributes['table:name'] ?? '',
    isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
    rows: [],
    merges: [],
    hiddenRows: [],
  };
}

/** A sheet that reaches beyond what is read is told, not taken in part. */
function settled(sheet: RawSheet): RawSheet {
  return sheet.unread === undefined ? sheet : { ...sheet, rows: [], merges: [], hiddenRows: [] };
}

function timesOf(attributes: Attributes, what: 'rows' | 'columns'): number {
  const times = Number(attributes[`table:number-${what}-repeated`] ?? 1);
  return Number.isInteger(times) && times > 0 ? Math.min(times, 2_000_000) : 1;
}

/** `collapse` by hand, `filter` by a filter. */
function hideRows(
  sheet: RawSheet,
  attributes: Attributes,
  { at, times }: { at: number; times: number },
): void {
  if ((attributes['table:visibility'] ?? 'visible') === 'visible') return;
  for (let row = at; row < Math.min(at + times, MOST_ROWS); row += 1) sheet.hiddenRows.push(row);
}

function addMerge({ merges }: RawSheet, attributes: Attributes, top: number, left: number): void {
  const span = (what: string): number => Number(attributes[`table:number-${what}-spanned`] ?? 1);
  const merge: Merge = {
    top,
    left,
    bottom: top + span('rows') - 1,
    right: left + span('columns') - 1,
  };
  const isMerge = merge.bottom > top || merge.right > left;
  if (isMerge && merge.bottom < MOST_ROWS && merges.length < MOST_MERGES) merges.push(merge);
}

function valueOfCell(attributes: Attributes, text: string): RawCell {
  const of = (name: string) => attributes[`office:${name}`];
  const isFormula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error') return errorCell(text);
  switch (of('value-type')) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(of('value'));
      return of('value') !== undefined && Number.isFinite(number) ? number : text;
    }
    case 'date':
      return serialOf(of('date-value') ?? '', false);
    case 'boolean':
      return of('boolean-value') === 'true';
    case 'string':
      return of('string-value') ?? text;
    default:
      return text === '' && isFormula ? NO_RESULT : text;
  }
}
