import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { shortNameOf } from '../../shared/department/department.ts';
import { Failure } from '../../shared/failure.ts';
import type { RawBook, RawSheet } from '../../shared/foreign/sheet.ts';
import { planAwards } from '../../shared/import/award-plan.ts';
import { readAwardRows } from '../../shared/import/award-rows.ts';
import {
  type Decisions,
  type ListDecisions,
  listIn,
  rowsToTake,
  unpackDecisions,
} from '../../shared/import/decisions.ts';
import { listNames, settleDepartments } from '../../shared/import/department-names.ts';
import { planDepartments } from '../../shared/import/department-plan.ts';
import { readDepartments } from '../../shared/import/department-rows.ts';
import {
  type OpenedBook,
  pastedBook,
  TOO_LARGE_TO_PASTE,
} from '../../shared/import/opened-book.ts';
import type { ImportDone } from '../../shared/import/person-import.ts';
import { planPeople } from '../../shared/import/person-plan.ts';
import { readPeople } from '../../shared/import/person-rows.ts';
import { planRatings } from '../../shared/import/rating-plan.ts';
import { readRatingRows } from '../../shared/import/rating-rows.ts';
import { toneKey } from '../../shared/text.ts';
import { listPastAwards, savePastAward } from '../award/past-award.ts';
import type { Context } from '../context.ts';
import { listDepartments, saveDepartment } from '../department/department.ts';
import { nameFailure } from '../name-failure.ts';
import { listPeople, rememberTwins, savePerson } from '../person/person.ts';
import { readRecords, saveRating } from '../record/record.ts';

const NOTHING_KEPT = 'Chưa nhập dòng nào.';

/** Asks for a workbook and returns its cells; null when she cancels. */
export async function openImport(context: Context): Promise<OpenedBook | null> {
  const path = await context.desktop.askWhichFile('table');
  if (path === null) return null;
  const { readForeignBook } = await import('../foreign/gate.ts');
  return opened(context, basename(path), await readForeignBook(context, { path }));
}

/** The cells of a workbook that was dropped on the window, which can send its bytes but no path. */
export async function openDropped(
  context: Context,
  { name, bytes }: CheckedInput<'import.openDropped'>,
): Promise<OpenedBook> {
  const { readForeignBook } = await import('../foreign/gate.ts');
  return opened(context, name, await readForeignBook(context, { name, bytes }));
}

/** A table that was pasted, as a workbook of one sheet. */
export function openPasted(context: Context, table: CheckedInput<'import.openPasted'>): OpenedBook {
  const book = pastedBook(table);
  if (book === null) throw new Failure('invalid', TOO_LARGE_TO_PASTE);
  return opened(context, 'bảng vừa dán', book);
}

function opened({ openedBooks }: Context, name: string, book: RawBook): OpenedBook {
  return { token: openedBooks.keep(book), name, book };
}

/** Writes the departments she confirmed, all or none, in the order of the list. */
export function importDepartments(
  context: Context,
  decisions: CheckedInput<'import.departments'>,
): ImportDone {
  const { database } = context;
  const { sheet, header, mends, choices } = openList(context, decisions);
  const { rows } = readDepartments(sheet, header, mends);
  const plans = planDepartments({ rows, departments: listDepartments(database), choices });
  return writeEach(confirmed(plans, choices, decisions), (department) => {
    nameFailure(department.name, NOTHING_KEPT, () => saveDepartment(database, department));
  });
}

/** Writes the people she confirmed, all or none; departments that were to be made come first. */
export function importPeople(
  context: Context,
  decisions: CheckedInput<'import.people'>,
): ImportDone {
  const { database } = context;
  const { sheet, header, choices, ...rules } = openList(context, decisions);
  const departments = listDepartments(database);
  const { rows } = readPeople(sheet, header, { ...rules, departments });
  const plans = planPeople({
    ...{ rows, people: listPeople(database), departments, choices, defaults: decisions.defaults },
    departmentChoices: settleDepartments(
      listNames(rows.map(({ department }) => department)),
      departments,
      new Map(decisions.departments.map(({ key, choice }) => [key, choice])),
    ),
  });
  const idOf = createDepartmentFinder(database);
  const twinOf = rememberTwins(database);
  let made = 0;
  const done = writeEach(confirmed(plans, choices, decisions), ({ department, ...person }) => {
    const { id: departmentId, isNew } =
      'id' in department ? { id: department.id, isNew: false } : idOf(department.name);
    if (isNew) made += 1;
    nameFailure(person.fullName, NOTHING_KEPT, () =>
      savePerson(database, { ...person, departmentId }, twinOf),
    );
  });
  return { ...done, departments: made };
}

export function importPastAwards(
  context: Context,
  decisions: CheckedInput<'import.pastAwards'>,
): ImportDone {
  const { database } = context;
  const { sheet, header, choices, ...rules } = openList(context, decisions);
  const departments = listDepartments(database);
  const { rows } = readAwardRows(sheet, header, { ...rules, departments });
  const awards = listPastAwards(database);
  const plans = planAwards({ rows, people: listPeople(database), departments, awards, choices });
  return writeEach(confirmed(plans, choices, decisions), (award) => {
    nameFailure(award.awardName, NOTHING_KEPT, () =>
      savePastAward(database, { ...award, category: award.category ?? '' }),
    );
  });
}

export function importRatings(
  context: Context,
  decisions: CheckedInput<'import.ratings'>,
): ImportDone {
  const { database } = context;
  const { sheet, header, choices, ...rules } = openList(context, decisions);
  const departments = listDepartments(database);
  const people = listPeople(database);
  const { rows } = readRatingRows(sheet, header, { ...rules, departments }, decisions.year);
  const { ratings } = readRecords(database);
  const plans = planRatings({ rows, people, departments, ratings, choices });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return writeEach(confirmed(plans, choices, decisions), (rating) => {
    nameFailure(names.get(rating.personId) ?? '', NOTHING_KEPT, () =>
      saveRating(database, { ...rating, dutyGroup: rating.dutyGroup ?? '' }),
    );
  });
}

type OpenList<Field extends string> = ListDecisions<Field> & { sheet: RawSheet; is1904: boolean };

/** The list she decided about, as it was read. */
function openList<Field extends string>(
  { openedBooks }: Context,
  decisions: Decisions<Field>,
): OpenList<Field> {
  const list = listIn(openedBooks.read(decisions.token), decisions);
  if (!list) throw new Failure('not-found', 'Tệp không có trang tính này.');
  return { ...list, ...unpackDecisions(decisions) };
}

/** What the plan of this moment writes; a Failure where that is no longer what the screen showed. */
function confirmed<Planned>(
  plans: readonly { row: { row: number }; planned: Planned | null }[],
  choices: ListDecisions<string>['choices'],
  { rows }: { rows: readonly number[] },
): Planned[] {
  if (!isDeepStrictEqual(rowsToTake(plans, choices), rows)) {
    throw new Failure(
      'conflict',
      'Dữ liệu vừa thay đổi nên danh sách đã được đối chiếu lại. Xem lại rồi bấm lần nữa; chưa nhập dòng nào.',
    );
  }
  const shown = new Set(rows);
  return plans.flatMap(({ row, planned }) =>
    planned !== null && shown.has(row.row) ? [planned] : [],
  );
}

function writeEach<Planned extends { id?: number | null }>(
  planned: readonly Planned[],
  write: (one: Planned) => void,
): ImportDone {
  for (const one of planned) write(one);
  const created = planned.filter(({ id }) => id === null).length;
  return { created, changed: planned.length - created, departments: 0 };
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
