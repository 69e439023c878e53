import type { Day } from '../../shared/month.ts';
import { isWithin, type MovementListItem } from '../../shared/movement/movement.ts';

const KEY = 'movement';

export function rememberedMovement(): number | null {
  return Number(localStorage.getItem(KEY)) || null;
}

export function rememberMovement(id: number) {
  localStorage.setItem(KEY, String(id));
}

/** The chosen movement while it exists, else the one that runs today, else the one that ended last. */
export function pickMovement(
  movements: readonly MovementListItem[],
  chosenId: number | null,
  today: Day,
): MovementListItem | null {
  const chosen = movements.find(({ id }) => id === chosenId);
  const running = movements.find((movement) => isWithin(movement, today));
  const latest = movements.toSorted((a, b) => (a.endDate < b.endDate ? 1 : -1))[0];
  return chosen ?? running ?? latest ?? null;
}
