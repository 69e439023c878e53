import type { Database } from 'better-sqlite3';
import type { CheckedInput, Removed, SavedId, Undoable } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import type { Person } from '../../shared/person/person.ts';
import { compareText, nameKey, toneKey } from '../../shared/text.ts';
import { changeAtWork } from '../database/change-log.ts';
import { isStillUsed } from '../database/errors.ts';
import { readRows } from '../database/rows.ts';
import { nameFailure } from '../name-failure.ts';

/** All people by given name, those no longer in use too. */
export function listPeople(database: Database): Person[] {
  const rows = readRows<Person>(
    database,
    `SELECT id, department_id, full_name, gender, birth_date,
              position, level, active
       FROM person`,
  );
  return rows
    .sort((a, b) => a.id - b.id)
    .map((person) => ({ person, name: nameKey(person.fullName) }))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ person }) => person);
}

/** Keeps a person. Fails with a message at the field; the one who saves many hands in what finds a twin at once. */
export function savePerson(
  database: Database,
  person: CheckedInput<'person.save'>,
  twinOf: TwinFinder = (asked) => findTwin(database, asked),
): SavedId {
  if (!database.prepare('SELECT 1 FROM department WHERE id = ?').get(person.departmentId)) {
    throw invalidField('departmentId', 'Chọn phòng của cán bộ.');
  }
  refuseSamePerson(person, twinOf(person));
  if (person.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
         VALUES (@departmentId, @fullName, @gender, @birthDate, @position, @level)`,
      )
      .run(person);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE person SET department_id = @departmentId, full_name = @fullName, gender = @gender,
              birth_date = @birthDate, position = @position, level = @level
       WHERE id = @id`,
    )
    .run(person);
  if (changes === 0) throw missingPerson();
  return { id: person.id };
}

/** Two people may bear one name; the same name and birth date (or none) in one department is one person typed twice. */
function refuseSamePerson({ birthDate }: Asked, twin: { fullName: string } | undefined): void {
  if (!twin) return;
  throw invalidField(
    'fullName',
    birthDate === null
      ? `Phòng này đã có "${twin.fullName}". Nếu là người khác, nhập thêm ngày sinh để phân biệt.`
      : `Phòng này đã có "${twin.fullName}" cùng ngày sinh.`,
  );
}

type Asked = Pick<CheckedInput<'person.save'>, 'id' | 'fullName' | 'departmentId' | 'birthDate'>;

/** Somebody else of the same name and birth date in the same department. */
export type TwinFinder = (asked: Asked) => { fullName: string } | undefined;

function findTwin(database: Database, asked: Asked): { fullName: string } | undefined {
  const key = toneKey(asked.fullName);
  return readRows<Pick<Person, 'fullName'>>(
    database,
    `SELECT full_name FROM person
       WHERE department_id = @departmentId AND birth_date IS @birthDate AND id IS NOT @id`,
    asked,
  ).find(({ fullName }) => toneKey(fullName) === key);
}

/** Finds twins among everybody kept by now and everybody asked about since: for a list, which names each once. */
export function rememberTwins(database: Database): TwinFinder {
  const placeOf = ({ departmentId, birthDate, fullName }: Omit<Asked, 'id'>) =>
    `${departmentId}|${birthDate}|${toneKey(fullName)}`;
  const known = new Map<string, { id: number | null; fullName: string }[]>();
  const add = (one: Asked) => known.set(placeOf(one), [...(known.get(placeOf(one)) ?? []), one]);
  for (const person of listPeople(database)) add(person);
  return (asked) => {
    const twin = known.get(placeOf(asked))?.find(({ id }) => id === null || id !== asked.id);
    if (!twin) add(asked);
    return twin;
  };
}

/** Deletes a person nothing refers to; one with cases or proposals is only taken out of use. */
export function removePerson(database: Database, id: number): Removed {
  try {
    const { changes } = database.prepare('DELETE FROM person WHERE id = ?').run(id);
    if (changes === 0) throw missingPerson();
    return { outcome: 'deleted' };
  } catch (error) {
    if (!isStillUsed(error)) throw error;
    database.prepare('UPDATE person SET active = 0 WHERE id = ?').run(id);
    return { outcome: 'deactivated' };
  }
}

export function activatePerson(database: Database, id: number): null {
  const { changes } = database.prepare('UPDATE person SET active = 1 WHERE id = ?').run(id);
  if (changes === 0) throw missingPerson();
  return null;
}

/** Moves people to another department, all or none; who would then stand there twice is named. */
export function transferPeople(
  database: Database,
  { ids, departmentId }: CheckedInput<'person.transfer'>,
): Undoable {
  const twinOf = rememberTwins(database);
  for (const { active: _, ...person } of peopleOf(database, ids)) {
    nameFailure(person.fullName, 'Chưa chuyển ai.', () =>
      savePerson(database, { ...person, departmentId }, twinOf),
    );
  }
  return { changeId: changeAtWork(database) };
}

/** Takes people out of use, all or none: their records stay, new months no longer list them. */
export function retirePeople(database: Database, { ids }: CheckedInput<'person.retire'>): Undoable {
  const retire = database.prepare('UPDATE person SET active = 0 WHERE id = ?');
  for (const { id } of peopleOf(database, ids)) retire.run(id);
  return { changeId: changeAtWork(database) };
}

function peopleOf(database: Database, ids: readonly number[]): Person[] {
  const known = new Map(listPeople(database).map((person) => [person.id, person]));
  return [...new Set(ids)].map((id) => {
    const person = known.get(id);
    if (!person) throw missingPerson();
    return person;
  });
}

function missingPerson(): Failure {
  return new Failure('not-found', 'Không tìm thấy cán bộ này. Có thể cán bộ đã bị xóa.');
}
