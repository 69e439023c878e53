import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassage } from '../../shared/plan/passage.ts';

const PLAN = `KẾ HOẠCH
Phát động phong trào thi đua (lần 2)
Thời gian từ ngày 07 tháng 5 năm 2024 đến 14/12/2024.
1. Tuyên truyền, phổ biến
   pháp luật về giao thông;`;

const passageOf = (value: string) => {
  const found = findPassage(PLAN, value);
  return found && PLAN.slice(found.start, found.end);
};

test('what a field holds is found where the plan says it, however its lines and days are written', () => {
  expect(passageOf('07/05/2024')).toBe('07 tháng 5 năm 2024');
  expect(passageOf('14/12/2024')).toBe('14/12/2024');
  expect(passageOf('Tuyên truyền, phổ biến pháp luật về giao thông.')).toContain('về giao thông');
  expect(passageOf('phong trào thi đua (lần 2)')).toBe('phong trào thi đua (lần 2)');
  expect(passageOf('Tuyên truyền, phổ biến pháp luật, và nhiều việc nữa')).toContain('phổ biến');
  expect(passageOf('Không có ở đây')).toBeNull();
  expect(passageOf('')).toBeNull();
});

test('any words of the plan are found in it, and anything typed is sought without fail', () => {
  fc.assert(
    fc.property(fc.nat(PLAN.length - 12), (at) => {
      const words = PLAN.slice(at, at + 12);
      if (words.trim().length < 4 || words.includes('/')) return;
      expect(passageOf(words)).not.toBeNull();
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void findPassage(PLAN, typed)));
});
