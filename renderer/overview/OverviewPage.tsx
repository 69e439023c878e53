import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { Failure } from '../../shared/failure.ts';
import { formatMonth } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import type { Board, DueItem } from '../../shared/overview/board.ts';
import type { Overview } from '../../shared/overview/overview.ts';
import { useCall } from '../call.ts';
import { CarriedRecommendations } from '../recommendation/CarriedRecommendations.tsx';
import { useStarted } from '../shell/movement.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { usePainted } from '../ui/use-painted.ts';
import { FirstSteps, NextStep } from '../welcome/FirstSteps.tsx';
import { canShowBoard, nextStepOf, type Steps, useSteps } from '../welcome/steps.ts';
import { BoardLegend, BoardTable } from './BoardTable.tsx';
import { Deadlines } from './Deadlines.tsx';
import { dueText, missingText } from './due-text.ts';
import css from './overview.module.css';
import { Reminder } from './Reminder.tsx';
import { Road } from './Road.tsx';
import { Tasks } from './Tasks.tsx';

export function OverviewPage() {
  const { movement } = useStarted();
  const steps = useSteps();
  if (!movement || !canShowBoard(steps.done)) return <FirstSteps {...steps} />;
  return <MonthBoard key={movement.id} movement={movement} steps={steps} />;
}

type MonthBoardProps = { movement: MovementListItem; steps: Steps };

function MonthBoard({ movement, steps }: MonthBoardProps) {
  const board = useCall('board.read', { movementId: movement.id });
  const overview = useCall('overview.read', { movementId: movement.id });
  const firstStep = nextStepOf(steps);
  return (
    <Page
      title="Tổng quan"
      subtitle={movement.name}
      actions={board.data && <OpenNextReport board={board.data} />}
    >
      <Loaded query={board}>
        {(value) => (
          <>
            {firstStep ? (
              <NextStep {...steps} />
            ) : (
              <Loaded query={overview}>{({ road }) => <Road steps={road} />}</Loaded>
            )}
            <CarriedRecommendations movementId={movement.id} />
            {value.next && <NextDue due={value.next} />}
            {value.departments.length === 0 ? (
              <NobodyReports movementId={movement.id} />
            ) : (
              <>
                <BoardTable board={value} />
                <BoardLegend />
                <BelowBoard movementId={movement.id} overview={overview} />
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
    <Button component={Link} href={`/bao-cao/${board.next.month}/${first.id}`} variant="default">
      Nhập báo cáo tháng {formatMonth(board.next.month)}
    </Button>
  );
}

function NextDue({ due }: { due: DueItem }) {
  const { started } = useStarted();
  return (
    <section className={clsx('panel', css['next-due'])} aria-label="Giao ban sắp tới">
      <IconCalendarEvent size={20} aria-hidden />
      <div>
        <h2>{dueText(due, started.today)}</h2>
        <p>{missingText(due)}</p>
      </div>
    </section>
  );
}

function NobodyReports({ movementId }: { movementId: number }) {
  return (
    <EmptyState
      title="Phong trào này chưa có phòng nào báo cáo"
      action={
        <Button component={Link} href={`/danh-muc/phong-trao/${movementId}`}>
          Chọn các phòng báo cáo
        </Button>
      }
    >
      Mở phong trào, đánh dấu các phòng phải báo cáo hằng tháng rồi lưu. Bảng theo dõi các tháng sẽ
      hiện ở đây.
    </EmptyState>
  );
}

const Trends = lazy(async () => ({ default: (await import('./Trends.tsx')).Trends }));

type BelowBoardProps = { movementId: number; overview: UseQueryResult<Overview, Failure> };

/** Below the board and drawn after it: what to do, when, whom to remind, and how the figures went. */
function BelowBoard({ movementId, overview }: BelowBoardProps) {
  const isPainted = usePainted();
  if (!isPainted) return null;
  return (
    <>
      <Loaded query={overview}>
        {({ tasks, deadlines, reminder }) => (
          <div className={css['overview-columns']}>
            <Tasks tasks={tasks} />
            <div className={css['overview-column']}>
              <Deadlines movementId={movementId} deadlines={deadlines} />
              <Reminder text={reminder} />
            </div>
          </div>
        )}
      </Loaded>
      <Suspense fallback={<LateLoader />}>
        <Trends movementId={movementId} />
      </Suspense>
    </>
  );
}
