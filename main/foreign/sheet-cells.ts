import type { RawCell } from '../../shared/foreign/sheet.ts';
import { formatCount } from '../../shared/number.ts';
import type { Archive } from './archive.ts';
import { columnNumber, rowNumber } from './cell-place.ts';
import { LONGEST_TEXT, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT } from './limits.ts';
import { BROKEN, refusal, TOO_HEAVY } from './refusal.ts';
import { createTextGatherer, unescapeText } from './strings.ts';
import type { SheetPart } from './workbook-parts.ts';
import { readPart } from './xml.ts';

/** What all the sheets of one workbook share and count together. */
export type Reading = {
  archive: Archive;
  is1904: boolean;
  strings: readonly string[];
  cells: number;
  characters: number;
};

/** Reads the cells of one sheet and nothing else of it: merges, validations, widths and formulas are passed over. */
export async function readCells(reading: Reading, sheet: SheetPart): Promise<RawCell[][]> {
  const rows: RawCell[][] = [];
  const gatherer = createTextGatherer();
  let row = 0;
  let column = 0;
  let type = 'n';
  let value = '';
  let isInValue = false;

  const closeCell = () => {
    const read = type === 'inlineStr' ? gatherer.take() : cellValue(reading, type, value);
    // A cell that only carries a border may stand anywhere, down to the last row of Excel.
    if (read !== null && read !== '') place(reading, sheet, rows, row, column, read);
  };
  const found = await readPart(reading.archive, sheet.path, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowNumber(attributes['r'], row);
        column = 0;
      } else if (name === 'c') {
        column = columnNumber(attributes['r'], column);
        type = attributes['t'] ?? 'n';
        value = '';
        gatherer.start();
      } else if (name === 'v') isInValue = true;
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
  if (!found) throw refusal(BROKEN);
  return rows;
}

function cellValue({ strings, is1904 }: Reading, type: string, value: string): RawCell {
  if (value === '') return null;
  switch (type) {
    case 'n':
      return numberOf(value);
    case 's':
      return sharedString(strings, value);
    case 'b':
      return value === '1' || value === 'true';
    case 'd':
      return serialOf(value, is1904);
    default:
      // `str`: the result of a formula; `e`: an error such as #REF!, shown to her as it stands.
      return unescapeText(value);
  }
}

function numberOf(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw refusal(BROKEN);
  return number;
}

function sharedString(strings: readonly string[], index: string): string {
  const text = /^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw refusal(BROKEN);
  return text;
}

/** A date that a strict workbook wrote as text, as the number Excel would keep. */
function serialOf(value: string, is1904: boolean): RawCell {
  const milliseconds = Date.parse(/Z$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(milliseconds)) return value;
  const days =
    (milliseconds - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) / 86_400_000;
  return days;
}

function place(
  reading: Reading,
  { name }: SheetPart,
  rows: RawCell[][],
  row: number,
  column: number,
  value: RawCell,
): void {
  if (row > MOST_ROWS || column > MOST_COLUMNS) {
    throw refusal(
      `Trang tính “${name.slice(0, 40)}” có dữ liệu ngoài ${formatCount(MOST_ROWS)} dòng, ${MOST_COLUMNS} cột đầu. Chép phần bảng cần nhập sang một tệp mới rồi chọn tệp đó.`,
    );
  }
  reading.cells += 1;
  if (typeof value === 'string') {
    reading.characters += value.length;
    if (value.length > LONGEST_TEXT) throw refusal(TOO_HEAVY);
  }
  if (reading.cells > MOST_CELLS || reading.characters > MOST_TEXT) throw refusal(TOO_HEAVY);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = value;
}
