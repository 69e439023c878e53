import type { Day } from './month.ts';
import type { MovementListItem } from './movement/movement.ts';
import { isWithin } from './movement/span.ts';
import type { Board } from './overview/board.ts';
import type { Overview } from './overview/overview.ts';

/** How the program stands: what every screen is drawn with. */
export type Started = {
  version: string;
  today: Day;
  databasePath: string;
  agencyName: string | null;
  movements: MovementListItem[];
  /** What has been entered at all, for the first steps. */
  begun: { departments: boolean; people: boolean; reports: boolean };
  /** True while the sample year is shown instead of her own data. */
  isSample: boolean;
  /** True where file or folder may only be read. */
  isReadOnly: boolean;
};

/** What the window opens on, in one answer: how the program stands, and the year of the movement in work. */
export type FirstScreen = {
  started: Started;
  work: { movementId: number; board: Board; overview: Overview } | null;
};

/** The movement in work: the chosen one while it exists, else the one that runs today, else the one that ended last. */
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
