import {
  type Block,
  type OfficialDocument,
  type Orientation,
  type Table,
  textOfRuns,
} from '../../shared/document/official-document.ts';

/** Pixels of the text of a page, and of what stands on it, by official-pages.css and official-sheet.css. */
const PAGES: Record<Orientation, { width: number; height: number }> = {
  portrait: { width: 613, height: 972 },
  landscape: { width: 942, height: 643 },
};
const TEXT = { size: 56 / 3, line: 24, space: 8 };
const CELL = { size: 44 / 3, line: 17, space: 5 };
const CHART = 230;
/** The narrowest letters of Tinos, space and full stop, take this much of the size: no line holds more. */
const NARROWEST = 0.25;

/** Below this a whole document is there as soon as a first page would be. */
const LONG_PAGES = 6;
/** What stands behind a page can move its end, a heading that keeps with the text under it: never by half a page. */
const SURE_PAGES = 1.5;

/**
 * So much of a document as surely fills its first page, with every line of it in the same place; null where it is short
 * enough to be laid out at once. Nothing is measured here: each block counts as the least it can take.
 */
export function firstPageOf(document: OfficialDocument): OfficialDocument | null {
  const { orientation, annexes } = document;
  const pages = [document, ...annexes].map((part) => leastPages(part.body, part.orientation));
  if (pages.reduce((sum, each) => sum + each, 0) < LONG_PAGES) return null;
  const body = cutBlocks(document.body, orientation);
  if (body === null) return { ...document, annexes: [] };
  return { ...document, body, recipients: [], secretary: null, signature: null, annexes: [] };
}

function leastPages(blocks: Block[], orientation: Orientation): number {
  const { width, height } = PAGES[orientation];
  return blocks.reduce((sum, block) => sum + leastHeight(block, width), 0) / height;
}

/** The first blocks, the last of them perhaps a table's first rows; null where all are needed. */
function cutBlocks(blocks: Block[], orientation: Orientation): Block[] | null {
  const { width, height } = PAGES[orientation];
  let room = SURE_PAGES * height;
  for (const [index, block] of blocks.entries()) {
    const taken = block.kind === 'table' ? cutTable(block, room, width) : block;
    const isLast = taken === block && index === blocks.length - 1;
    room -= leastHeight(taken, width);
    if (room <= 0) return isLast ? null : [...blocks.slice(0, index), taken];
  }
  return null;
}

function cutTable(table: Table, room: number, width: number): Table {
  const heights = rowHeights(table, width);
  let left = room;
  const count = heights.findIndex((height) => {
    left -= height;
    return left <= 0;
  });
  const isWhole = count === -1 || count === table.rows.length - 1;
  return isWhole ? table : { ...table, rows: table.rows.slice(0, count + 1) };
}

function leastHeight(block: Block, width: number): number {
  switch (block.kind) {
    case 'table':
      return rowHeights(block, width).reduce((sum, height) => sum + height, 0);
    case 'chart':
      return CHART;
    case 'part':
    case 'section':
    case 'clause':
      return textHeight(`${block.label} ${block.text}`, width, TEXT);
    default:
      return textHeight(textOfRuns(block.runs), width, TEXT);
  }
}

function rowHeights({ columns, rows }: Table, width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (width * column.width) / whole);
  // A single text spans the table.
  const widthOf = (index: number, count: number) => (count === 1 ? width : widths[index]) ?? width;
  return rows.map(({ cells }) =>
    Math.max(
      CELL.space,
      ...cells.map((cell, index) => textHeight(cell, widthOf(index, cells.length), CELL)),
    ),
  );
}

function textHeight(text: string, width: number, { size, line, space }: typeof TEXT): number {
  const letters = text.trim().length;
  return letters === 0 ? 0 : Math.ceil((letters * NARROWEST * size) / width) * line + space;
}
