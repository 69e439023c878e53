import { IconLock } from '@tabler/icons-react';
import { startTransition, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { formatDay, formatMonth, type Month } from '../../shared/month.ts';
import {
  BOARD_STATES,
  type Board,
  type BoardMonth,
  type BoardState,
} from '../../shared/overview/board.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import css from './overview.module.css';

/** More rows than a window is high; the rest follows once these are painted. */
const FIRST_ROWS = 40;

/** Departments by months; a cell leads to its report where one is due. */
export function BoardTable({ board }: { board: Board }) {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    // The frame after the next: these rows are on the screen then.
    let asked = requestAnimationFrame(() => {
      asked = requestAnimationFrame(() => startTransition(() => setIsPainted(true)));
    });
    return () => cancelAnimationFrame(asked);
  }, []);
  const rows = isPainted ? board.departments : board.departments.slice(0, FIRST_ROWS);
  return (
    <div className={css['board-frame']}>
      <DataTable label="Báo cáo của các phòng theo tháng" className={css['board']}>
        <thead>
          <tr>
            <th scope="col">Phòng</th>
            {board.months.map((month, at) => (
              <th key={month.month} scope="col">
                <MonthHead month={month.month} before={board.months[at - 1]?.month} />
                <span className={css['board-briefing']}>
                  {briefingText(month)}
                  {month.isClosed && <ClosedMark />}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((department) => (
            <tr key={department.id}>
              <th scope="row">{department.name}</th>
              {board.months.map((month, index) => (
                <BoardCell
                  key={month.month}
                  department={department}
                  month={month}
                  state={department.states[index] ?? 'notDue'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

/** "5/2026"; where there is no room the year stands at the first of its months alone. */
function MonthHead({ month, before }: { month: Month; before: Month | undefined }) {
  const text = formatMonth(month);
  const isSameYear = before?.slice(0, 4) === month.slice(0, 4);
  return (
    <span className={css['board-month']}>
      {text.slice(0, -5)}
      <span className={isSameYear ? css['board-year'] : undefined}>{text.slice(-5)}</span>
    </span>
  );
}

function ClosedMark() {
  return (
    <span className={css['board-closed']} title="Đã chốt">
      <IconLock size={13} stroke={2} aria-hidden />
      <span className="visually-hidden">, đã chốt</span>
    </span>
  );
}

/** Day and month of the briefing: the year stands above. */
function briefingText({ briefing }: BoardMonth): string {
  return briefing === null ? 'không có' : formatDay(briefing).slice(0, -5);
}

type BoardCellProps = {
  department: { id: number; name: string };
  month: BoardMonth;
  state: BoardState;
};

function BoardCell({ department, month, state }: BoardCellProps) {
  const { tone, icon: Icon } = BOARD_LOOK[state];
  const word = BOARD_STATES[state];
  if (state === 'noBriefing' || state === 'inactive') {
    return (
      <td>
        <span className={css['board-cell']} data-tone={tone} title={word}>
          <Icon size={16} stroke={2} aria-hidden />
          <span className="visually-hidden">{word}</span>
        </span>
      </td>
    );
  }
  const meaning = `${department.name}, tháng ${formatMonth(month.month)}: ${word}`;
  return (
    <td>
      <Link
        className={css['board-cell']}
        data-tone={tone}
        href={`/bao-cao/${month.month}/${department.id}`}
        title={meaning}
        aria-label={meaning}
      >
        <Icon size={16} stroke={2} aria-hidden />
        {state !== 'notDue' && <span className={css['board-word']}>{word}</span>}
      </Link>
    </td>
  );
}

const STATES = Object.keys(BOARD_STATES) as BoardState[];

export function BoardLegend() {
  return (
    <ul className={css['board-legend']} aria-label="Chú thích">
      {STATES.map((state) => {
        const { tone, icon } = BOARD_LOOK[state];
        return (
          <li key={state}>
            <StateBadge tone={tone} icon={icon} word={BOARD_STATES[state]} />
          </li>
        );
      })}
      <li>
        <ClosedBadge />
      </li>
    </ul>
  );
}
