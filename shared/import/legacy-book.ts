import {
  convertLegacy,
  detectLegacy,
  isUnicodeOnly,
  type LegacyEncoding,
} from '../foreign/legacy-text.ts';
import type { RawBook, RawCell } from '../foreign/sheet.ts';

export type LegacyFinding = {
  encoding: LegacyEncoding;
  /** A few texts as they stand and as they would become, for her to judge by. */
  samples: { legacy: string; converted: string }[];
};

const SAMPLES = 6;

/** Tells whether the texts of a workbook are in an old encoding; cells that are plainly Unicode have no say. */
export function findLegacy(book: RawBook): LegacyFinding | null {
  const texts = book.sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell): cell is string => typeof cell === 'string' && !isUnicodeOnly(cell));
  const encoding = detectLegacy(texts.join('\n'));
  if (!encoding) return null;
  const samples = [...new Set(texts)]
    .map((legacy) => ({ legacy, converted: convertLegacy(legacy, encoding) }))
    .filter(({ legacy, converted }) => legacy !== converted)
    .slice(0, SAMPLES);
  return { encoding, samples };
}

/** The workbook with its texts in Unicode: only after she has seen them and agreed. */
export function convertBook(book: RawBook, encoding: LegacyEncoding): RawBook {
  const convert = (cell: RawCell) =>
    typeof cell === 'string' ? convertLegacy(cell, encoding) : cell;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      name: convertLegacy(sheet.name, encoding),
      rows: sheet.rows.map((cells) => cells.map(convert)),
    })),
  };
}
