import type { Run } from '../document/official-document.ts';
import type { Day } from '../month.ts';

/** What a cell holds. Texts are always texts: nothing a clerk typed can become a formula. */
export type CellValue =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  /** A text whose parts have their own weight and slant, whatever the look says. */
  | { kind: 'runs'; runs: Run[] }
  | { kind: 'number'; value: number; format?: 'count' | 'percent' }
  | { kind: 'date'; day: Day }
  /** `formula` without its equals sign, with the result (a text for a check or a dash) that a program that does not calculate shows. */
  | { kind: 'formula'; formula: string; result: number | string; format?: 'count' | 'percent' };

/** How a cell looks; the writer and the preview each hold one style a look. */
export type CellLook =
  | 'agency'
  | 'agencyBold'
  | 'motto'
  | 'title'
  | 'subtitle'
  | 'plain'
  | 'header'
  | 'group'
  | 'text'
  | 'center'
  | 'figure'
  | 'total'
  | 'totalFigure'
  | 'signature'
  | 'flat'
  | 'sectionHead'
  | 'check'
  /** Cells a person fills in: on a protected sheet only these can be entered. */
  | 'input'
  | 'inputCenter'
  | 'inputFigure';

export const INPUT_LOOKS: ReadonlySet<CellLook> = new Set(['input', 'inputCenter', 'inputFigure']);

export type Cell = {
  value: CellValue;
  look: CellLook;
  /** Columns the cell spreads over; 1 where absent. */
  columns?: number;
  /** Rows the cell spreads over; 1 where absent. */
  rows?: number;
};

/** The cells of a row from the left, each after the columns its forerunners take; what a cell from above covers is left out by `null`. */
export type SheetRow = { cells: (Cell | null)[]; height?: number };

/** What Excel lets a person type into the cells of a range; a blank is always taken. */
export type CellRule = {
  /** `E12:E18`; in a formula its first cell stands for each. */
  range: string;
  allow:
    | { kind: 'list'; choices: readonly string[] }
    /** A list that stands in cells, `NHAN_DANG!$C$3:$C$9`: a rule itself holds no more than 255 characters. */
    | { kind: 'listFrom'; cells: string }
    | { kind: 'formula'; formula: string }
    | { kind: 'textLength'; most: number };
  /** Said when something else is typed; at most 255 characters. */
  message: string;
  /** Said on entering a cell; at most 255 characters. */
  prompt?: string;
};

export type Sheet = {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  name: string;
  /** Width of each column, in characters of the standard font. */
  columnWidths: number[];
  rows: SheetRow[];
  /** The rows, counted from 1, that head every printed page; null for none. */
  headerRows: { first: number; last: number } | null;
  /** A4 landscape, one page wide; null for a sheet meant for a machine. */
  print: { orientation: 'landscape' | 'portrait' } | null;
  /** Present on a sheet whose cells are locked but for those to fill in. */
  isProtected?: true;
  /** Present on a sheet that only programs read. */
  isHidden?: true;
  rules?: readonly CellRule[];
};

export type Workbook = { title: string; sheets: Sheet[] };

/** `A`, `B`, … `Z`, `AA` for a column counted from 1. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const head = Math.floor((column - 1) / 26);
  return (head > 0 ? columnName(head) : '') + String.fromCharCode(65 + rest);
}

/** A cell with the column, counted from 1, at which it begins. */
export type PlacedCell = { cell: Cell; column: number };

export function placeCells({ cells }: Pick<SheetRow, 'cells'>): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 1;
  for (const cell of cells) {
    if (cell !== null) placed.push({ cell, column });
    column += cell?.columns ?? 1;
  }
  return placed;
}

/** True for a name Excel takes for a sheet. */
export function isSheetName(name: string): boolean {
  return /^[^:\\/?*[\]']{1,31}$/.test(name) && name.trim() === name && !/^history$/i.test(name);
}
