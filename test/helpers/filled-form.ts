import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { encodeWorkbook } from '../../main/workbook/file.ts';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { defineForm, type FormDefinition } from '../../shared/form/definition.ts';
import {
  CASE_COLUMNS,
  CONTENT_COLUMNS,
  FIGURE_COLUMNS,
  layoutOf,
  REPORT_SHEET,
  TEXT_NAMES,
  type TextPart,
} from '../../shared/form/layout.ts';
import type { FormPlace } from '../../shared/form/recognize.ts';
import { buildForm } from '../../shared/form/workbook.ts';
import { columnName, type Workbook } from '../../shared/workbook/workbook.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

type FilledCell = string | number | boolean | Date | null;
/** What a person types, by address on the report's sheet. */
export type Filling = Record<string, FilledCell>;

const ORIGIN = '0123456789abcdef0123456789abcdef';
const FORM_MONTH = '2026-11';

/** The sample office in November, for which nobody has reported. */
export function samplePlace(changes: Partial<FormPlace> = {}): FormPlace {
  return { ledger: sampleLedger(), month: FORM_MONTH, originKey: ORIGIN, ...changes };
}

export function sampleForm(departmentId = 12, place = samplePlace()): FormDefinition {
  const { ledger, month, originKey } = place;
  return defineForm(ledger, { movementId: ledger.movement.id, departmentId, month }, originKey);
}

/** The bytes of a workbook after a person opened it in a program for sheets, changed it and saved it. */
export async function edited(
  bytes: Uint8Array,
  change: (workbook: exceljs.Workbook) => void,
): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The report's sheet of an opened form. */
export function reportSheet(workbook: exceljs.Workbook): exceljs.Worksheet {
  const sheet = workbook.getWorksheet(REPORT_SHEET);
  if (!sheet) throw new Error('The form has no report.');
  return sheet;
}

export function fillIn(workbook: exceljs.Workbook, filling: Filling): void {
  const sheet = reportSheet(workbook);
  for (const [address, value] of Object.entries(filling)) sheet.getCell(address).value = value;
}

/** A form written by the real writer, filled in by another program, and read by the real reader. */
export async function throughExcel(
  form: Workbook,
  change: Filling | ((workbook: exceljs.Workbook) => void),
): Promise<RawBook> {
  const bytes = await edited(await encodeWorkbook(form), (workbook) =>
    typeof change === 'function' ? change(workbook) : fillIn(workbook, change),
  );
  return readWorkbook(bytes);
}

export async function filledBook(definition: FormDefinition, filling: Filling): Promise<RawBook> {
  return throughExcel(buildForm(definition), filling);
}

/** Fills a form that lies on the disk, in place. */
export async function fillFile(path: string, filling: Filling): Promise<Buffer> {
  return edited(await readFile(path), (workbook) => fillIn(workbook, filling));
}

/** Where each field stands, for tests to fill it in by its name. */
export function addressesOf(definition: FormDefinition) {
  const layout = layoutOf(definition);
  const at = (column: number, row: number) => `${columnName(column)}${row}`;
  return {
    mark: (index: number) => at(CONTENT_COLUMNS.mark, layout.contents.first + index),
    note: (index: number) => at(CONTENT_COLUMNS.note, layout.contents.first + index),
    figure: (index: number) => at(FIGURE_COLUMNS.figure, layout.figures.first + index),
    case: (index: number, column: keyof typeof CASE_COLUMNS) =>
      at(CASE_COLUMNS[column], layout.cases.first + index),
    text: (part: TextPart) => at(1, layout.texts[part]),
    texts: TEXT_NAMES,
  };
}
