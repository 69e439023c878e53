import type { DataCopy } from '../../shared/copy/copy.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { formatCount } from '../../shared/number.ts';

/** A copy in a sentence: "bản sao ngày 20/5/2026, báo cáo đến tháng 4/2026". */
export function nameOfCopy({ name, day, holdings }: DataCopy): string {
  const made = day ? `bản sao ngày ${formatDay(day)}` : `bản sao ${name}`;
  return holdings?.lastMonth
    ? `${made}, báo cáo đến tháng ${formatMonth(holdings.lastMonth)}`
    : made;
}

/** Bytes as a clerk reads them: 840 KB, 1,2 MB. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${formatCount(kilobytes)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1).replace('.', ',')} MB`;
}
