import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import { type OutWay, type PaperKey, paperName, standingOf } from '../../shared/paper/paper.ts';
import type { Clock } from '../context.ts';
import { logChange } from '../database/change-log.ts';
import { readRows } from '../database/rows.ts';
import { listIssued } from './issued.ts';

/** Notes that a document that was sent out leaves the house as a file or on paper; the first time counts. */
export function noteOut(
  { database, clock }: { database: Database; clock: Clock },
  issuedId: number,
  way: OutWay,
): void {
  if (database.prepare('SELECT 1 FROM paper_out WHERE issued_id = ?').get(issuedId)) return;
  logChange(database, 'paper.out', clock.now(), () => insertOut(database, issuedId, way, clock));
}

function insertOut(database: Database, issuedId: number, way: OutWay, clock: Clock): void {
  database
    .prepare('INSERT INTO paper_out (issued_id, out_at, way) VALUES (?, ?, ?)')
    .run(issuedId, clock.now(), way);
}

/** She says that the document was sent: from here on it is only corrected. */
export function markSent(database: Database, key: PaperKey, clock: Clock): null {
  const standing = standingOf(listIssued(database, key));
  if (!standing) throw new Failure('conflict', 'Văn bản này chưa chốt.');
  if (standing.outBy === null) insertOut(database, standing.id, 'said', clock);
  return null;
}

/**
 * Takes back a document that has not left the house: it is a draft again under its number and date, and its month is
 * open. A correction taken back is a correction in work again; cases learnt after it are cases of its month.
 */
export function takeBackPaper(database: Database, key: PaperKey): null {
  const standing = standingOf(listIssued(database, key));
  if (!standing) throw new Failure('conflict', 'Văn bản này chưa chốt.');
  if (standing.outBy !== null) {
    throw new Failure(
      'locked',
      'Văn bản đã in, đã lưu thành tệp hoặc đã gửi đi nên không bỏ chốt được. Bấm "Điều chỉnh" và ghi lý do.',
    );
  }
  refuseReliedOn(database, key, standing.id);
  // The month's guard lifts only once the document is gone, and the cases name it until then.
  database.pragma('defer_foreign_keys = ON');
  database.prepare('DELETE FROM issued_content WHERE issued_id = ?').run(standing.id);
  database.prepare('DELETE FROM issued_paper WHERE id = ?').run(standing.id);
  database.prepare('UPDATE case_entry SET late_after = NULL WHERE late_after = ?').run(standing.id);
  return null;
}

/** A report of several months that went out since tells of this month: it is taken back first. */
function refuseReliedOn(database: Database, key: PaperKey, id: number): void {
  if (!PAPERS[key.kind].closesMonth) return;
  const later = readRows<Pick<PaperKey, 'kind' | 'period'>>(
    database,
    `SELECT kind, period FROM issued_paper
       WHERE movement_id = ? AND id > ? AND id NOT IN (SELECT issued_id FROM paper_reopening)`,
    key.movementId,
    id,
  ).find(
    ({ kind, period }) =>
      PAPERS[kind].isReport && !PAPERS[kind].closesMonth && (period === '' || period >= key.period),
  );
  if (!later) return;
  throw new Failure(
    'conflict',
    `${paperName(later)} đã chốt sau và dựa vào tháng này. Bỏ chốt hoặc điều chỉnh văn bản đó trước.`,
  );
}
