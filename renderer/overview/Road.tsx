import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatDay, workingDaysBetween } from '../../shared/month.ts';
import type { RoadStep } from '../../shared/overview/road.ts';
import { useStarted } from '../shell/movement.tsx';
import { distanceText } from './due-text.ts';
import css from './overview.module.css';

/** What follows the next step is named too, so that the year is seen as a road and nothing comes as a surprise. */
const NAMED = 3;

/** The next step of the year with the way to it, and what follows. */
export function Road({ steps }: { steps: RoadStep[] }) {
  const [next, ...rest] = steps;
  if (!next) return null;
  return (
    <section className="panel" aria-labelledby="road">
      <div className={css['road-next']}>
        <div>
          <h2 id="road">{next.title}</h2>
          <p>
            {next.why} <ByDay step={next} />
          </p>
        </div>
        <Button
          component={Link}
          href={next.href}
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {next.button}
        </Button>
      </div>
      {rest.length > 0 && (
        <ol className={css['road-rest']} aria-label="Sau đó">
          {rest.slice(0, NAMED).map((step) => (
            <li key={step.key}>
              <Link href={step.href}>{step.title}</Link> <ByDay step={step} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** "Hạn 26/5/2026, còn 3 ngày làm việc." */
function ByDay({ step: { by } }: { step: RoadStep }) {
  const { today } = useStarted().started;
  if (by === null) return null;
  const left = distanceText({ day: by, workingDaysLeft: workingDaysBetween(today, by) }, today);
  return (
    <span className="soft">
      {by < today ? `Đã quá hạn ${formatDay(by)}.` : `Hạn ${formatDay(by)}, ${left}.`}
    </span>
  );
}
