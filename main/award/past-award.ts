import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId } from '../../shared/api.ts';
import type { PastAward } from '../../shared/award/past-award.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { toneKey } from '../../shared/text.ts';
import { readColumn, readRows } from '../database/rows.ts';

const COLUMNS =
  'id, person_id, department_id, year, award_name, decision_number, decision_date, issuer';

/** All awards of earlier years, the latest first. */
export function listPastAwards(database: Database): PastAward[] {
  return readRows<PastAward>(
    database,
    `SELECT ${COLUMNS} FROM past_award ORDER BY year DESC, award_name, id`,
  );
}

export function savePastAward(database: Database, award: CheckedInput<'pastAward.save'>): SavedId {
  refuseSameAward(database, award);
  if (award.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO past_award (person_id, department_id, year, award_name, decision_number, decision_date, issuer)
         VALUES (@personId, @departmentId, @year, @awardName, @decisionNumber, @decisionDate, @issuer)`,
      )
      .run(award);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE past_award SET person_id = @personId, department_id = @departmentId, year = @year, award_name = @awardName,
              decision_number = @decisionNumber, decision_date = @decisionDate, issuer = @issuer
       WHERE id = @id`,
    )
    .run(award);
  if (changes === 0) throw missingAward();
  return { id: award.id };
}

export function removePastAward(database: Database, id: number): null {
  const { changes } = database.prepare('DELETE FROM past_award WHERE id = ?').run(id);
  if (changes === 0) throw missingAward();
  return null;
}

/** One award is recorded once: the same bearer, year and name again was typed or imported twice. */
function refuseSameAward(database: Database, award: CheckedInput<'pastAward.save'>): void {
  const names = readColumn<string>(
    database,
    `SELECT award_name FROM past_award
       WHERE year = @year AND person_id IS @personId AND department_id IS @departmentId AND id IS NOT @id`,
    award,
  );
  const key = toneKey(award.awardName);
  if (names.some((name) => toneKey(name) === key)) {
    throw invalidField('awardName', `Năm ${award.year} đã ghi “${award.awardName}” rồi.`);
  }
}

function missingAward(): Failure {
  return new Failure('not-found', 'Không tìm thấy khen thưởng này. Có thể đã bị xóa.');
}
