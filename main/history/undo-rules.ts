import type { Database } from 'better-sqlite3';
import { judgeCase } from '../../shared/case/case.ts';
import { Failure } from '../../shared/failure.ts';
import { stateOf } from '../../shared/history/change-row.ts';
import type { Movement } from '../../shared/movement/movement.ts';
import { monthOutside } from '../../shared/movement/span.ts';
import { councilSchema } from '../../shared/review/council.ts';
import { toneKey } from '../../shared/text.ts';
import { readRows } from '../database/rows.ts';
import { listMovements, readMovement } from '../movement/movement.ts';
import { listPeople } from '../person/person.ts';
import { readCouncil } from '../review/council.ts';
import { rowsOf } from './history.ts';

/** Holds what an undo put back against the rules that the database itself does not know. */
export function refuseBrokenRules(database: Database, changeId: number): void {
  const rows = rowsOf(database, changeId);
  const movementIds = new Set(
    rows.flatMap((row) => {
      const id = stateOf(row)[row.table === 'movement' ? 'id' : 'movement_id'];
      return typeof id === 'number' ? [id] : [];
    }),
  );
  const present = new Set(listMovements(database).map(({ id }) => id));
  for (const id of movementIds) {
    if (present.has(id)) refuseBrokenMovement(database, readMovement(database, id));
  }
  if (movementIds.size > 0) refuseSameMovement(database);
  if (rows.some(({ table }) => COUNCIL_TABLES.has(table))) {
    for (const id of present) refuseBrokenCouncil(database, id);
  }
  if (rows.some(({ table }) => table === 'paper_reopening')) {
    throw new Failure(
      'locked',
      'Không hoàn tác được ở đây. Mở văn bản ở Tổng hợp và bấm “Bỏ điều chỉnh”.',
    );
  }
  if (rows.some(({ table }) => table === 'person')) refuseSamePeople(database);
  refuseReportsOfAbsent(database);
}

/** Reports and cases lie within the movement, and only of departments that report in it. */
function refuseBrokenMovement(database: Database, movement: Movement): void {
  const reports = readRows<{ departmentId: number; month: string }>(
    database,
    'SELECT department_id, month FROM report WHERE movement_id = ?',
    movement.id,
  );
  for (const { departmentId, month } of reports) {
    const strange = monthOutside(movement, month);
    if (strange) throw refused(`báo cáo ${strange}`);
    if (!movement.departmentIds.includes(departmentId)) {
      throw refused('phòng có báo cáo không còn tham gia phong trào');
    }
  }
  const cases = readRows<{ departmentId: number; month: string; date: string }>(
    database,
    'SELECT department_id, month, date FROM case_entry WHERE movement_id = ?',
    movement.id,
  );
  const facts = { movement, personDepartmentId: null };
  if (cases.some((entry) => Object.keys(judgeCase(entry, facts)).length > 0)) {
    throw refused(
      'có việc biểu dương, phê bình nằm ngoài thời gian hoặc ngoài các phòng của phong trào',
    );
  }
}

const COUNCIL_TABLES = new Set(['council_member', 'council_sitting', 'vote']);

/** No more ballots than voters, no more agreeing than valid ones: what the form holds its input against. */
function refuseBrokenCouncil(database: Database, movementId: number): void {
  if (councilSchema.safeParse(readCouncil(database, movementId)).success) return;
  throw refused('số phiếu không còn khớp với thành viên Hội đồng');
}

/** A department that began or ended with a merger or split has reports of its own time only. */
function refuseReportsOfAbsent(database: Database): void {
  const name = database
    .prepare(
      `SELECT name FROM report JOIN department ON department.id = department_id
       WHERE month < substr(started_on, 1, 7) OR month > substr(date(ended_on, '+1 day'), 1, 7)`,
    )
    .pluck()
    .get();
  if (name !== undefined) {
    throw refused(`${String(name)} có báo cáo ngoài thời gian phòng hoạt động`);
  }
}

function refuseSameMovement(database: Database): void {
  const names = listMovements(database).map(({ year, name }) => `${year} ${toneKey(name)}`);
  if (new Set(names).size < names.length) throw refused('hai phong trào cùng năm trùng tên');
}

function refuseSamePeople(database: Database): void {
  const people = listPeople(database).map(
    ({ departmentId, birthDate, fullName }) => `${departmentId} ${birthDate} ${toneKey(fullName)}`,
  );
  if (new Set(people).size < people.length)
    throw refused('một cán bộ sẽ có hai lần trong danh mục');
}

function refused(reason: string): Failure {
  return new Failure('conflict', `Không hoàn tác được: nếu hoàn tác thì ${reason}.`);
}
