import { useEffect, useRef } from 'react';
import type { CallInput } from '../../shared/api.ts';
import { writeBlock } from '../../shared/grid/block.ts';
import { LONGEST_PASTE } from '../../shared/import/opened-book.ts';
import { readHtmlTable } from '../ui/html-table.ts';

type PastedTable = CallInput<'import.openPasted'>;

/** Takes a table pasted anywhere on the page but into a field; null where it is too large. */
export function usePastedTable(onPasted: (table: PastedTable | null) => void): void {
  const latest = useRef(onPasted);
  latest.current = onPasted;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const into = event.target instanceof Element ? event.target : null;
      if (!event.clipboardData || into?.closest('input, textarea, [contenteditable]')) return;
      const table = tableOf(event.clipboardData);
      if (table === 'nothing') return;
      event.preventDefault();
      latest.current(table);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** A pasted table as text, with its cells that are drawn as one; these come with an HTML table alone. */
function tableOf(data: DataTransfer): PastedTable | null | 'nothing' {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.trim() === '' && html.trim() === '') return 'nothing';
  if (text.length + html.length > LONGEST_PASTE) return null;
  const table = readHtmlTable(html);
  return table ? { text: writeBlock(table.block), merges: table.merges } : { text, merges: [] };
}
