import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { type CaseEntry, type CaseInput, judgeCase } from '../../shared/case/case.ts';
import { Failure, type FieldMessages } from '../../shared/failure.ts';
import type { Movement } from '../../shared/movement/movement.ts';
import type { ReportKey } from '../../shared/report/report.ts';
import { prepared, readRows } from '../database/rows.ts';
import { goesOnFrom } from '../department/standing.ts';

type ReportInput = CheckedInput<'report.save'>;
type Entry = Omit<CaseEntry, 'id'> & { id: number | null; movementId: number };
/** A case as it is kept, as far as judging a change of it needs. */
export type KeptCase = ReportKey & { id: number; personId: number | null };

/** Keeps the cases of one report in the order sent and returns their ids; those no longer sent are removed. */
export function saveCases(database: Database, movement: Movement, input: ReportInput): number[] {
  const kept = new Map(listKept(database, input).map((row) => [row.id, row]));
  refuseUnseen(input, kept);
  const { movementId, departmentId, month } = input;
  const entries = input.cases.map((entry) => ({ ...entry, movementId, departmentId, month }));
  refuseBadCases(database, movement, entries, kept);
  const remove = prepared(database, 'DELETE FROM case_entry WHERE id = ?');
  const sent = new Set(input.cases.map(({ id }) => id));
  for (const id of kept.keys()) if (!sent.has(id)) remove.run(id);
  return entries.map((entry) => writeCase(database, entry));
}

/** A case that a correction takes in keeps the mark of the report it was learnt after. */
export function writeCase(
  database: Database,
  entry: Entry,
  lateAfter: number | null = null,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO case_entry (id, movement_id, department_id, month, kind, person_id, date, deed, basis, handling,
                               late_after)
       VALUES (@id, @movementId, @departmentId, @month, @kind, @personId, @date, @deed, @basis, @handling,
               @lateAfter)
       ON CONFLICT (id) DO UPDATE SET
         department_id = excluded.department_id, month = excluded.month,
         kind = excluded.kind, person_id = excluded.person_id, date = excluded.date,
         deed = excluded.deed, basis = excluded.basis, handling = excluded.handling,
         late_after = coalesce(excluded.late_after, late_after)`,
    )
    .run({ ...entry, lateAfter });
  return entry.id ?? Number(lastInsertRowid);
}

/** The one place where a case is judged against other rows: messages by its own fields. */
export function problemsOfCase(
  database: Database,
  movement: Movement,
  entry: Omit<CaseEntry, keyof CaseInput> & Pick<CaseEntry, 'personId' | 'date'>,
  before: KeptCase | undefined,
): FieldMessages {
  // Somebody who moved to another department since keeps the cases of the old one.
  const isSameAsBefore =
    before?.personId === entry.personId && before?.departmentId === entry.departmentId;
  const personDepartmentId =
    entry.personId === null || isSameAsBefore
      ? null
      : departmentThen(database, entry.personId, entry.departmentId);
  return judgeCase(entry, { movement, personDepartmentId });
}

/** People move to the department that goes on from theirs; in the old one's months they were its own. */
function departmentThen(database: Database, personId: number, departmentId: number): number {
  const now = departmentOf(database, personId);
  return goesOnFrom(database, now, departmentId) ? departmentId : now;
}

/** 0, which is no department, for a person who is not there. */
function departmentOf(database: Database, personId: number): number {
  const found = database
    .prepare('SELECT department_id FROM person WHERE id = ?')
    .pluck()
    .get(personId);
  return typeof found === 'number' ? found : 0;
}

function listKept(database: Database, { movementId, departmentId, month }: ReportKey): KeptCase[] {
  return readRows<KeptCase>(
    database,
    `SELECT id, movement_id, department_id, month, person_id
       FROM case_entry WHERE movement_id = ? AND department_id = ? AND month = ?`,
    movementId,
    departmentId,
    month,
  );
}

/** A month without a report has no revision to tell that its cases changed; the form says which ones it showed. */
function refuseUnseen({ revision, shownCases }: ReportInput, kept: Map<number, KeptCase>): void {
  if (revision > 0 || !shownCases) return;
  const shown = new Set(shownCases);
  if ([...kept.keys()].every((id) => shown.has(id))) return;
  throw new Failure(
    'conflict',
    'Sổ biểu dương, phê bình vừa có thêm trường hợp của tháng này. Mở lại báo cáo rồi nhập tiếp.',
  );
}

function refuseBadCases(
  database: Database,
  movement: Movement,
  entries: Entry[],
  kept: Map<number, KeptCase>,
): void {
  const fields: FieldMessages = {};
  for (const [index, entry] of entries.entries()) {
    const before = entry.id === null ? undefined : kept.get(entry.id);
    if (entry.id !== null && !before) {
      throw new Failure(
        'conflict',
        'Một trường hợp biểu dương, phê bình đã thay đổi ở nơi khác. Mở lại báo cáo rồi sửa.',
      );
    }
    const problems = problemsOfCase(database, movement, entry, before);
    for (const [name, message] of Object.entries(problems)) {
      fields[`cases.${index}.${name}`] = message;
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'Có trường hợp biểu dương, phê bình ghi chưa đúng.', fields);
  }
}
