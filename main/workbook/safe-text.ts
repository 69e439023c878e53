import { xmlText } from '../xml-text.ts';

/** Excel's own limit for a cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_IN_TEXT_FORMAT = 255;
const CUT_MARK = ' […phần sau đã cắt]';

const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const LOOKS_CALCULATED = /^[=+\-@\t\r]/;

/**
 * Any text as a cell can hold it: only characters of XML, no half surrogates, a text like `_x0041_` escaped since
 * Excel would read it as `A`, and one too long cut with a mark that is seen.
 */
export function safeText(text: string): string {
  return cut(xmlText(text)).replace(LOOKS_ESCAPED, '_x005F_');
}

/**
 * Would become a formula if a clerk went into the cell and pressed Enter, so it takes the text format. Not so a
 * long one: up to Excel 2007 a cell of that format shows more than 255 characters as #####.
 */
export function needsTextFormat(text: string): boolean {
  return LOOKS_CALCULATED.test(text) && text.length <= LONGEST_IN_TEXT_FORMAT;
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return (
    text
      .slice(0, LONGEST_TEXT - CUT_MARK.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + CUT_MARK
  );
}
