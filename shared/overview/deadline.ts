import type { Ledger } from '../ledger.ts';
import {
  addDays,
  addWorkingDays,
  type Day,
  lastDayOf,
  type Month,
  workingDaysBetween,
} from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { briefingOf } from './board.ts';

export const DEADLINES = {
  remind: 'Nhắc các phòng nộp báo cáo',
  compile: 'Tổng hợp số liệu các phòng',
  briefing: 'Giao ban, thu báo cáo của các phòng',
  print: 'In báo cáo tổng hợp, trình ký',
  cutoff: 'Chốt số liệu',
  submission: 'Nộp hồ sơ khen thưởng',
  end: 'Kết thúc phong trào',
} as const;
type DeadlineKind = keyof typeof DEADLINES;

export type Deadline = {
  kind: DeadlineKind;
  day: Day;
  /** The month whose report it is about; null for those of the whole movement. */
  month: Month | null;
  /** From today, negative when past. */
  workingDaysLeft: number;
  /** True where the briefing was moved by hand. */
  shifted: boolean;
};

/** Working days before and after a month's briefing. */
const AROUND_BRIEFING = { remind: -5, compile: -1, briefing: 0, print: 1 } as const;

type Planned = Pick<Ledger, 'agency' | 'movement' | 'briefingShifts'>;

/** Every day to keep, by date: around each month's briefing, and those of the whole movement. */
export function deadlinesOf(ledger: Planned, today: Day): Deadline[] {
  const { cutoffDate, submissionDate, endDate } = ledger.movement;
  const ofMovement = [
    { kind: 'cutoff' as const, day: cutoffDate },
    { kind: 'submission' as const, day: submissionDate },
    { kind: 'end' as const, day: endDate },
  ];
  const planned = [
    ...monthsOf(ledger.movement).flatMap((month) => ofMonth(ledger, month)),
    ...ofMovement.flatMap(({ kind, day }) =>
      day === null ? [] : [{ kind, day, month: null, shifted: false }],
    ),
  ];
  return planned
    .map((each) => ({ ...each, workingDaysLeft: workingDaysBetween(today, each.day) }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

function ofMonth(ledger: Planned, month: Month): Omit<Deadline, 'workingDaysLeft'>[] {
  const briefing = briefingOf(ledger, month);
  if (briefing === null) return [];
  const shifted = ledger.briefingShifts.some((shift) => shift.month === month);
  return (Object.keys(AROUND_BRIEFING) as (keyof typeof AROUND_BRIEFING)[]).map((kind) => ({
    kind,
    day: AROUND_BRIEFING[kind] === 0 ? briefing : addWorkingDays(briefing, AROUND_BRIEFING[kind]),
    month,
    shifted,
  }));
}

/** How late a month's briefing may be moved: holidays push it at most ten days into the next month. */
export function lastShiftDayOf(month: Month): Day {
  return addDays(lastDayOf(month), 10);
}
