import clsx from 'clsx';
import { Link } from 'wouter';
import type { Month } from '../../shared/month.ts';
import { type Board, boardOfMonth } from '../../shared/overview/board.ts';
import { BoardStateBadge } from '../ui/BoardStateBadge.tsx';
import css from './paper.module.css';

const COUNTED: ReadonlySet<string> = new Set(['onTime', 'late', 'nothing']);

/** Whose figures are in the document; a draft is not. */
export function WhoReported({ board, month }: { board: Board; month: Month }) {
  const at = board.months.findIndex((each) => each.month === month);
  const { departments } = boardOfMonth(board, month);
  const complete = departments.filter(({ states }) => COUNTED.has(states[at] ?? ''));
  return (
    <section className={clsx('panel', css['who-reported'])} aria-labelledby="who-reported">
      <h2 id="who-reported">
        Báo cáo đã hoàn thành: {complete.length}/{departments.length} phòng
      </h2>
      <ul>
        {departments.map(({ id, name, states }) => {
          const state = states[at];
          return (
            <li key={id}>
              <Link href={`/bao-cao/${month}/${id}`}>{name}</Link>
              {state && <BoardStateBadge state={state} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
