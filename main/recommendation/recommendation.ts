import type { Database } from 'better-sqlite3';
import type { Undoable } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { Month } from '../../shared/month.ts';
import {
  asksForSomething,
  type Recommendation,
} from '../../shared/recommendation/recommendation.ts';
import { changeAtWork } from '../database/change-log.ts';
import { readRows } from '../database/rows.ts';

/** Those of a movement, the open ones first, in the order of the departments. */
export function listRecommendations(database: Database, movementId: number): Recommendation[] {
  return readRows<Recommendation>(
    database,
    `SELECT recommendation.id, department_id, department.name AS department_name, month, text, settled
     FROM recommendation JOIN department ON department.id = department_id
     WHERE movement_id = ? ORDER BY settled, department.position_in_list, recommendation.id`,
    movementId,
  );
}

type Asked = { departmentId: number; month: Month; proposals: string };

/** What the departments asked for in their last complete reports of one movement begins another. */
export function carryRecommendations(database: Database, movementId: number, from: number): void {
  const asked = readRows<Asked>(
    database,
    `SELECT department_id, max(month) AS month, proposals FROM report
     WHERE movement_id = ? AND state = 'complete' GROUP BY department_id ORDER BY department_id`,
    from,
  );
  const insert = database.prepare(
    'INSERT INTO recommendation (movement_id, department_id, month, text) VALUES (?, ?, ?, ?)',
  );
  for (const { departmentId, month, proposals } of asked) {
    if (asksForSomething(proposals)) insert.run(movementId, departmentId, month, proposals);
  }
}

/** Says that one has been answered; can be taken back. */
export function settleRecommendation(database: Database, id: number): Undoable {
  const { changes } = database
    .prepare('UPDATE recommendation SET settled = 1 WHERE id = ? AND settled = 0')
    .run(id);
  if (changes === 0) {
    throw new Failure('not-found', 'Kiến nghị này đã được ghi là xong hoặc đã bị xóa.');
  }
  return { changeId: changeAtWork(database) };
}
