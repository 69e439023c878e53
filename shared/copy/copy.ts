import type { Day, Month } from '../month.ts';

/** What a data file holds, counted: by this she knows one copy from another. */
export type Holdings = {
  departments: number;
  people: number;
  reports: number;
  cases: number;
  /** Documents that went out. */
  papers: number;
  /** The newest month of a report; null before the first. */
  lastMonth: Month | null;
  /** The number of the last change in its log, which only grows. */
  lastChange: number;
};

/** Why a copy was made. Parts of file names: never renamed. */
export type CopyReason = 'ngay' | 'tu-tay' | 'truoc-nang-cap' | 'truoc-khoi-phuc';

export const COPY_REASON_WORDS: Readonly<Record<CopyReason, string>> = {
  ngay: 'Tự động',
  'tu-tay': 'Bấm "Sao lưu ngay"',
  'truoc-nang-cap': 'Trước khi nâng cấp',
  'truoc-khoi-phuc': 'Trước khi khôi phục',
};

/** A copy of the data in the folder of copies. */
export type DataCopy = {
  /** Its file's name, by which the window asks for it. */
  name: string;
  /** What the clock said when it was made; shown, and never relied upon. */
  day: Day | null;
  reason: CopyReason;
  /** In bytes. */
  size: number;
  /** Null: it cannot be read, and counts for nothing. */
  holdings: Holdings | null;
};
