import type { RawBook } from '../../shared/foreign/sheet.ts';
import { openArchive } from './archive.ts';
import { NOT_EXCEL, refusal } from './refusal.ts';
import { type Reading, readCells } from './sheet-cells.ts';
import { refuseUnread } from './sheet-place.ts';
import { readSharedStrings } from './strings.ts';
import { findParts } from './workbook-parts.ts';

/** Reads the cells of a workbook that nobody vouches for. Runs in a process of its own: see `main/foreign-reader.ts`. */
export async function readWorkbook(bytes: Uint8Array): Promise<RawBook> {
  const archive = await openArchive(bytes, 'workbook');
  const { is1904, sheets, sharedStringsPath } = await findParts(archive);
  if (sheets.length === 0) throw refusal(NOT_EXCEL);
  const strings = await readSharedStrings(archive, sharedStringsPath);
  const reading: Reading = { archive, is1904, strings, cells: 0, characters: 0 };
  const book: RawBook = { is1904, sheets: [] };
  for (const sheet of sheets) {
    const content = await readCells(reading, sheet);
    book.sheets.push({ name: sheet.name, isHidden: sheet.isHidden, ...content });
  }
  return refuseUnread(book);
}
