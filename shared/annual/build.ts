import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import { proposedOf } from '../review/proposed.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { basisSheet } from './basis-sheet.ts';
import { criticismSheet } from './criticism-sheet.ts';
import { importSheet } from './import-sheet.ts';
import { monthsSheets } from './months-sheets.ts';
import { isUnderVerification, type WorkbookOptions } from './options.ts';
import { DEPARTMENTS_LIST, PEOPLE_LIST, proposedSheet } from './proposed-sheets.ts';
import { statisticsSheets } from './statistics-sheets.ts';
import { summarySheet } from './summary-sheet.ts';

const NOTHING_TICKED: WorkbookOptions = { movements: null, underVerification: false };

/** The annual file for the province's emulation board. The window previews this very workbook and the file holds it. */
export function buildWorkbook(
  ledger: Ledger,
  exportedOn: Day,
  { movements, underVerification }: WorkbookOptions = NOTHING_TICKED,
): Workbook {
  const isLeftOut = underVerification ? () => false : isUnderVerification(ledger, exportedOn);
  const parts = proposedOf(ledger);
  return {
    title: `Hồ sơ thi đua, khen thưởng năm ${ledger.movement.year} - ${ledger.agency.name}`,
    sheets: [
      summarySheet(ledger, parts),
      proposedSheet(ledger, parts, DEPARTMENTS_LIST),
      proposedSheet(ledger, parts, PEOPLE_LIST),
      criticismSheet(ledger, isLeftOut),
      ...monthsSheets(ledger),
      importSheet(ledger, parts),
      basisSheet(ledger, parts, exportedOn),
      ...(movements === null ? [] : statisticsSheets(ledger, movements)),
    ],
  };
}
