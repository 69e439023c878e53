import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataCopy, Holdings } from '../../shared/copy/copy.ts';
import { differenceOf } from '../../shared/copy/difference.ts';
import { isSharplyLess, surplusCopies } from '../../shared/copy/rotation.ts';
import { addMonths } from '../../shared/month.ts';

const NOTHING: Holdings = {
  departments: 0,
  people: 0,
  reports: 0,
  cases: 0,
  papers: 0,
  lastMonth: null,
  lastChange: 0,
};

function copyOf(sequence: number, holdings: Holdings | null, day = '2026-05-20'): DataCopy {
  return { name: `${sequence}`, sequence, day, reason: 'ngay', size: 1000, holdings };
}

/** Four hundred days of work, a copy each: a report every day, a new month every twenty. */
function workdays(days: number, dayOf: (n: number) => string): DataCopy[] {
  const kept: DataCopy[] = [];
  for (let n = 1; n <= days; n += 1) {
    const lastMonth = addMonths('2026-01', Math.floor(n / 20));
    const holdings = { ...NOTHING, people: 60, reports: n, lastMonth, lastChange: n };
    kept.push(copyOf(n, holdings, dayOf(n)));
    const surplus = new Set(surplusCopies(kept));
    kept.splice(0, kept.length, ...kept.filter(({ name }) => !surplus.has(name)));
  }
  return kept;
}

test('ten newest, the last of twelve months and of each year stay of four hundred days', () => {
  const kept = workdays(400, () => '2026-05-20').map(({ sequence }) => sequence);
  expect(kept.slice(-10)).toEqual([391, 392, 393, 394, 395, 396, 397, 398, 399, 400]);
  expect(kept.slice(0, -10)).toEqual([199, 219, 239, 259, 279, 299, 319, 339, 359, 379]);
  // 2026 has its last beside the months, which are of 2026 and 2027.
  const years = workdays(900, () => '2026-05-20').map(({ holdings }) => holdings?.lastMonth ?? '');
  expect(years).toEqual(expect.arrayContaining(['2026-12', '2027-12', '2028-12']));
});

test.each([
  ['stands still in 1970', () => '1970-01-01'],
  ['is a century ahead', (n: number) => `2126-01-${String((n % 28) + 1).padStart(2, '0')}`],
  ['jumps to and fro', (n: number) => (n % 2 ? '2099-12-31' : '1980-01-01')],
  ['runs backwards', (n: number) => `${2500 - n}-01-01`],
])('a clock that %s changes nothing', (_what, dayOf) => {
  const names = (copies: DataCopy[]) => copies.map(({ name }) => name);
  expect(names(workdays(400, dayOf))).toEqual(names(workdays(400, () => '2026-05-20')));
});

test('no copy of before a loss goes, however many come after it', () => {
  const copies = workdays(60, () => '2026-05-20');
  const before = copies.map(({ name }) => name);
  for (let n = 61; n <= 400; n += 1) {
    copies.push(copyOf(n, { ...NOTHING, people: 60, lastChange: n }));
    const surplus = new Set(surplusCopies(copies));
    copies.splice(0, copies.length, ...copies.filter(({ name }) => !surplus.has(name)));
  }
  expect(copies.map(({ name }) => name)).toEqual(expect.arrayContaining(before));
  expect(copies.length).toBeLessThan(before.length + 15);
});

const holdingsArbitrary = fc.record({
  departments: fc.nat(20),
  people: fc.nat(200),
  reports: fc.nat(300),
  cases: fc.nat(50),
  papers: fc.nat(30),
  lastMonth: fc.constantFrom(null, '2025-11', '2026-01', '2026-05', '2027-02'),
  lastChange: fc.nat(9999),
});
const copiesArbitrary = fc
  .array(fc.option(holdingsArbitrary, { nil: null }), { maxLength: 60 })
  .map((all) => all.map((holdings, index) => copyOf(index + 1, holdings)));

test('whatever the copies hold: the newest stays, three sound ones stay, the unreadable is left alone', () => {
  fc.assert(
    fc.property(copiesArbitrary, (copies) => {
      const gone = new Set(surplusCopies(copies));
      const sound = copies.filter(({ holdings }) => holdings !== null);
      const left = sound.filter(({ name }) => !gone.has(name));
      expect(copies.filter(({ holdings, name }) => !holdings && gone.has(name))).toEqual([]);
      expect(left.at(-1)).toBe(sound.at(-1));
      expect(left.length).toBeGreaterThanOrEqual(Math.min(3, sound.length));
      for (const [index, { holdings, name }] of sound.entries()) {
        const before = sound[index - 1]?.holdings;
        if (holdings && before && isSharplyLess(holdings, before)) {
          const earlier = sound.slice(0, index).filter((copy) => gone.has(copy.name));
          expect([name, earlier]).toEqual([name, []]);
        }
      }
      expect(surplusCopies(copies.filter(({ name }) => !gone.has(name)))).toEqual([]);
    }),
  );
});

test('what a copy has more or fewer is said in a sentence', () => {
  const now = { ...NOTHING, people: 60, reports: 40, lastMonth: '2026-05', lastChange: 9 };
  expect(differenceOf(now, now)).toBe('như hiện nay');
  expect(differenceOf({ ...now, lastChange: 8 }, now)).toBe(
    'số lượng như hiện nay, nội dung có chỗ khác',
  );
  expect(differenceOf({ ...now, people: 61, reports: 28, lastMonth: '2026-04' }, now)).toBe(
    'ít hơn 12 báo cáo; nhiều hơn 1 cán bộ',
  );
  expect(differenceOf({ ...now, lastMonth: '2026-04' }, now)).toBe('báo cáo đến tháng 4/2026');
  expect(differenceOf(NOTHING, now)).toBe('ít hơn 60 cán bộ, 40 báo cáo');
});
