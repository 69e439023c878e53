import { errorCell, type Merge, type RawCell, type RawSheet } from '../../shared/foreign/sheet.ts';
import type { Archive } from './archive.ts';
import { LAST_COLUMN, LAST_ROW, MOST_ROWS } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';
import {
  type Counted,
  isBlank,
  MOST_MERGES,
  NO_RESULT,
  place,
  SPOILED,
  serialOf,
} from './sheet-place.ts';
import { createTextGatherer, unescapeText } from './strings.ts';
import type { SheetPart } from './workbook-parts.ts';
import { readPart } from './xml.ts';

/** What all the sheets of one workbook share and count together. */
export type Reading = Counted & {
  archive: Archive;
  is1904: boolean;
  strings: readonly string[];
};

/** What is read of one sheet: its cells, which are drawn as one, which rows are out of sight. All else is passed over. */
export type SheetContent = Pick<RawSheet, 'rows' | 'merges' | 'hiddenRows' | 'unread'>;

export async function readCells(reading: Reading, sheet: SheetPart): Promise<SheetContent> {
  const rows: RawCell[][] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const gatherer = createTextGatherer();
  let row = 0;
  let column = 0;
  let type = 'n';
  let value = '';
  let isInValue = false;
  let hasFormula = false;
  let unread: string | null = null;

  const closeCell = () => {
    const read =
      type === 'inlineStr' ? gatherer.take() : cellValue(reading, type, value, hasFormula);
    // A cell that only carries a border or a blank may stand anywhere, down to the last row of Excel.
    if (!isBlank(read) && unread === null)
      unread = place(reading, sheet.name, rows, { row, column }, read);
  };
  const found = await readPart(reading.archive, sheet.path, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowNumber(attributes['r'], row);
        column = 0;
        if (isTrue(attributes['hidden']) && row <= MOST_ROWS) hiddenRows.push(row - 1);
      } else if (name === 'c') {
        column = columnNumber(attributes['r'], column);
        type = attributes['t'] ?? 'n';
        value = '';
        hasFormula = false;
        gatherer.start();
      } else if (name === 'v') isInValue = true;
      else if (name === 'f') hasFormula = true;
      else if (name === 'mergeCell') addMerge(merges, attributes['ref']);
      else gatherer.open(name);
    },
    text(part) {
      if (isInValue) value += part;
      else gatherer.text(part);
    },
    close(name) {
      if (name === 'v') isInValue = false;
      else if (name === 'c') closeCell();
      else gatherer.close(name);
    },
  });
  if (!found) throw refusal(REFUSALS.workbook.broken);
  if (unread !== null) return { rows: [], merges: [], hiddenRows: [], unread };
  return { rows, merges, hiddenRows };
}

/** A merge that reaches beyond what is read cannot matter. */
function addMerge(merges: Merge[], reference = ''): void {
  const [first = '', last = first] = reference.split(':');
  const [top, bottom] = [first, last].map((one) => Number(/\d+$/.exec(one)?.[0] ?? 0) - 1);
  if (top === undefined || bottom === undefined || top < 0 || merges.length >= MOST_MERGES) return;
  if (bottom >= MOST_ROWS) return;
  const [left, right] = [first, last].map((one) => columnNumber(one, 0) - 1);
  if (left !== undefined && right !== undefined) merges.push({ top, left, bottom, right });
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function cellValue(
  { strings, is1904 }: Reading,
  type: string,
  value: string,
  hasFormula: boolean,
): RawCell {
  if (value === '') return hasFormula && type !== 'str' ? NO_RESULT : null;
  switch (type) {
    case 'n':
      return numberOf(value);
    case 's':
      return sharedString(strings, value);
    case 'b':
      return value === '1' || value === 'true';
    case 'd':
      return serialOf(value, is1904);
    case 'e':
      return errorCell(value);
    default:
      // `str`: the result of a formula.
      return unescapeText(value);
  }
}

/** One bad cell costs that cell, as in Excel, which opens such a file too. */
function numberOf(value: string): RawCell {
  const number = Number(value);
  return Number.isFinite(number) ? number : SPOILED;
}

function sharedString(strings: readonly string[], index: string): RawCell {
  return (/^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined) ?? SPOILED;
}

/** The number of a row from its `r`, counted from 1; the next one where it has none. */
function rowNumber(reference: string | undefined, previous: number): number {
  if (reference === undefined) return previous + 1;
  const row = Number(reference);
  if (!/^\d+$/.test(reference) || row < 1 || row > LAST_ROW)
    throw refusal(REFUSALS.workbook.broken);
  return row;
}

/** The number of a column from a cell's `r`, `C5` → 3; the next one where it has none. */
function columnNumber(reference: string | undefined, previous: number): number {
  if (reference === undefined) return previous + 1;
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference.toUpperCase())?.[1];
  if (!letters) throw refusal(REFUSALS.workbook.broken);
  const column = [...letters].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  if (column > LAST_COLUMN) throw refusal(REFUSALS.workbook.broken);
  return column;
}
