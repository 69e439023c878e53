import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import {
  type Opening,
  type Salvaged,
  UNOPENED_WORDS,
  type Way,
} from '../../shared/opening/opening.ts';
import { placeEvidence, sizeOfExisting, type Unpacked, unpackExisting } from '../copy/existing.ts';
import type { LongWork } from '../copy/work.ts';
import { readCopies, soundCopy } from '../database/copy-list.ts';
import type { NotOpened } from '../database/not-opened.ts';
import { isWritable } from '../database/open.ts';
import { putInPlace, setAside } from '../database/set-aside.ts';
import type { Desktop } from '../desktop.ts';
import { discard } from '../discard.ts';
import { salvageToCopy } from './salvage-copy.ts';

/** What the page of a data file that is not open may ask for. Each answers how the data stands afterwards. */
export type OpeningRoad = {
  read(): Opening;
  retry(): Promise<Opening>;
  restore(name: string): Promise<Opening>;
  /** Asks for a data file; null when she cancels. */
  choose(): Promise<Opening | null>;
  /** Opens the file although it is not as it was closed. */
  accept(): Promise<Opening>;
  /** Opens a damaged file to be read alone. */
  look(): Promise<Opening>;
  /** Puts what can be read of a damaged file among the copies. Fails with `invalid` where nothing can. */
  salvage(): Promise<Salvaged>;
  begin(): Promise<Opening>;
  showFolder(): void;
};

type HowToReopen = { mayBegin?: boolean; mayHaveChanged?: boolean; mayBeDamaged?: boolean };

type RoadOptions = {
  databasePath: string;
  copyFolder: string;
  evidencePath: string;
  dataFolder: string;
  work: LongWork;
  desktop: Desktop;
  /** Null while the data is open. */
  problem: () => NotOpened | null;
  /** True while it is open and cannot be written. */
  isReadOnly: () => boolean;
  /** Opens what now lies in the folder: an empty book, or a file that was changed, on her word alone. */
  reopen: (how: HowToReopen) => Promise<void>;
};

export function createOpeningRoad(options: RoadOptions): OpeningRoad {
  const { databasePath, copyFolder, evidencePath, dataFolder } = options;
  const { desktop, work, problem, isReadOnly, reopen } = options;
  const read = (): Opening => {
    const found = problem();
    if (!found) {
      if (!isReadOnly()) return { state: 'open' };
      return { state: 'open', stopped: isWritable(databasePath) ? 'damaged' : 'no-access' };
    }
    const { state, detail } = found;
    const copies = readCopies(copyFolder)
      .filter(({ holdings }) => holdings !== null)
      .reverse();
    return { state, detail, path: databasePath, copies };
  };
  /** Looks again before anything is moved: what was missing may be back since, or in use by another. */
  const replaced = async (way: Way, replace: () => Promise<void> | void, how: HowToReopen = {}) => {
    if (problem()) await reopen({});
    const found = problem();
    if (found && UNOPENED_WORDS[found.state].ways.includes(way)) {
      await replace();
      await reopen(how);
    }
    return read();
  };
  const take = (unpacked: Unpacked) =>
    replaced('choose', async () => {
      await placeEvidence(unpacked, evidencePath);
      await putInPlace(unpacked.databasePath, databasePath);
    }).finally(() => discard(unpacked.folder));
  return {
    read,
    async retry() {
      if (problem() || isReadOnly()) await reopen({});
      return read();
    },
    async restore(name) {
      const copy = await soundCopy(copyFolder, name);
      return replaced('restore', () => putInPlace(join(copyFolder, copy), databasePath));
    },
    async choose() {
      const path = problem() && (await desktop.askWhichFile('existing'));
      if (!path) return null;
      const unpacked = await work.run(sizeOfExisting(path), (step) =>
        unpackExisting(path, dataFolder, step),
      );
      return unpacked && take(unpacked);
    },
    accept: () => replaced('accept', () => undefined, { mayHaveChanged: true }),
    look: () => replaced('look', () => undefined, { mayBeDamaged: true }),
    async salvage() {
      if (problem()?.state !== 'damaged') throw new Failure('invalid', NOT_DAMAGED);
      const saved = await salvageToCopy(databasePath, copyFolder);
      return { ...saved, opening: read() };
    },
    begin: () => replaced('begin', () => setAside(databasePath), { mayBegin: true }),
    showFolder: () =>
      desktop.showInFolder(existsSync(databasePath) ? databasePath : join(databasePath, '..')),
  };
}

const NOT_DAMAGED = 'Tệp dữ liệu không còn ở trạng thái hỏng. Bấm "Thử lại".';
