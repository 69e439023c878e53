import { z } from 'zod';
import { formatCount, MAX_COUNT, parseCount } from './number.ts';

/** A figure has three states, never confused: null is not reported, `nothing` is nothing to report, else a count. */
export type Figure = number | 'nothing' | null;

export const figureSchema: z.ZodType<Figure, Figure> = z.union(
  [
    z
      .int('Chỉ nhập số nguyên, không có phần thập phân.')
      .min(0, 'Số không được âm.')
      .max(MAX_COUNT, `Số quá lớn: tối đa ${formatCount(MAX_COUNT)}.`),
    z.literal('nothing'),
    z.null(),
  ],
  {
    error: (issue) =>
      typeof issue.input !== 'number'
        ? 'Nhập một số, hoặc dấu gạch ngang nếu không phát sinh.'
        : issue.input < 0
          ? 'Số không được âm.'
          : Number.isInteger(issue.input)
            ? `Số quá lớn: tối đa ${formatCount(MAX_COUNT)}.`
            : 'Chỉ nhập số nguyên, không có phần thập phân.',
  },
);

export type ParsedFigure = { ok: true; figure: Figure } | { ok: false; message: string };

/** Typed text to figure: empty is not reported, a dash or "kps" is nothing to report. */
export function parseFigure(typed: string): ParsedFigure {
  const text = typed.trim().toLocaleLowerCase('vi');
  if (text === '') return { ok: true, figure: null };
  if (/^([-–—]|kps|không phát sinh)$/.test(text)) return { ok: true, figure: 'nothing' };
  const count = parseCount(text);
  return count.ok ? { ok: true, figure: count.value } : count;
}

/** How a figure is typed back into a field: `-` for nothing to report. */
export function figureText(figure: Figure): string {
  if (figure === null) return '';
  return figure === 'nothing' ? '-' : formatCount(figure);
}

/** How a figure stands in a table: a dash for nothing to report, blank for not reported. */
export function formatFigure(figure: Figure): string {
  if (figure === null) return '';
  return figure === 'nothing' ? '–' : formatCount(figure);
}

/** A total with "not reported" only when nobody reported, "nothing" only when nobody had a number. */
export function combine(figures: readonly Figure[], way: 'sum' | 'highest' | 'last'): Figure {
  const reported = figures.filter((figure) => figure !== null);
  if (way === 'last') return reported.at(-1) ?? null;
  const numbers = reported.filter((figure) => figure !== 'nothing');
  if (numbers.length === 0) return reported.length === 0 ? null : 'nothing';
  return way === 'sum'
    ? numbers.reduce((total, count) => total + count, 0)
    : numbers.reduce((highest, count) => Math.max(highest, count));
}
