/** A cell of a foreign sheet: text as it stood (not cleaned), a number, or nothing. A date is the number Excel keeps. */
export type RawCell = string | number | boolean | null;

export type RawSheet = {
  name: string;
  isHidden: boolean;
  /** Rows from the first, each from column A; what is not there is null or beyond the end. */
  rows: RawCell[][];
};

/** What was read of a workbook that somebody else made: cells only, formulas by the result they were saved with. */
export type RawBook = {
  /** Counts days from 1904 instead of 1900. */
  is1904: boolean;
  sheets: RawSheet[];
};
