import { z } from 'zod';
import { formatCount, MAX_COUNT, parseCount, WRONG_COUNT } from './number.ts';
import { cleanLine, fold } from './text.ts';

/** A figure has three states, never confused: null is not reported, `nothing` is nothing to report, else a count. */
export type Figure = number | 'nothing' | null;

/** A sentence for what is no figure; undefined where it is one. */
function wrongFigure(value: unknown): string | undefined {
  if (value === null || value === 'nothing') return undefined;
  if (typeof value !== 'number') return 'Nhập một số, hoặc dấu gạch ngang nếu không phát sinh.';
  if (value < 0) return WRONG_COUNT.negative;
  if (!Number.isInteger(value)) return WRONG_COUNT.notWhole;
  return value > MAX_COUNT ? WRONG_COUNT.tooLarge : undefined;
}

export const figureSchema = z.custom<Figure>((value) => wrongFigure(value) === undefined, {
  error: ({ input }) => wrongFigure(input),
});

export type ParsedFigure =
  | { ok: true; figure: Figure; understood?: string }
  | { ok: false; message: string };

const NOTHING = /^(-{1,3}|[–—]|kps|0 phat sinh|x|k|ko|(khong|chua)( (co|phat sinh|xay ra))?)$/;
/** `Không có buổi nào`, `chưa có vụ gì`. */
const NO_ONE = / (nao|gi|ai)$/;

/**
 * Typed text to figure, of a field in `unit`: empty is not reported; a dash, "kps" or "không", in whatever words, is
 * nothing to report.
 */
export function parseFigure(typed: string, unit = ''): ParsedFigure {
  const text = cleanLine(typed);
  if (text === '') return { ok: true, figure: null };
  if (isNothing(text, unit)) {
    return /^([-–—]|kps|không phát sinh)$/i.test(text)
      ? { ok: true, figure: 'nothing' }
      : { ok: true, figure: 'nothing', understood: 'Hiểu là không phát sinh.' };
  }
  const count = parseCount(text, unit);
  if (!count.ok) return count;
  const { value: figure, ...said } = count;
  return { ...said, figure };
}

function isNothing(text: string, unit: string): boolean {
  const words = fold(text).replace(/[.!]$/, '');
  const bare = words.replace(NO_ONE, '');
  const own = fold(unit);
  const withoutOwn = own !== '' && bare.endsWith(` ${own}`) ? bare.slice(0, -own.length - 1) : bare;
  return NOTHING.test(words) || NOTHING.test(withoutOwn);
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
