/** Text as a PDF places it, in points from the lower left corner of its page. */
export type PdfPiece = { text: string; left: number; right: number; bottom: number; size: number };

/** Text on one baseline without a wide gap in it: a whole line, or a line within a column; or a row of a drawn table. */
export type PdfLine = PdfPiece & { isTableRow?: true };

/** A row of a page: one line, or several side by side. */
export type PdfRow = PdfLine[];

/** Pieces put together: rows from the top, in each the lines from the left. */
export function linesOfPage(pieces: readonly PdfPiece[]): PdfRow[] {
  const rows: PdfPiece[][] = [];
  const fromTop = pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.bottom - a.bottom);
  for (const piece of fromTop) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.bottom - piece.bottom < sameRow(first, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return splitAlike(rows.map(split)).map((row) => row.map(joinPieces));
}

/** The text of pieces that stand in one cell, on one line. */
export function joinLines(pieces: readonly PdfPiece[]): string {
  const rows = linesOfPage(pieces);
  return rows.map((row) => row.map(({ text }) => text).join(' ')).join(' ');
}

/** A raised number of a footnote still stands on its line. */
function sameRow(a: PdfPiece, b: PdfPiece): number {
  return 0.45 * Math.max(a.size, b.size, 4);
}

/** In ems: justified text has gaps too, two columns are farther apart, the cells of a table may all but touch. */
const GAP_OF_WORDS = 0.12;
const GAP_OF_CELLS = 0.3;
const GAP_OF_COLUMNS = 1.5;
/** In points: cells of one column begin at one place. */
const HAIR = 1.5;

type Pieces = PdfPiece[];

/** The lines of a row by its wide gaps alone. */
function split(row: Pieces): Pieces[] {
  const lines: Pieces[] = [];
  for (const piece of row.toSorted((a, b) => a.left - b.left)) {
    const line = lines.at(-1);
    const isDouble = line?.some((other) => isOverprint(other, piece));
    if (isDouble) continue;
    if (line && gapBetween(line, piece) <= GAP_OF_COLUMNS) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Some programs make letters bold by printing them twice, a hair apart. */
function isOverprint(a: PdfPiece, b: PdfPiece): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < HAIR;
}

function gapBetween(line: Pieces, piece: PdfPiece): number {
  return (piece.left - Math.max(...line.map(({ right }) => right))) / Math.max(piece.size, 4);
}

/** Splits a row at a narrow gap too where a cell of the row above or below begins there, downwards and then upwards. */
function splitAlike(rows: Pieces[][]): Pieces[][] {
  for (const order of [rows, rows.toReversed()]) {
    for (const [index, row] of order.entries()) {
      const before = index === 0 ? undefined : order[index - 1];
      const starts = (before ?? []).slice(1).flatMap((line) => line[0]?.left ?? []);
      if (starts.length > 0) row.splice(0, row.length, ...row.flatMap((line) => cut(line, starts)));
    }
  }
  return rows;
}

function cut(line: Pieces, starts: readonly number[]): Pieces[] {
  const parts: Pieces[] = [];
  for (const piece of line) {
    const part = parts.at(-1);
    const begins = starts.some((start) => Math.abs(start - piece.left) < HAIR);
    if (part && !(begins && gapBetween(part, piece) > GAP_OF_CELLS)) part.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

function joinPieces(pieces: Pieces): PdfLine {
  const [first, ...rest] = pieces as [PdfPiece, ...Pieces];
  const line = { ...first };
  for (const piece of rest) {
    const isApart = piece.left - line.right > GAP_OF_WORDS * Math.max(piece.size, 4);
    line.text += isApart && !/\s$/.test(line.text) ? ` ${piece.text}` : piece.text;
    line.right = Math.max(line.right, piece.right);
  }
  return { ...line, text: line.text.replace(/\s+/g, ' ').trim() };
}
