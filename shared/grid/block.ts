/** A block of cells as text, row by row; all rows are equally long. */
export type Block = string[][];

/**
 * Reads what Excel, Word or a browser puts on the clipboard as text: tabs between cells, newlines between rows, a cell
 * in quotes where it holds one of these, a newline after the last row or none.
 */
export function parseBlock(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: Block = [[]];
  let at = 0;
  while (at <= source.length) {
    const cell = cellAt(source, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (source[cell.end] !== '\n') continue;
    if (at === source.length) break;
    rows.push([]);
  }
  return squared(rows);
}

/** Writes a block as Excel does, so that it can be pasted there and read back. */
export function writeBlock(block: Block): string {
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

/** Pads short rows with blanks. */
export function squared(rows: Block): Block {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

type CellText = { text: string; end: number };

const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

/** A cell and where it ends. Quotes that are never closed, or closed in mid-cell, are just text. */
function cellAt(source: string, start: number): CellText {
  QUOTED.lastIndex = start;
  const inQuotes = QUOTED.exec(source)?.[1];
  if (inQuotes !== undefined) {
    return { text: inQuotes.replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  PLAIN.lastIndex = start;
  const text = PLAIN.exec(source)?.[0] ?? '';
  return { text, end: start + text.length };
}

function quoted(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
