import { formatMonth } from '../month.ts';
import { formatCount } from '../number.ts';
import type { Holdings } from './copy.ts';

const WORDS = [
  ['departments', 'phòng'],
  ['people', 'cán bộ'],
  ['reports', 'báo cáo'],
  ['cases', 'trường hợp'],
  ['papers', 'văn bản đã chốt'],
] as const;

/** What is held, in words: "12 phòng, 60 cán bộ, 40 báo cáo, 3 trường hợp, 2 văn bản đã chốt"; nothing is left out but what is none. */
export function countsOf(holdings: Holdings): string {
  const told = WORDS.filter(([what]) => holdings[what] > 0).map(
    ([what, word]) => `${formatCount(holdings[what])} ${word}`,
  );
  return told.length > 0 ? told.join(', ') : 'chưa có gì';
}

/** What a copy has fewer or more of than the data now: "ít hơn 12 báo cáo, 2 văn bản đã chốt; nhiều hơn 1 cán bộ". */
export function differenceOf(copy: Holdings, now: Holdings): string {
  const counted = [
    ['ít hơn', -1],
    ['nhiều hơn', 1],
  ] as const;
  const parts = counted.flatMap(([comparison, sign]) => {
    const differing = WORDS.filter(([what]) => Math.sign(copy[what] - now[what]) === sign);
    const told = differing.map(
      ([what, word]) => `${formatCount(Math.abs(copy[what] - now[what]))} ${word}`,
    );
    return told.length > 0 ? [`${comparison} ${told.join(', ')}`] : [];
  });
  if (parts.length > 0) return parts.join('; ');
  if (copy.lastMonth && copy.lastMonth !== now.lastMonth) {
    return `báo cáo đến tháng ${formatMonth(copy.lastMonth)}`;
  }
  return copy.lastChange === now.lastChange
    ? 'như hiện nay'
    : 'số lượng như hiện nay, nội dung có chỗ khác';
}
