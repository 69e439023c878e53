import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedReport, Undoable } from '../../shared/api.ts';
import { Failure, type FieldMessages, invalidField } from '../../shared/failure.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import { type Day, firstDayOf, formatMonth } from '../../shared/month.ts';
import type { Movement } from '../../shared/movement/movement.ts';
import type { ReportForm, ReportKey } from '../../shared/report/report.ts';
import { buildReportForm } from '../../shared/report/view.ts';
import { saveCases } from '../case/case.ts';
import { refuseClosedMonth } from '../closed-month.ts';
import { changeAtWork } from '../database/change-log.ts';
import { prepared, readRow } from '../database/rows.ts';
import { refuseAbsentDepartment } from '../department/standing.ts';
import { listIndicators } from '../indicator/indicator.ts';
import { readLedger } from '../ledger.ts';
import { readMovement, refuseStrangeMonth } from '../movement/movement.ts';

type Input = CheckedInput<'report.save'>;
type Existing = { id: number; revision: number };

/** What the form of one department and month shows. */
export function readReportForm(database: Database, key: ReportKey, today: Day): ReportForm {
  const ledger = readLedger(database, key.movementId);
  refuseStrangeKey(ledger.movement, key);
  return buildReportForm(ledger, key, today);
}

/** What a report is held against; of a whole month it is read once. */
type Rules = { movement: Movement; indicators: Indicator[] };

/** Keeps a report with its marks, figures and cases, all or nothing. A save on an older revision is a conflict. */
export function saveReport(
  database: Database,
  input: Input,
  { movement, indicators }: Rules = readRules(database, input.movementId),
): SavedReport {
  refuseStrangeKey(movement, input);
  refuseClosedMonth(database, input);
  const existing = findReport(database, input);
  if ((existing?.revision ?? 0) !== input.revision) throw conflict(input, existing);
  if (!existing) refuseAbsentDepartment(database, input);
  refuseBadRows(movement, indicators, input);
  const reportId = saveFields(database, input, existing);
  saveMarks(database, reportId, input.marks);
  saveFigures(database, reportId, input.figures);
  return { revision: input.revision + 1, caseIds: saveCases(database, movement, input) };
}

function readRules(database: Database, movementId: number): Rules {
  return {
    movement: readMovement(database, movementId),
    indicators: listIndicators(database, movementId),
  };
}

/** Deletes a report with its marks, figures and cases; the history can bring all of it back. */
export function removeReport(database: Database, input: CheckedInput<'report.remove'>): Undoable {
  const { movementId, departmentId, month } = input;
  refuseClosedMonth(database, input);
  const existing = findReport(database, input);
  if (!existing) throw new Failure('not-found', 'Báo cáo này đã bị xóa.');
  if (existing.revision !== input.revision) throw conflict(input, existing);
  database
    .prepare('DELETE FROM case_entry WHERE movement_id = ? AND department_id = ? AND month = ?')
    .run(movementId, departmentId, month);
  database.prepare('DELETE FROM report WHERE id = ?').run(existing.id);
  return { changeId: changeAtWork(database) };
}

export function refuseStrangeKey(movement: Movement, { departmentId, month }: ReportKey): void {
  refuseStrangeMonth(movement, month);
  if (!movement.departmentIds.includes(departmentId)) {
    throw invalidField('departmentId', 'Phòng này không tham gia phong trào.');
  }
}

function findReport(
  database: Database,
  { movementId, departmentId, month }: ReportKey,
): Existing | undefined {
  return readRow<Existing>(
    database,
    'SELECT id, revision FROM report WHERE movement_id = ? AND department_id = ? AND month = ?',
    ...[movementId, departmentId, month],
  );
}

function conflict(
  { month, revision }: Pick<Input, 'month' | 'revision'>,
  existing: Existing | undefined,
): Failure {
  if (!existing)
    return new Failure('conflict', 'Báo cáo này đã bị xóa ở nơi khác. Mở lại trang để nhập mới.');
  return new Failure(
    'conflict',
    revision === 0
      ? `Phòng này đã có báo cáo tháng ${formatMonth(month)}. Mở báo cáo đã có để sửa.`
      : 'Báo cáo này vừa được lưu ở nơi khác. Mở bản đã lưu rồi nhập lại phần sửa.',
  );
}

/** Rules that need the movement's own rows; messages by the path of the form. */
function refuseBadRows(movement: Movement, indicators: Indicator[], input: Input): void {
  const fields: FieldMessages = {};
  if (input.reportedOn < firstDayOf(input.month)) {
    fields['reportedOn'] = 'Ngày nộp không thể trước tháng báo cáo.';
  }
  const contents = new Set(movement.contents.map(({ id }) => id));
  for (const [index, { contentId }] of input.marks.entries()) {
    if (!contents.delete(contentId))
      fields[`marks.${index}.contentId`] = 'Nội dung không thuộc phong trào này.';
  }
  const open = new Map(indicators.filter(isTyped).map((indicator) => [indicator.id, indicator]));
  for (const [index, { indicatorId, figure }] of input.figures.entries()) {
    if (!open.delete(indicatorId))
      fields[`figures.${index}.indicatorId`] = 'Chỉ tiêu không dùng trong phong trào này.';
    else if (figure === null && input.state === 'complete') {
      fields[`figures.${index}.figure`] = 'Nhập số, hoặc dấu gạch ngang nếu không phát sinh.';
    }
  }
  if (input.state === 'complete' && open.size > 0) {
    fields['figures'] = `Còn thiếu: ${[...open.values()].map(({ name }) => name).join('; ')}.`;
  }
  if (Object.keys(fields).length > 0) {
    throw new Failure(
      'invalid',
      'Báo cáo có chỗ chưa đúng. Sửa các ô được đánh dấu rồi lưu lại.',
      fields,
    );
  }
}

function isTyped({ active, source }: Indicator): boolean {
  return active && source === 'typed';
}

function saveFields(database: Database, input: Input, existing: Existing | undefined): number {
  const fields = {
    ...input,
    marks: null,
    figures: null,
    cases: null,
    shownCases: null,
    revision: input.revision + 1,
  };
  if (!existing) {
    const { lastInsertRowid } = prepared(
      database,
      `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on,
                             difficulties, proposals, next_month)
         VALUES (@movementId, @departmentId, @month, @revision, @state, @reportedOn,
                 @difficulties, @proposals, @nextMonth)`,
    ).run(fields);
    return Number(lastInsertRowid);
  }
  prepared(
    database,
    `UPDATE report SET revision = @revision, state = @state, reported_on = @reportedOn,
              difficulties = @difficulties, proposals = @proposals, next_month = @nextMonth
       WHERE id = @id`,
  ).run({ ...fields, id: existing.id });
  return existing.id;
}

/** Only what differs is written, so that the log shows what was changed and nothing else. */
function saveMarks(database: Database, reportId: number, marks: Input['marks']): void {
  const remove = prepared(
    database,
    'DELETE FROM report_mark WHERE report_id = ? AND content_id = ?',
  );
  const save = prepared(
    database,
    `INSERT INTO report_mark (report_id, content_id, mark, note) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET mark = excluded.mark, note = excluded.note`,
  );
  for (const { contentId, mark, note } of marks) {
    if (mark === null && note === '') remove.run(reportId, contentId);
    else save.run(reportId, contentId, mark, note);
  }
}

/** Figures of indicators that were switched off since stay as they were. */
function saveFigures(database: Database, reportId: number, figures: Input['figures']): void {
  const remove = prepared(
    database,
    'DELETE FROM report_value WHERE report_id = ? AND indicator_id = ?',
  );
  const save = prepared(
    database,
    `INSERT INTO report_value (report_id, indicator_id, value) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  for (const { indicatorId, figure } of figures) {
    if (figure === null) remove.run(reportId, indicatorId);
    else save.run(reportId, indicatorId, figure === 'nothing' ? null : figure);
  }
}
