import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIME, timeSchema, typedTime } from '../../shared/time.ts';

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
  ['9 giờ 30', '09:30'],
  ['9\u00a0giờ\u00a030', '09:30'],
  ['０９３０', '09:30'],
  ['9:30:00', '09:30'],
  ['9 giờ rưỡi', '09:30'],
  ["8h30'", '08:30'],
  ['8 giờ 30 phút sáng', '08:30'],
  ['2 giờ chiều', '14:00'],
  ['2:30 CH', '14:30'],
  ['14 giờ chiều', '14:00'],
  ['7 giờ rưỡi tối', '19:30'],
  ['11 giờ trưa', '11:00'],
  ['12 giờ trưa', '12:00'],
  ['1 giờ trưa', '13:00'],
  ['12 giờ tối', '12 giờ tối'],
  ['15 giờ sáng', '15 giờ sáng'],
  ['khoảng 9 giờ', 'khoảng 9 giờ'],
  ['', ''],
])('%j stands for %j', (typed, time) => {
  expect(typedTime(typed)).toBe(time);
});

test('however a time is spelled, it is the same time, and one the schema takes', () => {
  const spellings: ((hour: number, minute: string) => string)[] = [
    (hour, minute) => `${hour}:${minute}`,
    (hour, minute) => `${hour}h${minute}`,
    (hour, minute) => `${hour} giờ ${minute}`,
    (hour, minute) => `${hour}${minute}`,
    (hour, minute) => `${String(hour).padStart(2, '0')}${minute}`,
  ];
  const hours = fc.integer({ min: 0, max: 23 });
  const minutes = fc.integer({ min: 0, max: 59 }).map((minute) => String(minute).padStart(2, '0'));
  fc.assert(
    fc.property(hours, minutes, fc.constantFrom(...spellings), (hour, minute, spell) => {
      const read = typedTime(spell(hour, minute));
      expect(read).toBe(`${String(hour).padStart(2, '0')}:${minute}`);
      expect(timeSchema.parse(read)).toMatch(TIME);
      expect(typedTime(read)).toBe(read);
    }),
  );
});

test.each(['25:00', '12:60', '8', 'khoảng 9 giờ'])('%s is refused with the right form', (typed) => {
  const checked = timeSchema.safeParse(typedTime(typed));
  expect(checked.error?.issues[0]?.message).toBe('Giờ theo dạng 14:30.');
});
