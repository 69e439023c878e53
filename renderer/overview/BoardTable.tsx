import { IconLock } from '@tabler/icons-react';
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
import { usePainted } from '../ui/use-painted.ts';
import css from './overview.module.css';

/** What stands above the first row, and how high a row is: so many rows a window shows at once. */
const HEAD_PX = 400;
const ROW_PX = 37;

function rowsInSight(): number {
  return Math.max(1, Math.ceil((window.innerHeight - HEAD_PX) / ROW_PX));
}

/** Departments by months; a cell leads to its report where one is due. Rows out of sight are drawn once the others are on the screen. */
export function BoardTable({ board }: { board: Board }) {
  const isPainted = usePainted();
  const rows = isPainted ? board.departments : board.departments.slice(0, rowsInSight());
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
