import type { Database } from 'better-sqlite3';
import type { SavedId } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import { nextYear } from '../../shared/movement/copy.ts';
import { toneKey } from '../../shared/text.ts';
import { listMovements, readMovement } from './movement.ts';

/**
 * Sets up the next year's movement after this one: contents, indicators, departments, recipients, bases, dates.
 * Figures, cases and proposals stay with their year.
 */
export function copyMovement(database: Database, id: number): SavedId {
  const copy = nextYear(readMovement(database, id));
  const twin = listMovements(database).find(
    ({ name, year }) => year === copy.year && toneKey(name) === toneKey(copy.name),
  );
  if (twin)
    throw new Failure(
      'conflict',
      `Đã có "${twin.name}" của năm ${twin.year}. Mở phong trào đó để sửa.`,
    );
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO movement (name, year, theme, start_date, end_date, cutoff_date, submission_date,
                             reporting_rule, signer_position, signer_name)
       SELECT @name, @year, theme, @startDate, @endDate, @cutoffDate, @submissionDate,
              reporting_rule, signer_position, signer_name
       FROM movement WHERE id = @id`,
    )
    .run({
      id,
      name: copy.name,
      year: copy.year,
      startDate: copy.startDate,
      endDate: copy.endDate,
      cutoffDate: copy.cutoffDate,
      submissionDate: copy.submissionDate,
    });
  const copyId = Number(lastInsertRowid);
  for (const { table, columns } of COPIED) {
    database
      .prepare(
        `INSERT INTO ${table} (movement_id, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE movement_id = ?`,
      )
      .run(copyId, id);
  }
  addStandingDepartments(database, id, copyId, copy.startDate);
  return { id: copyId };
}

const COPIED = [
  { table: 'basis', columns: 'position_in_list, kind, number, date, issuer, subject' },
  { table: 'content', columns: 'position_in_list, text' },
  { table: 'recipient', columns: 'position_in_list, name' },
  {
    table: 'indicator',
    columns: `position_in_list, group_code, name, name_key, unit, counting, department_total, month_total,
              direction, source, active`,
  },
];

/** Those out of use, and those that will have ended before it begins, do not come along. */
function addStandingDepartments(
  database: Database,
  id: number,
  copyId: number,
  startDate: string,
): void {
  database
    .prepare(
      `INSERT INTO movement_department (movement_id, department_id)
       SELECT ?, department_id FROM movement_department JOIN department ON department.id = department_id
       WHERE movement_id = ? AND active = 1 AND (ended_on IS NULL OR ended_on >= ?)`,
    )
    .run(copyId, id, startDate);
}
