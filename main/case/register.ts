import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import type { CaseRegister } from '../../shared/case/case.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import { nameIn } from '../../shared/department/history.ts';
import { Failure, type FieldMessages } from '../../shared/failure.ts';
import type { ReportKey } from '../../shared/report/report.ts';
import { isClosedMonth, refuseClosedMonth } from '../closed-month.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRow, readRows } from '../database/rows.ts';
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
  const cases = listCases(database, movementId).map((entry) => ({
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
  const id = writeCase(database, input);
  if (before) markReport(database, before);
  if (isMoved) markReport(database, input);
  return { id };
}

/** At the month's field: neither the month it is taken from nor the one it is put into may change once closed. */
function closedProblem(
  database: Database,
  { movementId, month }: CheckedInput<'case.save'>,
  before: KeptCase | undefined,
): FieldMessages {
  const closed = [...(before ? [before.month] : []), month].find((each) =>
    isClosedMonth(database, { movementId, month: each }),
  );
  return closed === undefined ? {} : { month: closedMonthText(closed) };
}

export function removeCase(database: Database, id: number): Undoable {
  const before = findCase(database, id);
  refuseClosedMonth(database, before);
  database.prepare('DELETE FROM case_entry WHERE id = ?').run(id);
  markReport(database, before);
  return { changeId: changeAtWork(database) };
}

function markReport(database: Database, { movementId, departmentId, month }: ReportKey): void {
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
