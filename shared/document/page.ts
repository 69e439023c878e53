import type { Orientation } from './official-document.ts';

/*
 * The measures of an official page (NĐ 30/2020, Phụ lục I), once for all who lay it out: the style sheet reads them as
 * CSS variables, Word and the cutter of pages as numbers. Lengths in millimetres, sizes of letters in points.
 */

/** A4. */
const SHORT_SIDE = 210;
const LONG_SIDE = 297;

/** A little more than the least on the sides, so that neither rounding nor a hanging space leaves the decree's ranges. */
export const MARGIN = { top: 20, right: 17, bottom: 20, left: 31 };

export const SIZE = {
  text: 14,
  /** The agency block, the number and captions. */
  head: 13,
  /** The subject of a công văn and "Nơi nhận". */
  small: 12,
  /** Cells of tables and the list of recipients. */
  table: 11,
};

/** From line to line, as multiples of the letters' size: of running text, and of what stands close. */
export const PITCH = { text: 1.3, close: 1.2 };

/** How far the first line of a paragraph stands in. */
export const INDENT = 12.7;

/** Width of the right of two columns, and the gap before it: agency and nation, recipients and signature. */
export const RIGHT_COLUMN = {
  // Word has no gap between columns: the right one begins a little earlier there.
  heading: { width: 96, gap: 3, inWord: 98 },
  closing: { width: 82, gap: 4, inWord: 82 },
};

export function paperSize(orientation: Orientation): { width: number; height: number } {
  return orientation === 'portrait'
    ? { width: SHORT_SIDE, height: LONG_SIDE }
    : { width: LONG_SIDE, height: SHORT_SIDE };
}

/** What the margins leave of a page. */
export function textArea(orientation: Orientation): { width: number; height: number } {
  const { width, height } = paperSize(orientation);
  return {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
}

/** The measures as CSS variables, for the element that holds a page lying or upright. */
export function pageVariables(orientation: Orientation): Record<`--${string}`, string> {
  const [paper, text] = [paperSize(orientation), textArea(orientation)];
  return {
    '--paper-width': `${paper.width}mm`,
    '--paper-height': `${paper.height}mm`,
    // Whole pixels: a part of one would cut a page a line early.
    '--text-width': `round(up, ${text.width}mm, 1px)`,
    '--text-height': `round(up, ${text.height}mm, 1px)`,
    '--margin-top': `${MARGIN.top}mm`,
    '--margin-right': `${MARGIN.right}mm`,
    '--margin-left': `${MARGIN.left}mm`,
    '--text-size': `${SIZE.text}pt`,
    '--head-size': `${SIZE.head}pt`,
    '--small-size': `${SIZE.small}pt`,
    '--table-size': `${SIZE.table}pt`,
    '--text-pitch': String(PITCH.text),
    '--close-pitch': String(PITCH.close),
    '--indent': `${INDENT}mm`,
    '--heading-right': `${RIGHT_COLUMN.heading.width}mm`,
    '--heading-gap': `${RIGHT_COLUMN.heading.gap}mm`,
    '--closing-right': `${RIGHT_COLUMN.closing.width}mm`,
    '--closing-gap': `${RIGHT_COLUMN.closing.gap}mm`,
  };
}
