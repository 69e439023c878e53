import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWidth } from '../../renderer/grid/layout.ts';
import { rowNames } from '../../renderer/grid/row-names.ts';

const WIDE = nameWidth(1_400);
const NARROW = nameWidth(700);
const named = (name: string, shortName: string) => ({ name, shortName });

test('names stand whole where all have room, else the short names do', () => {
  const short = [named('Phòng Lãnh sự', 'Lãnh sự'), named('Văn phòng', 'VP')];
  expect(rowNames(short, WIDE)).toEqual(['Phòng Lãnh sự', 'Văn phòng']);
  const long = [...short, named('Phòng Lãnh sự và Người Việt Nam ở nước ngoài', 'LS-NVNONN')];
  expect(rowNames(long, WIDE)).toEqual(['Lãnh sự', 'VP', 'LS-NVNONN']);
});

test('names that differ at their end alone are told apart, with equal short names too', () => {
  const long = 'Phòng Quản lý và Tổng hợp công tác chuyên ngành khu vực phía';
  const heads = [1, 2, 3].map((at) => named(`${long} Bắc ${at}`, 'Quản lý'));
  const texts = rowNames(heads, NARROW);
  expect(new Set(texts).size).toBe(3);
  expect(texts[2]).toMatch(/^Phòng.*….*Bắc 3$/);
});

test('no two rows are headed alike, whatever they are called, and each has room', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', 'ộ'),
    minLength: 1,
    maxLength: 60,
  });
  const heads = fc.array(fc.record({ name: text, shortName: text }), { maxLength: 40 });
  fc.assert(
    fc.property(heads, fc.constantFrom(WIDE, NARROW), (each, width) => {
      fc.pre(new Set(each.map(({ name }) => name)).size === each.length);
      const texts = rowNames(each, width);
      expect(new Set(texts).size).toBe(each.length);
      expect(Math.max(0, ...texts.map((one) => [...one].length))).toBeLessThanOrEqual(25);
    }),
  );
});
