import type { Database } from 'better-sqlite3';
import type { CheckedInput, SavedId, Undoable } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { type PointRule, tenthsOf } from '../../shared/point/point-rule.ts';
import { type Points, pointsOf } from '../../shared/point/points.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRows, readValue } from '../database/rows.ts';
import { readLedger } from '../ledger.ts';

export function listPointRules(database: Database, movementId: number): PointRule[] {
  return readRows<PointRule>(
    database,
    `SELECT id, movement_id, kind, content_id, mark, indicator_id, is_per_head, tenths
     FROM point_rule WHERE movement_id = ? ORDER BY id`,
    movementId,
  );
}

/** The points of everybody who has any, each with where they come from; nobody while no rule is defined. */
export function readPoints(database: Database, movementId: number): Points[] {
  const rules = listPointRules(database, movementId);
  return rules.length === 0 ? [] : pointsOf(readLedger(database, movementId), rules);
}

export function savePointRule(
  database: Database,
  { points, isPerHead, ...rule }: CheckedInput<'pointRule.save'>,
): SavedId {
  for (const [field, table, id] of [
    ['contentId', 'content', rule.contentId],
    ['indicatorId', 'indicator', rule.indicatorId],
  ] as const) {
    const found = readValue(
      database,
      `SELECT 1 FROM ${table} WHERE id = ? AND movement_id = ?`,
      id,
      rule.movementId,
    );
    if (id !== null && found === undefined)
      throw invalidField(field, 'Phong trào này không còn mục ấy. Chọn mục khác.');
  }
  const row = { ...rule, tenths: tenthsOf(points), isPerHead: Number(isPerHead) };
  if (rule.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO point_rule (movement_id, kind, content_id, mark, indicator_id, is_per_head, tenths)
         VALUES (@movementId, @kind, @contentId, @mark, @indicatorId, @isPerHead, @tenths)`,
      )
      .run(row);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE point_rule SET kind = @kind, content_id = @contentId, mark = @mark,
              indicator_id = @indicatorId, is_per_head = @isPerHead, tenths = @tenths
       WHERE id = @id AND movement_id = @movementId`,
    )
    .run(row);
  if (changes === 0) throw missingRule();
  return { id: rule.id };
}

export function removePointRule(database: Database, id: number): Undoable {
  if (database.prepare('DELETE FROM point_rule WHERE id = ?').run(id).changes === 0)
    throw missingRule();
  return { changeId: changeAtWork(database) };
}

function missingRule(): Failure {
  return new Failure('not-found', 'Không tìm thấy mức điểm này. Có thể đã bị xóa.');
}
