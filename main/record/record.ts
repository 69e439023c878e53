import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import type { PersonRecord } from '../../shared/record/person-year.ts';
import type {
  Initiative,
  Leave,
  Rating,
  Records,
  Restriction,
} from '../../shared/record/record.ts';
import { listHeldAwards } from '../award/past-award.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRows, readValue } from '../database/rows.ts';
import { listDepartments } from '../department/department.ts';
import { listPeople } from '../person/person.ts';

export function readRecords(database: Database): Records {
  return {
    ratings: readRows<Rating>(
      database,
      'SELECT id, person_id, year, level, duty_group FROM rating ORDER BY year DESC, person_id',
    ),
    initiatives: readRows<Initiative>(
      database,
      `SELECT id, person_id, year, name, decision_number, decision_date, issuer, scope
       FROM initiative ORDER BY year DESC, id`,
    ),
    restrictions: readRows<Restriction>(
      database,
      `SELECT id, person_id, kind, started_on, ended_on, reason, form, department_id
       FROM restriction ORDER BY started_on DESC, id`,
    ),
    leaves: readRows<Leave>(
      database,
      `SELECT id, person_id, kind, started_on, ended_on, note
       FROM leave ORDER BY started_on DESC, id`,
    ),
    uses: readRows<Records['uses'][number]>(
      database,
      `SELECT initiative_id, id AS proposal_id FROM proposal
       WHERE initiative_id IS NOT NULL AND state NOT IN ('draft', 'declined', 'refused') ORDER BY id`,
    ),
  };
}

/** All that is recorded of one person, over every movement and year. */
export function readPersonRecord(database: Database, id: number): PersonRecord {
  const person = listPeople(database).find((each) => each.id === id);
  if (!person) throw missingPerson();
  const isTheirs = ({ personId }: { personId: number | null }) => personId === id;
  const { ratings, initiatives, restrictions, leaves, uses } = readRecords(database);
  const department = listDepartments(database).find((each) => each.id === person.departmentId);
  return {
    person,
    departmentName: department?.name ?? '',
    ratings: ratings.filter(isTheirs),
    initiatives: initiatives.filter(isTheirs),
    restrictions: restrictions.filter(isTheirs),
    leaves: leaves.filter(isTheirs),
    uses,
    awards: listHeldAwards(database).filter(isTheirs),
    cases: readRows<PersonRecord['cases'][number]>(
      database,
      `SELECT id, kind, date, deed, id IN (SELECT id FROM late_case) AS is_late
       FROM case_entry WHERE person_id = ? ORDER BY date DESC, id`,
      id,
    ),
  };
}

/** A person has one rating a year: the second is said to be one at the year's field. */
export function saveRating(database: Database, rating: CheckedInput<'rating.save'>): SavedId {
  requirePerson(database, rating.personId);
  const other = readValue<number>(
    database,
    'SELECT id FROM rating WHERE person_id = @personId AND year = @year AND id IS NOT @id',
    rating,
  );
  if (other !== undefined) {
    throw invalidField('year', `Đã có xếp loại năm ${rating.year} của người này.`);
  }
  return keep(database, 'rating', rating, ['person_id', 'year', 'level', 'duty_group']);
}

export function saveInitiative(
  database: Database,
  initiative: CheckedInput<'initiative.save'>,
): SavedId {
  requirePerson(database, initiative.personId);
  const columns = [
    ...['person_id', 'year', 'name', 'decision_number', 'decision_date', 'issuer', 'scope'],
  ];
  return keep(database, 'initiative', initiative, columns);
}

export function saveRestriction(
  database: Database,
  restriction: CheckedInput<'restriction.save'>,
): SavedId {
  requirePerson(database, restriction.personId);
  const columns = [
    ...['person_id', 'kind', 'started_on', 'ended_on', 'reason', 'form', 'department_id'],
  ];
  return keep(database, 'restriction', restriction, columns);
}

export function saveLeave(database: Database, leave: CheckedInput<'leave.save'>): SavedId {
  requirePerson(database, leave.personId);
  return keep(database, 'leave', leave, ['person_id', 'kind', 'started_on', 'ended_on', 'note']);
}

type RecordTable = 'rating' | 'initiative' | 'restriction' | 'leave';

/** Names of tables and columns are this file's own; what was typed goes in as values only. */
function keep(
  database: Database,
  table: RecordTable,
  row: { id: number | null },
  columns: readonly string[],
): SavedId {
  const nameOf = (column: string) =>
    column.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase());
  const values = columns.map((column) => `@${nameOf(column)}`);
  if (row.id === null) {
    const { lastInsertRowid } = database
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`)
      .run(row);
    return { id: Number(lastInsertRowid) };
  }
  const set = columns.map((column, at) => `${column} = ${values[at]}`).join(', ');
  const { changes } = database.prepare(`UPDATE ${table} SET ${set} WHERE id = @id`).run(row);
  if (changes === 0) throw missing();
  return { id: row.id };
}

export function removeRecord(database: Database, table: RecordTable, id: number): Undoable {
  const { changes } = database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
  if (changes === 0) throw missing();
  return { changeId: changeAtWork(database) };
}

function requirePerson(database: Database, personId: number): void {
  if (readValue(database, 'SELECT id FROM person WHERE id = ?', personId) !== undefined) return;
  throw missingPerson();
}

function missingPerson(): Failure {
  return new Failure('not-found', 'Không tìm thấy cán bộ này. Có thể cán bộ đã bị xóa.');
}

function missing(): Failure {
  return new Failure('not-found', 'Không còn mục này trong hồ sơ. Có thể đã bị xóa.');
}
