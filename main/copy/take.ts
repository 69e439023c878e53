import { basename } from 'node:path';
import type { ExistingData } from '../../shared/copy/carried.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { holdingsOf } from '../database/holdings.ts';
import { putInPlace } from '../database/set-aside.ts';
import { copyBeforeRestore } from './copy.ts';
import { placeEvidence, sizeOfExisting, unpackExisting } from './existing.ts';

/** Asks for a file with data and checks all of it; nothing of hers changes yet. Null when she cancels or stops it. */
export async function openExisting(context: Context): Promise<ExistingData | null> {
  const { database, dataFolder, desktop, work, waiting } = context;
  refuseInSample(context);
  const path = await desktop.askWhichFile('existing');
  if (path === null) return null;
  const unpacked = await work.run(sizeOfExisting(path), (step) =>
    unpackExisting(path, dataFolder, step),
  );
  if (!unpacked) return null;
  return {
    token: waiting.keep(unpacked),
    name: basename(path),
    holdings: unpacked.holdings,
    evidence: unpacked.evidence.length,
    now: holdingsOf(database),
  };
}

/** Puts it in the place of what is open, of which a copy is made first. */
export async function takeExisting(context: Context, { token }: { token: string }): Promise<null> {
  const { dataFolder, waiting, swapBook } = context;
  refuseInSample(context);
  const unpacked = waiting.of(token);
  const { databasePath, evidencePath } = placesIn(dataFolder);
  const isCopied = await copyBeforeRestore(context);
  try {
    await swapBook(async () => {
      await placeEvidence(unpacked, evidencePath);
      await putInPlace(unpacked.databasePath, databasePath, { isCopied });
    });
  } finally {
    waiting.drop();
  }
  return null;
}

function refuseInSample({ sample }: Context): void {
  if (sample.isOpen()) {
    throw new Failure('invalid', 'Đang xem dữ liệu mẫu. Về dữ liệu thật rồi làm lại.');
  }
}
