import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  formatDay,
  formatDayInWords,
  formatMonth,
  formatMonthInWords,
  isDay,
  lastWeekdayOf,
  monthsBetween,
  parseDay,
  weekdayOf,
  workingDaysBetween,
} from '../../shared/month.ts';
import { movementSchema } from '../../shared/movement/movement.ts';
import { MOVEMENT } from '../helpers/office.ts';

const day = fc.integer({ min: 0, max: 90_000 }).map((days) => addDays('1900-03-01', days));

test('a day is a day of the calendar', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const bad of [
    '2025-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-1-1',
    '1900-02-28',
    '',
    '2200-01-01',
  ]) {
    expect(isDay(bad)).toBe(false);
  }
});

test('a typed day is day, month, year', () => {
  expect(parseDay('5/3/2026')).toBe('2026-03-05');
  expect(parseDay(' 05-03-2026 ')).toBe('2026-03-05');
  expect(parseDay('05.3.2026')).toBe('2026-03-05');
  for (const bad of ['29/02/2025', '31/4/2026', '5/3/26', '2026-03-05', '3/2026', 'mai']) {
    expect(parseDay(bad)).toBe(null);
  }
  fc.assert(
    fc.property(day, (each) => {
      expect(parseDay(formatDay(each))).toBe(each);
    }),
  );
});

test('zeros as the decree has them: before days under 10 and months 1 and 2', () => {
  expect(formatDay('2026-03-05')).toBe('05/3/2026');
  expect(formatDayInWords('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
  expect(formatDayInWords('2026-06-15')).toBe('ngày 15 tháng 6 năm 2026');
  expect(formatMonth('2026-02')).toBe('02/2026');
  expect(formatMonthInWords('2026-11')).toBe('tháng 11 năm 2026');
});

test('months count over years, both ways', () => {
  expect(addMonths('2026-11', 3)).toBe('2027-02');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
});

test('the last Mondays of 2026', () => {
  const months = monthsBetween('2026-01', '2026-12');
  expect(months.map((month) => lastWeekdayOf(month, 1).slice(8))).toEqual([
    '26',
    '23',
    '30',
    '27',
    '25',
    '29',
    '27',
    '31',
    '28',
    '26',
    '30',
    '28',
  ]);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (each, weekday) => {
      const last = lastWeekdayOf(each.slice(0, 7), weekday as 1);
      expect(weekdayOf(last)).toBe(weekday);
      expect(addDays(last, 7).slice(0, 7)).not.toBe(each.slice(0, 7));
    }),
  );
});

test('working days leave out Saturdays and Sundays', () => {
  expect(workingDaysBetween('2026-05-20', '2026-05-25')).toBe(3);
  expect(workingDaysBetween('2026-05-25', '2026-05-25')).toBe(0);
  expect(workingDaysBetween('2026-05-25', '2026-05-20')).toBe(-3);
});

test('property: working days are those a walk through the calendar meets', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) => {
      const step = Math.sign(days) || 1;
      const walked = Array.from({ length: Math.abs(days) }, (_, at) =>
        addDays(from, days > 0 ? at + 1 : -at),
      );
      const working = walked.filter((each) => weekdayOf(each) <= 5).length;
      expect(workingDaysBetween(from, addDays(from, days)) * step).toBe(working);
    }),
  );
});

test('whatever is no month or day ends at once', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(monthsBetween(one, '2026-12').length).toBeLessThan(120_000);
      expect(monthsBetween('2026-01', other).length).toBeLessThan(120_000);
    }),
  );
  expect(monthsBetween('2026-01', 'ngày 14')).toEqual([]);
  expect(workingDaysBetween('2026-01-05', 'ngày 14 tháng 12')).toBe(0);
});

test('words in the end of a movement are told at their field, and nothing hangs', () => {
  const refused = movementSchema.safeParse({
    ...MOVEMENT,
    endDate: 'ngày 14 tháng 12 năm 2026',
    cutoffDate: null,
    submissionDate: null,
  });
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([['endDate']]);
});
