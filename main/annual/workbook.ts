import type { Database } from 'better-sqlite3';
import { buildWorkbook } from '../../shared/annual/build.ts';
import type { CheckedInput, SavedFile } from '../../shared/api.ts';
import type { Day } from '../../shared/month.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import type { Context } from '../context.ts';
import { readLedger } from '../ledger.ts';

export function previewWorkbook(database: Database, movementId: number, today: Day): Workbook {
  return buildWorkbook(readLedger(database, movementId), today);
}

/** Asks where to put the annual file and writes it there. */
export async function saveWorkbook(
  { database, desktop, clock, savedFiles }: Context,
  { movementId }: CheckedInput<'workbook.save'>,
): Promise<SavedFile> {
  const ledger = readLedger(database, movementId);
  const name = `ho-so-khen-thuong-${ledger.movement.year}.xlsx`;
  const path = await desktop.askWhereToSave({ name, kind: 'xlsx' });
  if (path === null) return null;
  // Loads exceljs, which costs a fifth of a second that no start should pay.
  const { writeWorkbook } = await import('../workbook/file.ts');
  await writeWorkbook(buildWorkbook(ledger, clock.today()), path);
  return savedFiles.remember(path);
}
