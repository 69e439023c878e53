/**
 * Rows and columns in sight have slots, one for each element that shows them, which are handed on: what comes into sight
 * is shown by the element of what went out of it. Elements stand in the page in the order of their slots and never move:
 * a new or moved one is laid out whole, which costs ten times as much as other words in one that stays. Their true order
 * is told by `aria-owns`; their ids are those of their slots, as a browser may lose what is owned by an id of today.
 */
export function slotOf(size: number, at: number): number {
  return at % size;
}

/** The positions from `first` to `last` in the order of their slots, of which there are at least as many. */
export function bySlot(size: number, first: number, last: number): number[] {
  const turn = Math.min(Math.ceil(first / size) * size, last + 1);
  return [...positions(turn, last), ...positions(first, turn - 1)];
}

/** The ids of the slots of what stands from `first` to `last`, in that order, for `aria-owns`. */
export function idsInOrder(
  size: number,
  first: number,
  last: number,
  idOf: (slot: number) => string,
): string {
  return positions(first, last)
    .map((at) => idOf(slotOf(size, at)))
    .join(' ');
}

function positions(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
