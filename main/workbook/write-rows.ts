import type { Style } from 'exceljs';
import { isDay } from '../../shared/month.ts';
import {
  type Cell,
  type CellLook,
  type CellValue,
  columnName,
  placeCells,
  type Sheet,
  type SheetRow,
} from '../../shared/workbook/workbook.ts';
import { cellStyle, formatOf, runFont } from './cell-style.ts';
import { rowHeight } from './row-height.ts';
import { needsTextFormat, safeText } from './safe-text.ts';

/** What the rows of a sheet need of the workbook they stand in: it numbers styles and texts. */
export type Numbering = {
  styles: { addStyleModel(style: Partial<Style>, cellType?: number): number };
  sharedStrings: { add(text: unknown): number };
};

/** A cell drawn over rows below: its style goes on in them, or Excel leaves out their borders. */
type Hanging = { rows: number; columns: number; style: number };

/**
 * Writes the rows of a sheet as XML, by hand: the library makes an object of every cell and looks its style up
 * again each time, which takes three times as long. Columns, styles, page and package stay the library's.
 */
export function createRowWriter(sheet: Sheet, { styles, sharedStrings }: Numbering) {
  const letters = sheet.columnWidths.map((_, index) => columnName(index + 1));
  const styleNumbers: Partial<Record<CellLook, Record<string, number>>> = {};
  const merges: string[] = [];
  let hanging = new Map<number, Hanging>();

  function styleOf({ value, look }: Cell): number {
    const textual = value.kind === 'text' && needsTextFormat(value.text);
    const format = formatOf(value, textual, look);
    const known = styleNumbers[look]?.[format];
    if (known !== undefined) return known;
    const number = styles.addStyleModel(cellStyle(look, format));
    styleNumbers[look] = { ...styleNumbers[look], [format]: number };
    return number;
  }

  function writeCell(cell: Cell, column: number, line: number, style: number): string {
    const letter = letters[column - 1] ?? columnName(column);
    return `<c r="${letter}${line}" s="${style}"${contentOf(cell.value, sharedStrings)}`;
  }

  function covered(column: number, line: number, count: number, style: number): string {
    let xml = '';
    for (let at = column; at < column + count; at += 1)
      xml += `<c r="${letters[at - 1] ?? columnName(at)}${line}" s="${style}"/>`;
    return xml;
  }

  /** What hangs down from rows above, left of a column; each is written once, in its order. */
  function above(column: number, line: number, next: Map<number, Hanging>): string {
    let xml = '';
    for (const [at, { rows, columns, style }] of hanging) {
      if (at >= column) continue;
      xml += covered(at, line, columns, style);
      if (rows > 1) next.set(at, { rows: rows - 1, columns, style });
      hanging.delete(at);
    }
    return xml;
  }

  return {
    /** The references of all cells that spread, `A1:C2`. */
    merges,
    /** The next row, which is the `line`-th of the sheet. */
    row(row: SheetRow, line: number): string {
      const next = new Map<number, Hanging>();
      let inside = '';
      const placed = placeCells(row);
      for (const { cell, column } of placed) {
        inside += above(column, line, next);
        const { columns = 1, rows = 1 } = cell;
        const style = styleOf(cell);
        inside += writeCell(cell, column, line, style);
        if (columns * rows === 1) continue;
        merges.push(rangeOf(column, line, columns, rows));
        inside += covered(column + 1, line, columns - 1, style);
        if (rows > 1) next.set(column, { rows: rows - 1, columns, style });
      }
      inside += above(Number.POSITIVE_INFINITY, line, next);
      hanging = next;
      const height = rowHeight(sheet, row, placed);
      return `<row r="${line}" ht="${height}" customHeight="1">${inside}</row>`;
    },
  };
}

function rangeOf(column: number, line: number, columns: number, rows: number): string {
  return `${columnName(column)}${line}:${columnName(column + columns - 1)}${line + rows - 1}`;
}

/** What follows the style of a cell. Dates are serial numbers counted in UTC; a Date of the machine's own time zone would land on the day before. */
function contentOf(value: CellValue, strings: Numbering['sharedStrings']): string {
  switch (value.kind) {
    case 'blank':
      return '/>';
    case 'text':
      return ` t="s"><v>${strings.add(safeText(value.text))}</v></c>`;
    case 'runs':
      return ` t="s"><v>${strings.add(richValue(value.runs))}</v></c>`;
    case 'number':
      return `><v>${finite(value.value)}</v></c>`;
    case 'date':
      if (!isDay(value.day)) throw new RangeError(`No day of the calendar: ${value.day}`);
      return `><v>${serialOf(value.day)}</v></c>`;
    case 'formula': {
      const formula = `<f>${escapeXml(value.formula)}</f>`;
      return typeof value.result === 'number'
        ? `>${formula}<v>${finite(value.result)}</v></c>`
        : ` t="str">${formula}<v>${escapeXml(safeText(value.result))}</v></c>`;
    }
  }
}

/** exceljs tells shared strings apart by `String(value)`; no plain text has a NUL, so the key is of these runs alone. */
function richValue(runs: Extract<CellValue, { kind: 'runs' }>['runs']): unknown {
  const richText = runs.map((run) => ({ font: runFont(run), text: safeText(run.text) }));
  return Object.assign({ richText }, { toString: () => `\u0000${JSON.stringify(richText)}` });
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('A cell holds no NaN and no infinity');
  return value;
}

function serialOf(day: string): number {
  const EPOCH = Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / 86_400_000);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
