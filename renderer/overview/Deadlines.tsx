import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { DEADLINES, type Deadline } from '../../shared/overview/deadline.ts';
import { useStarted } from '../shell/movement.tsx';
import { distanceText, weekdayText } from './due-text.ts';
import css from './overview.module.css';

const BriefingShift = lazy(async () => ({
  default: (await import('./BriefingShift.tsx')).BriefingShift,
}));

const SHOWN = 7;

type DeadlinesProps = { movementId: number; deadlines: Deadline[] };

/** The next days to keep, with the working days left; a briefing can be moved for a holiday. */
export function Deadlines({ movementId, deadlines }: DeadlinesProps) {
  const [shifting, setShifting] = useState<Deadline | null>(null);
  const { today } = useStarted().started;
  const coming = deadlines.filter(({ day }) => day >= today);
  return (
    <section className="panel stack" aria-labelledby="deadlines">
      <h2 id="deadlines">Các mốc sắp tới</h2>
      {coming.length === 0 && <p className="soft">Phong trào này không còn mốc nào phía trước.</p>}
      <ul className={css['deadlines']}>
        {coming.slice(0, SHOWN).map((deadline) => (
          <li key={`${deadline.kind} ${deadline.day}`}>
            <span className={css['deadline-day']}>
              {weekdayText(deadline.day)} {formatDay(deadline.day)}
            </span>
            <span>
              {DEADLINES[deadline.kind]}
              {deadline.month !== null && ` tháng ${formatMonth(deadline.month)}`}
              <span className="soft">
                {' '}
                – {distanceText(deadline, today)}
                {deadline.kind === 'briefing' && deadline.shifted && ', đã dời ngày'}
              </span>
            </span>
            {deadline.kind === 'briefing' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Dời giao ban tháng ${formatMonth(deadline.month ?? '')}`}
                onClick={() => setShifting(deadline)}
              >
                Dời ngày
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shifting?.month && (
        <Suspense>
          <BriefingShift
            movementId={movementId}
            month={shifting.month}
            day={shifting.day}
            shifted={shifting.shifted}
            onClose={() => setShifting(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
