import type { Database } from 'better-sqlite3';
import type { MarkEntry, Report } from '../shared/report/report.ts';
import { isChangeAtWork } from './database/change-log.ts';
import { readColumn, readRows, readTuples, readValue } from './database/rows.ts';

/** Of a movement, as they stood when the log had come so far. */
type Kept = { upTo: number; reports: Map<number, Report> };

const kept = new WeakMap<Database, Map<number, Kept>>();
/** Of the movement in work, of the year before, and of one she looks back at with its own. */
const MOST = 4;

/**
 * All reports of a movement, by month and department. Ten years of two hundred departments are read once: after that the
 * log, which no change passes by, tells which of them to read again.
 */
export function listReports(database: Database, movementId: number): Report[] {
  const upTo = readValue<number | null>(database, 'SELECT max(id) FROM change_row') ?? 0;
  const known = kept.get(database)?.get(movementId);
  const reports = known
    ? patched(database, movementId, known)
    : readReports(database, movementId, null);
  // What a change at work has written may yet be taken back.
  if (!isChangeAtWork(database)) keep(database, movementId, { upTo, reports });
  return [...reports.values()].sort(byMonthAndDepartment);
}

function keep(database: Database, movementId: number, now: Kept): void {
  const others = [...(kept.get(database) ?? [])].filter(([id]) => id !== movementId);
  kept.set(database, new Map([...others, [movementId, now] as const].slice(-MOST)));
}

function patched(database: Database, movementId: number, { upTo, reports }: Kept) {
  // The plus keeps SQLite from the index of tables, by which it would walk the whole log.
  const changed = readColumn<number>(
    database,
    `SELECT DISTINCT coalesce(row_key ->> 'report_id', row_key ->> 'id') FROM change_row
     WHERE id > ? AND +table_name IN ('report', 'report_value', 'report_mark')`,
    upTo,
  );
  if (changed.length === 0) return reports;
  const now = new Map(reports);
  for (const id of changed) now.delete(id);
  for (const [id, report] of readReports(database, movementId, changed)) now.set(id, report);
  return now;
}

function byMonthAndDepartment(one: Report, other: Report): number {
  if (one.month === other.month) return one.departmentId - other.departmentId;
  return one.month < other.month ? -1 : 1;
}

type ReportRow = Omit<Report, 'marks' | 'figures'> & { id: number };

/** Reports by their ids: those named, or all where `ids` is null. */
function readReports(database: Database, movementId: number, ids: number[] | null) {
  const which = ids
    ? [
        'movement_id = ? AND report.id IN (SELECT value FROM json_each(?))',
        movementId,
        JSON.stringify(ids),
      ]
    : ['movement_id = ?', movementId];
  const [where, ...values] = which as [string, ...unknown[]];
  const rows = readRows<ReportRow>(
    database,
    `SELECT id, department_id, month, revision, state, reported_on,
              difficulties, proposals, next_month
       FROM report WHERE ${where}`,
    ...values,
  );
  const reports = new Map(
    rows.map(({ id, ...report }) => [id, { ...report, marks: [], figures: new Map() } as Report]),
  );
  type Mark = [reportId: number, contentId: number, mark: MarkEntry['mark'], note: string];
  const marks = readTuples<Mark>(
    database,
    `SELECT report_id, content_id, mark, note
       FROM report_mark JOIN report ON report.id = report_id WHERE ${where}`,
    ...values,
  );
  for (const [reportId, contentId, mark, note] of marks) {
    reports.get(reportId)?.marks.push({ contentId, mark, note });
  }
  const figures = readTuples<[reportId: number, indicatorId: number, value: number | null]>(
    database,
    `SELECT report_id, indicator_id, value
     FROM report_value JOIN report ON report.id = report_id WHERE ${where}`,
    ...values,
  );
  for (const [reportId, indicatorId, value] of figures) {
    reports.get(reportId)?.figures.set(indicatorId, value ?? 'nothing');
  }
  return reports;
}
