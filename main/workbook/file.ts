import { writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { isSheetName, type Workbook } from '../../shared/workbook/workbook.ts';
import { replaceFile } from '../replace-file.ts';
import { STANDARD_FONT } from './cell-style.ts';
import { safeText } from './safe-text.ts';
import type { Numbering } from './write-rows.ts';
import { type Watch, writeSheet } from './write-sheet.ts';

const APP_NAME = 'Sổ Thi Đua';

/** Writes a workbook as .xlsx over `path`, whole or not at all. */
export async function writeWorkbook(
  workbook: Workbook,
  path: string,
  watch?: Watch,
): Promise<void> {
  const bytes = await encodeWorkbook(workbook, watch);
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, bytes));
}

/** The bytes of the .xlsx: packed they are small, and a full disk then fails in our hands and not inside exceljs. */
export async function encodeWorkbook(workbook: Workbook, watch?: Watch): Promise<Buffer> {
  checkNames(workbook.sheets.map(({ name }) => name));
  // Loaded here, since a fifth of a second is more than any start of the app should pay.
  const { default: exceljs } = await import('exceljs');
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  describe(writer, workbook.title);
  const numbering = writer as typeof writer & Numbering;
  for (const sheet of workbook.sheets) await writeSheet(numbering, sheet, watch);
  orderFonts(writer);
  await writer.commit();
  return Buffer.concat(chunks);
}

/** Of the writer; only its types leave it out. */
type Styled = { styles: { model: { fonts: string[] } } };

/** What exceljs can write but its types leave out. Its own standard font is Calibri, in an order the schema forbids. */
function describe(writer: object, title: string): void {
  (writer as Styled).styles.model.fonts[0] = STANDARD_FONT;
  Object.assign(writer, { title: safeText(title), creator: APP_NAME, lastModifiedBy: APP_NAME });
}

/** exceljs puts the colour of a font before its size; the schema wants it behind. */
function orderFonts(writer: object): void {
  const { model } = (writer as Styled).styles;
  model.fonts = model.fonts.map((font) => font.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/, '$2$1'));
}

function checkNames(names: string[]): void {
  const bad = names.find((name) => !isSheetName(name));
  if (bad !== undefined) throw new RangeError(`No name for a sheet: ${bad}`);
  const lower = names.map((name) => name.toLocaleLowerCase('vi'));
  if (new Set(lower).size < lower.length) throw new RangeError('Two sheets of one name');
}
