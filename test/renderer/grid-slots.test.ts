import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SLOTS, nextSlots, slotOf } from '../../renderer/grid/slots.ts';

/** The slots of what is in sight from `first` on. */
function inSight(slots: typeof NO_SLOTS, first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => slotOf(slots, first + index));
}

test('a step hands on one element, a jump all of them in their order', () => {
  const start = nextSlots(NO_SLOTS, 0, 0, 5);
  expect(inSight(start, 0, 5)).toEqual([0, 1, 2, 3, 4]);
  const stepped = nextSlots(start, 0, 1, 5);
  expect(inSight(stepped, 1, 5)).toEqual([1, 2, 3, 4, 0]);
  const jumped = nextSlots(stepped, 1, 90, 5);
  expect(inSight(jumped, 90, 5)).toEqual([1, 2, 3, 4, 0]);
  expect(inSight(nextSlots(jumped, 90, 0, 5), 0, 5)).toEqual([1, 2, 3, 4, 0]);
});

test('property: wherever the sheet is scrolled, no two in sight have one slot, and what stays in sight at a step keeps its own', () => {
  const scrolls = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(scrolls, (places) => {
      let [slots, from] = [NO_SLOTS, 0];
      for (const [to, count] of places) {
        const next = nextSlots(slots, from, to, count);
        expect(new Set(inSight(next, to, count)).size).toBe(count);
        const isStep = Math.abs(to - from) * 2 <= count && next.size === slots.size;
        if (isStep) expect(slotOf(next, to)).toBe(slotOf(slots, to));
        [slots, from] = [next, to];
      }
    }),
  );
});
