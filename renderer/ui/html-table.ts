import type { Merge } from '../../shared/foreign/sheet.ts';
import { type Block, squared } from '../../shared/grid/block.ts';

/** A pasted table as text: a merged cell holds its text in its first place and leaves the others blank. */
export type PastedTable = { block: Block; merges: Merge[] };

/**
 * The first table of pasted HTML; null where it has none. Rows and columns out of sight are not taken: Excel puts a
 * last row without height there. The document is inert: nothing in it runs or loads.
 */
export function readHtmlTable(html: string): PastedTable | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const shown = [...table.rows].filter((row) => !isOutOfSight(row));
  const rows: Block = shown.map(() => []);
  const merges: Merge[] = [];
  for (const [at, row] of shown.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      if (isOutOfSight(cell)) continue;
      while (rows[at]?.[column] !== undefined) column += 1;
      const [across, down] = [
        spanOf(cell.colSpan),
        Math.min(spanOf(cell.rowSpan), rows.length - at),
      ];
      fill(rows, { at, column, across, down }, textOf(cell));
      if (down > 1)
        merges.push({ top: at, left: column, bottom: at + down - 1, right: column + across - 1 });
      column += across;
    }
  }
  return { block: squared(rows.map((row) => Array.from(row, (text) => text ?? ''))), merges };
}

type Area = { at: number; column: number; across: number; down: number };

function fill(rows: Block, { at, column, across, down }: Area, text: string): void {
  for (const [below, row] of rows.slice(at, at + down).entries()) {
    for (let right = 0; right < across; right += 1) {
      row[column + right] = below === 0 && right === 0 ? text : '';
    }
  }
}

const MOST_SPANNED = 200;

function spanOf(span: number): number {
  return Math.max(1, Math.min(span, MOST_SPANNED));
}

function isOutOfSight(element: HTMLElement): boolean {
  const style = (element.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('height') === '0' ||
    /display:none|visibility:hidden|mso-hide:all|(^|;)height:0(px|pt)?(;|$)/.test(style)
  );
}

/** Elements that begin a line of their own. */
const LINES = new Set(['BR', 'P', 'DIV', 'LI', 'TR', 'TABLE', 'H1', 'H2', 'H3']);
/** Struck out or taken out: no longer part of what the cell says. */
const STRUCK = new Set(['DEL', 'S', 'STRIKE', 'STYLE', 'SCRIPT']);

/** The text of a cell, its lines kept apart: "12" over "3" is not 123. */
function textOf(cell: Element): string {
  const lines: string[] = [''];
  const gather = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        lines.push(`${lines.pop() ?? ''}${child.textContent ?? ''}`);
      } else if (child instanceof Element && !isGone(child)) {
        const isLine = LINES.has(child.tagName);
        if (isLine) lines.push('');
        gather(child);
        // Cells of a table within the cell are figures of their own.
        if (isLine || child.tagName === 'TD') lines.push('');
      }
    }
  };
  gather(cell);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isGone(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  if (STRUCK.has(element.tagName) || /text-decoration[^;]*line-through/i.test(style)) return true;
  return element instanceof HTMLElement && isOutOfSight(element);
}
