import type { Block, OfficialDocument } from './official-document.ts';

/**
 * Chromium 153 writes 320 to 340 bytes of tags for a cell of our tables, whether it holds a digit or a name of two
 * lines, and nothing for an empty one; with what is drawn, a tagged file has 340 to 380 bytes a cell: 1,9 MB for 5.100
 * cells, 3,6 MB for 10.000, 6,9 MB for 20.000, and takes up to twice the time. 12.000 cells come to 4,6 MB at most,
 * which leaves 0,4 MB of 5 for fonts and text.
 */
const MOST_CELLS = 12_000;

/** True where a tagged PDF would pass 5 MB, too much to be mailed: such a file goes without tags and bookmarks. */
export function isTooLongToTag(document: OfficialDocument): boolean {
  return cellsOf(document) > MOST_CELLS;
}

/** How many cells of its tables hold something: what a document costs to write is told by them. */
export function cellsOf({ body, annexes }: OfficialDocument): number {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return blocks.reduce((count, block) => count + filledCells(block), 0);
}

function filledCells(block: Block): number {
  if (block.kind !== 'table') return 0;
  const inRows = block.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== '');
  return block.columns.length + inRows.length;
}
