import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameBeside } from '../../shared/reading/alias.ts';
import { readReport } from '../../shared/reading/read-report.ts';
import { INDICATORS } from '../reading/answer.ts';

/** The words beside the number of a sentence. */
function beside(sentence: string, number = /\d+/): string {
  const found = number.exec(sentence);
  const start = found?.index ?? 0;
  const span = { start, end: start + (found?.[0].length ?? 0) };
  return nameBeside(sentence, span, { start: 0, end: sentence.length });
}

test.each([
  ['Trong tháng có 3 đợt ra quân.', 'đợt ra quân'],
  ['Tổ chức 02 buổi sinh hoạt chuyên đề, 5 lượt', 'buổi sinh hoạt chuyên đề'],
  ['Số chuyến đi kiểm tra: 4', 'chuyến đi kiểm tra'],
  ['Đã phát 120 tờ rơi trong tháng', 'tờ rơi'],
  ['7', ''],
])('“%s” is called “%s”', (sentence, name) => {
  expect(beside(sentence)).toBe(name);
});

describe('what was learnt', () => {
  const NAMES = ['đợt ra quân', 'chuyến đi kiểm tra', 'tờ rơi phát ra', 'phiếu khảo sát'];
  const target = INDICATORS.find(({ name }) => name === 'Tin, bài đăng tải');

  test('property: is read for that indicator from then on, in any report, and for nothing else', () => {
    if (!target) return expect.fail('no indicator');
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 900 }), (name, count) => {
        const text = `Báo cáo tháng 5/2026\nTrong tháng có ${count} ${name}. Không xảy ra tai nạn.`;
        const learnt = INDICATORS.map((each) =>
          each.id === target.id
            ? { ...each, aliases: `${each.aliases}\n${beside(`có ${count} ${name}.`)}` }
            : each,
        );
        const asked = { departments: [], year: 2026 };
        const before = readReport(text, { ...asked, indicators: INDICATORS }).figures;
        const after = readReport(text, { ...asked, indicators: learnt }).figures;
        expect(before.some(({ indicatorId }) => indicatorId === target.id)).toBe(false);
        expect(after.find(({ indicatorId }) => indicatorId === target.id)).toMatchObject({
          ...{ value: count, certain: true },
        });
        const others = (all: typeof after) =>
          all.filter(({ indicatorId }) => indicatorId !== target.id);
        expect(others(after)).toEqual(others(before));
      }),
      { numRuns: 40 },
    );
  });
});
