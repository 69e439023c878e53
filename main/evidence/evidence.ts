import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import {
  type Evidence,
  type EvidenceOpened,
  type FaultyEvidence,
  MAX_EVIDENCE_BYTES,
  type Proven,
} from '../../shared/evidence/evidence.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { readColumn, readRow, readRows } from '../database/rows.ts';
import { readUpTo } from '../foreign/file-bytes.ts';
import type { EvidenceFolder, KeptFile } from './folder.ts';

const COLUMNS =
  'evidence.id, case_id, past_award_id, name, stored_as, sha256, size, modified_at, added_on';
type Row = Evidence & KeptFile;

/** The evidence of a movement's cases, in the order it was added. */
export function listEvidence(database: Database, movementId: number): Evidence[] {
  return listKept(database, movementId).map(shown);
}

/** The evidence of one case or one award. */
export function listEvidenceOf(database: Database, proven: Proven): Evidence[] {
  const { column, id } = holderOf(proven);
  const rows = readRows<Row>(
    database,
    `SELECT ${COLUMNS} FROM evidence WHERE ${column} = ? ORDER BY id`,
    id,
  );
  return rows.map(shown);
}

/** Where what is proven stands, and the column that says so in the rows of its files. */
export function holderOf(proven: Proven): {
  table: 'case_entry' | 'past_award';
  column: 'case_id' | 'past_award_id';
  id: number;
} {
  return 'caseId' in proven
    ? { table: 'case_entry', column: 'case_id', id: proven.caseId }
    : { table: 'past_award', column: 'past_award_id', id: proven.pastAwardId };
}

/** The same with what each file was when it was taken in. */
export function listKept(database: Database, movementId: number): (Evidence & KeptFile)[] {
  return readRows<Row>(
    database,
    `SELECT ${COLUMNS} FROM evidence JOIN case_entry ON case_entry.id = case_id
       WHERE movement_id = ? ORDER BY evidence.id`,
    movementId,
  );
}

function shown({ id, caseId, pastAwardId, name, size, addedOn }: Row): Evidence {
  return { id, caseId, pastAwardId, name, size, addedOn };
}

/** Opens a file as it stands; one that is gone is said to be so, one that may run something is not opened before she has read that. */
export async function openEvidence(
  { database, desktop, evidenceFolder }: Context,
  { id, anyway }: CheckedInput<'evidence.open'>,
): Promise<EvidenceOpened> {
  const row = findEvidence(database, id);
  const path = evidenceFolder.pathOf(row.storedAs);
  if ((await evidenceFolder.faultOf(row, false)) === 'missing') {
    throw new Failure(
      'not-found',
      `Không thấy tệp "${row.name}" trong thư mục minh-chung. Thêm lại tệp này từ nơi lưu gốc.`,
    );
  }
  const bytes = anyway ? null : await readUpTo(path, MAX_EVIDENCE_BYTES).catch(() => null);
  const { riskIn } = await import('./risk.ts');
  const warning = bytes && (await riskIn(row.name, bytes));
  if (!warning) await desktop.openFile(path);
  return { warning };
}

/** Takes the row away; the file follows to `da-xoa` once that is recorded. */
export function removeEvidence(database: Database, id: number): null {
  findEvidence(database, id);
  database.prepare('DELETE FROM evidence WHERE id = ?').run(id);
  return null;
}

function findEvidence(database: Database, id: number): Row {
  const row = readRow<Row>(database, `SELECT ${COLUMNS} FROM evidence WHERE id = ?`, id);
  if (!row) throw new Failure('not-found', 'Không còn minh chứng này. Tải lại danh sách.');
  return row;
}

/** Files of the movement's cases and of awards that are gone or altered. */
export async function checkEvidence(
  { database, evidenceFolder }: Context,
  { movementId, thorough }: CheckedInput<'evidence.check'>,
): Promise<FaultyEvidence[]> {
  const faulty: FaultyEvidence[] = [];
  const ofCases = movementId === null ? [] : listKept(database, movementId);
  const ofAwards = readRows<Row>(
    database,
    `SELECT ${COLUMNS} FROM evidence WHERE past_award_id IS NOT NULL ORDER BY id`,
  );
  for (const row of [...ofCases, ...ofAwards]) {
    const fault = await evidenceFolder.faultOf(row, thorough);
    if (fault) faulty.push({ id: row.id, fault });
  }
  return faulty;
}

export function tidyEvidence(database: Database, folder: EvidenceFolder): Promise<void> {
  return folder.inTurn(async () => {
    const wanted = readColumn<string>(database, 'SELECT stored_as FROM evidence');
    await folder.tidy(new Set(wanted));
  });
}

/** Rows come and go with their cases and with an undo; the files follow. */
export async function tidyEvidenceAfter(
  database: Database,
  folder: EvidenceFolder,
  changeId: number,
): Promise<void> {
  const touched = database
    .prepare("SELECT 1 FROM change_row WHERE change_id = ? AND table_name = 'evidence'")
    .get(changeId);
  if (touched) await tidyEvidence(database, folder);
}
