import { lazy, Suspense } from 'react';
import { useCall } from '../call.ts';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Reminder } from './Reminder.tsx';
import { Tasks } from './Tasks.tsx';

const Trends = lazy(async () => ({ default: (await import('./Trends.tsx')).Trends }));

/** Below the board: what to do, when, whom to remind, and how the figures went. */
export function BelowBoard({ movementId }: { movementId: number }) {
  const overview = useCall('overview.read', { movementId });
  return (
    <>
      <Loaded query={overview}>
        {({ tasks, deadlines, reminder }) => (
          <div className="overview-columns">
            <Tasks tasks={tasks} />
            <div className="overview-column">
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
