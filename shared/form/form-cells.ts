import {
  convertLegacy,
  detectLegacy,
  LEGACY_ENCODINGS,
  LEGACY_LOSS,
} from '../foreign/legacy-text.ts';
import type { RawBook, RawCell } from '../foreign/sheet.ts';
import { clean } from '../text.ts';
import { columnName } from '../workbook/workbook.ts';
import type { FormProblem } from './answers.ts';
import { REPORT_SHEET } from './layout.ts';
import { type Parsed, readText } from './read-cells.ts';

/** Texts in an old encoding as they stand, or turned into Unicode. */
export const SPELLINGS = { asTyped: 'Giữ nguyên như trong tệp', converted: 'Lấy chữ đã chuyển' };
export type Spelling = keyof typeof SPELLINGS;

/** A text typed in an old encoding, as it stands and as it would read. */
export type LegacyText = {
  label: string;
  encoding: string;
  asTyped: string;
  converted: string;
  /** What the conversion cannot bring back. */
  loss: string | null;
};

/** The cells of the report's sheet, with notes on those that could not be read as they should. */
export type FormCells = {
  is1904: boolean;
  isBlank: (column: number, row: number) => boolean;
  take: <T>(
    column: number,
    row: number,
    label: string,
    read: (cell: RawCell) => Parsed<T>,
  ) => T | undefined;
  /** A text of at most so many characters, empty where it cannot be taken. */
  takeText: (column: number, row: number, label: string, most: number) => string;
  note: (column: number, row: number, label: string, message: string) => void;
  problems: FormProblem[];
  legacyTexts: LegacyText[];
};

export function openCells({ sheets, is1904 }: RawBook, spelling: Spelling): FormCells {
  const rows = sheets.find(({ name }) => name === REPORT_SHEET)?.rows ?? [];
  const at = (column: number, row: number) => rows[row - 1]?.[column - 1] ?? null;
  const problems: FormProblem[] = [];
  const legacyTexts: LegacyText[] = [];
  const note: FormCells['note'] = (column, row, label, message) =>
    void problems.push({ cell: `${columnName(column)}${row}`, label, message });
  const take: FormCells['take'] = (column, row, label, read) => {
    const parsed = read(at(column, row));
    if (parsed.ok) return parsed.value;
    note(column, row, label, parsed.message);
    return undefined;
  };
  return {
    is1904,
    problems,
    legacyTexts,
    note,
    take,
    isBlank: (column, row) => String(at(column, row) ?? '').trim() === '',
    takeText(column, row, label, most) {
      const legacy = readLegacy(at(column, row), label);
      if (legacy) legacyTexts.push(legacy);
      const text = legacy && spelling === 'converted' ? legacy.converted : null;
      return take(column, row, label, (cell) => readText(text ?? cell, most)) ?? '';
    },
  };
}

/** Looks at the text before it is cleaned: one of the old letters is an invisible hyphen to Unicode. */
function readLegacy(cell: RawCell, label: string): LegacyText | null {
  if (typeof cell !== 'string') return null;
  const encoding = detectLegacy(cell);
  if (encoding === null) return null;
  const converted = clean(convertLegacy(cell, encoding));
  return {
    ...{ label, converted, asTyped: clean(cell) },
    encoding: LEGACY_ENCODINGS[encoding],
    loss: LEGACY_LOSS[encoding],
  };
}
