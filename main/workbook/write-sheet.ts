import { setImmediate } from 'node:timers/promises';
import type { Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import type { Sheet } from '../../shared/workbook/workbook.ts';
import { LINE_HEIGHT } from './cell-style.ts';
import { addRules, protectSheet } from './sheet-rules.ts';
import { createRowWriter, type Numbering } from './write-rows.ts';

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

type Writer = Pick<ExcelWorkbook, 'addWorksheet'> & Numbering;

/** Told of rows written, and able to stop the writing. */
export type Watch = { signal: AbortSignal; advance: (rows: number) => void };

/** Parts of a streaming sheet that its types leave out. */
type StreamingSheet = Worksheet & {
  _writeColumns(): void;
  _writeOpenSheetData(): void;
  _write(text: string): void;
  /** True once the rows have begun. */
  startedData: boolean;
  /** What is written as `<mergeCell ref="…">`. */
  _merges: string[];
  commit(): void;
};

/** So many rows go out at a time: between them the app does what else there is to do. */
const ROWS_AT_A_TIME = 100;

/** Writes a sheet row by row; nothing of it is kept once it is written. Throws the signal's reason when stopped. */
export async function writeSheet(workbook: Writer, sheet: Sheet, watch?: Watch): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet)) as StreamingSheet;
  worksheet.columns = sheet.columnWidths.map((width) => ({ width }));
  worksheet._writeColumns();
  worksheet._writeOpenSheetData();
  worksheet.startedData = true;
  const writer = createRowWriter(sheet, workbook);
  for (let first = 0; first < sheet.rows.length; first += ROWS_AT_A_TIME) {
    const rows = sheet.rows.slice(first, first + ROWS_AT_A_TIME);
    worksheet._write(rows.map((row, place) => writer.row(row, first + place + 1)).join(''));
    watch?.advance(rows.length);
    await setImmediate();
    watch?.signal.throwIfAborted();
  }
  worksheet._merges.push(...writer.merges);
  addRules(worksheet, sheet.rules ?? []);
  if (sheet.isProtected) protectSheet(worksheet);
  worksheet.commit();
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

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1_000) / 1_000;
}
