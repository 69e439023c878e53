import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure, type FieldMessages } from '../../shared/failure.ts';
import type { GridKey, GridView, SavedGridRow } from '../../shared/grid/grid.ts';
import { buildGridView } from '../../shared/grid/grid-view.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { type Day, firstDayOf } from '../../shared/month.ts';
import type { Report } from '../../shared/report/report.ts';
import type { ReportState } from '../../shared/report/state.ts';
import { refuseClosedMonth } from '../closed-month.ts';
import { readLedger } from '../ledger.ts';
import { findReport, isTyped, refuseStrangeKey, saveFigures, saveMarks } from '../report/report.ts';

type Input = CheckedInput<'grid.save'>;
type Row = Input['rows'][number];

/** A month as one sheet. */
export function readGrid(database: Database, { movementId, month }: GridKey): GridView {
  return buildGridView(readLedger(database, movementId), month);
}

/** Keeps what changed in a month's sheet, all departments or none; a department without a report gets a draft. */
export function saveGrid(database: Database, input: Input, today: Day): SavedGridRow[] {
  const ledger = readLedger(database, input.movementId);
  const months = ledger.reports.filter(({ month }) => month === input.month);
  const reports = new Map(months.map((report) => [report.departmentId, report]));
  for (const { departmentId } of input.rows) {
    refuseStrangeKey(ledger.movement, { ...input, departmentId });
  }
  refuseClosedMonth(database, input);
  refuseConflicts(ledger, input, reports);
  refuseBadRows(ledger, input, reports);
  return input.rows.map((row) =>
    saveRow(database, ledger, { input, row, report: reports.get(row.departmentId), today }),
  );
}

function refuseConflicts(ledger: Ledger, { rows }: Input, reports: Map<number, Report>): void {
  const fields: FieldMessages = {};
  const names: string[] = [];
  const seen = new Set<number>();
  for (const [index, { departmentId, revision }] of rows.entries()) {
    if (revision === (reports.get(departmentId)?.revision ?? 0) && !seen.has(departmentId)) {
      seen.add(departmentId);
      continue;
    }
    names.push(nameOf(ledger, departmentId));
    fields[`rows.${index}.revision`] = 'Báo cáo của phòng này vừa được lưu ở nơi khác.';
  }
  if (names.length > 0) {
    throw new Failure(
      'conflict',
      `Báo cáo vừa được lưu ở nơi khác: ${names.join('; ')}. Chưa ghi phòng nào.`,
      fields,
    );
  }
}

/** Messages by the path of the input: figures and marks the movement does not have, rows that are not full. */
function refuseBadRows(ledger: Ledger, { rows }: Input, reports: Map<number, Report>): void {
  const fields: FieldMessages = {};
  const typed = new Set(ledger.indicators.filter(isTyped).map(({ id }) => id));
  const contents = new Set(ledger.movement.contents.map(({ id }) => id));
  for (const [at, row] of rows.entries()) {
    for (const [index, { indicatorId }] of row.figures.entries()) {
      if (!typed.has(indicatorId))
        fields[`rows.${at}.figures.${index}`] = 'Chỉ tiêu không dùng trong phong trào này.';
    }
    for (const [index, { contentId }] of row.marks.entries()) {
      if (!contents.has(contentId))
        fields[`rows.${at}.marks.${index}`] = 'Nội dung không thuộc phong trào này.';
    }
    if (row.complete && !isFull(ledger, row, reports.get(row.departmentId)))
      fields[`rows.${at}.complete`] =
        `${nameOf(ledger, row.departmentId)} còn số chưa báo cáo nên chưa hoàn thành được.`;
  }
  const [first] = Object.values(fields);
  if (first) throw new Failure('invalid', first, fields);
}

/** True when every figure asked for has an answer once the row is written over the report. */
function isFull(ledger: Ledger, row: Row, report: Report | undefined): boolean {
  const figures = new Map<number, unknown>(report?.figures);
  for (const { indicatorId, figure } of row.figures) figures.set(indicatorId, figure);
  return ledger.indicators.filter(isTyped).every(({ id }) => (figures.get(id) ?? null) !== null);
}

type RowToSave = { input: Input; row: Row; report: Report | undefined; today: Day };

function saveRow(database: Database, ledger: Ledger, toSave: RowToSave): SavedGridRow {
  const { row, report } = toSave;
  const { departmentId } = row;
  const wasComplete = report?.state === 'complete';
  const isComplete = row.complete || (wasComplete && isFull(ledger, row, report));
  const state = isComplete ? 'complete' : 'draft';
  const reportId = saveState(database, toSave, state);
  saveFigures(database, reportId, row.figures);
  const notes = new Map(report?.marks.map(({ contentId, note }) => [contentId, note]));
  saveMarks(
    database,
    reportId,
    row.marks.map((mark) => ({ ...mark, note: notes.get(mark.contentId) ?? '' })),
  );
  return { departmentId, revision: row.revision + 1, state };
}

function saveState(
  database: Database,
  { input: { movementId, month }, row: { departmentId, revision }, today }: RowToSave,
  state: ReportState,
): number {
  const existing = findReport(database, { movementId, departmentId, month });
  if (existing) {
    database
      .prepare('UPDATE report SET revision = ?, state = ? WHERE id = ?')
      .run(revision + 1, state, existing.id);
    return existing.id;
  }
  const first = firstDayOf(month);
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on,
                           difficulties, proposals, next_month)
       VALUES (?, ?, ?, 1, ?, ?, '', '', '')`,
    )
    .run(movementId, departmentId, month, state, today < first ? first : today);
  return Number(lastInsertRowid);
}

function nameOf({ departments }: Ledger, departmentId: number): string {
  return departments.find(({ id }) => id === departmentId)?.name ?? 'Một phòng';
}
