import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  combine,
  type Figure,
  figureSchema,
  figureText,
  parseFigure,
} from '../../shared/figure.ts';
import { formatCount, formatPercent, MAX_COUNT, parseCount } from '../../shared/number.ts';

const count = fc.integer({ min: 0, max: MAX_COUNT });
const figure: fc.Arbitrary<Figure> = fc.oneof(
  count,
  fc.constant('nothing' as const),
  fc.constant(null),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(count, (value) => {
      expect(parseCount(formatCount(value))).toEqual({ ok: true, value });
    }),
  );
  fc.assert(
    fc.property(figure, (value) => {
      expect(parseFigure(figureText(value))).toEqual({ ok: true, figure: value });
    }),
  );
});

test.each([
  ['1.234', 1234],
  ['1 234', 1234],
  [' 007 ', 7],
  ['１２３', 123],
])('%s is a whole number', (typed, value) =>
  expect(parseCount(typed)).toEqual({ ok: true, value }),
);

test.each([
  ['1.234,5', 'số nguyên'],
  ['12,5', 'số nguyên'],
  ['12.5', 'số nguyên'],
  ['-3', 'không được âm'],
  ['−3', 'không được âm'],
  ['1e5', 'chữ số'],
  ['0x10', 'chữ số'],
  ['5%', 'chữ số'],
  ['1.23.456', 'chữ số'],
  ['NaN', 'chữ số'],
  ['1.000.000.000', 'quá lớn'],
])('%s is refused', (typed, words) => {
  const parsed = parseCount(typed);
  expect(parsed.ok ? '' : parsed.message).toContain(words);
});

test('nothing typed is not reported; a dash or "không phát sinh" is nothing to report', () => {
  expect(parseFigure('  ')).toEqual({ ok: true, figure: null });
  for (const typed of ['-', '–', 'KPS', 'Không phát sinh']) {
    expect(parseFigure(typed)).toEqual({ ok: true, figure: 'nothing' });
  }
});

test('the boundary takes what the field takes', () => {
  fc.assert(
    fc.property(figure, (value) => {
      expect(figureSchema.parse(value)).toBe(value);
    }),
  );
  for (const bad of [-1, 1.5, MAX_COUNT + 1, Number.NaN, '12', undefined]) {
    expect(figureSchema.safeParse(bad).success).toBe(false);
  }
});

test('a total is not reported only when nobody reported, and nothing only when nobody had a number', () => {
  expect(combine([null, null], 'sum')).toBe(null);
  expect(combine([null, 'nothing'], 'sum')).toBe('nothing');
  expect(combine([null, 'nothing', 0], 'sum')).toBe(0);
  expect(combine([3, 'nothing', 9, null], 'highest')).toBe(9);
  expect(combine([3, 'nothing', null], 'last')).toBe('nothing');
  fc.assert(
    fc.property(fc.array(figure), fc.array(figure), (some, more) => {
      for (const way of ['sum', 'highest'] as const) {
        expect(combine([combine(some, way), combine(more, way)], way)).toBe(
          combine([...some, ...more], way),
        );
      }
    }),
  );
});

test('percent with a comma', () => {
  expect(formatPercent(3, 8)).toBe('37,5%');
  expect(formatPercent(1, 1)).toBe('100%');
  expect(formatPercent(2, 3)).toBe('66,7%');
});
