import type {
  CellRichTextValue,
  CellValue as ExcelValue,
  Workbook as ExcelWorkbook,
  Worksheet,
} from 'exceljs';
import type { Run } from '../../shared/document/official-document.ts';
import { isDay } from '../../shared/month.ts';
import {
  type CellValue,
  placeCells,
  type Sheet,
  type SheetRow,
} from '../../shared/workbook/workbook.ts';
import { cellStyle, formatOf, LINE_HEIGHT, runFont } from './cell-style.ts';
import { rowHeight } from './row-height.ts';
import { needsTextFormat, safeText } from './safe-text.ts';
import { addRules, protectSheet } from './sheet-rules.ts';

const A4 = 9;
/** NĐ 30/2020: left 30–35 mm, right 15–20 mm, top and bottom 20–25 mm. */
const MARGINS = {
  left: inches(30),
  right: inches(15),
  top: inches(20),
  bottom: inches(20),
  header: inches(10),
  footer: inches(10),
};
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&12Trang &P/&N';

type Writer = Pick<ExcelWorkbook, 'addWorksheet'>;

/** Writes a sheet row by row; nothing of it is kept once it is written. */
export function writeSheet(workbook: Writer, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet));
  worksheet.columns = sheet.columnWidths.map((width) => ({ width }));
  sheet.rows.forEach((row, place) => {
    writeRow(worksheet, row, place + 1, rowHeight(sheet, row));
  });
  mergeCells(worksheet, sheet);
  addRules(worksheet, sheet.rules ?? []);
  if (sheet.isProtected) protectSheet(worksheet);
  // Only a streaming sheet has it, and its type does not say so.
  (worksheet as Worksheet & { commit: () => void }).commit();
}

function sheetOptions({ headerRows, print, isHidden }: Sheet) {
  const frozen = headerRows && { state: 'frozen' as const, ySplit: headerRows.last };
  return {
    ...(isHidden && { state: 'hidden' as const }),
    views: frozen ? [frozen] : [],
    properties: { defaultRowHeight: LINE_HEIGHT },
    ...(print && {
      pageSetup: {
        paperSize: A4,
        orientation: print.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: MARGINS,
        ...(headerRows && { printTitlesRow: `${headerRows.first}:${headerRows.last}` }),
      },
      headerFooter: { oddFooter: PAGE_NUMBER },
    }),
  };
}

function writeRow(worksheet: Worksheet, row: SheetRow, number: number, height: number): void {
  const excelRow = worksheet.getRow(number);
  excelRow.height = height;
  for (const { cell, column } of placeCells(row)) {
    const excelCell = excelRow.getCell(column);
    excelCell.value = excelValue(cell.value);
    const textual = cell.value.kind === 'text' && needsTextFormat(cell.value.text);
    excelCell.style = cellStyle(cell.look, formatOf(cell.value, textual, cell.look));
  }
}

/** Dates go in as serial numbers counted in UTC; a Date of the machine's own time zone would land on the day before. */
function excelValue(value: CellValue): ExcelValue {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'text':
      return safeText(value.text);
    case 'runs':
      return richValue(value.runs);
    case 'number':
      return finite(value.value);
    case 'date':
      if (!isDay(value.day)) throw new RangeError(`No day of the calendar: ${value.day}`);
      return serialOf(value.day);
    case 'formula':
      return { formula: value.formula, result: resultOf(value.result) };
  }
}

/** exceljs tells shared strings apart by `String(value)`; no plain text has a NUL, so the key is of these runs alone. */
function richValue(runs: Run[]): CellRichTextValue {
  const richText = runs.map((run) => ({ font: runFont(run), text: safeText(run.text) }));
  return Object.assign({ richText }, { toString: () => `\u0000${JSON.stringify(richText)}` });
}

function resultOf(result: number | string): number | string {
  return typeof result === 'number' ? finite(result) : safeText(result);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('A cell holds no NaN and no infinity');
  return value;
}

function serialOf(day: string): number {
  const EPOCH = Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / 86_400_000);
}

function mergeCells(worksheet: Worksheet, sheet: Sheet): void {
  sheet.rows.forEach((row, place) => {
    for (const { cell, column } of placeCells(row)) {
      const { columns = 1, rows = 1 } = cell;
      if (columns * rows === 1) continue;
      worksheet.mergeCells(place + 1, column, place + rows, column + columns - 1);
    }
  });
}

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1_000) / 1_000;
}
