import type { Orientation } from '../../shared/document/official-document.ts';
import { paperSize, textArea } from '../../shared/document/page.ts';

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

/** Word's page is given upright; what lies is turned by its orientation. */
export const PAPER = {
  width: mm(paperSize('portrait').width),
  height: mm(paperSize('portrait').height),
};

export function textWidth(orientation: Orientation): number {
  return textArea(orientation).width;
}
