import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { formatMonth } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import type { Board, DueItem } from '../../shared/overview/board.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { FirstSteps, NextStep } from '../welcome/FirstSteps.tsx';
import { canShowBoard, type Steps, useSteps } from '../welcome/steps.ts';
import { BoardLegend, BoardTable } from './BoardTable.tsx';
import { Deadlines } from './Deadlines.tsx';
import { dueText, missingText } from './due-text.ts';
import css from './overview.module.css';
import { Reminder } from './Reminder.tsx';
import { Tasks } from './Tasks.tsx';

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

function NextDue({ due }: { due: DueItem | null }) {
  const { started } = useStarted();
  return (
    <section className={clsx('panel', css['next-due'])} aria-label="Việc sắp đến hạn">
      <IconCalendarEvent size={20} aria-hidden />
      {due ? (
        <div>
          <h2>{dueText(due, started.today)}</h2>
          <p>{missingText(due)}</p>
        </div>
      ) : (
        <h2>Phong trào này không còn kỳ giao ban nào.</h2>
      )}
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

/** Below the board: what to do, when, whom to remind, and how the figures went. */
function BelowBoard({ movementId }: { movementId: number }) {
  const overview = useCall('overview.read', { movementId });
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
