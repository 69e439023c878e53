import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId } from '../../shared/api.ts';
import type { DepartmentChanges } from '../../shared/department/change.ts';
import type { Department } from '../../shared/department/department.ts';
import type { Rename, Succession } from '../../shared/department/history.ts';
import { invalidField } from '../../shared/failure.ts';
import { addDays, type Day } from '../../shared/month.ts';
import { readRows } from '../database/rows.ts';
import { refuseEndBefore, refuseNotStanding, refuseReportedSuccessor } from './change-dates.ts';
import { addDepartment, nameKeyOf, refuseSameName, requireDepartment } from './department.ts';

export function listRenames(database: Database): Rename[] {
  return readRows<Rename>(
    database,
    `SELECT department_id, changed_on, old_name,
              old_short_name
       FROM department_rename ORDER BY changed_on, department_id`,
  );
}

export function listSuccessions(database: Database): Succession[] {
  return readRows<Succession>(
    database,
    `SELECT predecessor_id, successor_id, changed_on,
              inherits_totals
       FROM department_succession ORDER BY changed_on, predecessor_id, successor_id`,
  );
}

export function listDepartmentChanges(database: Database): DepartmentChanges {
  return { renames: listRenames(database), successions: listSuccessions(database) };
}

/** Gives a department another name from a day on. Renames come in the order of their days. */
export function renameDepartment(
  database: Database,
  { id, changedOn, name, shortName }: CheckedInput<'department.rename'>,
): SavedId {
  const department = requireDepartment(database, id);
  refuseNotStanding(database, department, changedOn);
  if (name === department.name && shortName === department.shortName)
    throw invalidField('name', 'Tên mới giống tên đang dùng.');
  const nameKey = nameKeyOf(name, department.endedOn);
  refuseSameName(database, id, nameKey);
  database
    .prepare(
      `INSERT INTO department_rename (department_id, changed_on, old_name, old_short_name)
       VALUES (?, ?, ?, ?)`,
    )
    .run(id, changedOn, department.name, department.shortName);
  database
    .prepare('UPDATE department SET name = ?, name_key = ?, short_name = ? WHERE id = ?')
    .run(name, nameKey, shortName, id);
  return { id };
}

/** Ends departments on the day before and lets one go on for all: a new one or one that stands. */
export function mergeDepartments(
  database: Database,
  { predecessorIds, successorId, changedOn, name, shortName }: CheckedInput<'department.merge'>,
  today: Day,
): SavedId {
  const predecessors = [...new Set(predecessorIds)].map((id) => requireDepartment(database, id));
  for (const each of predecessors) refuseEndBefore(database, each, changedOn);
  if (successorId !== null) {
    const successor = requireDepartment(database, successorId);
    refuseNotStanding(database, successor, changedOn, 'successorId');
    refuseReportedSuccessor(database, successor, predecessorIds, changedOn);
  }
  for (const each of predecessors) endDepartment(database, each, changedOn, today);
  const id = successorId ?? addDepartment(database, { name, shortName, startedOn: changedOn });
  for (const predecessor of predecessors) {
    linkSuccessor(database, predecessor.id, { successorId: id, changedOn, inheritsTotals: true });
    movePeople(database, predecessor.id, id);
  }
  return { id };
}

/** Ends a department on the day before and sets up several; the heir gets its running totals and people. */
export function splitDepartment(
  database: Database,
  { id, changedOn, parts, heir }: CheckedInput<'department.split'>,
  today: Day,
): SavedId {
  const department = requireDepartment(database, id);
  refuseEndBefore(database, department, changedOn);
  endDepartment(database, department, changedOn, today);
  const ids = parts.map((part, place) =>
    addDepartment(database, { ...part, startedOn: changedOn }, `parts.${place}.name`),
  );
  for (const [place, successorId] of ids.entries())
    linkSuccessor(database, id, { successorId, changedOn, inheritsTotals: place === heir });
  const heirId = ids[heir] ?? id;
  movePeople(database, id, heirId);
  return { id: heirId };
}

function endDepartment(
  database: Database,
  { id, name, active }: Department,
  changedOn: Day,
  today: Day,
): void {
  const endedOn = addDays(changedOn, -1);
  database
    .prepare('UPDATE department SET ended_on = ?, name_key = ?, active = ? WHERE id = ?')
    .run(endedOn, nameKeyOf(name, endedOn), active && endedOn >= today ? 1 : 0, id);
}

function linkSuccessor(
  database: Database,
  predecessorId: number,
  { successorId, changedOn, inheritsTotals }: Omit<Succession, 'predecessorId'>,
): void {
  database
    .prepare(
      `INSERT INTO department_succession (predecessor_id, successor_id, changed_on, inherits_totals)
       VALUES (?, ?, ?, ?)`,
    )
    .run(predecessorId, successorId, changedOn, inheritsTotals ? 1 : 0);
  // The movements that still run on that day, or come after it, go on with the successor.
  database
    .prepare(
      `INSERT INTO movement_department (movement_id, department_id)
       SELECT movement_id, ? FROM movement_department JOIN movement ON movement.id = movement_id
       WHERE department_id = ? AND end_date >= ?
       ON CONFLICT DO NOTHING`,
    )
    .run(successorId, predecessorId, changedOn);
}

function movePeople(database: Database, from: number, to: number): void {
  database.prepare('UPDATE person SET department_id = ? WHERE department_id = ?').run(to, from);
}
