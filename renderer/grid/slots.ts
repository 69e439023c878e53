/**
 * Rows and columns in sight have slots, which are handed on: what comes into sight is shown by the elements of what went
 * out of it. New elements would cost ten times as much as other words in those that are there.
 */
export type Slots = { size: number; shift: number };

export const NO_SLOTS: Slots = { size: 1, shift: 0 };

/** Once `count` are in sight from `to` on, after `from`. A step hands on a few at the end; a jump all of them, in order. */
export function nextSlots({ size, shift }: Slots, from: number, to: number, count: number): Slots {
  const isJump = Math.abs(to - from) * 2 > count;
  return { size: Math.max(size, count), shift: isJump ? shift + to - from : shift };
}

/** The slot of the row or column `at`; no two in sight have the same. */
export function slotOf({ size, shift }: Slots, at: number): number {
  return (((at - shift) % size) + size) % size;
}
