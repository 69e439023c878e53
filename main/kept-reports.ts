import type { Database } from 'better-sqlite3';
import type { MarkEntry, Report } from '../shared/report/report.ts';
import { isChangeAtWork } from './database/change-log.ts';
import { readColumn, readRows, readValue } from './database/rows.ts';

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

type ReportRow = Omit<Report, 'marks' | 'figures'> & { id: number; marks: string; figures: string };
/** Columns of the parts of one report, each a list, all in the same order. */
type MarkColumns = [contentIds: number[], marks: MarkEntry['mark'][], notes: string[]];
type FigureColumns = [indicatorIds: number[], values: (number | null)[]];

/**
 * Reports by their ids: those named, or all where `ids` is null. Their marks and figures come as one text each: a row of
 * its own for every figure takes more than twice the time, nearly all of it on the way out of SQLite.
 */
function readReports(database: Database, movementId: number, ids: number[] | null) {
  const rows = readRows<ReportRow>(
    database,
    `SELECT id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month,
            (SELECT json_array(json_group_array(content_id), json_group_array(mark), json_group_array(note))
               FROM report_mark WHERE report_id = report.id) AS marks,
            (SELECT json_array(json_group_array(indicator_id), json_group_array(value))
               FROM report_value WHERE report_id = report.id) AS figures
       FROM report WHERE movement_id = @movementId
         AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))`,
    { movementId, ids: ids && JSON.stringify(ids) },
  );
  return new Map(
    rows.map(({ id, marks, figures, ...report }) => [
      id,
      { ...report, marks: marksOf(marks), figures: figuresOf(figures) },
    ]),
  );
}

function marksOf(text: string): MarkEntry[] {
  const [contentIds, marks, notes] = JSON.parse(text) as MarkColumns;
  return contentIds.map((contentId, at) => ({
    contentId,
    mark: marks[at] as MarkEntry['mark'],
    note: notes[at] as string,
  }));
}

function figuresOf(text: string): Report['figures'] {
  const [indicatorIds, values] = JSON.parse(text) as FigureColumns;
  const figures = new Map<number, number | 'nothing'>();
  for (const [at, id] of indicatorIds.entries()) figures.set(id, values[at] ?? 'nothing');
  return figures;
}
