/** The letters of points in the Vietnamese alphabet's order, without f, j, w and z (NĐ 30/2020, Phụ lục I). */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `a)` for 1, `đ)` for 5; after `y)` comes `aa)`. */
export function pointLabel(position: number): string {
  const letters = [...LETTERS];
  const letter = letters[(position - 1) % letters.length] ?? '';
  const round = Math.floor((position - 1) / letters.length);
  return `${round > 0 ? letters[round - 1] : ''}${letter})`;
}

/** `IV` for 4. */
export function roman(value: number): string {
  const step = ROMAN.find(([size]) => size <= value);
  return step ? step[1] + roman(value - step[0]) : '';
}

/** Room for a number or a day that is written by hand. */
export const ROOM = '\u2003\u2003';

/** An item of an official list ends with ";", the last with "." (NĐ 30/2020, Phụ lục I). */
export function closeItem(text: string, index: number, count: number): string {
  return `${text}${index === count - 1 ? '.' : ';'}`;
}
