import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { OwnRule } from '../../shared/review/own-rule.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRows } from '../database/rows.ts';

/** In the order in which they came in force: the last of one kind is the one that counts. */
export function listOwnRules(database: Database): OwnRule[] {
  return readRows<OwnRule>(
    database,
    `SELECT id, test, award_code, amount, document, in_force_from, in_force_until
     FROM own_rule ORDER BY in_force_from, id`,
  );
}

export function saveOwnRule(database: Database, rule: CheckedInput<'ownRule.save'>): SavedId {
  if (rule.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO own_rule (test, award_code, amount, document, in_force_from, in_force_until)
         VALUES (@test, @awardCode, @amount, @document, @inForceFrom, @inForceUntil)`,
      )
      .run(rule);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE own_rule SET test = @test, award_code = @awardCode, amount = @amount, document = @document,
              in_force_from = @inForceFrom, in_force_until = @inForceUntil
       WHERE id = @id`,
    )
    .run(rule);
  if (changes === 0) throw missingRule();
  return { id: rule.id };
}

export function removeOwnRule(database: Database, id: number): Undoable {
  if (database.prepare('DELETE FROM own_rule WHERE id = ?').run(id).changes === 0)
    throw missingRule();
  return { changeId: changeAtWork(database) };
}

function missingRule(): Failure {
  return new Failure('not-found', 'Không tìm thấy quy định này. Có thể đã bị xóa.');
}
