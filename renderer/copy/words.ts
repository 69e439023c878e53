import type { DataCopy } from '../../shared/copy/copy.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';

/** A copy in a sentence: "bản sao ngày 20/5/2026, báo cáo đến tháng 4/2026". */
export function nameOfCopy({ name, day, reason, holdings }: DataCopy): string {
  const what = reason === 'cuu-hong' ? 'bản cứu từ tệp hỏng' : 'bản sao';
  const made = day ? `${what} ngày ${formatDay(day)}` : `${what} ${name}`;
  return holdings?.lastMonth
    ? `${made}, báo cáo đến tháng ${formatMonth(holdings.lastMonth)}`
    : made;
}
