import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { invalidField } from '../../shared/failure.ts';
import { type Day, firstDayOf, formatDay, formatMonth, type Month } from '../../shared/month.ts';
import { isWithin } from '../../shared/movement/span.ts';
import { lastShiftDayOf } from '../../shared/overview/deadline.ts';
import { readRows } from '../database/rows.ts';
import { readMovement, refuseStrangeMonth } from '../movement/movement.ts';

export function listBriefingShifts(
  database: Database,
  movementId: number,
): { month: Month; day: Day }[] {
  return readRows<{ month: Month; day: Day }>(
    database,
    'SELECT month, day FROM briefing_shift WHERE movement_id = ? ORDER BY month',
    movementId,
  );
}

/** Moves a month's briefing to another day, or back to its usual weekday where `day` is null. */
export function shiftBriefing(
  database: Database,
  { movementId, month, day }: CheckedInput<'briefing.shift'>,
): null {
  const movement = readMovement(database, movementId);
  refuseStrangeMonth(movement, month);
  if (day === null) {
    database
      .prepare('DELETE FROM briefing_shift WHERE movement_id = ? AND month = ?')
      .run(movementId, month);
    return null;
  }
  const last = lastShiftDayOf(month);
  if (day < firstDayOf(month) || day > last) {
    throw invalidField(
      'day',
      `Giao ban tháng ${formatMonth(month)} chỉ dời được trong tháng, muộn nhất ${formatDay(last)}.`,
    );
  }
  if (!isWithin(movement, day)) {
    throw invalidField('day', 'Ngày giao ban phải trong thời gian của phong trào.');
  }
  database
    .prepare(
      `INSERT INTO briefing_shift (movement_id, month, day) VALUES (?, ?, ?)
       ON CONFLICT (movement_id, month) DO UPDATE SET day = excluded.day`,
    )
    .run(movementId, month, day);
  return null;
}
