import type { Orientation } from '../../shared/document/official-document.ts';

const TWIPS_PER_INCH = 1440;
const MM_PER_INCH = 25.4;

/** Millimetres in Word's twentieths of a point. */
export function mm(length: number): number {
  return Math.round((length * TWIPS_PER_INCH) / MM_PER_INCH);
}

/** Points in twentieths of a point. */
export function pt(length: number): number {
  return length * 20;
}

/** What Word calls single is 1.149 of the letters' size in Times New Roman; ours are multiples of the size itself. */
const SINGLE = 1.149;

/** Space from line to line as a multiple of the letters' size, as the style sheet of paper has it. */
export function lines(multiple: number): { line: number; lineRule: 'auto' } {
  return { line: Math.round((240 * multiple) / SINGLE), lineRule: 'auto' };
}

/** A4 with the margins of NĐ 30/2020 that official-sheet.css has, in millimetres. */
export const MARGIN = { top: 20, right: 17, bottom: 20, left: 31 };
const SHORT_SIDE = 210;
const LONG_SIDE = 297;

export function textWidth(orientation: Orientation): number {
  const width = orientation === 'portrait' ? SHORT_SIDE : LONG_SIDE;
  return width - MARGIN.left - MARGIN.right;
}

/** Word's page is given upright; what lies is turned by its orientation. */
export const PAPER = { width: mm(SHORT_SIDE), height: mm(LONG_SIDE) };
