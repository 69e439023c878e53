import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import type { PaperEdit } from '../../shared/paper/edits.ts';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { readRows } from '../database/rows.ts';
import { refuseIssued, refuseStrangePeriod } from './headings.ts';

export function listEdits(database: Database, key: PaperKey): PaperEdit[] {
  return readRows<PaperEdit>(
    database,
    `SELECT block_key, text, drafted FROM paper_edit
       WHERE movement_id = @movementId AND kind = @kind AND period = @period ORDER BY block_key`,
    key,
  );
}

/** Keeps her wording of a text; wording it as it is drafted, or no wording, puts the draft back. */
export function editPaper(
  database: Database,
  { text, drafted, blockKey, ...key }: CheckedInput<'paper.edit'>,
): null {
  refuseStrangePeriod(database, key);
  refuseIssued(database, key);
  if (text === null || text === drafted) {
    database
      .prepare(
        `DELETE FROM paper_edit WHERE movement_id = @movementId AND kind = @kind AND period = @period
           AND block_key = @blockKey`,
      )
      .run({ ...key, blockKey });
    return null;
  }
  database
    .prepare(
      `INSERT INTO paper_edit (movement_id, kind, period, block_key, text, drafted)
       VALUES (@movementId, @kind, @period, @blockKey, @text, @drafted)
       ON CONFLICT (movement_id, kind, period, block_key) DO UPDATE SET
         text = excluded.text, drafted = excluded.drafted`,
    )
    .run({ ...key, blockKey, text, drafted });
  return null;
}
