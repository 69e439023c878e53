import { IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatDay, formatMonth } from '../../shared/month.ts';
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

/** Departments by months; a cell leads to its report where one is due. */
export function BoardTable({ board }: { board: Board }) {
  return (
    <DataTable label="Báo cáo của các phòng theo tháng" className={css['board']}>
      <thead>
        <tr>
          <th scope="col">Phòng</th>
          {board.months.map((month) => (
            <th key={month.month} scope="col">
              {formatMonth(month.month)}
              <span className={css['board-briefing']}>
                {briefingText(month)}
                {month.isClosed && <ClosedMark />}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.departments.map((department) => (
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
  const { tone, icon: Icon, short } = BOARD_LOOK[state];
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
        {short}
      </Link>
    </td>
  );
}

const STATES = Object.keys(BOARD_STATES) as BoardState[];

export function BoardLegend() {
  return (
    <ul className={css['board-legend']} aria-label="Chú thích">
      {STATES.map((state) => {
        const { tone, icon, short } = BOARD_LOOK[state];
        const word = BOARD_STATES[state];
        return (
          <li key={state}>
            <StateBadge
              tone={tone}
              icon={icon}
              word={short && short !== word ? `${short}: ${word}` : word}
            />
          </li>
        );
      })}
      <li>
        <ClosedBadge />
      </li>
    </ul>
  );
}
