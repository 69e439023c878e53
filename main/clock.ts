import { type Day, isDay } from '../shared/month.ts';
import type { Clock } from './context.ts';

/** The calendar of this PC, or one day that a test or the demo has set. */
export function createClock(fixedDay: string | undefined): Clock {
  const today = fixedDay && isDay(fixedDay) ? () => fixedDay : localDay;
  return { today, now: () => `${today()}T${localTime()}` };
}

/** Today by the PC's own time zone: in UTC, a morning in Vietnam would still be yesterday. */
function localDay(): Day {
  // Sweden writes dates the way we keep them, 2026-11-22.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(Date.now());
}

function localTime(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' }).format(Date.now());
}
