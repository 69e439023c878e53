import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyList, DataCopy } from '../../shared/copy/copy.ts';
import { mostCopies } from '../../shared/copy/rotation.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { makeCopy } from '../database/copies.ts';
import { readCopies, soundCopy } from '../database/copy-list.ts';
import { isDamaged } from '../database/damage.ts';
import { holdingsOf } from '../database/holdings.ts';
import { readValue } from '../database/rows.ts';
import { putInPlace, refuseUnsound } from '../database/set-aside.ts';
import { storeEvidence } from './evidence-store.ts';
import { secondPlaceOf, writeSecondPlace } from './second-place.ts';

type OfData = Pick<Context, 'database' | 'dataFolder' | 'databasePath' | 'clock' | 'sample'>;

/** The copies of the open data, and what each holds beside it. */
export function listCopies({ database, dataFolder, databasePath }: OfData): CopyList {
  const copies = readCopies(placesIn(dataFolder).copyFolder).reverse();
  return {
    copies,
    now: holdingsOf(database),
    back: copies.slice(0, 2).find(isBeforeRestore)?.name ?? null,
    totalSize: copies.reduce((sum, { size }) => sum + size, 0),
    bound: mostCopies(yearsOf(database)) * statSync(databasePath).size,
    secondPlace: secondPlaceOf(dataFolder),
  };
}

function yearsOf(database: Context['database']): number {
  return readValue<number>(database, 'SELECT count(DISTINCT substr(month, 1, 4)) FROM report') ?? 0;
}

function isBeforeRestore({ reason }: DataCopy): boolean {
  return reason === 'truoc-khoi-phuc';
}

/** A copy by hand, whether or not anything has changed. */
export async function makeCopyNow(context: Context): Promise<null> {
  const { database, dataFolder, clock, desktop, evidenceFolder } = context;
  const { copyFolder } = placesIn(dataFolder);
  const why = { day: clock.today(), reason: 'tu-tay' } as const;
  await makeCopy(database, copyFolder, { ...why, apart: desktop });
  await storeEvidence(database, evidenceFolder, copyFolder);
  await writeSecondPlace(context);
  return null;
}

/**
 * Puts a copy in the place of the open data and opens it. The data as it was is copied first, so that the same button
 * leads back. Fails with `not-found` where there is no such copy, `invalid` where it is not sound; then nothing moved.
 */
export async function restoreCopy(context: Context, { name }: { name: string }): Promise<null> {
  const { dataFolder, databasePath, sample, swapBook } = context;
  if (sample.isOpen()) {
    throw new Failure('invalid', 'Đang xem dữ liệu mẫu. Về dữ liệu thật rồi khôi phục.');
  }
  const { copyFolder } = placesIn(dataFolder);
  const path = join(copyFolder, await soundCopy(copyFolder, name));
  refuseUnsound(path);
  const isCopied = await copyBeforeRestore(context);
  await swapBook(() => putInPlace(path, databasePath, { isCopied }));
  return null;
}

/** Copies what another file is about to replace; false where it is damaged: then it is to be set aside as it is. */
export async function copyBeforeRestore(context: Context): Promise<boolean> {
  const { database, dataFolder, clock, desktop } = context;
  const why = { day: clock.today(), reason: 'truoc-khoi-phuc' } as const;
  try {
    await makeCopy(database, placesIn(dataFolder).copyFolder, { ...why, apart: desktop });
    return true;
  } catch (error) {
    if (isDamaged(database)) return false;
    throw error;
  }
}
