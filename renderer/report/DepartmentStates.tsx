import clsx from 'clsx';
import { memo } from 'react';
import { formatDay, formatMonth, type Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { BoardStateBadge } from '../ui/BoardStateBadge.tsx';
import css from './report.module.css';

type DepartmentStatesProps = {
  board: Board;
  month: Month;
  departmentId: number;
  onOpen: (departmentId: number) => void;
};

/** Every department's state in the month, so that she sees who is missing and goes there. */
export const DepartmentStates = memo(function DepartmentStates(props: DepartmentStatesProps) {
  const { board, month, departmentId, onOpen } = props;
  const at = board.months.findIndex((each) => each.month === month);
  const briefing = board.months[at]?.briefing ?? null;
  return (
    <aside className={clsx('panel', css['department-states'])} aria-labelledby="department-states">
      <h2 id="department-states">Tháng {formatMonth(month)}</h2>
      <p className="soft">
        {briefing === null ? 'Không có kỳ giao ban.' : `Giao ban ${formatDay(briefing)}.`}{' '}
        <kbd>PgUp</kbd> <kbd>PgDn</kbd> chuyển phòng.
      </p>
      <ul>
        {board.departments.map(({ id, name, states }) => {
          const state = states[at];
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === departmentId ? 'true' : undefined}
                onClick={() => onOpen(id)}
              >
                <span>{name}</span>
                {state && <BoardStateBadge state={state} />}
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
});
