import type { Month } from '../../shared/month.ts';
import type { Board, BoardState } from '../../shared/overview/board.ts';

const WAITING: readonly (BoardState | undefined)[] = ['missing', 'draft', 'notDue'];

/** The month to open: the one asked for, else the one due next, else the last one that takes reports. */
export function placeMonth({ months, next }: Board, asked: string | undefined): Month {
  const known = months.find(({ month }) => month === asked);
  const lastDue = months.findLast(({ briefing }) => briefing !== null);
  return known?.month ?? next?.month ?? lastDue?.month ?? months.at(-1)?.month ?? '';
}

/** The department to open: the one asked for, else the first still to be recorded, else the first. */
export function placeDepartment(board: Board, month: Month, asked: string | undefined): number {
  const { departments, months } = board;
  const at = months.findIndex((each) => each.month === month);
  const known = departments.find(({ id }) => String(id) === asked);
  const waiting = departments.find(({ states }) => WAITING.includes(states[at]));
  return (known ?? waiting ?? departments[0])?.id ?? 0;
}

/** The next or previous department, round at the ends. */
export function neighbour({ departments }: Board, departmentId: number, step: 1 | -1): number {
  const at = departments.findIndex(({ id }) => id === departmentId);
  return departments.at((at + step) % departments.length)?.id ?? departmentId;
}
