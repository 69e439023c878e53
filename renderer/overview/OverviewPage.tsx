import './overview.css';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { formatMonth } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import type { Board } from '../../shared/overview/board.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { FirstSteps } from '../welcome/FirstSteps.tsx';
import { NextStep } from '../welcome/NextStep.tsx';
import { canShowBoard } from '../welcome/steps.ts';
import { type Steps, useSteps } from '../welcome/use-steps.ts';
import { BelowBoard } from './BelowBoard.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { BoardTable } from './BoardTable.tsx';
import { NextDue } from './NextDue.tsx';
import { NobodyReports } from './NobodyReports.tsx';

export function OverviewPage() {
  const { movement } = useStarted();
  const steps = useSteps();
  if (!steps) return <LateLoader />;
  if (!movement || !canShowBoard(steps.done)) return <FirstSteps {...steps} />;
  return <MonthBoard key={movement.id} movement={movement} steps={steps} />;
}

type MonthBoardProps = { movement: MovementListItem; steps: Steps };

function MonthBoard({ movement, steps }: MonthBoardProps) {
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
            <NextStep {...steps} />
            <NextDue due={value.next} />
            {value.departments.length === 0 ? (
              <NobodyReports movementId={movement.id} />
            ) : (
              <>
                <BoardTable board={value} />
                <BoardLegend />
                <BelowBoard movementId={movement.id} />
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
