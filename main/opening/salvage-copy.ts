import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Holdings } from '../../shared/copy/copy.ts';
import { Failure } from '../../shared/failure.ts';
import { refuseWithoutRoom } from '../database/copies.ts';
import { lookThrough } from '../database/copy-check.ts';
import { copyName, HASH_DIGITS, namedCopies } from '../database/copy-list.ts';
import { mendHeader } from '../database/mend-header.ts';
import { salvageRows } from '../database/salvage.ts';
import { BESIDE } from '../database/set-aside.ts';
import { discard } from '../discard.ts';
import { replaceFile } from '../replace-file.ts';

/**
 * What can be read of a damaged file becomes one more copy, which she sees with its counts beside the others before she
 * takes any. Fails with `invalid` where nothing can be read; the damaged file is not touched.
 */
export async function salvageToCopy(
  databasePath: string,
  copyFolder: string,
): Promise<{ kept: Holdings; lost: number }> {
  mkdirSync(copyFolder, { recursive: true });
  const { size, mtimeMs } = statSync(databasePath);
  refuseWithoutRoom(copyFolder, 2 * size);
  const made = join(copyFolder, '.so-thi-dua-cuu-hong.db');
  const source = join(copyFolder, '.so-thi-dua-tep-hong.db');
  const drop = (remove: (path: string) => void) => {
    for (const each of [made, source]) {
      for (const ending of ['', ...BESIDE]) remove(each + ending);
    }
  };
  try {
    // What an earlier try left there must be gone: its journal would be taken for that of this copy.
    drop((each) => rmSync(each, { force: true }));
    // A copy, for what is half done in it is rolled back and its header is mended.
    for (const ending of ['', ...BESIDE]) {
      if (existsSync(databasePath + ending)) copyFileSync(databasePath + ending, source + ending);
    }
    const { lost } = salvage(source, made);
    const { health, hash, holdings } = lookThrough(made);
    if (health !== 'ok') throw new Error(`What was salvaged is not sound: ${health}`);
    const sequence = (namedCopies(copyFolder).at(-1)?.sequence ?? 0) + 1;
    // The day it was last written is the day up to which it may hold her work.
    const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(mtimeMs);
    const name = copyName(sequence, day, 'cuu-hong', hash.slice(0, HASH_DIGITS));
    await replaceFile(join(copyFolder, name), (temporary) => renameSync(made, temporary));
    return { kept: holdings, lost };
  } finally {
    drop(discard);
  }
}

function salvage(source: string, target: string): { lost: number } {
  try {
    mendHeader(source);
    return salvageRows(source, target);
  } catch {
    throw new Failure(
      'invalid',
      'Không đọc được gì từ tệp hỏng này. Khôi phục bản sao gần nhất; tệp hỏng vẫn được để lại.',
    );
  }
}
