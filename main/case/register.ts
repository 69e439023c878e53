import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import type { CaseEntry, CaseRegister } from '../../shared/case/case.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import { nameIn } from '../../shared/department/history.ts';
import { Failure, type FieldMessages } from '../../shared/failure.ts';
import type { ReportKey } from '../../shared/report/report.ts';
import { isClosedMonth, refuseClosedMonth } from '../closed-month.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readColumn, readRow, readRows, readValue } from '../database/rows.ts';
import { listRenames } from '../department/change.ts';
import { listDepartments } from '../department/department.ts';
import { refuseAbsentDepartment } from '../department/standing.ts';
import { listEvidence } from '../evidence/evidence.ts';
import { listCases } from '../ledger.ts';
import { readMovement } from '../movement/movement.ts';
import { listClosedMonths } from '../paper/issued.ts';
import { listPeople } from '../person/person.ts';
import { type KeptCase, problemsOfCase, writeCase } from './case.ts';

/** Every case of a movement with its evidence, and the names it speaks of. */
export function readCaseRegister(database: Database, movementId: number): CaseRegister {
  const { departmentIds } = readMovement(database, movementId);
  const evidence = Map.groupBy(listEvidence(database, movementId), ({ caseId }) => caseId);
  const states = reportStates(database, movementId);
  const allDepartments = listDepartments(database);
  const names = { allDepartments, renames: listRenames(database) };
  const ofBoth = (['counted', 'late'] as const).flatMap((which) =>
    listCases(database, movementId, which).map((entry) => ({ ...entry, isLate: which === 'late' })),
  );
  const cases = ofBoth.sort(byDate).map((entry) => ({
    ...entry,
    departmentName: nameIn(names, entry.departmentId, entry.month),
    evidence: evidence.get(entry.id) ?? [],
    reportState: states.get(`${entry.departmentId} ${entry.month}`) ?? null,
  }));
  const reporting = new Set(departmentIds);
  const named = new Set(cases.map(({ departmentId }) => departmentId));
  return {
    cases,
    people: listPeople(database),
    departments: allDepartments
      .map(({ id, name }) => ({ id, name, reports: reporting.has(id) }))
      .filter(({ id, reports }) => reports || named.has(id)),
    closedMonths: listClosedMonths(database, movementId),
  };
}

function byDate(a: CaseEntry, b: CaseEntry): number {
  return a.date.localeCompare(b.date) || a.id - b.id;
}

type ReportState = CaseRegister['cases'][number]['reportState'];

function reportStates(database: Database, movementId: number): Map<string, ReportState> {
  const rows = readRows<{ departmentId: number; month: string; state: ReportState }>(
    database,
    'SELECT department_id, month, state FROM report WHERE movement_id = ?',
    movementId,
  );
  return new Map(rows.map(({ departmentId, month, state }) => [`${departmentId} ${month}`, state]));
}

/** Keeps one case by itself. The report that carries it counts as saved anew, so that a form open on it notices. */
export function saveCase(database: Database, input: CheckedInput<'case.save'>): SavedId {
  const movement = readMovement(database, input.movementId);
  const before = input.id === null ? undefined : findCase(database, input.id);
  if (before && before.movementId !== input.movementId) throw missingCase();
  const fields = {
    ...problemsOfCase(database, movement, input, before),
    ...closedProblem(database, input, before),
  };
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'Có ô ghi chưa đúng. Sửa các ô được đánh dấu.', fields);
  }
  const isMoved = before?.month !== input.month || before.departmentId !== input.departmentId;
  if (isMoved) refuseAbsentDepartment(database, input);
  const id = writeCase(database, input, closingReport(database, input));
  if (before) markReport(database, before);
  if (isMoved) markReport(database, input);
  return { id };
}

/**
 * At the month's field: what the report of a closed month tells stays, whether taken out of it or put into it. A case
 * learnt after that report went out is none of what it tells.
 */
function closedProblem(
  database: Database,
  { movementId, month, late }: CheckedInput<'case.save'>,
  before: KeptCase | undefined,
): FieldMessages {
  const from = before && !isLate(database, before.id) ? [before.month] : [];
  const closed = [...from, ...(late ? [] : [month])].find((each) =>
    isClosedMonth(database, { movementId, month: each }),
  );
  return closed === undefined ? {} : { month: closedMonthText(closed) };
}

function isLate(database: Database, id: number): boolean {
  return readColumn(database, 'SELECT id FROM late_case WHERE id = ?', id).length > 0;
}

/** The report that closes a month; null while the month is open. */
function closingReport(
  database: Database,
  { movementId, month }: Pick<ReportKey, 'movementId' | 'month'>,
): number | null {
  const id = readValue<number>(
    database,
    `SELECT id FROM issued_paper
     WHERE movement_id = ? AND kind = 'month' AND period = ? AND id NOT IN (SELECT issued_id FROM paper_reopening)`,
    movementId,
    month,
  );
  return id ?? null;
}

export function removeCase(database: Database, id: number): Undoable {
  const before = findCase(database, id);
  if (!isLate(database, id)) refuseClosedMonth(database, before);
  database.prepare('DELETE FROM case_entry WHERE id = ?').run(id);
  markReport(database, before);
  return { changeId: changeAtWork(database) };
}

/** The report of a closed month tells nothing of a case that came later. */
function markReport(database: Database, { movementId, departmentId, month }: ReportKey): void {
  if (isClosedMonth(database, { movementId, month })) return;
  database
    .prepare(
      `UPDATE report SET revision = revision + 1
       WHERE movement_id = ? AND department_id = ? AND month = ?`,
    )
    .run(movementId, departmentId, month);
}

function findCase(database: Database, id: number): KeptCase {
  const found = readRow<KeptCase>(
    database,
    'SELECT id, movement_id, department_id, month, person_id FROM case_entry WHERE id = ?',
    id,
  );
  if (!found) throw missingCase();
  return found;
}

function missingCase(): Failure {
  return new Failure('not-found', 'Không còn trường hợp này trong sổ. Có thể đã bị xóa.');
}
