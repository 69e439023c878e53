import type { DueItem } from '../../shared/board.ts';
import { type Day, formatDay, formatMonth, WEEKDAYS, weekdayOf } from '../../shared/month.ts';

/** What is due next: "Giao ban tháng 5/2026: thứ Hai 25/5/2026, còn 3 ngày làm việc." */
export function dueText({ day, month, workingDaysLeft }: DueItem, today: Day): string {
  const weekday = WEEKDAYS.find(({ value }) => value === weekdayOf(day))?.label ?? '';
  const distance =
    day === today
      ? 'hôm nay'
      : workingDaysLeft < 0
        ? `đã qua ${-workingDaysLeft} ngày làm việc`
        : `còn ${workingDaysLeft} ngày làm việc`;
  return `Giao ban tháng ${formatMonth(month)}: ${weekday} ${formatDay(day)}, ${distance}.`;
}

/** Who has not reported yet: "Còn 2 phòng chưa báo cáo: Phòng Lãnh sự, Văn phòng." */
export function missingText({ missing }: DueItem): string {
  if (missing.length === 0) return 'Tất cả các phòng đã báo cáo.';
  const names = missing.map(({ name }) => name).join(', ');
  return `Còn ${missing.length} phòng chưa báo cáo: ${names}.`;
}
