import type { FormDefinition } from './definition.ts';

export const REPORT_SHEET = 'BAO_CAO';
export const GUIDE_SHEET = 'HUONG_DAN';
export const IDENTITY_SHEET = 'NHAN_DANG';

/** Widths of columns A to H of the report; each section puts its own fields into them. */
export const WIDTHS = [5, 38, 12, 13, 18, 22, 22, 28];

/** Columns, counted from 1. */
export const CONTENT_COLUMNS = { mark: 5, note: 6, check: 8 } as const;
export const FIGURE_COLUMNS = { figure: 5, check: 6 } as const;
export const CASE_COLUMNS = {
  deed: 2,
  kind: 3,
  date: 4,
  person: 5,
  basis: 6,
  handling: 7,
  check: 8,
} as const;

/** More cases than any department has in a month; who has more writes the rest into the difficulties. */
export const CASE_ROWS = 12;

/** Title, department, movement, deadline, what is missing, how to fill in. */
const HEAD_ROWS = 7;
/** Name of the section and header of its table. */
const SECTION_ROWS = 2;

export const TEXT_PARTS = {
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  nextMonth: 'Nhiệm vụ tháng sau',
} as const;
export type TextPart = keyof typeof TEXT_PARTS;
export const TEXT_NAMES = Object.keys(TEXT_PARTS) as TextPart[];

/** First and last row of a section's table, counted from 1; the last stands before the first where it has none. */
export type Span = { first: number; last: number };
export type FormLayout = {
  contents: Span;
  figures: Span;
  cases: Span;
  texts: Record<TextPart, number>;
};

/** Where the form's fields stand: the writer and the reader both go by it. */
export function layoutOf({ contents, figures }: FormDefinition): FormLayout {
  const after = (row: number, count: number): Span => ({
    first: row + SECTION_ROWS + 1,
    last: row + SECTION_ROWS + count,
  });
  const contentRows = after(HEAD_ROWS, contents.length);
  const figureRows = after(contentRows.last, figures.length);
  const caseRows = after(figureRows.last, CASE_ROWS);
  // Each text has a row of its own under its name.
  const textRow = (place: number) => caseRows.last + 2 * place;
  return {
    contents: contentRows,
    figures: figureRows,
    cases: caseRows,
    texts: { difficulties: textRow(1), proposals: textRow(2), nextMonth: textRow(3) },
  };
}

/** The rows of a span. */
export function rowsOf({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
