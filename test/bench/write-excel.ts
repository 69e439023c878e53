import exceljs from 'exceljs';
import { encodeWorkbook } from '../../main/workbook/file.ts';
import type { CellLook, Workbook } from '../../shared/workbook/workbook.ts';

/**
 * A process of its own that writes one large sheet and says how long it took and how much memory that took beyond
 * what the loaded program has, the sheet's model included:
 * `ours` through the app's writer, `exceljs` through the library's in-memory way.
 */
const [ROWS, COLUMNS] = [5_000, 20];
const LOOKS: CellLook[] = ['text', 'figure', 'figure', 'center'];

const isFigure = (column: number) => column % 4 === 1 || column % 4 === 2;
const textOf = (row: number, column: number) => `Nội dung thi đua ${row} mục ${column}`;

function model(): Workbook {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    cells: Array.from({ length: COLUMNS }, (_, column) => ({
      value: isFigure(column)
        ? { kind: 'number' as const, value: row * column, format: 'count' as const }
        : { kind: 'text' as const, text: textOf(row, column) },
      look: LOOKS[column % 4] ?? 'text',
    })),
  }));
  const sheet = { name: 'DU_LIEU', columnWidths: Array<number>(COLUMNS).fill(20), rows };
  return { title: 'Đo', sheets: [{ ...sheet, headerRows: null, print: null }] };
}

async function throughLibrary(): Promise<number> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('DU_LIEU');
  const thin = { style: 'thin' } as const;
  const styles = (['left', 'right', 'right', 'center'] as const).map((horizontal) => ({
    font: { name: 'Times New Roman', size: 12 },
    alignment: { horizontal, vertical: 'middle' as const, wrapText: true },
    border: { top: thin, left: thin, bottom: thin, right: thin },
    numFmt: horizontal === 'right' ? '#,##0' : 'General',
  }));
  for (let row = 0; row < ROWS; row += 1) {
    const values = Array.from({ length: COLUMNS }, (_, column) =>
      isFigure(column) ? row * column : textOf(row, column),
    );
    sheet.addRow(values).eachCell((cell, column) => {
      cell.style = styles[(column - 1) % 4] ?? {};
    });
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

const way = process.argv[2];
const idle = process.memoryUsage.rss() / 1024 / 1024;
const started = performance.now();
const bytes = way === 'ours' ? (await encodeWorkbook(model())).byteLength : await throughLibrary();
const milliseconds = performance.now() - started;
const megabytes = process.resourceUsage().maxRSS / 1024 - idle;
console.log(JSON.stringify({ milliseconds, megabytes, bytes }));
