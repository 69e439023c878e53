import { expect, test } from 'vitest';
import { dayText, typedDay } from '../../renderer/ui/typed-day.ts';
import { daySchema } from '../../shared/month-field.ts';

test.each([
  ['5/3/2026', '2026-03-05'],
  [' 05-03-2026 ', '2026-03-05'],
  ['05.3.2026', '2026-03-05'],
  ['', null],
  ['  ', null],
])('%j stands for %j', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});

const place = {
  today: '2026-02-10',
  span: { startDate: '2024-05-07', endDate: '2024-12-14' },
};

test.each([
  ['7/5/24', '2024-05-07'],
  ['7/5', '2024-05-07'],
  ['7.5', '2024-05-07'],
  ['0705', '2024-05-07'],
  ['7/1', '2026-01-07'],
  ['07052024', '2024-05-07'],
  ['7.5.2024', '2024-05-07'],
  ['7 5 2024', '2024-05-07'],
  ['ngày 7 tháng 5 năm 2024', '2024-05-07'],
  ['22-4-73', '1973-04-22'],
  ['29/2', '2024-02-29'],
  ['30/2', '30/2'],
])('in a movement of 2024 %j is read as %j', (typed, day) => {
  expect(typedDay(typed, place)).toBe(day);
});

test.each(['31/2/2026', '5/3', 'mai', '2026', '31/11/26'])(
  '%j stays as it was typed and is refused by the schema',
  (typed) => {
    expect(typedDay(typed)).toBe(typed);
    expect(daySchema.safeParse(typedDay(typed)).success).toBe(false);
  },
);

test('a day goes back into the field with every digit in its place, a wrong text unchanged', () => {
  expect(dayText('2026-03-05')).toBe('05/03/2026');
  expect(dayText('31/2/2026')).toBe('31/2/2026');
  expect(dayText(null)).toBe('');
});
