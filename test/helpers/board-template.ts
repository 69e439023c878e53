import exceljs from 'exceljs';
import { readParts } from './xlsx.ts';
import { makeZip } from './zip.ts';

export const BOARD_SHEET = 'Biểu số 01 (CN)';
export const FIRST_LINE = 8;
/** Lines that are drawn empty for the list. */
export const DRAWN_LINES = 3;
const BOARD_COLUMNS = 40;

/** Columns of the board's that we know, by their number; what stands in the others is not ours. */
const KNOWN: Record<number, string> = {
  1: 'TT',
  2: 'Họ và tên',
  3: 'Ngày, tháng, năm sinh',
  6: 'Đơn vị công tác',
  7: 'Danh hiệu thi đua, hình thức khen thưởng',
  9: 'Tóm tắt thành tích',
  40: 'Ghi chú',
};

/**
 * An empty form as a board sends it: three sheets under names of its own, 40 columns under a header of merged cells, a row
 * that numbers them, lines drawn for the list, a total and signatures below, a formula that stays, a picture, a print area.
 */
export async function boardTemplate(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const guide = workbook.addWorksheet('Hướng dẫn ghi');
  guide.getCell('A1').value = 'Ghi theo công văn số 12/BTĐKT';
  guide.getCell('A2').value = { formula: `COUNTA('${BOARD_SHEET}'!$B$8:$B$10)`, result: 0 };
  guide.getCell('A3').value = { formula: `'${BOARD_SHEET}'!AN11`, result: 0 };
  const sheet = workbook.addWorksheet(BOARD_SHEET, {
    views: [{ state: 'frozen', ySplit: 7 }],
    pageSetup: { printArea: 'A1:AN13', printTitlesRow: '5:7', orientation: 'landscape' },
  });
  sheet.getCell('A1').value = 'BAN THI ĐUA - KHEN THƯỞNG TỈNH';
  sheet.mergeCells('A3:AN3');
  sheet.getCell('A3').value = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG';
  for (let column = 1; column <= BOARD_COLUMNS; column += 1) {
    const head = sheet.getCell(5, column);
    if (column === 4) head.value = 'Chức vụ, chức danh';
    else if (column !== 5) head.value = KNOWN[column] ?? `Mục riêng ${column}`;
    if (column !== 4 && column !== 5) sheet.mergeCells(5, column, 6, column);
    sheet.getCell(7, column).value = `(${column})`;
  }
  sheet.mergeCells('D5:E5');
  sheet.getCell('D6').value = 'Chức vụ';
  sheet.getCell('E6').value = 'Mã ngạch';
  const thin = { style: 'thin' } as const;
  for (let line = 0; line < DRAWN_LINES; line += 1) {
    const row = FIRST_LINE + line;
    for (let column = 1; column <= BOARD_COLUMNS; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: 'Arial', size: 11, bold: line === DRAWN_LINES - 1 };
      cell.border = { top: thin, bottom: thin, left: thin, right: thin };
      cell.alignment = { wrapText: true };
      if (column === 3) cell.numFmt = 'dd/mm/yyyy';
    }
    sheet.getCell(row, 12).value = { formula: `K${row}*2+$A$1`, result: 0 };
    sheet.mergeCells(row, 20, row, 21);
  }
  sheet.getCell('A11').value = 'Tổng cộng';
  sheet.getCell('K11').value = { formula: 'SUM(K8:K10)', result: 0 };
  sheet.getCell('AN11').value = { formula: 'COUNTA(B8:B10)', result: 0 };
  sheet.mergeCells('A13:E13');
  sheet.getCell('A13').value = 'NGƯỜI LẬP BIỂU';
  sheet.getCell('E9').dataValidation = { type: 'list', formulae: ['"A1,A2"'] };
  sheet.getColumn(9).width = 30;
  const hidden = workbook.addWorksheet('DM', { state: 'veryHidden' });
  hidden.getCell('A1').value = 'Mã <riêng> & của tỉnh';
  const picture = workbook.addImage({ buffer: PIXEL as never, extension: 'png' });
  guide.addImage(picture, 'C1:D2');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The same with the chain of formulas that Excel writes, which exceljs leaves out. */
export async function withChain(path: string, chain: string): Promise<Buffer> {
  const parts = await readParts(path);
  const put = (name: string, before: string, more: string) =>
    parts.set(name, (parts.get(name) ?? '').replace(before, `${more}${before}`));
  put(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  );
  put(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
  );
  parts.set(
    'xl/calcChain.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${chain}</calcChain>`,
  );
  const pictures = [...parts].filter(([name]) => /media/.test(name)).map(([name]) => name);
  return makeZip(
    [...parts].map(([name, text]) => ({
      name,
      bytes: pictures.includes(name) ? PIXEL : Buffer.from(text),
    })),
  );
}
