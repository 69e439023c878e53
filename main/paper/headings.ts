import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import type { PaperHead, PaperHeading, PaperKey } from '../../shared/paper/paper.ts';
import { readRow, readRows } from '../database/rows.ts';
import { readMovement, refuseStrangeMonth } from '../movement/movement.ts';
import { isIssued } from './issued.ts';

const NO_HEAD: PaperHead = { number: null, date: null, signerId: null };

export function readHead(database: Database, key: PaperKey): PaperHead {
  const row = readRow<PaperHead>(
    database,
    `SELECT number, date, signer_id FROM paper_heading
       WHERE movement_id = @movementId AND kind = @kind AND period = @period`,
    key,
  );
  return row ?? NO_HEAD;
}

/** Of every document of a movement that has one. */
export function listHeadings(database: Database, movementId: number): PaperHeading[] {
  return readRows<PaperHeading>(
    database,
    `SELECT kind, period, number, date, signer_id FROM paper_heading
       WHERE movement_id = ? ORDER BY kind, period`,
    movementId,
  );
}

export function savePaperHeading(
  database: Database,
  heading: CheckedInput<'paper.saveHeading'>,
): null {
  refuseStrangePeriod(database, heading);
  refuseIssued(database, heading);
  const { signerId } = heading;
  if (signerId !== null && !database.prepare('SELECT 1 FROM signer WHERE id = ?').get(signerId)) {
    throw invalidField('signerId', 'Người ký này không còn trong danh mục.');
  }
  database
    .prepare(
      `INSERT INTO paper_heading (movement_id, kind, period, number, date, signer_id)
       VALUES (@movementId, @kind, @period, @number, @date, @signerId)
       ON CONFLICT (movement_id, kind, period) DO UPDATE SET
         number = excluded.number, date = excluded.date, signer_id = excluded.signer_id`,
    )
    .run(heading);
  return null;
}

/** A document of a month that the movement does not run through is none. */
export function refuseStrangePeriod(database: Database, { movementId, period }: PaperKey): void {
  const movement = readMovement(database, movementId);
  if (period !== '') refuseStrangeMonth(movement, period, 'period');
}

/** What went out stays as it is until it is opened for correction. */
export function refuseIssued(database: Database, key: PaperKey): void {
  if (isIssued(database, key)) {
    throw new Failure('locked', 'Văn bản đã chốt. Bấm "Bỏ chốt" hoặc "Điều chỉnh" trước khi sửa.');
  }
}
