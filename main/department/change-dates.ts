import type { Database } from 'better-sqlite3';
import type { Department } from '../../shared/department/department.ts';
import { invalidField } from '../../shared/failure.ts';
import {
  addMonths,
  type Day,
  firstDayOf,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
} from '../../shared/month.ts';
import { readValue } from '../database/rows.ts';

/*
 * Which days a change of departments may bear. A report once kept must still belong to a department that stood,
 * and no running total may change by the merger or split itself.
 */

/** The department must stand on the day, and have gone through nothing on it or later. */
export function refuseNotStanding(
  database: Database,
  { id, name, active, startedOn, endedOn }: Department,
  changedOn: Day,
  field = 'changedOn',
): void {
  if (endedOn !== null)
    throw invalidField(field, `${name} đã kết thúc ngày ${formatDay(endedOn)}.`);
  if (!active) throw invalidField(field, `${name} đã ngừng dùng. Bấm Dùng lại trước.`);
  const last = lastChangeOf(database, id) ?? startedOn;
  if (last !== null && changedOn <= last)
    throw invalidField(
      'changedOn',
      `${name} đã có thay đổi ngày ${formatDay(last)}. Chọn ngày sau ngày đó.`,
    );
}

function lastChangeOf(database: Database, id: number): Day | null {
  return (
    readValue<Day | null>(
      database,
      `SELECT max(changed_on) FROM (
         SELECT changed_on FROM department_rename WHERE department_id = @id
         UNION ALL SELECT changed_on FROM department_succession WHERE successor_id = @id)`,
      { id },
    ) ?? null
  );
}

/** A department cannot end before a month it has reported. */
export function refuseEndBefore(database: Database, department: Department, changedOn: Day): void {
  refuseNotStanding(database, department, changedOn);
  const last =
    readValue<Month | null>(
      database,
      'SELECT max(month) FROM report WHERE department_id = ?',
      department.id,
    ) ?? null;
  if (last !== null && last > monthOf(changedOn)) {
    throw invalidField(
      'changedOn',
      `${department.name} đã có báo cáo tháng ${formatMonth(last)}. Chọn từ ngày ${formatDay(firstDayOf(last))}.`,
    );
  }
}

/** A report the successor kept for itself alone must not come to stand for the merged department. */
export function refuseReportedSuccessor(
  database: Database,
  { id, name }: Department,
  predecessorIds: number[],
  changedOn: Day,
): void {
  const month = monthOf(changedOn);
  const marks = predecessorIds.map(() => '?').join(', ');
  const reported =
    readValue<Month | null>(
      database,
      `SELECT max(month) FROM report WHERE department_id = ? AND (month > ? OR month = ? AND NOT EXISTS (
         SELECT 1 FROM report AS theirs WHERE theirs.movement_id = report.movement_id
           AND theirs.month = report.month AND theirs.department_id IN (${marks})))`,
      id,
      month,
      month,
      ...predecessorIds,
    ) ?? null;
  if (reported === null) return;
  const next = firstDayOf(addMonths(reported, 1));
  throw invalidField(
    'changedOn',
    `${name} đã có báo cáo tháng ${formatMonth(reported)}. Chọn từ ngày ${formatDay(next)}.`,
  );
}
