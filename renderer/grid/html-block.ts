import { type Block, squared } from '../../shared/grid/block.ts';

/** The first table of pasted HTML as text; null where it has none. The document is inert: nothing in it runs or loads. */
export function readHtmlTable(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: Block = [...table.rows].map(() => []);
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      fill(rows, { at, column, cell });
      column += spanOf(cell.colSpan);
    }
  }
  return squared(rows.map((row) => Array.from(row, (text) => text ?? '')));
}

/** A merged cell holds its text in its first place and leaves the others blank. */
function fill(
  rows: Block,
  { at, column, cell }: { at: number; column: number; cell: HTMLTableCellElement },
): void {
  for (const [down, row] of rows.slice(at, at + spanOf(cell.rowSpan)).entries()) {
    for (let across = 0; across < spanOf(cell.colSpan); across += 1) {
      row[column + across] = down === 0 && across === 0 ? cellText(cell) : '';
    }
  }
}

const MOST_SPANNED = 200;

function spanOf(span: number): number {
  return Math.max(1, Math.min(span, MOST_SPANNED));
}

function cellText(cell: HTMLTableCellElement): string {
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}
