import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { SavedFile } from '../../shared/api.ts';
import {
  CARRIED_DATABASE,
  CARRIED_EVIDENCE,
  CARRIED_EXTENSION,
  CARRIED_MANIFEST,
  type Manifest,
} from '../../shared/copy/carried.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { copyAside, dropAside } from '../database/copies.ts';
import { holdingsOfFile } from '../database/holdings.ts';
import { readColumn } from '../database/rows.ts';
import { replaceFile } from '../replace-file.ts';
import type { Step } from './work.ts';
import { openZipWriter, type WrittenEntry } from './zip-writer.ts';

/** The most entries that the zip's directory can count. */
const MOST_FILES = 65_000;

/**
 * Asks where to, and writes one file with all of the data: database, evidence, and a manifest with counts and hashes.
 * Null when she cancels or stops it; then nothing is left. Evidence that is not there is left out: the check of
 * evidence tells of it.
 */
export async function carryAll(context: Context): Promise<SavedFile> {
  const { database, databasePath, dataFolder, clock, desktop, savedFiles, work } = context;
  const name = `So Thi Dua ${clock.today()}.${CARRIED_EXTENSION}`;
  const path = await desktop.askWhereToSave({ name, kind: 'carried' });
  if (path === null) return null;
  const evidence = evidenceOf(context);
  const total = statSync(databasePath).size + evidence.reduce((sum, file) => sum + file.size, 0);
  const written = await work.run(total, async (step) => {
    const { path: copy } = await copyAside(database, placesIn(dataFolder).copyFolder, desktop);
    try {
      step.signal.throwIfAborted();
      await replaceFile(path, (temporary) => pack(context, temporary, { copy, evidence, step }));
      return true;
    } finally {
      dropAside(copy);
    }
  });
  return written === null ? null : savedFiles.remember(path);
}

type EvidenceFile = { name: string; path: string; size: number };

function evidenceOf({ database, evidenceFolder }: Context): EvidenceFile[] {
  const names = readColumn<string>(database, 'SELECT stored_as FROM evidence ORDER BY id');
  return names.slice(0, MOST_FILES).flatMap((name) => {
    const path = evidenceFolder.pathOf(name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? [{ name: basename(path), path, size: found.size }] : [];
  });
}

type Parts = { copy: string; evidence: EvidenceFile[]; step: Step };

async function pack(
  { clock, version }: Context,
  target: string,
  { copy, evidence, step }: Parts,
): Promise<void> {
  // Of the copy: the data may have been saved to since.
  const holdings = holdingsOfFile(copy);
  if (!holdings) throw new Error('The copy cannot be read.');
  const zip = await openZipWriter(target, step);
  try {
    const files: WrittenEntry[] = [await zip.add(CARRIED_DATABASE, createReadStream(copy))];
    for (const { name, path } of evidence) {
      files.push(await zip.add(CARRIED_EVIDENCE + name, createReadStream(path)));
    }
    const manifest: Manifest = {
      format: 'so-thi-dua',
      formatVersion: 1,
      program: version,
      madeOn: clock.today(),
      holdings,
      files,
    };
    const text = Buffer.from(JSON.stringify(manifest, null, 2));
    await zip.add(CARRIED_MANIFEST, Readable.from([text]));
    await zip.finish();
  } finally {
    await zip.close();
  }
}
