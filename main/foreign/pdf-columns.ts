import { readLabel } from '../../shared/plan/label.ts';
import type { PdfLine, PdfRow } from './pdf-lines.ts';

/** What stands on a page between its edges: single lines that make paragraphs, and rows of columns. */
export type PdfBlock = { kind: 'lines'; lines: PdfLine[] } | { kind: 'columns'; rows: PdfRow[] };

type Span = { left: number; right: number };

/** Cuts the rows of a page where columns begin and end. A line that runs across the gap between columns ends them. */
export function blocksOfPage(rows: readonly PdfRow[]): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let at = 0;
  while (at < rows.length) {
    const end = endOfColumns(rows, at);
    const row = rows[at];
    const last = blocks.at(-1);
    if (end > at) blocks.push({ kind: 'columns', rows: rows.slice(at, end) });
    else if (last?.kind === 'lines') last.lines.push(...(row ?? []));
    else blocks.push({ kind: 'lines', lines: [...(row ?? [])] });
    at = Math.max(end, at + 1);
  }
  return blocks;
}

/** Where the columns that begin in this row end; the row itself where none begin. */
function endOfColumns(rows: readonly PdfRow[], start: number): number {
  if ((rows[start]?.length ?? 0) < 2) return start;
  let columns: Span[] = rows[start] ?? [];
  let end = start + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end] ?? [];
    const [only] = row;
    const merged = columnsOf([...columns, ...row]);
    // A title of a part, and what lies over two columns or between them, is text again.
    const isText =
      only?.isTableRow || (row.length === 1 && readLabel(only?.text ?? '')?.label.kind === 'part');
    if (isText || merged.length < Math.max(2, Math.min(columns.length, row.length))) break;
    if (row.length === 1 && merged.length !== columns.length) break;
    columns = merged;
  }
  return end;
}

/** Spans that overlap are one column. */
function columnsOf(spans: readonly Span[]): Span[] {
  const columns: Span[] = [];
  for (const { left, right } of spans.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The head of an official document and its foot stand in two columns, each to be read down. */
const SIDES = /cộng hòa|cộng hoà|độc lập|nơi nhận|đảng cộng sản/iu;

/** The text of columns: of two that stand beside each other one after the other, of a table a line a row. */
export function textOfColumns(rows: readonly PdfRow[]): string[] {
  const columns = columnsOf(rows.flat());
  const cellsOf = (row: PdfRow) =>
    columns.map(({ left, right }) =>
      row
        .filter((line) => line.left < right && line.right > left)
        .map(({ text }) => text)
        .join(' '),
    );
  const cells = rows.map(cellsOf);
  if (columns.length === 2 && SIDES.test(cells.flat().join('\n').normalize('NFC')))
    return columns.flatMap((_, column) => cells.map((row) => row[column] ?? '')).filter(Boolean);
  return joinTableRows(rows, cells).map((row) => row.join('\t').trimEnd());
}

/** A row of a table goes on in the lines below it, until its first column speaks again or a gap opens. */
function joinTableRows(rows: readonly PdfRow[], cells: readonly string[][]): string[][] {
  const table: string[][] = [];
  const usual = usualGap(rows);
  let bottom = Number.NaN;
  for (const [index, row] of cells.entries()) {
    const [first] = rows[index] ?? [];
    const gap = bottom - (first?.bottom ?? 0);
    bottom = first?.bottom ?? bottom;
    const last = table.at(-1);
    const goesOn = last && row[0] === '' && gap < usual * 1.6;
    if (!goesOn) table.push([...row]);
    else for (const [at, cell] of row.entries()) last[at] = `${last[at] ?? ''} ${cell}`.trim();
  }
  return table;
}

function usualGap(rows: readonly PdfRow[]): number {
  const sizes = rows.flat().map(({ size }) => size);
  return 1.3 * (sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 12);
}
