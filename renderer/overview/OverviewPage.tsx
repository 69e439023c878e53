import './overview.css';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Board } from '../../shared/board.ts';
import { formatMonth } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { BoardTable } from './BoardTable.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { NextDue } from './NextDue.tsx';
import { NobodyReports } from './NobodyReports.tsx';

export function OverviewPage() {
  const { started, movement } = useStarted();
  const departments = useCall('department.list', {});
  return (
    <Loaded query={departments}>
      {(list) =>
        started.agencyName !== null && movement && list.length > 0 ? (
          <MonthBoard key={movement.id} movement={movement} />
        ) : (
          <FirstSteps
            hasAgency={started.agencyName !== null}
            hasDepartments={list.length > 0}
            hasMovement={movement !== null}
          />
        )
      }
    </Loaded>
  );
}

function MonthBoard({ movement }: { movement: MovementListItem }) {
  const board = useCall('board.read', { movementId: movement.id });
  return (
    <Page
      title="Tổng quan"
      subtitle={movement.name}
      actions={board.data && <OpenNextReport board={board.data} />}
    >
      <Loaded query={board}>
        {(value) => (
          <>
            <NextDue due={value.next} />
            {value.departments.length === 0 ? (
              <NobodyReports movementId={movement.id} />
            ) : (
              <>
                <BoardTable board={value} />
                <BoardLegend />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The way to what is most likely done next: the first report still missing. */
function OpenNextReport({ board }: { board: Board }) {
  const first = board.next?.missing[0];
  if (!board.next || !first) return null;
  return (
    <Button component={Link} href={`/bao-cao/${board.next.month}/${first.id}`}>
      Nhập báo cáo tháng {formatMonth(board.next.month)}
    </Button>
  );
}
