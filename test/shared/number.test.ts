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

test.each([
  ['12,0', 12],
  ['12.0', 12],
  ['12.00', 12],
  ['1.250,00', 1250],
  ['1 250,0', 1250],
  ['1,250', 1250],
  ['2,340', 2340],
  ['1,000', 1000],
  ['1,234,567', 1_234_567],
  ['1,234.00', 1234],
  ['0,000', 0],
  ['0,0', 0],
  ['+5', 5],
  ['12.', 12],
  ['12,', 12],
])('%s is read as %i and said back', (typed, value) => {
  const understood = `Hiểu là ${formatCount(value)}.`;
  expect(parseCount(typed)).toEqual({ ok: true, value, understood });
});

test.each([
  ['5 buổi', 'buổi', 5],
  ['5buổi', 'buổi', 5],
  ['5 BUOI.', 'buổi', 5],
  ['1.250 km', 'km', 1250],
  ['12,0 lượt', 'lượt người', 12],
  ['35 người', 'lượt người', 35],
  ['hai buổi', 'buổi', 2],
  ['40%', '%', 40],
])('%s in %s is %i', (typed, unit, value) => {
  const understood = `Hiểu là ${formatCount(value)}.`;
  expect(parseCount(typed, unit)).toEqual({ ok: true, value, understood });
});

test.each([
  ['5 vụ', 'buổi', 'tính bằng buổi, không phải “vụ”. Chỉ nhập chữ số, ví dụ 5.'],
  ['5%', 'buổi', 'tính bằng buổi'],
  ['5/7', 'buổi', 'ví dụ 5.'],
  ['12,5', 'buổi', 'không có phần thập phân'],
  ['1.234,567', 'km', 'không có phần thập phân'],
  ['1.234,56', 'km', 'không có phần thập phân'],
  ['1,23', '', 'không có phần thập phân'],
  ['12.34', '', 'không có phần thập phân'],
  ['năm', 'buổi', 'chữ số'],
  ['12²', 'm²', 'chữ số'],
  ['①', '', 'chữ số'],
  ['٣', '', 'chữ số'],
  ['1-2', '', 'chữ số'],
  ['(5)', '', 'chữ số'],
  ['khoảng 5', '', 'chữ số'],
  ['mười hai', '', 'chữ số'],
  ['hai vụ', 'buổi', 'chữ số'],
  ['1 23', '', 'chữ số'],
  ['00000000000000000000000000000000000000000000000000000000000001', '', 'chữ số'],
])('%s in %s is refused with what to type', (typed, unit, words) => {
  const parsed = parseCount(typed, unit);
  expect(parsed.ok ? JSON.stringify(parsed) : parsed.message).toContain(words);
});

test('however a number is spelled, it is the same number', () => {
  const spellings: ((value: number) => string)[] = [
    String,
    formatCount,
    (value) => formatCount(value).replaceAll('.', ' '),
    (value) => formatCount(value).replaceAll('.', '\u00a0'),
    (value) => formatCount(value).replaceAll('.', '\u202f'),
    (value) => `${formatCount(value)},00`,
    (value) => ` ${value} `,
    (value) => `${value},0`,
    (value) => `${value} buổi`,
    (value) => `${formatCount(value)},0 buoi`,
    (value) =>
      [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
    (value) => (value >= 1000 ? formatCount(value).replaceAll('.', ',') : String(value)),
  ];
  fc.assert(
    fc.property(count, fc.constantFrom(...spellings), (value, spell) => {
      expect(parseCount(spell(value), 'buổi')).toMatchObject({ ok: true, value });
    }),
  );
});

test('any text is answered, soon and with a sentence or a whole number', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0159.,- +%x²k'), maxLength: 80 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), fc.string(), (typed, unit) => {
      const parsed = parseFigure(typed, unit);
      if (parsed.ok) expect(figureSchema.safeParse(parsed.figure).success).toBe(true);
      else expect(parsed.message).toMatch(/\.$/);
    }),
  );
  expect(parseFigure('1'.repeat(1_000_000)).ok).toBe(false);
});

test('nothing in whatever words is nothing to report, and said back where it is not plain', () => {
  const nothing = { ok: true, figure: 'nothing', understood: 'Hiểu là không phát sinh.' };
  for (const typed of [
    ...[
      'Không',
      'ko',
      'k',
      'x',
      'X',
      '--',
      'không có',
      'Chưa',
      'chưa có',
      'chưa phát sinh',
      'khong',
    ],
    ...['không có buổi nào', 'Không có.', 'chưa có buổi'],
  ]) {
    expect(parseFigure(typed, 'buổi'), typed).toEqual(nothing);
  }
  for (const typed of ['không biết', 'chưa rõ', 'không có vụ nào']) {
    expect(parseFigure(typed, 'buổi').ok, typed).toBe(false);
  }
  expect(parseFigure('0')).toEqual({ ok: true, figure: 0 });
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
