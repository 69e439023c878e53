import { expect, test } from 'vitest';
import { dueText, missingText } from '../../renderer/overview/due-text.ts';

const DUE = { day: '2026-05-25', month: '2026-05', workingDaysLeft: 3, missing: [] };

test('the next briefing is named with its weekday and the working days left', () => {
  expect(dueText(DUE, '2026-05-20')).toBe(
    'Giao ban tháng 5/2026: thứ Hai 25/5/2026, còn 3 ngày làm việc.',
  );
});

test('on the day itself it is today', () => {
  expect(dueText({ ...DUE, workingDaysLeft: 0 }, '2026-05-25')).toContain('25/5/2026, hôm nay.');
});

test('a day gone by is said to be gone', () => {
  expect(dueText({ ...DUE, workingDaysLeft: -2 }, '2026-05-27')).toContain(
    'đã qua 2 ngày làm việc',
  );
});

test('who is missing is named, and nobody is said outright', () => {
  expect(missingText(DUE)).toBe('Tất cả các phòng đã báo cáo.');
  const missing = [
    { id: 1, name: 'Văn phòng' },
    { id: 2, name: 'Phòng Lãnh sự' },
  ];
  expect(missingText({ ...DUE, missing })).toBe(
    'Còn 2 phòng chưa báo cáo: Văn phòng, Phòng Lãnh sự.',
  );
});
