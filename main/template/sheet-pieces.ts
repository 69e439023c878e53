import { SaxesParser } from 'saxes';

/** A cell where it stands in the text of its sheet. */
export type CellPiece = {
  column: number;
  start: number;
  end: number;
  /** The number of its style; null for the standard one. */
  style: string | null;
  hasValue: boolean;
  /** Null for none; empty for one that shares the formula of another cell. */
  formula: string | null;
};
export type RowPiece = {
  number: number;
  start: number;
  end: number;
  /** Its opening tag. */
  tag: string;
  cells: CellPiece[];
};

/** A sheet's XML by the places where it can be cut: its rows, and what stands before and after them. */
export type SheetPieces = {
  xml: string;
  /** What this file writes before the names of its elements, `x:` or nothing. */
  prefix: string;
  /** Where `<sheetData>` begins and where it has ended. */
  start: number;
  end: number;
  rows: RowPiece[];
};

/** Throws where the text is no sheet; it was read once before it was kept. */
export function cutSheet(xml: string): SheetPieces {
  const pieces: SheetPieces = { xml, prefix: '', start: -1, end: -1, rows: [] };
  const parser = new SaxesParser({ xmlns: false });
  let row: RowPiece | null = null;
  let cell: CellPiece | null = null;
  let column = 0;
  let inside = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    const attribute = (key: string) => attributes[key] as string | undefined;
    const start = xml.lastIndexOf('<', parser.position - 1);
    if (local === 'sheetData' && pieces.start < 0) {
      pieces.start = start;
      pieces.prefix = name.slice(0, -local.length);
    } else if (pieces.end >= 0 || pieces.start < 0) return;
    else if (local === 'row') {
      const number = Number(attribute('r') ?? (pieces.rows.at(-1)?.number ?? 0) + 1);
      row = { number, start, end: -1, tag: xml.slice(start, parser.position), cells: [] };
      column = 0;
    } else if (local === 'c') {
      column = columnOf(attribute('r')) ?? column + 1;
      const style = attribute('s') ?? null;
      cell = { column, start, end: -1, style, hasValue: false, formula: null };
    } else if (cell && (local === 'f' || local === 'v' || local === 't')) {
      inside = local;
      if (local === 'f') cell.formula = '';
    }
  });
  parser.on('text', (text) => {
    if (!cell || inside === '') return;
    if (inside === 'f') cell.formula += text;
    else if (text.trim() !== '') cell.hasValue = true;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'sheetData' && pieces.end < 0) pieces.end = parser.position;
    else if (local === 'row' && row) {
      row.end = parser.position;
      pieces.rows.push(row);
      row = null;
    } else if (local === 'c' && cell) {
      cell.end = parser.position;
      row?.cells.push(cell);
      cell = null;
    } else if (local === inside) inside = '';
  });
  parser.write(xml).close();
  if (pieces.start < 0) throw new RangeError('No rows in this sheet');
  return pieces;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `C5` → 3. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
