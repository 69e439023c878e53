import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { readRows } from '../database/rows.ts';
import type { EvidenceFolder } from '../evidence/folder.ts';
import { replaceFile } from '../replace-file.ts';

type Kept = { storedAs: string; sha256: string; size: number; modifiedAt: number };

/** The folder, among copies, of evidence by the hash of its bytes: what many copies hold is there once. */
const STORE = 'minh-chung';

/** Adds to a folder of copies what its store does not hold yet of the evidence. What is missing or altered is not taken: the check of evidence tells of it. */
export async function storeEvidence(
  database: Database,
  evidence: EvidenceFolder,
  copyFolder: string,
): Promise<void> {
  const store = join(copyFolder, STORE);
  for (const kept of keptIn(database)) {
    const target = join(store, kept.sha256);
    if ((await sizeOf(target)) === kept.size) continue;
    if ((await evidence.faultOf(kept, true)) !== null) continue;
    await mkdir(store, { recursive: true });
    await replaceFile(target, (temporary) => copyFile(evidence.pathOf(kept.storedAs), temporary));
  }
}

/**
 * Brings back, from the store, evidence that is recorded and not in its folder: after a restore on a new disk, or where
 * somebody cleared the folder. Bytes that are not those of their name stay out.
 */
export async function bringBackEvidence(
  database: Database,
  evidence: EvidenceFolder,
  { copyFolder, evidencePath }: { copyFolder: string; evidencePath: string },
): Promise<void> {
  for (const kept of keptIn(database)) {
    const [target, source] = [evidence.pathOf(kept.storedAs), join(copyFolder, STORE, kept.sha256)];
    if ((await sizeOf(target)) !== null || (await sizeOf(source)) !== kept.size) continue;
    if ((await hashOfWhole(source)) !== kept.sha256) continue;
    await mkdir(evidencePath, { recursive: true });
    await replaceFile(target, (temporary) => copyFile(source, temporary));
    const time = new Date(kept.modifiedAt);
    await utimes(target, time, time);
  }
}

function keptIn(database: Database): Kept[] {
  return readRows<Kept>(
    database,
    'SELECT stored_as, sha256, size, modified_at FROM evidence ORDER BY id',
  );
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

async function hashOfWhole(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
