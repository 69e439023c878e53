import { mkdirSync } from 'node:fs';
import { api } from '../shared/api.ts';
import type { Reply } from '../shared/failure.ts';
import { MAX_FORM_FILES } from '../shared/form/form-file.ts';
import type { Context } from './context.ts';
import { bringBackEvidence } from './copy/evidence-store.ts';
import { createCopyKeeper } from './copy/keeper.ts';
import { placesIn } from './data-places.ts';
import { giveBackRoom } from './database/change-pack.ts';
import { writeCloseMark } from './database/close-mark.ts';
import { namedCopies, namesIn } from './database/copy-list.ts';
import { isDamaged } from './database/damage.ts';
import { removeMark } from './database/holder.ts';
import { hasMoved } from './database/moved.ts';
import { asNotOpened, NotOpened } from './database/not-opened.ts';
import { isWritable, openDatabase } from './database/open.ts';
import { tidyEvidence, tidyEvidenceAfter } from './evidence/evidence.ts';
import { openEvidenceFolder } from './evidence/folder.ts';
import { handlers } from './handlers.ts';
import { tidyLog } from './history/tidy-log.ts';
import { readAhead } from './ledger.ts';
import type { Log } from './log.ts';
import { createPrintJobs } from './paper/print-jobs.ts';
import { createRouter, within } from './router.ts';
import { createSavedFiles } from './saved-files.ts';
import { createTokenStore } from './token-store.ts';

/** Changes after which the log of an open book is looked through again. */
const TIDY_EVERY = 100;

/** One folder of data, open: the clerk's own, or the sample's. */
export type Book = {
  context: Context;
  call: (name: string, raw: unknown) => Promise<Reply>;
  /** When its folder is tidied and its copy made; never fails. */
  settled: () => Promise<void>;
  /** Copies what she did, before `close`; never fails. */
  atClosing: () => Promise<void>;
  close: () => void;
};

export type BookOptions = Pick<
  Context,
  | 'dataFolder'
  | 'sample'
  | 'opening'
  | 'swapBook'
  | 'work'
  | 'waiting'
  | 'desktop'
  | 'clock'
  | 'version'
  | 'notices'
> & {
  log: Log;
  /** True to begin a new book although there was one. */
  mayBegin?: boolean;
  /** True to open a file that is not as it was closed. */
  mayHaveChanged?: boolean;
  /** True to look at a file that is damaged, without writing to it. */
  mayBeDamaged?: boolean;
  /** True right after a restore: all that is there has its copy. */
  isRestored?: boolean;
};

/**
 * Opens the data of a folder, creating it where none ever was. Throws a NotOpened when it cannot be opened.
 * Reads are answered from here on. What an opening asks for beside (evidence in its place, a copy of what is there, the
 * log kept small) is begun by the first call that is no read, which waits for it: the first screen does not, and nothing
 * is changed before.
 */
export async function openBook({
  log,
  mayBegin,
  mayHaveChanged = false,
  mayBeDamaged = false,
  isRestored = false,
  ...options
}: BookOptions): Promise<Book> {
  const { dataFolder, clock } = options;
  makeFolder(dataFolder);
  const { databasePath, copyFolder, evidencePath } = placesIn(dataFolder);
  const database = await openDatabase(databasePath, copyFolder, {
    mayBegin: mayBegin ?? !hasPast(dataFolder),
    mayHaveChanged,
    mayBeDamaged,
    today: clock.today(),
  });
  const canBeWritten = isWritable(databasePath);
  const own: string[] = [];
  const evidenceFolder = openEvidenceFolder(evidencePath);
  const copies = createCopyKeeper({
    database,
    dataFolder,
    evidenceFolder,
    clock,
    desktop: options.desktop,
    notices: own,
    log,
  });
  const tidied = (work: Promise<void>) =>
    work.catch((error: unknown) => log('evidence folder', error));
  const tidyNow = () =>
    void tidyLog(database, clock.today(), options.version).catch((error: unknown) =>
      log('change log', error),
    );
  const context: Context = {
    ...options,
    database,
    databasePath,
    get isReadOnly() {
      return isDamaged(database) || !canBeWritten;
    },
    // Of the window's, some come later: that its page died.
    get notices() {
      return [...options.notices, ...own];
    },
    savedFiles: createSavedFiles(),
    openedBooks: createTokenStore(3, NO_LONGER_OPEN),
    readForms: createTokenStore(2 * MAX_FORM_FILES, NO_LONGER_OPEN),
    openedTemplates: createTokenStore(2, NO_LONGER_OPEN),
    printJobs: createPrintJobs(),
    evidenceFolder,
    beforeCall: (name, input) =>
      api[name].kind === 'read' ? null : settled().then(() => copies.beforeCall(name, input)),
    // What was recorded stays recorded when a file cannot be moved: the next start tries again.
    async afterChange(id) {
      await tidied(tidyEvidenceAfter(database, evidenceFolder, id));
      await copies.afterChange();
      if (id % TIDY_EVERY === 0) tidyNow();
    },
  };
  const readNow = () =>
    void readAhead(database).catch((error: unknown) => log('reading ahead', error));
  const settle = async () => {
    const steps = [
      readNow,
      () => tidied(tidyEvidence(database, evidenceFolder)),
      () => tidied(bringBackEvidence(database, evidenceFolder, { copyFolder, evidencePath })),
      () => (isRestored ? undefined : copies.atOpening()),
      () => (context.isReadOnly ? undefined : tidyNow()),
    ];
    // Closed meanwhile, the next opening does it; of what is damaged no copy is made, nor evidence moved by what it says.
    for (const step of steps) if (database.open && !isDamaged(database)) await step();
  };
  const call = createRouter(within(context, handlers), log);
  if (mayBeDamaged && !(await call('app.start', {})).ok) {
    database.close();
    throw new NotOpened('damaged');
  }
  let settling: Promise<void> | undefined;
  const settled = () => {
    settling ??= settle();
    return settling;
  };
  const close = () => {
    copies.stop();
    if (!database.open) return;
    if (!context.isReadOnly) giveBackRoom(database);
    const isInPlace = !hasMoved(database);
    database.close();
    if (!context.isReadOnly && isInPlace) writeCloseMark(databasePath);
    removeMark(databasePath);
  };
  return { context, call, settled, atClosing: copies.atClosing, close };
}

/** A copy, a proof, a file that was set aside, a mark of ours beside the data: here somebody has worked before. */
function hasPast(dataFolder: string): boolean {
  const { copyFolder, evidencePath } = placesIn(dataFolder);
  return (
    namedCopies(copyFolder).length > 0 ||
    namesIn(evidencePath).length > 0 ||
    namesIn(dataFolder).some((name) => TRACES.test(name))
  );
}

/** Each is written only once there is a data file. */
const TRACES = /^(so-thi-dua\.db\.(de-lai-.*|da-dong|dang-mo)|noi-sao-luu-thu-hai\.json)$/;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { state } = asNotOpened(error);
    throw new NotOpened(state, `Thư mục: ${folder}`);
  }
}

const NO_LONGER_OPEN = 'Tệp này không còn mở trong chương trình. Chọn lại tệp.';
