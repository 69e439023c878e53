import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../shared/api.ts';
import { Failure, type FieldMessages } from '../shared/failure.ts';
import { formatDay } from '../shared/month.ts';
import { isWithin, type Movement } from '../shared/movement.ts';
import type { ReportKey } from '../shared/report.ts';

type Input = CheckedInput<'report.save'>;
type Kept = { id: number; personId: number | null };

/** Keeps the cases of one report in the order sent and returns their ids; those no longer sent are removed. */
export function saveCases(database: Database, movement: Movement, input: Input): number[] {
  const kept = new Map(listKept(database, input).map((row) => [row.id, row]));
  refuseBadCases(database, movement, input, kept);
  const remove = database.prepare('DELETE FROM case_entry WHERE id = ?');
  const sent = new Set(input.cases.map(({ id }) => id));
  for (const id of kept.keys()) if (!sent.has(id)) remove.run(id);
  const save = database.prepare(
    `INSERT INTO case_entry (id, movement_id, department_id, month, kind, person_id, date, deed, basis, handling)
     VALUES (@id, @movementId, @departmentId, @month, @kind, @personId, @date, @deed, @basis, @handling)
     ON CONFLICT (id) DO UPDATE SET
       kind = excluded.kind, person_id = excluded.person_id, date = excluded.date,
       deed = excluded.deed, basis = excluded.basis, handling = excluded.handling`,
  );
  const { movementId, departmentId, month } = input;
  return input.cases.map((entry) => {
    const { lastInsertRowid } = save.run({ ...entry, movementId, departmentId, month });
    return entry.id ?? Number(lastInsertRowid);
  });
}

function listKept(database: Database, { movementId, departmentId, month }: ReportKey): Kept[] {
  return database
    .prepare(
      `SELECT id, person_id AS personId FROM case_entry
       WHERE movement_id = ? AND department_id = ? AND month = ?`,
    )
    .all(movementId, departmentId, month) as Kept[];
}

function refuseBadCases(
  database: Database,
  movement: Movement,
  input: Input,
  kept: Map<number, Kept>,
): void {
  const fields: FieldMessages = {};
  const departmentOf = database.prepare('SELECT department_id FROM person WHERE id = ?').pluck();
  for (const [index, entry] of input.cases.entries()) {
    const before = entry.id === null ? undefined : kept.get(entry.id);
    if (entry.id !== null && !before) {
      throw new Failure(
        'conflict',
        'Một việc biểu dương, phê bình đã thay đổi ở nơi khác. Mở lại báo cáo rồi sửa.',
      );
    }
    if (!isWithin(movement, entry.date)) {
      const [first, last] = [formatDay(movement.startDate), formatDay(movement.endDate)];
      fields[`cases.${index}.date`] =
        `Ngày phải trong thời gian phong trào, từ ${first} đến ${last}.`;
    }
    // Somebody who moved to another department since keeps the cases of the old one.
    const isSameAsBefore = before?.personId === entry.personId;
    if (
      entry.personId !== null &&
      !isSameAsBefore &&
      departmentOf.get(entry.personId) !== input.departmentId
    ) {
      fields[`cases.${index}.personId`] = 'Chọn cán bộ của phòng này.';
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'Có việc biểu dương, phê bình ghi chưa đúng.', fields);
  }
}
