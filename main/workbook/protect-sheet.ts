import type { Worksheet } from 'exceljs';

/** Parts of the streaming writer that its types leave out. */
type WritingSheet = { _writeAutoFilter: () => void; _writeSheetProtection: () => void };

/**
 * Locks all cells but those to fill in and lets only those be entered; rows may be made taller. No password: it
 * guards against slips, not against people.
 *
 * The writer puts the protection behind the cells' rules, where the schema forbids it and Excel offers to repair
 * the file. So it is written in the place of the filter, which our sheets do not have.
 */
export function protectSheet(worksheet: Worksheet): void {
  void worksheet.protect('', { selectLockedCells: false, formatRows: true });
  const writer = worksheet as unknown as WritingSheet;
  const write = writer._writeSheetProtection.bind(writer);
  writer._writeAutoFilter = write;
  writer._writeSheetProtection = () => undefined;
}
