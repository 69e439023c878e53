import { join } from 'node:path';
import type { Reply } from '../shared/failure.ts';
import type { Clock } from './context.ts';
import { type Book, openBook } from './data-folder.ts';
import type { Desktop } from './desktop.ts';
import { createLog } from './log.ts';
import { openSampleBook, removeSampleFolder } from './sample/sample-folder.ts';

export type Program = {
  call: (name: string, raw: unknown) => Promise<Reply>;
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
 * All of the app but its window: opens the data and answers calls. Knows no Electron. Throws a Failure when the data
 * cannot be opened. The sample year is a book of its own beside the clerk's, so that it can never mix with her data
 * and goes as a whole; while it is open, calls go to it.
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
    remove: () => {
      leaveSample();
      removeSampleFolder(sampleFolder);
    },
  };
  const shared = { ...options, log, sample };
  const own = await openBook({ ...shared, dataFolder, notices });
  return {
    call: (name, raw) => (sampleBook ?? own).call(name, raw),
    close: () => {
      leaveSample();
      own.close();
    },
  };
}
