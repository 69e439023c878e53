import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Opening } from '../../shared/opening/opening.ts';
import { listCopies, namedCopies } from '../database/copy-list.ts';
import type { NotOpened } from '../database/not-opened.ts';
import { putInPlace, setAside } from '../database/set-aside.ts';
import type { Desktop } from '../desktop.ts';

/** What the page of a data file that is not open may ask for. Each answers how the data stands afterwards. */
export type OpeningRoad = {
  read(): Opening;
  retry(): Promise<Opening>;
  restore(name: string): Promise<Opening>;
  /** Asks for a data file; null when she cancels. */
  choose(): Promise<Opening | null>;
  begin(): Promise<Opening>;
  showFolder(): void;
};

type RoadOptions = {
  databasePath: string;
  copyFolder: string;
  desktop: Desktop;
  /** Null while the data is open. */
  problem: () => NotOpened | null;
  /** True while it is open and cannot be written. */
  isReadOnly: () => boolean;
  /** Opens what now lies in the folder; with true, an empty book where nothing is. */
  reopen: (mayBegin: boolean) => Promise<void>;
};

export function createOpeningRoad(options: RoadOptions): OpeningRoad {
  const { databasePath, copyFolder, desktop, problem, isReadOnly, reopen } = options;
  const read = (): Opening => {
    const found = problem();
    if (!found) return { state: 'open' };
    const { state, detail } = found;
    const copies = listCopies(copyFolder).filter(({ holdings }) => holdings !== null);
    return { state, detail, path: databasePath, copies };
  };
  /** Only what is not open may be replaced here. */
  const replaced = async (replace: () => Promise<void> | void, mayBegin = false) => {
    if (problem()) {
      await replace();
      await reopen(mayBegin);
    }
    return read();
  };
  return {
    read,
    async retry() {
      if (problem() || isReadOnly()) await reopen(false);
      return read();
    },
    restore: (name) =>
      replaced(() => putInPlace(join(copyFolder, nameOfCopy(copyFolder, name)), databasePath)),
    async choose() {
      const path = problem() && (await desktop.askWhichFile('database'));
      return path ? replaced(() => putInPlace(path, databasePath)) : null;
    },
    begin: () => replaced(() => setAside(databasePath), true),
    showFolder: () =>
      desktop.showInFolder(existsSync(databasePath) ? databasePath : join(databasePath, '..')),
  };
}

/** A name the window was told of, never a path. */
function nameOfCopy(folder: string, name: string): string {
  const copy = namedCopies(folder).find((each) => each.name === name);
  if (!copy) throw new Failure('not-found', 'Không còn thấy bản sao này. Chọn bản sao khác.');
  return copy.name;
}
