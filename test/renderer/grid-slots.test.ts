import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySlot, idsInOrder, slotOf } from '../../renderer/grid/slots.ts';

test('a step down hands one element on, which stands where it stood', () => {
  expect(bySlot(5, 0, 4)).toEqual([0, 1, 2, 3, 4]);
  expect(bySlot(5, 1, 5)).toEqual([5, 1, 2, 3, 4]);
  expect(bySlot(5, 3, 7)).toEqual([5, 6, 7, 3, 4]);
  expect(bySlot(5, 6, 7)).toEqual([6, 7]);
  expect(idsInOrder(5, 3, 7, (slot) => `row-${slot}`)).toBe('row-3 row-4 row-0 row-1 row-2');
});

test('property: wherever the sheet is scrolled, all in sight stand by rising slots, no two with the same', () => {
  const places = fc.record({
    first: fc.nat(400),
    count: fc.integer({ min: 1, max: 40 }),
    spare: fc.nat(10),
  });
  fc.assert(
    fc.property(places, ({ first, count, spare }) => {
      const size = count + spare;
      const inSight = Array.from({ length: count }, (_, index) => first + index);
      const bySlots = inSight.toSorted((a, b) => slotOf(size, a) - slotOf(size, b));
      expect(bySlot(size, first, first + count - 1)).toEqual(bySlots);
      expect(new Set(inSight.map((at) => slotOf(size, at))).size).toBe(count);
    }),
  );
});
