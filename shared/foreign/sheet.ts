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

/** What was read of a workbook that somebody else made: cells only, formulas by the result they were saved with. */
export type RawBook = {
  /** Counts days from 1904 instead of 1900. */
  is1904: boolean;
  sheets: RawSheet[];
};
