import { type Day, formatDay, formatMonth, WEEKDAYS, weekdayOf } from '../../shared/month.ts';
import type { DueItem } from '../../shared/overview/board.ts';

/** What is due next: "Giao ban tháng 5/2026: thứ Hai 25/5/2026, còn 3 ngày làm việc." */
export function dueText({ day, month, workingDaysLeft }: DueItem, today: Day): string {
  const distance = distanceText({ day, workingDaysLeft }, today);
  return `Giao ban tháng ${formatMonth(month)}: ${weekdayText(day)} ${formatDay(day)}, ${distance}.`;
}

/** "hôm nay", "còn 3 ngày làm việc", "đã qua 2 ngày làm việc". */
export function distanceText(
  { day, workingDaysLeft }: { day: Day; workingDaysLeft: number },
  today: Day,
): string {
  if (day === today) return 'hôm nay';
  if (workingDaysLeft < 0) return `đã qua ${-workingDaysLeft} ngày làm việc`;
  return `còn ${workingDaysLeft} ngày làm việc`;
}

/** "thứ Hai". */
export function weekdayText(day: Day): string {
  return WEEKDAYS.find(({ value }) => value === weekdayOf(day))?.label ?? '';
}

/** The board below shows them all. */
const MOST_NAMED = 8;

/** Who has not reported yet: "Còn 2 phòng chưa báo cáo: Phòng Lãnh sự, Văn phòng." */
export function missingText({ missing }: DueItem): string {
  if (missing.length === 0) return 'Tất cả các phòng đã báo cáo.';
  const named = missing.slice(0, MOST_NAMED).map(({ name }) => name);
  const others = missing.length - named.length;
  const rest = others > 0 ? ` và ${others} phòng khác` : '';
  return `Còn ${missing.length} phòng chưa báo cáo: ${named.join(', ')}${rest}.`;
}
