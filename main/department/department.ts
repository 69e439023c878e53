import type { Database } from 'better-sqlite3';
import type { CheckedInput, Removed, SavedId } from '../../shared/api.ts';
import type { Department } from '../../shared/department/department.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { toneKey } from '../../shared/text.ts';
import { isStillUsed } from '../database/errors.ts';
import { nextPosition, swapPositions } from '../database/list-order.ts';
import { readRow, readRows } from '../database/rows.ts';

const COLUMNS = 'id, name, short_name, active, started_on, ended_on';

/** All departments in their order, those no longer in use too. */
export function listDepartments(database: Database): Department[] {
  return readRows<Department>(
    database,
    `SELECT ${COLUMNS} FROM department ORDER BY position_in_list, id`,
  );
}

/** Keeps a new department, or corrects the names of one for all its months. */
export function saveDepartment(
  database: Database,
  { id, name, shortName }: CheckedInput<'department.save'>,
): SavedId {
  if (id === null) return { id: addDepartment(database, { name, shortName, startedOn: null }) };
  const { endedOn } = requireDepartment(database, id);
  const nameKey = nameKeyOf(name, endedOn);
  refuseSameName(database, id, nameKey);
  database
    .prepare('UPDATE department SET name = ?, name_key = ?, short_name = ? WHERE id = ?')
    .run(name, nameKey, shortName, id);
  return { id };
}

/** Adds a department at the end of the list; `field` is where a name already taken is pointed out. */
export function addDepartment(
  database: Database,
  { name, shortName, startedOn }: Pick<Department, 'name' | 'shortName' | 'startedOn'>,
  field = 'name',
): number {
  const nameKey = nameKeyOf(name, null);
  refuseSameName(database, null, nameKey, field);
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO department (position_in_list, name, name_key, short_name, started_on)
       VALUES (?, ?, ?, ?, ?)`,
    )
    .run(nextPosition(database, 'department'), name, nameKey, shortName, startedOn);
  return Number(lastInsertRowid);
}

export function requireDepartment(database: Database, id: number): Department {
  const department = readRow<Department>(
    database,
    `SELECT ${COLUMNS} FROM department WHERE id = ?`,
    id,
  );
  if (!department) throw missingDepartment();
  return department;
}

/** A department that has ended leaves its name free for the one that goes on under it. */
export function nameKeyOf(name: string, endedOn: string | null): string {
  return endedOn === null ? toneKey(name) : `${toneKey(name)} † ${endedOn}`;
}

export function refuseSameName(
  database: Database,
  id: number | null,
  nameKey: string,
  field = 'name',
): void {
  const same = readRow<Pick<Department, 'name' | 'active'>>(
    database,
    'SELECT name, active FROM department WHERE name_key = ? AND id IS NOT ?',
    nameKey,
    id,
  );
  if (!same) return;
  throw invalidField(
    field,
    same.active
      ? `Đã có "${same.name}".`
      : `Đã có "${same.name}" trong số phòng ngừng dùng. Bấm Dùng lại ở phòng đó.`,
  );
}

/** Deletes a department nothing refers to; one that was used is only taken out of use. */
export function removeDepartment(database: Database, id: number): Removed {
  try {
    const { changes } = database.prepare('DELETE FROM department WHERE id = ?').run(id);
    if (changes === 0) throw missingDepartment();
    return { outcome: 'deleted' };
  } catch (error) {
    if (!isStillUsed(error)) throw error;
    database.prepare('UPDATE department SET active = 0 WHERE id = ?').run(id);
    return { outcome: 'deactivated' };
  }
}

export function activateDepartment(database: Database, id: number): null {
  const { name, endedOn } = requireDepartment(database, id);
  if (endedOn !== null)
    throw new Failure(
      'conflict',
      `${name} đã sáp nhập hoặc chia tách. Muốn dùng lại, hoàn tác việc đó ở Hệ thống › Nhật ký thay đổi.`,
    );
  database.prepare('UPDATE department SET active = 1 WHERE id = ?').run(id);
  return null;
}

/** Moves a department one place up (−1) or down (1) among those in the same state of use. */
export function moveDepartment(database: Database, id: number, step: number): null {
  const departments = listDepartments(database);
  const moved = departments.find((department) => department.id === id);
  if (!moved) throw missingDepartment();
  const peers = departments.filter((department) => department.active === moved.active);
  const neighbour = peers[peers.indexOf(moved) + step];
  if (neighbour) swapPositions(database, 'department', id, neighbour.id);
  return null;
}

function missingDepartment(): Failure {
  return new Failure('not-found', 'Không tìm thấy phòng này. Có thể phòng đã bị xóa.');
}
