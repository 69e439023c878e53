import { useEffect, useRef } from 'react';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { parseBlock } from '../../shared/grid/block.ts';
import { readHtmlTable } from '../ui/html-table.ts';

const MOST_PASTED = 8_000_000;
const MOST_ROWS = 20_000;

/** Takes a table pasted anywhere on the page but into a field; null where it is too large. */
export function usePastedTable(onPasted: (book: RawBook | null) => void): void {
  const latest = useRef(onPasted);
  latest.current = onPasted;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const into = event.target instanceof Element ? event.target : null;
      if (!event.clipboardData || into?.closest('input, textarea, [contenteditable]')) return;
      const book = bookOf(event.clipboardData);
      if (book === 'nothing') return;
      event.preventDefault();
      latest.current(book);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** A pasted table as a workbook of one sheet; cells that are drawn as one come with a table alone. */
function bookOf(data: DataTransfer): RawBook | null | 'nothing' {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.trim() === '' && html.trim() === '') return 'nothing';
  if (text.length + html.length > MOST_PASTED) return null;
  const { block, merges } = readHtmlTable(html) ?? { block: parseBlock(text), merges: [] };
  if (block.length > MOST_ROWS) return null;
  const rows = block.map((cells) => cells.map((cell) => (cell.trim() === '' ? null : cell)));
  const sheet = { name: 'Bảng đã dán', isHidden: false, rows, merges, hiddenRows: [] };
  return { is1904: false, sheets: [sheet] };
}
