import { type Figure, formatFigure } from '../figure.ts';
import type { Day } from '../month.ts';
import { type Cell, type CellLook, columnName, type SheetRow } from './workbook.ts';

/** Short ways to write the cells of the annual workbook. */
export function text(content: string, look: CellLook = 'text'): Cell {
  return { value: content === '' ? { kind: 'blank' } : { kind: 'text', text: content }, look };
}

export function blank(look: CellLook = 'text'): Cell {
  return { value: { kind: 'blank' }, look };
}

export function count(value: number, look: CellLook = 'figure'): Cell {
  return { value: { kind: 'number', value, format: 'count' }, look };
}

export function date(day: Day | null, look: CellLook = 'center'): Cell {
  return { value: day === null ? { kind: 'blank' } : { kind: 'date', day }, look };
}

export function formula(content: string, result: number | string, look: CellLook): Cell {
  return { value: { kind: 'formula', formula: content, result, format: 'count' }, look };
}

/** A figure as a value: blank for not reported, a dash (a text, which SUM passes over) for nothing to report. */
export function figure(value: Figure, look: CellLook = 'figure'): Cell {
  return typeof value === 'number' ? count(value, look) : text(formatFigure(value), look);
}

/** What a formula shows for a figure. */
export function figureResult(value: Figure): number | string {
  return typeof value === 'number' ? value : formatFigure(value);
}

/** The same cell over several columns. */
export function wide(cell: Cell, columns: number): Cell {
  return columns === 1 ? cell : { ...cell, columns };
}

export function row(cells: (Cell | null)[], height?: number): SheetRow {
  return height === undefined ? { cells } : { cells, height };
}

/** `$H$10:$H$15`, on another sheet `DS_TAP_THE!$H$10:$H$15`; names of our sheets need no quotes. */
export function columnRange(column: number, first: number, last: number, sheet = ''): string {
  const letter = columnName(column);
  return `${sheet && `${sheet}!`}$${letter}$${first}:$${letter}$${last}`;
}
