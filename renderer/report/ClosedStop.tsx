import type { KeyboardEvent } from 'react';
import type { Month } from '../../shared/month.ts';
import { ClosedMonth } from '../ui/ClosedMonth.tsx';
import css from './report.module.css';
import { moveStop, stepOf } from './stops.ts';

/** The first stop of a closed report: it is in sight and read out when the report opens, and the arrows go on from it. */
export function ClosedStop({ month }: { month: Month }) {
  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.target === event.currentTarget ? stepOf(event) : null;
    if (!step) return;
    event.preventDefault();
    moveStop(event.currentTarget, step);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to read from, as the fields below it are
    <div
      id="closed-stop"
      className={css['closed-stop']}
      tabIndex={-1}
      data-stop
      onKeyDown={handleKey}
    >
      <ClosedMonth month={month} />
    </div>
  );
}
