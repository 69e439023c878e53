import type { Database } from 'better-sqlite3';
import { followersOf, reportedIn, standsIn } from '../../shared/department/history.ts';
import { invalidField } from '../../shared/failure.ts';
import { formatMonth, type Month } from '../../shared/month.ts';
import type { ReportKey } from '../../shared/report/report.ts';
import { readRows } from '../database/rows.ts';
import { listSuccessions } from './change.ts';
import { requireDepartment } from './department.ts';

/** A department that merged, split or was set up later has nothing to report for a month. */
export function refuseAbsentDepartment(
  database: Database,
  { movementId, departmentId, month }: ReportKey,
): void {
  const department = requireDepartment(database, departmentId);
  // Nearly all of them; for the others who went on from whom must be read.
  if (department.startedOn === null && department.endedOn === null) return;
  const reports = readRows<{ departmentId: number; month: Month }>(
    database,
    'SELECT department_id, month FROM report WHERE movement_id = ?',
    movementId,
  );
  const history = {
    reports,
    successions: listSuccessions(database),
    index: { reported: reportedIn(reports) },
  };
  if (standsIn(history, department, month)) return;
  throw invalidField(
    'departmentId',
    `${department.name} không hoạt động trong tháng ${formatMonth(month)} do sáp nhập, chia tách.`,
  );
}

/** True where one department goes on, directly or not, from another; or is that one. */
export function goesOnFrom(database: Database, successorId: number, departmentId: number): boolean {
  return followersOf(listSuccessions(database), departmentId).has(successorId);
}
