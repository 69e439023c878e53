import { formatMonth, type Month } from './month.ts';

/** Why nothing of a month may change, and where that is lifted: the same sentence on every surface. */
export function closedMonthText(month: Month): string {
  return `Tháng ${formatMonth(month)} đã chốt. Muốn sửa, mở Tổng hợp và bấm Bỏ chốt hoặc Điều chỉnh.`;
}
