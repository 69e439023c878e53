import {
  convertLegacy,
  detectLegacy,
  isUnicodeOnly,
  type LegacyEncoding,
  readsAsLegacy,
} from '../foreign/legacy-text.ts';
import type { RawBook, RawCell } from '../foreign/sheet.ts';

export type LegacyFinding = {
  encoding: LegacyEncoding;
  /** Every text that would change, as it stands and as it would become, for her to judge by. */
  samples: { legacy: string; converted: string }[];
};

const MOST_SHOWN = 1_000;

/** Tells whether the texts of a workbook are in an old encoding; cells that are plainly Unicode have no say. */
export function findLegacy(book: RawBook): LegacyFinding | null {
  const texts = book.sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell): cell is string => typeof cell === 'string' && !isUnicodeOnly(cell));
  const encoding = detectLegacy(texts.join('\n'));
  if (!encoding) return null;
  const samples = [...new Set(texts)]
    .filter((legacy) => readsAsLegacy(legacy, encoding))
    .map((legacy) => ({ legacy, converted: convertLegacy(legacy, encoding) }))
    .slice(0, MOST_SHOWN);
  return { encoding, samples };
}

/** The workbook with its old texts in Unicode, decided cell by cell: only after she has seen them and agreed. */
export function convertBook(book: RawBook, encoding: LegacyEncoding): RawBook {
  const convert = (cell: RawCell): RawCell =>
    typeof cell === 'string' && readsAsLegacy(cell, encoding)
      ? convertLegacy(cell, encoding)
      : cell;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      name: convert(sheet.name) as string,
      rows: sheet.rows.map((cells) => cells.map(convert)),
    })),
  };
}
