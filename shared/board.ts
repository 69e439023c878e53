import type { Day, Month } from './month.ts';

/** Where a department stands for a month. `notDue`: the briefing is still to come; `noBriefing`: the movement ends before it. */
export type BoardState =
  | 'onTime'
  | 'late'
  | 'nothing'
  | 'draft'
  | 'missing'
  | 'notDue'
  | 'noBriefing';

export const BOARD_STATES: Record<BoardState, string> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  nothing: 'Không phát sinh',
  draft: 'Nháp',
  missing: 'Chưa báo cáo',
  notDue: 'Chưa đến hạn',
  noBriefing: 'Không có kỳ giao ban',
};

export type BoardMonth = {
  month: Month /** Null where the movement ends before it. */;
  briefing: Day | null;
};

export type Board = {
  months: BoardMonth[];
  departments: { id: number; name: string; states: BoardState[] }[];
  next: DueItem | null;
};

/** What is due next. */
export type DueItem = {
  day: Day;
  month: Month;
  workingDaysLeft: number;
  missing: { id: number; name: string }[];
};
