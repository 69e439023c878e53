import type { Database } from 'better-sqlite3';
import { buildWorkbook } from '../../shared/annual/build.ts';
import type { AnnualView, CheckedInput, SavedFile } from '../../shared/api.ts';
import type { Day } from '../../shared/month.ts';
import { departmentCandidates, peopleCandidates } from '../../shared/review/candidate.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import { awards } from '../award/award.ts';
import type { Context } from '../context.ts';
import { readLedger } from '../ledger.ts';

/** What the annual file is put together from: the year's candidates and who is proposed. */
export function readAnnual(database: Database, movementId: number): AnnualView {
  const ledger = readLedger(database, movementId);
  return {
    awards,
    people: peopleCandidates(ledger),
    departments: departmentCandidates(ledger),
    proposals: ledger.proposals,
    names: { people: ledger.people, departments: ledger.allDepartments },
  };
}

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
