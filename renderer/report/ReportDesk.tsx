import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { formatMonth, type Month } from '../../shared/month.ts';
import { type Board, boardOfMonth } from '../../shared/overview/board.ts';
import { useMovement } from '../shell/movement.tsx';
import { DepartmentPicker } from '../ui/DepartmentPicker.tsx';
import { MonthPicker } from '../ui/MonthPicker.tsx';
import { Page } from '../ui/Page.tsx';
import { DepartmentStates } from './DepartmentStates.tsx';
import { ReportLoader } from './ReportLoader.tsx';
import css from './report.module.css';
import { neighbour, placeDepartment, placeMonth } from './report-place.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

type Place = { month?: string; departmentId?: string };

/** The chosen report between its pickers and the list of the month's departments. */
export function ReportDesk({ board: whole }: { board: Board }) {
  const { movement } = useMovement();
  const asked = useParams<Place>();
  const [, navigate] = useLocation();
  const month = placeMonth(whole, asked.month);
  const board = useMemo(() => boardOfMonth(whole, month), [whole, month]);
  const departmentId = placeDepartment(board, month, asked.departmentId);
  const place = `/bao-cao/${month}/${departmentId}`;
  const isNamed = asked.month === month && asked.departmentId === String(departmentId);
  // What was opened stays open: without its name in the address, completing it would open the next one by itself.
  useEffect(() => {
    if (!isNamed) navigate(place, { replace: true });
  }, [isNamed, navigate, place]);
  /** Set by the open form: nothing is left before it is saved. */
  const save = useRef<() => Promise<unknown>>(async () => {});
  /** Stays while another report is opened: the text may say it is of that one. */
  const [text, setText] = useState<string | null>(null);

  const leaveFor = useCallback(
    async (address: string) => {
      await save.current();
      navigate(address);
    },
    [navigate],
  );
  const open = useCallback(
    (nextMonth: Month, nextDepartment: number) =>
      leaveFor(`/bao-cao/${nextMonth}/${nextDepartment}`),
    [leaveFor],
  );
  const turn = useCallback(
    (step: 1 | -1) => open(month, neighbour(board, departmentId, step)),
    [open, month, board, departmentId],
  );
  const name = board.departments.find(({ id }) => id === departmentId)?.name ?? '';

  return (
    <Page
      title="Báo cáo tháng"
      subtitle={`${name}, tháng ${formatMonth(month)}`}
      actions={
        <>
          <ViewSwitch current="form" month={month} onOpen={leaveFor} />
          <MonthPicker
            movement={movement}
            month={month}
            onChange={(chosen) => open(chosen, departmentId)}
          />
          <DepartmentPicker
            departments={board.departments}
            departmentId={departmentId}
            onChange={(chosen) => chosen !== null && open(month, chosen)}
          />
        </>
      }
    >
      <div className={css['report-desk']}>
        <ReportLoader
          key={`${month}/${departmentId}`}
          report={{ movementId: movement.id, departmentId, month }}
          heading={`${name}, tháng ${formatMonth(month)}`}
          onTurn={turn}
          save={save}
          reading={{ text, onText: setText, onOpen: open }}
        />
        <DepartmentStates
          board={board}
          month={month}
          departmentId={departmentId}
          onOpen={(chosen) => open(month, chosen)}
        />
      </div>
    </Page>
  );
}
