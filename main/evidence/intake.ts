import { createHash, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import {
  type EvidenceAdded,
  evidenceName,
  MAX_EVIDENCE_BYTES,
  type Proven,
  refuseBySize,
  storedName,
} from '../../shared/evidence/evidence.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { logChange } from '../database/change-log.ts';
import { readValue } from '../database/rows.ts';
import { readUpTo } from '../foreign/file-bytes.ts';
import { holderOf } from './evidence.ts';

/** Asks for files and takes them in as evidence of a case or an award; null when she cancels. */
export async function chooseEvidence(
  context: Context,
  proven: CheckedInput<'evidence.choose'>,
): Promise<EvidenceAdded | null> {
  const paths = await context.desktop.askWhichFiles('evidence');
  if (paths.length === 0) return null;
  const sum: EvidenceAdded = { added: 0, refused: [] };
  for (const path of paths) {
    const { added, refused } = await orRefused(evidenceName(path), async () =>
      addFile(context, proven, evidenceName(path), await readEvidence(path)),
    );
    sum.added += added;
    sum.refused.push(...refused);
  }
  return sum;
}

/** Takes in one file that was dropped on the window. */
export function dropEvidence(
  context: Context,
  { name, bytes, ...proven }: CheckedInput<'evidence.drop'>,
): Promise<EvidenceAdded> {
  const shownAs = evidenceName(name);
  return orRefused(shownAs, () => addFile(context, proven, shownAs, bytes));
}

/** Looks at the size first: a film chosen by mistake must not fill the memory. */
async function readEvidence(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Failure('not-found', 'Không đọc được tệp này.');
  const refused = refuseBySize(found.size);
  if (refused) throw new Failure('invalid', refused);
  const bytes = await readUpTo(path, MAX_EVIDENCE_BYTES).catch(() => {
    throw new Failure('busy', 'Không đọc được tệp: tệp đang mở ở chương trình khác.');
  });
  if (!bytes) throw new Failure('invalid', refuseBySize(MAX_EVIDENCE_BYTES + 1) ?? '');
  return bytes;
}

async function orRefused(name: string, add: () => Promise<void>): Promise<EvidenceAdded> {
  try {
    await add();
    return { added: 1, refused: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { added: 0, refused: [{ name, reason: error.report.message }] };
  }
}

/** The file first, its row second: what is cut off between them is a file without a row, which the next start sets aside. */
async function addFile(
  { database, clock, evidenceFolder }: Context,
  proven: Proven,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const { refuseEvidence } = await import('./content.ts');
  const refused = await refuseEvidence(name, bytes);
  if (refused) throw new Failure('invalid', refused);
  await evidenceFolder.inTurn(async () => {
    refuseStrange(database, proven);
    refuseTwin(database, proven, createHash('sha256').update(bytes).digest('hex'));
    const storedAs = storedName(name, randomBytes(4).toString('hex'));
    const kept = await evidenceFolder.keep(storedAs, bytes);
    logChange(database, 'evidence.add', clock.now(), () => {
      // It may have been deleted while the file was being written.
      refuseStrange(database, proven);
      const { column, id } = holderOf(proven);
      database
        .prepare(
          `INSERT INTO evidence (${column}, name, stored_as, sha256, size, modified_at, added_on)
           VALUES (@id, @name, @storedAs, @sha256, @size, @modifiedAt, @addedOn)`,
        )
        .run({ ...kept, id, name, addedOn: clock.today() });
    });
  });
}

function refuseStrange(database: Database, proven: Proven): void {
  const { table, id } = holderOf(proven);
  if (database.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id)) return;
  const what = table === 'case_entry' ? 'trường hợp biểu dương, phê bình' : 'khen thưởng';
  throw new Failure('not-found', `Không còn ${what} này. Tải lại danh sách.`);
}

function refuseTwin(database: Database, proven: Proven, sha256: string): void {
  const { column, id } = holderOf(proven);
  const twin = readValue<string>(
    database,
    `SELECT name FROM evidence WHERE ${column} = ? AND sha256 = ?`,
    id,
    sha256,
  );
  if (twin !== undefined) throw new Failure('invalid', `Tệp này đã có, tên "${twin}".`);
}
