import { MAX_COUNT } from '../number.ts';
import type { Token } from './token.ts';

/** Why a number of the text is no figure of the month, in the words she is told. */
export const REASONS = {
  cumulative: 'Số lũy kế, không phải số của tháng',
  before: 'Số của tháng trước hoặc kỳ khác',
  next: 'Kế hoạch của tháng sau',
  required: 'Chỉ tiêu, mức phải đạt, không phải kết quả',
  difference: 'Số tăng, giảm so với kỳ khác',
  document: 'Số, ký hiệu văn bản hoặc điều, khoản',
  date: 'Ngày, tháng, giờ',
  order: 'Số thứ tự, số hiệu, địa chỉ, điện thoại',
  denominator: 'Mẫu số: tổng để so, không phải kết quả',
  percent: 'Tỷ lệ phần trăm',
  part: 'Một phần của số đã nêu',
  denied: 'Câu nói không phải số này',
  otherMonth: 'Báo cáo nhiều tháng: không rõ số của tháng nào',
  unclear: 'Không rõ là chỉ tiêu nào',
  several: 'Có nhiều số khác nhau cho chỉ tiêu này',
} as const;
export type Reason = keyof typeof REASONS;

/** A number of a sentence: what it is, and of what kind where it is no count. */
export type Count = {
  from: number;
  to: number;
  value: number;
  /** Not a count at all. */
  reason: Reason | null;
  /** Read from a doubtful scan or from words that may mean something else. */
  doubtful: boolean;
  /** "x/y": where y stands. */
  of: number | null;
};

const WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10, // biome-ignore format: a row
};
/** Words that mean something else where their marks are missing or others. */
const OTHER_WORDS = new Set(['sau', 'nam', 'bay', 'tam', 'tu', 'lam', 'ba', 'bon']);
const SPELT: Readonly<Record<string, string>> = {
  sau: 'sáu',
  nam: 'năm',
  bay: 'bảy',
  tam: 'tám',
  tu: 'tư',
  lam: 'lăm',
  ba: 'ba',
  bon: 'bốn', // biome-ignore format: a row
};

const OF_DOCUMENT = new Set(['dieu', 'khoan', 'diem', 'nghi', 'dinh', 'luat', 'ke', 'hoach', 'kh', 'so', 'van', 'cv', 'qd', 'bc', 'tt', 'nd', 'chi', 'thi', 'quyet', 'thong', 'muc', 'phu', 'luc']); // biome-ignore format: a row
const DOCUMENTS =
  /^(?:dieu|khoan|diem|nghi dinh|luat|ke hoach|kh|cong van|cv|quyet dinh|qd|thong tu|chi thi|nghi quyet|phu luc|muc|giay khen|noi dung|bien ban)$/;
const PLACES = new Set(['lo', 'phong', 'duong', 'ngo', 'nha', 'tang', 'toa', 'le', 'thoai', 'dt', 'sdt', 'sim', 'biem', 'bien', 'hotline', 'km', 'quy', 'lop', 'nhom', 'khoi']); // biome-ignore format: a row
const SURE_DAY = /^(?:ngay|hom|luc|mung)$/;
const BEFORE_DAY = new Set(['den', 'sang', 'chieu', 'toi', 'tu', 'truoc', 'qua', 'va']); // biome-ignore format: a row

/** Reads the numbers of a sentence; `isUnit` tells the words that things are counted by. */
export function countsIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  isUnit: (key: string) => boolean,
): Count[] {
  const counts: Count[] = [];
  for (let at = from; at < to; ) {
    const count =
      tokens[at]?.kind === 'number'
        ? digitsAt(tokens, at, from, to, isUnit)
        : wordsAt(tokens, at, from, to, isUnit);
    if (count) counts.push(count);
    at = count ? count.to : at + 1;
  }
  return counts;
}

function key(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start;
}

function digitsAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  isUnit: (key: string) => boolean,
): Count {
  let end = at + 1;
  let digits = tokens[at]?.digits ?? '';
  let doubtful = tokens[at]?.doubtful ?? false;
  const done = (reason: Reason | null, last = end, of: number | null = null): Count => ({
    from: at,
    to: last,
    value: Number(digits),
    reason: Number(digits) > MAX_COUNT ? 'order' : reason,
    doubtful,
    of, // biome-ignore format: a row
  });
  // 1.250 and 6 450: thousands. 1,5 and 3.14 are no counts of people or things.
  while (
    end + 1 < to &&
    /^[.,]$/.test(key(tokens, end)) &&
    tokens[end + 1]?.kind === 'number' &&
    touches(tokens, end - 1) &&
    touches(tokens, end)
  ) {
    const next = tokens[end + 1]?.digits ?? '';
    if (next.length !== 3 || digits.length > 9 || digits.startsWith('0'))
      return done('order', skipNumbers(tokens, end, to));
    digits += next;
    end += 2;
  }
  if (end < to && tokens[end]?.kind === 'number') {
    const next = tokens[end]?.digits ?? '';
    const goesOn =
      next.length === 3 &&
      digits.length <= 3 &&
      isUnit(key(tokens, end + 1)) &&
      !digits.startsWith('0');
    if (!goesOn) return done('order', skipNumbers(tokens, end, to));
    digits += next;
    end += 1;
    doubtful = true;
    if (key(tokens, end) === 'km') doubtful = false;
  }
  const slash = key(tokens, end);
  if (slash === '%' || (key(tokens, end) === 'phan' && key(tokens, end + 1) === 'tram'))
    return done('percent', end + 1);
  if ((slash === '/' || slash === '-') && end + 1 < to && tokens[end + 1]?.kind === 'number') {
    return ratioOrDate(tokens, at, end, to, isUnit, done);
  }
  if (
    slash === '/' &&
    touches(tokens, end - 1) &&
    touches(tokens, end) &&
    tokens[end + 1]?.kind === 'word' &&
    !isUnit(key(tokens, end + 1))
  ) {
    return done('document', end + 2);
  }
  if (slash === ':' && tokens[end + 1]?.kind === 'number' && touches(tokens, end))
    return done('date', skipNumbers(tokens, end, to));
  const reason = reasonBefore(tokens, at, from, end, isUnit);
  return done(reason);
}

/** "12/5/2026", "5/2026", "12/10", or 9 of 9. */
function ratioOrDate(
  tokens: readonly Token[],
  at: number,
  slash: number,
  to: number,
  isUnit: (key: string) => boolean,
  done: (reason: Reason | null, last?: number, of?: number | null) => Count,
): Count {
  const x = Number(tokens[at]?.digits);
  const y = Number(tokens[slash + 1]?.digits);
  const end = slash + 2;
  if (key(tokens, slash) === '-') return done('date', skipNumbers(tokens, end, to));
  if (key(tokens, end) === '/' && (tokens[end + 1]?.kind === 'number' || touches(tokens, end))) {
    const year = tokens[end + 1]?.kind === 'number' && y <= 12;
    return done(year ? 'date' : 'document', skipNumbers(tokens, end, to));
  }
  if (y >= 1900) return done(x <= 12 ? 'date' : 'document', end);
  const before = key(tokens, at - 1);
  if (SURE_DAY.test(before) || (BEFORE_DAY.has(before) && !isUnit(key(tokens, end))))
    return done('date', end);
  if (x > y) return done('date', end);
  return done(null, end, slash + 1);
}

function skipNumbers(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (tokens[at]?.kind === 'number' ||
      (/^[./:,-]$/.test(key(tokens, at)) && tokens[at + 1]?.kind === 'number'))
  )
    at += 1;
  // "36/2024/QH15": the letters of a document's number.
  while (
    at + 1 < to &&
    /^[/-]$/.test(key(tokens, at)) &&
    touches(tokens, at) &&
    touches(tokens, at - 1)
  )
    at += 2;
  return Math.max(at, from);
}

/** What the words before a number make of it. */
function reasonBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
  end: number,
  isUnit: (key: string) => boolean,
): Reason | null {
  const before = at > from ? key(tokens, at - 1) : '';
  const two = at - 1 > from ? `${key(tokens, at - 2)} ${before}` : before;
  const next = key(tokens, end);
  const digits = tokens[at]?.digits ?? '';
  if (before === 'thang') return isUnit(next) && !/^(nguoi|can|cong)$/.test(next) ? null : 'date';
  if (before === 'ngay' || before === 'nam' || before === 'quy')
    return isUnit(next) && before !== 'ngay' && digits.length < 4 ? null : 'date';
  if (DOCUMENTS.test(two) || DOCUMENTS.test(before)) return isUnit(next) ? null : 'document';
  if (/^(?:19|20)\d\d$/.test(digits) && !isUnit(next)) return 'date';
  if (/^(?:gio|h|phut|ngay|thang|nam|cho|tuoi|trieu|dong|nghin|ty|tuan)$/.test(next)) {
    return next === 'dong' && key(tokens, end + 1) === 'chi'
      ? null
      : next === 'cho' && key(tokens, end + 1) !== 'ngoi' && two !== 'xe' && before !== 'xe'
        ? null
        : 'order';
  }
  if (PLACES.has(before) && !isUnit(next)) return 'order';
  if (before === 'so' && /^(?:duong|nha|ngo|\/)$/.test(next)) return 'order';
  if (digits.length > 6 || (digits.length > 3 && digits.startsWith('0'))) return 'order';
  if (OF_DOCUMENT.has(before) && before === 'so' && next === '/') return 'document';
  return null;
}

/** "hai buổi", "ba mươi lăm lượt", "mười một người": only before what can be counted. */
function wordsAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  isUnit: (key: string) => boolean,
): Count | null {
  if (tokens[at]?.kind !== 'word' || WORDS[key(tokens, at)] === undefined) return null;
  let end = at;
  let tens = 0;
  let ones: number | null = null;
  let hundreds = 0;
  while (end < to) {
    const word = key(tokens, end);
    const value = word === 'linh' || word === 'le' ? 0 : WORDS[word];
    if (word === 'tram' && ones !== null) [hundreds, ones] = [ones * 100, null];
    else if (word === 'muoi') [tens, ones] = [ones === null ? 10 : ones * 10, null];
    else if (value !== undefined && ones === null) ones = value;
    else break;
    end += 1;
  }
  const unit = key(tokens, end);
  if (!isUnit(unit) || (unit === 'nguoi' && end - at === 1 && key(tokens, at) === 'tu'))
    return null;
  const alone = end - at === 1;
  let doubtful = false;
  if (alone) {
    const word = tokens[at];
    const name = key(tokens, at);
    // With marks elsewhere in the sentence "sau buổi" is "after", without any it may be six.
    if (OTHER_WORDS.has(name) && !word?.marked && SPELT[name] !== name) {
      if (tokens.slice(from, to).some(({ marked }) => marked)) return null;
      doubtful = true;
    }
  }
  const value = hundreds + tens + (ones ?? 0);
  return value === 0 ? null : { from: at, to: end, value, reason: null, doubtful, of: null };
}
