/** A cell that holds nothing that could be taken, with why: an error, a formula that was saved without its result. */
export type UnreadableCell = { unreadable: string };

/** A cell of a foreign sheet: text as it stood (not cleaned), a number, or nothing. A date is the number Excel keeps. */
export type RawCell = string | number | boolean | null | UnreadableCell;

/** Cells drawn as one, counted from 0; what they hold stands in the first. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type RawSheet = {
  name: string;
  isHidden: boolean;
  /** Rows from the first, each from column A; what is not there is null or beyond the end. */
  rows: RawCell[][];
  merges: Merge[];
  /** Rows out of sight, hidden or filtered away, counted from 0. */
  hiddenRows: number[];
  /** Why nothing of it was read, where it reaches beyond what a list or form may hold. */
  unread?: string;
};

export function isUnreadable(cell: RawCell | undefined): cell is UnreadableCell {
  return typeof cell === 'object' && cell !== null;
}

/** What Excel and LibreOffice show in place of a result, and a number too wide for its column. */
const ERROR_SHOWN =
  /^(#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)|Err:\d{3}|#{3,})$/i;

/** A text as a cell: an error that was pasted or saved as text is no text. */
export function cellOfText(text: string): string | UnreadableCell {
  const shown = text.length < 20 ? text.trim() : '';
  return ERROR_SHOWN.test(shown) ? errorCell(shown) : text;
}

export function errorCell(shown: string): UnreadableCell {
  return { unreadable: `ô báo lỗi ${shown.slice(0, 20)}`.trim() };
}

/** What was read of a workbook that somebody else made: cells only, formulas by the result they were saved with. */
export type RawBook = {
  /** Counts days from 1904 instead of 1900. */
  is1904: boolean;
  sheets: RawSheet[];
};
