import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { Failure } from '../../shared/failure.ts';
import type { Month } from '../../shared/month.ts';
import type { Fact } from '../../shared/paper/facts.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import {
  type IssuedPaper,
  type PaperHead,
  type PaperKey,
  standingOf,
} from '../../shared/paper/paper.ts';
import { readColumn, readRows } from '../database/rows.ts';

/** What went out under a key, the newest first. */
export function listIssued(database: Database, key: PaperKey): IssuedPaper[] {
  return readRows<IssuedPaper>(
    database,
    `SELECT id, version, issued_at, number, date, coalesce(reason, '') AS reopened_for, way AS out_by
       FROM issued_paper LEFT JOIN paper_reopening ON paper_reopening.issued_id = id
            LEFT JOIN paper_out ON paper_out.issued_id = id
       WHERE movement_id = @movementId AND kind = @kind AND period = @period ORDER BY version DESC`,
    key,
  );
}

/** True where the newest that went out stands. */
export function isIssued(database: Database, key: PaperKey): boolean {
  return standingOf(listIssued(database, key)) !== null;
}

/** Months whose report went out and is not being corrected; triggers of the schema keep them as they are. */
export function listClosedMonths(database: Database, movementId: number): Month[] {
  return readColumn<Month>(
    database,
    'SELECT month FROM closed_month WHERE movement_id = ? ORDER BY month',
    movementId,
  );
}

export function readIssuedDocument(database: Database, id: number): OfficialDocument {
  return JSON.parse(readContent<string>(database, id, 'document'));
}

export function readIssuedFacts(database: Database, id: number): Fact[] {
  return JSON.parse(readContent<string>(database, id, 'facts'));
}

/** A file as it went out, to the byte; a file that is not what it was is said so, never handed out. */
export function readIssuedFile(database: Database, id: number, format: 'pdf' | 'docx'): Buffer {
  const bytes = readContent<Buffer>(database, id, format);
  if (hashOf(bytes) !== readContent<string>(database, id, `sha256_of_${format}`)) {
    throw new Failure('unexpected', 'Bản lưu của văn bản này đã bị thay đổi nên không mở.');
  }
  return bytes;
}

type Column = 'document' | 'facts' | 'pdf' | 'docx' | 'sha256_of_pdf' | 'sha256_of_docx';

function readContent<T>(database: Database, id: number, column: Column): T {
  const value = database
    .prepare(`SELECT ${column} FROM issued_content WHERE issued_id = ?`)
    .pluck()
    .get(id);
  if (value === undefined) throw new Failure('not-found', 'Không tìm thấy bản đã chốt này.');
  return value as T;
}

export type IssuedContent = {
  document: OfficialDocument;
  facts: Fact[];
  pdf: Uint8Array;
  docx: Uint8Array;
};

/** Keeps a document as it goes out; the open change of the log is the caller's. */
export function keepIssued(
  database: Database,
  key: PaperKey,
  { number, date }: PaperHead,
  content: IssuedContent,
  now: string,
): IssuedPaper {
  const [newest] = listIssued(database, key);
  const version = newest ? newest.version + 1 : 0;
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO issued_paper (movement_id, kind, period, version, issued_at, number, date)
       VALUES (@movementId, @kind, @period, @version, @now, @number, @date)`,
    )
    .run({ ...key, version, now, number, date });
  const id = Number(lastInsertRowid);
  const [pdf, docx] = [Buffer.from(content.pdf), Buffer.from(content.docx)];
  database
    .prepare(
      `INSERT INTO issued_content (issued_id, document, facts, pdf, docx, sha256_of_pdf, sha256_of_docx)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      JSON.stringify(content.document),
      JSON.stringify(content.facts),
      pdf,
      docx,
      hashOf(pdf),
      hashOf(docx),
    );
  return { id, version, issuedAt: now, number, date, reopenedFor: '', outBy: null };
}

/** Opens the newest that went out for correction. A report that corrects takes a number and date of its own. */
export function reopenPaper(
  database: Database,
  { reason, ...key }: CheckedInput<'paper.reopen'>,
  now: string,
): null {
  const newest = standingOf(listIssued(database, key));
  if (!newest) {
    throw new Failure('conflict', 'Văn bản này chưa chốt hoặc đang được điều chỉnh.');
  }
  database
    .prepare('INSERT INTO paper_reopening (issued_id, reopened_at, reason) VALUES (?, ?, ?)')
    .run(newest.id, now, reason);
  if (PAPERS[key.kind].isReport) {
    database
      .prepare(
        `UPDATE paper_heading SET number = NULL, date = NULL
         WHERE movement_id = @movementId AND kind = @kind AND period = @period`,
      )
      .run(key);
  }
  return null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
