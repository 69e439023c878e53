import { expect, test } from 'vitest';
import { dayText, typedDay } from '../../renderer/ui/typed-day.ts';
import { daySchema } from '../../shared/month.ts';

test.each([
  ['5/3/2026', '2026-03-05'],
  [' 05-03-2026 ', '2026-03-05'],
  ['05.3.2026', '2026-03-05'],
  ['', null],
  ['  ', null],
])('%j stands for %j', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});

test.each(['31/2/2026', '5/3', 'mai', '2026', '5/3/26'])(
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
