import { writeFile } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import type { CheckedInput, Heading, SavedFile, SummaryView } from '../shared/api.ts';
import { chartsOf } from '../shared/document/chart.ts';
import { invalidField } from '../shared/failure.ts';
import { formatMonth, type Month } from '../shared/month.ts';
import { monthsOf } from '../shared/movement.ts';
import { buildSummary } from '../shared/summary/summary.ts';
import type { Context } from './context.ts';
import { writeDocument } from './document-file.ts';
import { readLedger } from './ledger.ts';
import { readMovement } from './movements.ts';
import { replaceFile } from './replace-file.ts';

/** The month's summary as a document, with the number, date and signer it is printed under. */
export function readSummary(database: Database, movementId: number, month: Month): SummaryView {
  const ledger = readLedger(database, movementId);
  if (!monthsOf(ledger.movement).includes(month)) {
    throw invalidField('month', `Tháng ${formatMonth(month)} nằm ngoài thời gian của phong trào.`);
  }
  const heading = readHeading(database, movementId, month);
  return {
    document: buildSummary(ledger, month, heading),
    heading,
    signers: ledger.agency.signers,
  };
}

function readHeading(database: Database, movementId: number, month: Month): Heading {
  const row = database
    .prepare(
      'SELECT number, date, signer_id AS signerId FROM summary_heading WHERE movement_id = ? AND month = ?',
    )
    .get(movementId, month) as Pick<Heading, 'number' | 'date' | 'signerId'> | undefined;
  return { movementId, month, number: null, date: null, signerId: null, ...row };
}

export function saveSummaryHeading(
  database: Database,
  heading: CheckedInput<'summary.saveHeading'>,
): null {
  const movement = readMovement(database, heading.movementId);
  if (!monthsOf(movement).includes(heading.month)) {
    throw invalidField(
      'month',
      `Tháng ${formatMonth(heading.month)} nằm ngoài thời gian của phong trào.`,
    );
  }
  if (
    heading.signerId !== null &&
    !database.prepare('SELECT 1 FROM signer WHERE id = ?').get(heading.signerId)
  ) {
    throw invalidField('signerId', 'Người ký này không còn trong danh mục.');
  }
  database
    .prepare(
      `INSERT INTO summary_heading (movement_id, month, number, date, signer_id)
       VALUES (@movementId, @month, @number, @date, @signerId)
       ON CONFLICT (movement_id, month) DO UPDATE SET
         number = excluded.number, date = excluded.date, signer_id = excluded.signer_id`,
    )
    .run(heading);
  return null;
}

/** Asks where to put the month's summary and prints it there. */
export async function saveSummaryPdf(
  { database, desktop, savedFiles }: Context,
  { movementId, month }: CheckedInput<'summary.savePdf'>,
): Promise<SavedFile> {
  readSummary(database, movementId, month);
  const path = await desktop.askWhereToSave({ name: `bao-cao-thang-${month}.pdf`, kind: 'pdf' });
  if (path === null) return null;
  const pdf = await desktop.printToPdf(printRoute(movementId, month));
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, pdf));
  return savedFiles.remember(path);
}

/** Asks where to put the month's summary and writes it there for Word. */
export async function saveSummaryWord(
  { database, desktop, savedFiles }: Context,
  { movementId, month }: CheckedInput<'summary.saveWord'>,
): Promise<SavedFile> {
  readSummary(database, movementId, month);
  const path = await desktop.askWhereToSave({ name: `bao-cao-thang-${month}.docx`, kind: 'docx' });
  if (path === null) return null;
  // Read again: the dialog may have stood open while figures came in.
  const { document } = readSummary(database, movementId, month);
  const pictures =
    chartsOf(document).length === 0 ? [] : await desktop.paintCharts(printRoute(movementId, month));
  await writeDocument(document, pictures, path);
  return savedFiles.remember(path);
}

function printRoute(movementId: number, month: Month): string {
  return `/print/summary/${movementId}/${month}`;
}
