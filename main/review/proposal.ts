import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { awards } from '../award/award.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readValue } from '../database/rows.ts';

type Input = CheckedInput<'proposal.save'>;

/** Keeps who is put forward for which award; the same award twice for the same person or department is refused. */
export function saveProposal(database: Database, proposal: Input): SavedId {
  const award = awards.find(({ code }) => code === proposal.awardCode);
  const subject = proposal.personId === null ? 'department' : 'person';
  if (!award || award.subject !== subject) {
    throw invalidField('awardCode', 'Hình thức khen thưởng này không dùng cho đối tượng đã chọn.');
  }
  if (proposal.initiativeId !== null && !isOwnInitiative(database, proposal)) {
    throw invalidField('initiativeId', 'Sáng kiến này không phải của người được đề nghị.');
  }
  try {
    return write(database, proposal);
  } catch (error) {
    if (!(error instanceof SqliteDatabase.SqliteError)) throw error;
    if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
      throw invalidField('awardCode', 'Đã đề nghị hình thức khen thưởng này cho cùng đối tượng.');
    }
    if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      throw invalidField('personId', 'Không còn cá nhân hoặc tập thể này trong danh mục.');
    }
    throw error;
  }
}

function isOwnInitiative(database: Database, { initiativeId, personId }: Input): boolean {
  const owner = readValue<number>(
    database,
    'SELECT person_id FROM initiative WHERE id = ?',
    initiativeId,
  );
  return owner !== undefined && owner === personId;
}

function write(database: Database, proposal: Input): SavedId {
  if (proposal.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO proposal (movement_id, person_id, department_id, award_code, reason, note, category,
                               initiative_id, override_reason, state, decision_number, decision_date)
         VALUES (@movementId, @personId, @departmentId, @awardCode, @reason, @note, @category,
                 @initiativeId, @overrideReason, @state, @decisionNumber, @decisionDate)`,
      )
      .run(proposal);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE proposal SET person_id = @personId, department_id = @departmentId, award_code = @awardCode,
              reason = @reason, note = @note, category = @category, initiative_id = @initiativeId,
              override_reason = @overrideReason, state = @state,
              decision_number = @decisionNumber, decision_date = @decisionDate
       WHERE id = @id AND movement_id = @movementId`,
    )
    .run(proposal);
  if (changes === 0) throw missingProposal();
  return { id: proposal.id };
}

/** What the council put forward has gone up; what was decided or turned down stays what it is. */
export function submitProposals(database: Database, movementId: number): { count: number } {
  const { changes } = database
    .prepare("UPDATE proposal SET state = 'submitted' WHERE movement_id = ? AND state = 'proposed'")
    .run(movementId);
  return { count: changes };
}

export function removeProposal(database: Database, id: number): Undoable {
  if (database.prepare('DELETE FROM proposal WHERE id = ?').run(id).changes === 0)
    throw missingProposal();
  return { changeId: changeAtWork(database) };
}

function missingProposal(): Failure {
  return new Failure('not-found', 'Không tìm thấy đề nghị khen thưởng này.');
}
