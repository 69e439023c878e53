import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedFile, SavedId, Undoable } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { OpenedBook } from '../../shared/import/opened-book.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { buildReadyList } from '../../shared/template/ready.ts';
import { rowsOf } from '../../shared/template/rows.ts';
import type { Template, TemplateRows, TemplateSheet } from '../../shared/template/template.ts';
import type { Context } from '../context.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRow, readRows, readValue } from '../database/rows.ts';
import { readBytes } from '../foreign/file-bytes.ts';
import { readLedger } from '../ledger.ts';
import { replaceFile } from '../replace-file.ts';

/** An empty list is a tenth of this: the file goes into the data, and into every copy of them. */
const LARGEST_TEMPLATE = 3 * 1024 * 1024;

/** Asks for a workbook, reads its cells through the gate and holds the file until it is saved; null when she cancels. */
export async function openTemplate(context: Context): Promise<OpenedBook | null> {
  const { desktop, openedTemplates } = context;
  const path = await desktop.askWhichFile('xlsx');
  if (path === null) return null;
  const { readForeignBook } = await import('../foreign/gate.ts');
  const bytes = await readBytes({ path }, 'workbook');
  if (bytes.byteLength > LARGEST_TEMPLATE)
    throw new Failure('invalid', 'Tệp mẫu lớn hơn 3 MB. Xóa bớt hình, dữ liệu cũ rồi chọn lại.');
  await refuseOtherFormats(bytes);
  const name = basename(path);
  const book = await readForeignBook(context, { name, bytes });
  return { token: openedTemplates.keep({ name, bytes }), name, book };
}

/** Tables of other programs can be read, but only .xlsx can be filled part by part. */
async function refuseOtherFormats(bytes: Uint8Array): Promise<void> {
  const { formatOf } = await import('../foreign/formats.ts');
  const { openArchive } = await import('../foreign/archive.ts');
  const isPackage = formatOf(bytes, 'workbook') === 'package';
  const entries = isPackage ? (await openArchive(bytes, 'workbook')).entries : null;
  if (entries?.has('[content_types].xml')) return;
  throw new Failure(
    'invalid',
    'Mẫu phải là tệp .xlsx. Mở tệp bằng Excel, lưu lại thành .xlsx rồi chọn lại.',
  );
}

type TemplateRow = Omit<Template, 'sheets'> & { sheets: string };
const COLUMNS = `SELECT template.id, template.name, template_file.name AS file_name, sheets
  FROM template JOIN template_file ON template_file.id = file_id`;

export function listTemplates(database: Database): Template[] {
  return readRows<TemplateRow>(database, `${COLUMNS} ORDER BY template.name, template.id`).map(
    toTemplate,
  );
}

function toTemplate({ sheets, ...row }: TemplateRow): Template {
  return { ...row, sheets: JSON.parse(sheets) as TemplateSheet[] };
}

/** Keeps a template under its name, with the file it was opened from or the one it has. */
export function saveTemplate(
  { database, openedTemplates }: Context,
  { id, token, name, sheets }: CheckedInput<'template.save'>,
): SavedId {
  if (readValue(database, 'SELECT 1 FROM template WHERE name = ? AND id IS NOT ?', name, id))
    throw new Failure('invalid', 'Đã có mẫu tên này. Đặt tên khác.', {
      name: 'Đã có mẫu tên này.',
    });
  const fileId =
    token === null ? fileOf(database, id) : keepFile(database, openedTemplates.read(token));
  const row = { id, name, fileId, sheets: JSON.stringify(sheets) };
  if (id === null) {
    const { lastInsertRowid } = database
      .prepare('INSERT INTO template (name, file_id, sheets) VALUES (@name, @fileId, @sheets)')
      .run(row);
    return { id: Number(lastInsertRowid) };
  }
  database
    .prepare('UPDATE template SET name = @name, file_id = @fileId, sheets = @sheets WHERE id = @id')
    .run(row);
  return { id };
}

function keepFile(database: Database, { name, bytes }: OpenedTemplate): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO template_file (name, bytes) VALUES (?, ?)')
    .run(name, Buffer.from(bytes));
  return Number(lastInsertRowid);
}

/** The file as it was opened, until the template is saved. */
type OpenedTemplate = { name: string; bytes: Uint8Array };

const GONE = 'Không còn mẫu này. Chọn mẫu khác.';

function fileOf(database: Database, id: number | null): number {
  const file = readValue<number>(database, 'SELECT file_id FROM template WHERE id = ?', id);
  if (file === undefined) throw new Failure('not-found', GONE);
  return file;
}

/** The file stays, so that the deletion can be taken back. */
export function removeTemplate(database: Database, id: number): Undoable {
  fileOf(database, id);
  database.prepare('DELETE FROM template WHERE id = ?').run(id);
  return { changeId: changeAtWork(database) };
}

/** What goes into each sheet; the file holds the very same. */
export function previewTemplate(
  database: Database,
  { movementId, sheets }: CheckedInput<'template.preview'>,
): TemplateRows[] {
  const ledger = readLedger(database, movementId);
  return sheets.map((sheet) => ({ sheet: sheet.sheet, rows: filledRows(ledger, sheet) }));
}

const oursOf = ({ columns }: TemplateSheet) => columns.filter(({ field }) => field !== null);

function filledRows(ledger: Ledger, sheet: TemplateSheet) {
  return rowsOf(
    ledger,
    sheet.content,
    oursOf(sheet).map(({ field }) => field),
  );
}

/** Asks where to and writes the template filled with what the movement's review put forward. */
export async function writeTemplate(
  { database, desktop, savedFiles }: Context,
  { movementId, id }: CheckedInput<'template.write'>,
): Promise<SavedFile> {
  const row = readRow<TemplateRow>(database, `${COLUMNS} WHERE template.id = ?`, id);
  if (!row) throw new Failure('not-found', GONE);
  const { name, sheets } = toTemplate(row);
  const bytes = readValue<Buffer>(
    database,
    'SELECT bytes FROM template_file WHERE id = ?',
    fileOf(database, id),
  );
  const ledger = readLedger(database, movementId);
  const path = await desktop.askWhereToSave({
    name: `${fileName(name)} ${ledger.movement.year}.xlsx`,
    kind: 'xlsx',
  });
  if (path === null || !bytes) return null;
  const { fillFile } = await import('./fill-file.ts');
  const filled = await fillFile(
    bytes,
    sheets.map((sheet) => ({
      sheet: sheet.sheet,
      firstRow: sheet.firstRow,
      columns: oursOf(sheet).map(({ column }) => column),
      rows: filledRows(ledger, sheet),
    })),
  );
  await replaceFile(path, (temporary) => writeFile(temporary, filled));
  return savedFiles.remember(path);
}

/** A name as a file can bear it on Windows. */
function fileName(name: string): string {
  return name.replace(/[<>:"/\\|?*]/g, '-').trim();
}

/** One of the ready lists as a file of its own. */
export async function writeReadyList(
  { database, desktop, savedFiles }: Context,
  { movementId, code }: CheckedInput<'template.writeReady'>,
): Promise<SavedFile> {
  const path = await desktop.askWhereToSave({ name: `${code}.xlsx`, kind: 'xlsx' });
  if (path === null) return null;
  const { writeWorkbook } = await import('../workbook/file.ts');
  await writeWorkbook(buildReadyList(readLedger(database, movementId), code), path);
  return savedFiles.remember(path);
}
