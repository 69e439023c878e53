import type { Database } from 'better-sqlite3';
import { closedMonthText } from '../shared/closed-month.ts';
import { Failure } from '../shared/failure.ts';
import type { Month } from '../shared/month.ts';
import { readValue } from './database/rows.ts';

type MovementMonth = { movementId: number; month: Month };

/** True once the month's report went out and is not being corrected. */
export function isClosedMonth(database: Database, { movementId, month }: MovementMonth): boolean {
  const found = readValue<number>(
    database,
    'SELECT 1 FROM closed_month WHERE movement_id = ? AND month = ?',
    ...[movementId, month],
  );
  return found !== undefined;
}

/** Names the month, which the triggers of the schema, the last line behind this, cannot. */
export function refuseClosedMonth(database: Database, place: MovementMonth): void {
  if (isClosedMonth(database, place)) throw new Failure('locked', closedMonthText(place.month));
}
