import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { shortNameOf } from '../../shared/department/department.ts';
import { Failure } from '../../shared/failure.ts';
import type { OpenedBook } from '../../shared/import/opened-book.ts';
import type { ImportDone } from '../../shared/import/person-import.ts';
import { toneKey } from '../../shared/text.ts';
import { savePastAward } from '../award/past-award.ts';
import type { Context } from '../context.ts';
import { listDepartments, saveDepartment } from '../department/department.ts';
import { listPeople, rememberTwins, savePerson } from '../person/person.ts';
import { saveRating } from '../record/record.ts';

/** Asks for a workbook and returns its cells; null when she cancels. */
export async function openImport(context: Context): Promise<OpenedBook | null> {
  const path = await context.desktop.askWhichFile('xlsx');
  if (path === null) return null;
  const { readForeignBook } = await import('../foreign/gate.ts');
  return { name: basename(path), book: await readForeignBook(context, { path }) };
}

/** The cells of a workbook that was dropped on the window, which can send its bytes but no path. */
export async function openDropped(
  context: Context,
  { name, bytes }: CheckedInput<'import.openDropped'>,
): Promise<OpenedBook> {
  const { readForeignBook } = await import('../foreign/gate.ts');
  return { name, book: await readForeignBook(context, { name, bytes }) };
}

/** Writes the departments she confirmed, all or none, in the order of the list. */
export function importDepartments(
  database: Database,
  { departments }: CheckedInput<'import.departments'>,
): ImportDone {
  for (const one of departments) sayWhich(one.name, () => saveDepartment(database, one));
  const created = departments.filter(({ id }) => id === null).length;
  return { created, changed: departments.length - created, departments: 0 };
}

/** Writes the people she confirmed, all or none; departments that were to be made come first. */
export function importPeople(
  database: Database,
  { people }: CheckedInput<'import.people'>,
): ImportDone {
  const idOf = createDepartmentFinder(database);
  const twinOf = rememberTwins(database);
  const done: ImportDone = { created: 0, changed: 0, departments: 0 };
  for (const { department, ...person } of people) {
    const { id: departmentId, isNew } =
      'id' in department ? { id: department.id, isNew: false } : idOf(department.name);
    sayWhich(person.fullName, () => savePerson(database, { ...person, departmentId }, twinOf));
    if (isNew) done.departments += 1;
    if (person.id === null) done.created += 1;
    else done.changed += 1;
  }
  return done;
}

export function importPastAwards(
  database: Database,
  { awards }: CheckedInput<'import.pastAwards'>,
): ImportDone {
  for (const award of awards) sayWhich(award.awardName, () => savePastAward(database, award));
  const created = awards.filter(({ id }) => id === null).length;
  return { created, changed: awards.length - created, departments: 0 };
}

export function importRatings(
  database: Database,
  { ratings }: CheckedInput<'import.ratings'>,
): ImportDone {
  const names = new Map(listPeople(database).map(({ id, fullName }) => [id, fullName]));
  for (const rating of ratings) {
    sayWhich(names.get(rating.personId) ?? '', () => saveRating(database, rating));
  }
  const created = ratings.filter(({ id }) => id === null).length;
  return { created, changed: ratings.length - created, departments: 0 };
}

/** Finds a department by its name, or makes it the first time it is asked for. */
function createDepartmentFinder(database: Database) {
  const known = new Map(listDepartments(database).map(({ id, name }) => [toneKey(name), id]));
  return (name: string): { id: number; isNew: boolean } => {
    const key = toneKey(name);
    const kept = known.get(key);
    if (kept !== undefined) return { id: kept, isNew: false };
    const { id } = saveDepartment(database, { id: null, name, shortName: shortNameOf(name) });
    known.set(key, id);
    return { id, isNew: true };
  };
}

/** A failure among hundreds of rows has to name its own; none of them is then kept. */
function sayWhich(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message } = error.report;
    throw new Failure(code, `${name}: ${message} Chưa nhập dòng nào.`);
  }
}
