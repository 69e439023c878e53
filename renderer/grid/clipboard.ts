import { type Block, parseBlock, writeBlock } from '../../shared/grid/block.ts';
import { readHtmlTable } from '../ui/html-table.ts';
import { copiedText } from './column.ts';
import { cellAt, type GridState } from './grid-state.ts';
import { areaOf } from './place.ts';

/** More than any month holds; what is larger is not read at all. */
const MOST_PASTED = 2_000_000;

/** Puts the selection on the clipboard: as text for Excel, as a table for Word. */
export function writeClipboard(data: DataTransfer, state: GridState): void {
  const block = selectedBlock(state);
  data.setData('text/plain', writeBlock(block));
  data.setData('text/html', htmlOf(block));
}

export function selectedBlock(state: GridState): Block {
  const { top, left, bottom, right } = areaOf(state);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) =>
      copiedText(cellAt(state, { row: top + down, column: left + across })),
    ),
  );
}

/** The block on the clipboard; null where it is too large to be one. */
export function readClipboard(data: DataTransfer): Block | null {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.length + html.length > MOST_PASTED * 4 || text.length > MOST_PASTED) return null;
  // Word breaks a cell of several paragraphs into several lines of text; its table keeps it whole.
  const table = isTabular(text) ? null : readHtmlTable(html)?.block;
  return table ?? parseBlock(text);
}

function isTabular(text: string): boolean {
  if (!text.includes('\t')) return false;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const tabs = lines[0]?.split('\t').length;
  return text.includes('"') || lines.every((line) => line.split('\t').length === tabs);
}

function htmlOf(block: Block): string {
  const table = document.createElement('table');
  for (const texts of block) {
    const row = table.insertRow();
    for (const text of texts) row.insertCell().textContent = text;
  }
  return table.outerHTML;
}
