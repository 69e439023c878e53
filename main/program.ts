import { join } from 'node:path';
import type { Reply } from '../shared/failure.ts';
import type { Clock } from './context.ts';
import { createWaiting, removeLeftovers } from './copy/existing.ts';
import { createLongWork } from './copy/work.ts';
import { type Book, type BookOptions, openBook } from './data-folder.ts';
import { placesIn } from './data-places.ts';
import { asNotOpened, type NotOpened } from './database/not-opened.ts';
import type { Desktop } from './desktop.ts';
import { createLog } from './log.ts';
import { answerUnopened } from './opening/handlers.ts';
import { createOpeningRoad } from './opening/opening.ts';
import { inLine } from './read-queue.ts';
import { createRouter } from './router.ts';
import { openSampleBook, removeSampleFolder } from './sample/sample-folder.ts';

export type Program = {
  call: (name: string, raw: unknown) => Promise<Reply>;
  /** Copies what she did, once her window is gone and before `close`; never fails. */
  atClosing: () => Promise<void>;
  close: () => void;
};

export type ProgramOptions = {
  /** Holds the data file, its copies and the log. */
  dataFolder: string;
  desktop: Desktop;
  version: string;
  clock: Clock;
  /** Sentences the clerk should read at the start. */
  notices?: string[];
};

/**
 * All of the app but its window: opens the data and answers calls. Knows no Electron. Data that cannot be opened is
 * a state of it, which the window shows with ways on. The sample year is a book of its own beside the clerk's, so
 * that it can never mix with her data and goes as a whole; while it is open, calls go to it.
 */
export async function openProgram({ notices = [], ...options }: ProgramOptions): Promise<Program> {
  const { dataFolder } = options;
  const log = createLog(join(dataFolder, 'nhat-ky-loi.txt'));
  const sampleFolder = join(dataFolder, 'du-lieu-mau');
  let sampleBook: Book | null = null;
  const leaveSample = () => {
    sampleBook?.close();
    sampleBook = null;
  };
  const sample = {
    isOpen: () => sampleBook !== null,
    open: async () => {
      sampleBook ??= await openSampleBook({ ...shared, dataFolder: sampleFolder, notices: [] });
    },
    leave: leaveSample,
    remove: async () => {
      const wasOpen = sampleBook !== null;
      leaveSample();
      try {
        await removeSampleFolder(sampleFolder);
      } catch (error) {
        // Not removed, it is where she still is.
        if (wasOpen) await sample.open();
        throw error;
      }
    },
  };
  const own = createOwnBook((how) => openBook({ ...shared, dataFolder, notices, ...how }));
  const work = createLongWork();
  const waiting = createWaiting();
  const opening = createOpeningRoad({
    ...placesIn(dataFolder),
    ...own,
    desktop: options.desktop,
    dataFolder,
    work,
  });
  const swapBook = async (replace: () => Promise<void>) => {
    own.close();
    // Whatever becomes of it, what lies there is opened again.
    await replace().finally(() => own.reopen({ isRestored: true }));
  };
  const shared = { ...options, log, sample, opening, swapBook, work, waiting };
  await own.reopen({});
  // What a cut-off work left behind; only where no other program of ours may be at work.
  if (!own.problem()) await removeLeftovers(dataFolder);
  const unopened = createRouter(answerUnopened(opening, own.problem), log);
  return {
    // Whose book is open is asked when its turn comes: another may be in its place by then.
    call: inLine((name, raw) => (sampleBook?.call ?? own.book()?.call ?? unopened)(name, raw)),
    async atClosing() {
      await own.book()?.atClosing();
    },
    close: () => {
      work.stop();
      waiting.drop();
      leaveSample();
      own.close();
    },
  };
}

type HowToOpen = Pick<BookOptions, 'mayBegin' | 'mayHaveChanged' | 'isRestored'>;

/** The clerk's own book, or why it is not open. */
function createOwnBook(open: (how: HowToOpen) => Promise<Book>) {
  let book: Book | null = null;
  let problem: NotOpened | null = null;
  const close = () => {
    book?.close();
    book = null;
  };
  return {
    book: () => book,
    problem: () => problem,
    isReadOnly: () => book?.context.isReadOnly ?? false,
    close,
    async reopen(how: HowToOpen) {
      close();
      try {
        book = await open(how);
        problem = null;
      } catch (error) {
        problem = asNotOpened(error);
      }
    },
  };
}
