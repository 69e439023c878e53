import { expect, test } from 'vitest';
import { typedTime } from '../../renderer/review/review-values.ts';

test.each([
  ['14:30', '14:30'],
  ['8:05', '08:05'],
  ['8h', '08:00'],
  ['8h30', '08:30'],
  ['8 h 30', '08:30'],
  ['8g30', '08:30'],
  ['8.30', '08:30'],
  [' 8 giờ ', '08:00'],
  ['8 giờ 05 phút', '08:05'],
  ['8 giờ 30'.normalize('NFD'), '08:30'],
  ['25h', '25:00'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['8', '8'],
  ['8:5', '8:5'],
  ['khoảng 9 giờ', 'khoảng 9 giờ'],
  ['', ''],
])('%j stands for %j', (typed, time) => {
  expect(typedTime(typed)).toBe(time);
});
