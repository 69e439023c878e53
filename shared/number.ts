/** Largest count a figure can hold: nine digits are read, typed and printed without doubt. */
export const MAX_COUNT = 999_999_999;

/** What is wrong with a count, in the same words wherever it is typed. */
export const WRONG_COUNT = {
  notWhole: 'Chỉ nhập số nguyên, không có phần thập phân.',
  negative: 'Số không được âm.',
  tooLarge: `Số quá lớn: tối đa ${formatCount(MAX_COUNT)}.`,
} as const;

export type ParsedCount = { ok: true; value: number } | { ok: false; message: string };

/** Reads a whole number as a Vietnamese clerk types it: `1.234` or `1 234` is one thousand two hundred and thirty-four. */
export function parseCount(typed: string): ParsedCount {
  const text = typed.normalize('NFKC').replaceAll('−', '-').trim();
  if (/^-/.test(text)) return { ok: false, message: WRONG_COUNT.negative };
  if (/^\d[\d. ]*,\d+$|^\d+\.\d{1,2}$|^\d+\.\d{4,}$/.test(text)) {
    return { ok: false, message: WRONG_COUNT.notWhole };
  }
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(text)) {
    return { ok: false, message: 'Chỉ nhập chữ số, ví dụ 12 hoặc 1.234.' };
  }
  const value = Number(text.replace(/[. ]/g, ''));
  return value > MAX_COUNT ? { ok: false, message: WRONG_COUNT.tooLarge } : { ok: true, value };
}

/** `1234567` → `1.234.567`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A share of a whole in percent with at most one decimal and a comma: `3` of `8` → `37,5%`. */
export function formatPercent(part: number, whole: number): string {
  const tenths = Math.round((part * 1_000) / whole);
  return `${formatCount(Math.trunc(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}%`;
}

/** Small numbers as the decree wants them in a document: a zero before 0–9. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
