import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedFile, SavedReport, WrittenForms } from '../../shared/api.ts';
import { departmentsIn, isExpected } from '../../shared/department/history.ts';
import { Failure } from '../../shared/failure.ts';
import type { FormAnswers } from '../../shared/form/answers.ts';
import { defineForm } from '../../shared/form/definition.ts';
import { compareForm, type FormComparison } from '../../shared/form/difference.ts';
import { formFileName } from '../../shared/form/file-name.ts';
import { answersIn, type FormFile, MAX_FORM_FILES } from '../../shared/form/form-file.ts';
import { mergeAnswers } from '../../shared/form/merge.ts';
import { readForm } from '../../shared/form/read-form.ts';
import type { FormPlace } from '../../shared/form/recognize.ts';
import { buildForm } from '../../shared/form/workbook.ts';
import type { Month } from '../../shared/month.ts';
import type { Context } from '../context.ts';
import type { ForeignSource } from '../foreign/file-bytes.ts';
import { freePath } from '../free-path.ts';
import { readLedger } from '../ledger.ts';
import { refuseStrangeMonth } from '../movement/movement.ts';
import { readReportForm, refuseStrangeKey, saveReport } from '../report/report.ts';

/** Asks for a folder and writes one form a department there, beside whatever it already holds. */
export async function writeAllForms(
  { database, desktop, savedFiles }: Context,
  { movementId, month }: CheckedInput<'form.writeAll'>,
): Promise<WrittenForms> {
  const place = readPlace(database, movementId, month);
  const departments = departmentsIn(place.ledger, month).filter(isExpected);
  if (departments.length === 0) {
    throw new Failure('invalid', 'Tháng này chưa có phòng nào phải báo cáo.');
  }
  const folder = await desktop.askWhichFolder('xlsx');
  if (folder === null) return null;
  const { writeWorkbook } = await import('../workbook/file.ts');
  const names: string[] = [];
  for (const department of departments) {
    // A form that came back filled in may lie there under the same name: it is never written over.
    const path = await freePath(folder, formFileName(department, month, departments));
    const key = { movementId, departmentId: department.id, month };
    await writeWorkbook(buildForm(defineForm(place.ledger, key, place.originKey)), path);
    names.push(basename(path));
  }
  return { folder: savedFiles.remember(folder), names };
}

/** Asks where to put one department's form and writes it there. */
export async function writeOneForm(
  { database, desktop, savedFiles }: Context,
  key: CheckedInput<'form.writeOne'>,
): Promise<SavedFile> {
  const { ledger, originKey } = readPlace(database, key.movementId, key.month);
  refuseStrangeKey(ledger.movement, key);
  const departments = departmentsIn(ledger, key.month);
  const department = departments.find(({ id }) => id === key.departmentId);
  if (!department) throw new Failure('not-found', 'Phòng này không báo cáo trong tháng đã chọn.');
  const name = formFileName(department, key.month, departments);
  const path = await desktop.askWhereToSave({ name, kind: 'xlsx' });
  if (path === null) return null;
  const { writeWorkbook } = await import('../workbook/file.ts');
  await writeWorkbook(buildForm(defineForm(ledger, key, originKey)), path);
  return savedFiles.remember(path);
}

/** Asks for the forms that came back and reads them; nothing is recorded. */
export async function openForms(
  context: Context,
  { movementId, month }: CheckedInput<'form.open'>,
): Promise<FormFile[]> {
  const paths = await context.desktop.askWhichFiles('table');
  if (paths.length > MAX_FORM_FILES) {
    throw new Failure('invalid', `Mỗi lần nhận tối đa ${MAX_FORM_FILES} tệp.`);
  }
  const sources = paths.map((path) => ({ name: basename(path), source: { path } }));
  return readForms(context, movementId, month, sources);
}

/** Reads forms that were dropped on the window. */
export function openDroppedForms(
  context: Context,
  { movementId, month, files }: CheckedInput<'form.openDropped'>,
): Promise<FormFile[]> {
  const sources = files.map((file) => ({ name: file.name, source: file }));
  return readForms(context, movementId, month, sources);
}

async function readForms(
  context: Context,
  movementId: number,
  month: Month,
  sources: { name: string; source: ForeignSource }[],
): Promise<FormFile[]> {
  const place = readPlace(context.database, movementId, month);
  const files: FormFile[] = [];
  // One after the other: each is read by a process of its own, and a PC of an office has few cores.
  for (const { name, source } of sources) {
    files.push(await readOne(context, name, source, place));
  }
  return files;
}

async function readOne(
  context: Context,
  name: string,
  source: ForeignSource,
  place: FormPlace,
): Promise<FormFile> {
  const { readForeignBook } = await import('../foreign/gate.ts');
  try {
    const read = readForm(await readForeignBook(context, source), place);
    if (!read.ok) return { kind: 'refused', name, message: read.message };
    const { departmentName, problems, answers, legacy } = read;
    return {
      ...{ kind: 'read', name, token: context.readForms.keep(read) },
      ...{ departmentId: answers.departmentId, departmentName, problems },
      legacyTexts: legacy?.texts ?? [],
    };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'refused', name, message: error.message };
    throw error;
  }
}

/** A form beside what is recorded at this moment. */
export function compareWithRecorded(
  { database, readForms, clock }: Context,
  { token, spelling }: CheckedInput<'form.compare'>,
): FormComparison {
  const answers = answersIn(readForms.read(token), spelling);
  const { people } = readLedger(database, answers.movementId);
  return compareForm(readReportForm(database, keyOf(answers), clock.today()), answers, people);
}

/** Records a form by the rules of any report. What was recorded since she saw the differences is a conflict. */
export function acceptForm(
  { database, readForms, clock }: Context,
  { token, spelling, revision, state }: CheckedInput<'form.accept'>,
): SavedReport {
  const answers = answersIn(readForms.read(token), spelling);
  const form = readReportForm(database, keyOf(answers), clock.today());
  return saveReport(database, mergeAnswers(form, answers, { revision, state }));
}

function keyOf({ movementId, departmentId, month }: FormAnswers) {
  return { movementId, departmentId, month };
}

function readPlace(database: Database, movementId: number, month: Month): FormPlace {
  const ledger = readLedger(database, movementId);
  refuseStrangeMonth(ledger.movement, month);
  const originKey = database.prepare('SELECT key FROM origin').pluck().get();
  return { ledger, month, originKey: String(originKey) };
}
