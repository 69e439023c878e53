import type { Day } from '../../shared/month.ts';
import { formatCount } from '../../shared/number.ts';
import type { CellValue } from '../../shared/workbook/workbook.ts';

/** What Excel shows of a cell in the Vietnamese setting: `#,##0`, `0.0%`, `dd/mm/yyyy`. */
export function cellText(value: CellValue): string {
  if (value.kind === 'blank') return '';
  if (value.kind === 'text') return value.text;
  if (value.kind === 'runs') return value.runs.map(({ text }) => text).join('');
  if (value.kind === 'date') return dateText(value.day);
  if (value.kind === 'number') return numberText(value.value, value.format);
  return typeof value.result === 'number' ? numberText(value.result, value.format) : value.result;
}

/** A number stands at the right of its cell where the look leaves the side to Excel. */
export function isNumeric(value: CellValue): boolean {
  if (value.kind === 'formula') return typeof value.result === 'number';
  return value.kind === 'number' || value.kind === 'date';
}

function numberText(value: number, format: 'count' | 'percent' | undefined): string {
  if (format === 'percent') {
    const tenths = Math.round(Math.abs(value) * 1_000);
    const sign = value < 0 && tenths > 0 ? '-' : '';
    return `${sign}${formatCount(Math.floor(tenths / 10))},${tenths % 10}%`;
  }
  if (format === 'count') {
    const whole = Math.round(Math.abs(value));
    return `${value < 0 && whole > 0 ? '-' : ''}${formatCount(whole)}`;
  }
  return String(value).replace('.', ',');
}

function dateText(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
