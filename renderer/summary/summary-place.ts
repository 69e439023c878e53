import type { Board } from '../../shared/board.ts';
import type { Month } from '../../shared/month.ts';

/** The month to open: the one asked for, else the last in which anything was recorded, else the first. */
export function placeSummary({ months, departments }: Board, asked: string | undefined): Month {
  const known = months.find(({ month }) => month === asked);
  const recorded = months.findLast((_, at) =>
    departments.some(({ states }) => RECORDED.has(states[at] ?? 'missing')),
  );
  return (known ?? recorded ?? months[0])?.month ?? '';
}

const RECORDED: ReadonlySet<string> = new Set(['onTime', 'late', 'nothing', 'draft']);
