import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import { proposedOf } from '../review/proposed.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { basisSheet } from './basis-sheet.ts';
import { criticismSheet } from './criticism-sheet.ts';
import { importSheet } from './import-sheet.ts';
import { monthsSheets } from './months-sheets.ts';
import { DEPARTMENTS_LIST, PEOPLE_LIST, proposedSheet } from './proposed-sheets.ts';
import { summarySheet } from './summary-sheet.ts';

/** The annual file for the province's emulation board. The window previews this very workbook and the file holds it. */
export function buildWorkbook(ledger: Ledger, exportedOn: Day): Workbook {
  const parts = proposedOf(ledger);
  return {
    title: `Hồ sơ thi đua, khen thưởng năm ${ledger.movement.year} - ${ledger.agency.name}`,
    sheets: [
      summarySheet(ledger, parts),
      proposedSheet(ledger, parts, DEPARTMENTS_LIST),
      proposedSheet(ledger, parts, PEOPLE_LIST),
      criticismSheet(ledger),
      ...monthsSheets(ledger),
      importSheet(ledger, parts),
      basisSheet(ledger, parts, exportedOn),
    ],
  };
}
