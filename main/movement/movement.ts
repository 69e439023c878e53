import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { formatMonth, type Month } from '../../shared/month.ts';
import type { Basis, Content, Movement, MovementListItem } from '../../shared/movement/movement.ts';
import { isWithin, monthOutside, monthsOf } from '../../shared/movement/span.ts';
import { capitalize, toneKey } from '../../shared/text.ts';
import { changeAtWork } from '../database/change-log.ts';
import { isStillUsed } from '../database/errors.ts';
import { readColumn, readRow, readRows, readValue } from '../database/rows.ts';
import { addStartingIndicators, copyIndicators } from '../indicator/indicator.ts';
import { carryRecommendations } from '../recommendation/recommendation.ts';

type Input = CheckedInput<'movement.save'>;
type Row = Omit<Movement, 'bases' | 'contents' | 'recipients' | 'departmentIds'>;

/** All movements, the newest first. */
export function listMovements(database: Database): MovementListItem[] {
  return readRows<MovementListItem>(
    database,
    `SELECT id, name, year, start_date, end_date
       FROM movement ORDER BY start_date DESC, id DESC`,
  );
}

export function readMovement(database: Database, id: number): Movement {
  const row = readRow<Row>(
    database,
    `SELECT id, name, year, theme, start_date, end_date,
              cutoff_date, submission_date,
              reporting_rule, signer_position, signer_name
       FROM movement WHERE id = ?`,
    id,
  );
  if (!row) throw new Failure('not-found', 'Không tìm thấy phong trào này.');
  const bases = readRows<Basis>(
    database,
    'SELECT kind, number, date, issuer, subject FROM basis WHERE movement_id = ? ORDER BY position_in_list',
    id,
  );
  const recipients = readColumn<string>(
    database,
    'SELECT name FROM recipient WHERE movement_id = ? ORDER BY position_in_list',
    id,
  );
  return {
    ...row,
    bases,
    contents: listContents(database, id),
    recipients,
    departmentIds: listDepartmentIds(database, id),
  };
}

function listContents(database: Database, movementId: number): Content[] {
  return readRows<Content>(
    database,
    'SELECT id, text FROM content WHERE movement_id = ? ORDER BY position_in_list',
    movementId,
  );
}

function listDepartmentIds(database: Database, movementId: number): number[] {
  return readColumn<number>(
    database,
    `SELECT department_id FROM movement_department JOIN department ON department.id = department_id
       WHERE movement_id = ? ORDER BY position_in_list, department.id`,
    movementId,
  );
}

/** Nothing is recorded of a month the movement does not run through; `path` is the field that names it. */
export function refuseStrangeMonth(movement: Movement, month: Month, path = 'month'): void {
  const strange = monthOutside(movement, month);
  if (strange) throw invalidField(path, `${capitalize(strange)}.`);
}

/** Keeps a movement whole; a new one gets the starting set of indicators. What reports rest on cannot be taken out. */
export function saveMovement(database: Database, input: Input): SavedId {
  refuseSameName(database, input);
  const isNew = input.id === null;
  const id = saveFields(database, input);
  if (!isNew) refuseLosingReports(database, id, input);
  saveBases(database, id, input.bases);
  saveContents(database, id, input.contents);
  saveRecipients(database, id, input.recipients);
  saveDepartments(database, id, input.departmentIds);
  if (isNew) addIndicators(database, id, input.copiedFrom);
  if (isNew && input.copiedFrom !== null) carryRecommendations(database, id, input.copiedFrom);
  return { id };
}

function addIndicators(database: Database, id: number, copiedFrom: number | null): void {
  if (copiedFrom === null) addStartingIndicators(database, id);
  else {
    readMovement(database, copiedFrom);
    copyIndicators(database, id, copiedFrom);
  }
}

/** What keeps a movement from being removed: where it stands, and what it is called. */
const USES = [
  { of: 'report', what: 'báo cáo tháng' },
  { of: 'case_entry', what: 'biểu dương, phê bình' },
  { of: 'proposal', what: 'đề nghị khen thưởng' },
  { of: 'council_sitting', what: 'phiên họp Hội đồng' },
  { of: 'issued_paper', what: 'văn bản đã chốt' },
  // A number given to a draft may stand on paper already, and would leave the register.
  { of: '(SELECT * FROM paper_heading WHERE number IS NOT NULL)', what: 'văn bản đã ghi số' },
] as const;

/** Removes a movement in which nothing was recorded, with its plan and indicators; another is refused with what holds it. */
export function removeMovement(database: Database, id: number): Undoable {
  readMovement(database, id);
  const held = USES.filter(
    ({ of }) =>
      readValue(database, `SELECT 1 FROM ${of} WHERE movement_id = ? LIMIT 1`, id) !== undefined,
  ).map(({ what }) => what);
  if (held.length > 0) {
    throw new Failure('conflict', `Phong trào này đã có ${held.join(', ')} nên không xóa được.`);
  }
  for (const table of ['content', 'indicator']) {
    database.prepare(`DELETE FROM ${table} WHERE movement_id = ?`).run(id);
  }
  database.prepare('DELETE FROM movement WHERE id = ?').run(id);
  return { changeId: changeAtWork(database) };
}

function refuseSameName(database: Database, { id, name, year }: Input): void {
  const twin = listMovements(database).find(
    (other) => other.id !== id && other.year === year && toneKey(other.name) === toneKey(name),
  );
  if (twin) throw invalidField('name', `Năm ${year} đã có phong trào mang tên này.`);
}

function saveFields(database: Database, input: Input): number {
  const fields = { ...input, bases: null, contents: null, recipients: null, departmentIds: null };
  if (input.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO movement (name, year, theme, start_date, end_date, cutoff_date, submission_date,
                               reporting_rule, signer_position, signer_name)
         VALUES (@name, @year, @theme, @startDate, @endDate, @cutoffDate, @submissionDate,
                 @reportingRule, @signerPosition, @signerName)`,
      )
      .run(fields);
    return Number(lastInsertRowid);
  }
  const { changes } = database
    .prepare(
      `UPDATE movement SET name = @name, year = @year, theme = @theme, start_date = @startDate, end_date = @endDate,
              cutoff_date = @cutoffDate, submission_date = @submissionDate, reporting_rule = @reportingRule,
              signer_position = @signerPosition, signer_name = @signerName
       WHERE id = @id`,
    )
    .run(fields);
  if (changes === 0) throw new Failure('not-found', 'Không tìm thấy phong trào này.');
  return input.id;
}

function refuseLosingReports(database: Database, id: number, input: Input): void {
  const months = new Set(monthsOf(input));
  const reported = readColumn<Month>(
    database,
    `SELECT month FROM report WHERE movement_id = @id
       UNION SELECT month FROM case_entry WHERE movement_id = @id ORDER BY month`,
    { id },
  );
  const lost = reported.find((month) => !months.has(month));
  if (lost !== undefined) {
    const field = lost < input.startDate ? 'startDate' : 'endDate';
    throw invalidField(
      field,
      `Đã có báo cáo hoặc việc ghi vào tháng ${formatMonth(lost)}, nằm ngoài thời gian này.`,
    );
  }
  const caseDates = readColumn<string>(
    database,
    'SELECT date FROM case_entry WHERE movement_id = ?',
    id,
  );
  const lostDate = caseDates.find((date) => !isWithin(input, date));
  if (lostDate !== undefined) {
    const field = lostDate < input.startDate ? 'startDate' : 'endDate';
    throw invalidField(field, 'Đã có biểu dương, phê bình ghi vào ngày ngoài thời gian này.');
  }
}

function saveBases(database: Database, movementId: number, bases: Basis[]): void {
  database.prepare('DELETE FROM basis WHERE movement_id = ?').run(movementId);
  const insert = database.prepare(
    `INSERT INTO basis (movement_id, position_in_list, kind, number, date, issuer, subject)
     VALUES (@movementId, @positionInList, @kind, @number, @date, @issuer, @subject)`,
  );
  for (const [positionInList, basis] of bases.entries())
    insert.run({ ...basis, movementId, positionInList });
}

function saveContents(database: Database, movementId: number, contents: Input['contents']): void {
  const present = listContents(database, movementId);
  const known = new Set(present.map(({ id }) => id));
  const kept = new Set(contents.map(({ id }) => id));
  for (const { id } of present) if (!kept.has(id)) removeContent(database, id);
  const update = database.prepare('UPDATE content SET position_in_list = ?, text = ? WHERE id = ?');
  const insert = database.prepare(
    'INSERT INTO content (position_in_list, text, movement_id) VALUES (?, ?, ?)',
  );
  for (const [position, { id, text }] of contents.entries()) {
    if (id === null) insert.run(position, text, movementId);
    else if (known.has(id)) update.run(position, text, id);
    else
      throw new Failure(
        'conflict',
        'Nội dung thi đua đã thay đổi ở nơi khác. Mở lại phong trào rồi sửa.',
      );
  }
}

function removeContent(database: Database, id: number): void {
  try {
    database.prepare('DELETE FROM content WHERE id = ?').run(id);
  } catch (error) {
    if (!isStillUsed(error)) throw error;
    throw invalidField(
      'contents',
      'Nội dung vừa bỏ đã được đánh giá trong báo cáo tháng nên không bỏ được. Có thể sửa câu chữ.',
    );
  }
}

function saveRecipients(database: Database, movementId: number, recipients: string[]): void {
  database.prepare('DELETE FROM recipient WHERE movement_id = ?').run(movementId);
  const insert = database.prepare(
    'INSERT INTO recipient (movement_id, position_in_list, name) VALUES (?, ?, ?)',
  );
  for (const [position, name] of recipients.entries()) insert.run(movementId, position, name);
}

function saveDepartments(database: Database, movementId: number, departmentIds: number[]): void {
  const wanted = new Set(departmentIds);
  const reported = readRows<{ id: number; name: string }>(
    database,
    `SELECT id, name FROM department WHERE id IN
         (SELECT department_id FROM report WHERE movement_id = @movementId
          UNION SELECT department_id FROM case_entry WHERE movement_id = @movementId)`,
    { movementId },
  );
  const lost = reported.find(({ id }) => !wanted.has(id));
  if (lost)
    throw invalidField(
      'departmentIds',
      `${lost.name} đã có báo cáo hoặc việc biểu dương, phê bình nên không bỏ khỏi phong trào được.`,
    );
  const remove = database.prepare(
    'DELETE FROM movement_department WHERE movement_id = ? AND department_id = ?',
  );
  const present = listDepartmentIds(database, movementId);
  for (const id of present) if (!wanted.has(id)) remove.run(movementId, id);
  const insert = database.prepare(
    'INSERT INTO movement_department (movement_id, department_id) SELECT ?, id FROM department WHERE id = ?',
  );
  for (const id of wanted) {
    if (!present.includes(id) && insert.run(movementId, id).changes === 0)
      throw invalidField('departmentIds', 'Có phòng không còn trong danh mục.');
  }
}
