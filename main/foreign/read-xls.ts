import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import {
  errorCell,
  type Merge,
  type RawBook,
  type RawCell,
  type RawSheet,
} from '../../shared/foreign/sheet.ts';
import { openCompound } from './compound.ts';
import { MOST_ROWS, MOST_SHEETS } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';
import { type Counted, isBlank, MOST_MERGES, place, refuseUnread } from './sheet-place.ts';

/**
 * The cells of an .xls of Excel 5 to 2003. The file around the stream of cells is taken apart by us, so the library sees
 * that stream alone: none of its other formats, where its known weaknesses lie, can be reached from a file.
 */
export function readXls(bytes: Uint8Array): RawBook {
  const compound = openCompound(bytes, 'workbook');
  const stream = compound.read('Workbook') ?? compound.read('Book');
  // The record that begins every workbook; anything else would make the library guess what it is given.
  if (stream?.[0] !== 0x09 || (stream[1] ?? 9) > 8) throw refusal(REFUSALS.workbook.broken);
  const book = open(stream);
  const counted: Counted = { cells: 0, characters: 0 };
  const about = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.slice(0, MOST_SHEETS).flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    return [readSheet(sheet, name, (about[index]?.Hidden ?? 0) > 0, counted)];
  });
  return refuseUnread({ is1904: book.Workbook?.WBProps?.date1904 === true, sheets });
}

function open(stream: Buffer) {
  try {
    return read(stream, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      // Hidden rows come with the styles.
      cellStyles: true,
      bookVBA: false,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (error) {
    const isLocked = /password|encrypt/i.test(String(error));
    throw refusal(isLocked ? REFUSALS.workbook.locked : REFUSALS.workbook.broken);
  }
}

function readSheet(sheet: WorkSheet, name: string, isHidden: boolean, counted: Counted): RawSheet {
  const rows: RawCell[][] = [];
  let unread: string | null = null;
  const cells = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const value = cell ? valueOfCell(cell) : null;
      if (unread !== null || isBlank(value)) return;
      unread = place(counted, name, rows, { row: row + 1, column: column + 1 }, value);
    });
  });
  if (unread !== null) return { name, isHidden, rows: [], merges: [], hiddenRows: [], unread };
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, at) =>
    row?.hidden && at < MOST_ROWS ? [at] : [],
  );
  return { name, isHidden, rows, merges: mergesOf(sheet), hiddenRows };
}

function mergesOf(sheet: WorkSheet): Merge[] {
  const merges = (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return merges.filter(({ bottom }) => bottom < MOST_ROWS);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function valueOfCell({ t, v }: CellObject): RawCell {
  if (t === 'e') return errorCell(ERRORS[Number(v)] ?? '');
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : null;
}
