import { cleanLine, fold } from './text.ts';

/** Largest count a figure can hold: nine digits are read, typed and printed without doubt. */
export const MAX_COUNT = 999_999_999;

/** What is wrong with a count, in the same words wherever it is typed. */
export const WRONG_COUNT = {
  notWhole: 'Chỉ nhập số nguyên, không có phần thập phân.',
  negative: 'Số không được âm.',
  tooLarge: `Số quá lớn: tối đa ${formatCount(MAX_COUNT)}.`,
} as const;

/** `understood` says back what was read where the text could mean something else: "Hiểu là 2.340." */
export type ParsedCount =
  | { ok: true; value: number; understood?: string }
  | { ok: false; message: string };

const wrong = (message: string): ParsedCount => ({ ok: false, message });
/** Longer is a text, whatever digits it holds. */
const LONGEST_TYPED = 60;
const DIGITS_ONLY = 'Chỉ nhập chữ số, ví dụ 12 hoặc 1.234.';

/**
 * Reads a whole number as a Vietnamese clerk types it: `1.234` or `1 234` is one thousand two hundred and thirty-four.
 * Taken too, and said back: a fraction of nought (`12,0`), commas between thousands (`2,340`), the unit of the
 * field behind the number (`5 buổi`, `hai buổi`). What could be no whole number is refused with the right form.
 */
export function parseCount(typed: string, unit = ''): ParsedCount {
  if (typed.length > LONGEST_TYPED || RAISED_OR_RINGED.test(typed)) return wrong(DIGITS_ONLY);
  const text = cleanLine(typed.normalize('NFKC').replace(/[\u2212\u2010\u2011]/g, '-'));
  if (/^[-–—] ?\d/.test(text)) return wrong(WRONG_COUNT.negative);
  const [number, behind] = withoutUnit(text, unit);
  if (behind !== '') return wrong(strangeUnit(number, behind, unit));
  const plain = /^(\d+|\d{1,3}([. ]\d{3})+)$/.test(number);
  const digits = plain ? number.replace(/[. ]/g, '') : loosely(number);
  if (digits === null) return wrong(FRACTION.test(number) ? WRONG_COUNT.notWhole : DIGITS_ONLY);
  const value = Number(digits);
  if (value > MAX_COUNT) return wrong(WRONG_COUNT.tooLarge);
  return plain && number === text
    ? { ok: true, value }
    : { ok: true, value, understood: `Hiểu là ${formatCount(value)}.` };
}

/** Small or ringed digits would be read as digits of the number: `12²`. */
const RAISED_OR_RINGED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff]/;

const FRACTION = /^(\d{1,3}(?:[. ]\d{3})*|\d+)[.,]\d+$/;
const WORDS = 'không,một,hai,ba,bốn,năm,sáu,bảy,tám,chín,mười'.split(',');

/** The digits of a number that is not written as ours are; null where it is no whole number. */
function loosely(text: string): string | null {
  const number = text.replace(/^\+ ?/, '').replace(/[.,]$/, '');
  if (/^\d+$/.test(number)) return number;
  // A fraction of nought, behind a comma or, where three digits would be a thousand, a point.
  const whole = /^(\d+|\d{1,3}(?:[. ]\d{3})+),0+$/.exec(number) ?? /^(\d+)\.0{1,2}$/.exec(number);
  if (whole?.[1] && !/^[1-9]\d{0,2},000$/.test(number)) return whole[1].replace(/[. ]/g, '');
  const thousands = /^([1-9]\d{0,2}(?:[,']\d{3})+)(?:\.0+)?$/.exec(number);
  return thousands?.[1]?.replace(/[,']/g, '') ?? null;
}

/** The number and what stands behind it; nothing does where that is the unit of the field or words of it. */
function withoutUnit(text: string, unit: string): [number: string, behind: string] {
  const parts = /^(.*?\d[\d., ']*?|\p{L}+) ?([\p{L}%/].*)$/u.exec(text);
  if (!parts) return [text, ''];
  const [, number = '', behind = ''] = parts;
  const own = fold(unit).split(' ');
  const isOwn = fold(behind.replace(/[.,;]$/, ''))
    .split(' ')
    .every((word) => own.includes(word));
  if (/\d/.test(number)) return [number, isOwn ? '' : behind];
  // A number's word alone may be another word (`năm` is a year too), before the unit it is a number.
  const word = WORDS.indexOf(number.toLocaleLowerCase('vi'));
  return [isOwn && word > 0 ? String(word) : text, ''];
}

function strangeUnit(number: string, behind: string, unit: string): string {
  return unit === ''
    ? `Chỉ nhập chữ số, không kèm “${behind}”: ví dụ ${number}.`
    : `Số này tính bằng ${unit}, không phải “${behind}”. Chỉ nhập chữ số, ví dụ ${number}.`;
}

/** `1234567` → `1.234.567`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A share of a whole in percent with at most one decimal and a comma: `3` of `8` → `37,5%`. */
export function formatPercent(part: number, whole: number): string {
  return `${inTenths(Math.round((part * 1_000) / whole))}%`;
}

/** A number that is not negative with at most one decimal and a comma: `2.44` → `2,4`. */
export function formatTenths(value: number): string {
  return inTenths(Math.round(value * 10));
}

function inTenths(tenths: number): string {
  return `${formatCount(Math.trunc(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}`;
}

/** Small numbers as the decree wants them in a document: a zero before 0–9. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
