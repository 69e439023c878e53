import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type Reply } from '../shared/failure.ts';
import { MAX_FORM_FILES } from '../shared/form/form-file.ts';
import type { Context } from './context.ts';
import { copyDaily } from './database/copies.ts';
import { namedCopies, namesIn } from './database/copy-list.ts';
import { asFailure } from './database/errors.ts';
import { removeMark } from './database/holder.ts';
import { asNotOpened, NotOpened } from './database/not-opened.ts';
import { isWritable, openDatabase } from './database/open.ts';
import { tidyEvidence, tidyEvidenceAfter } from './evidence/evidence.ts';
import { openEvidenceFolder } from './evidence/folder.ts';
import { handlers } from './handlers.ts';
import type { Log } from './log.ts';
import { createPrintJobs } from './paper/print-jobs.ts';
import { createRouter, within } from './router.ts';
import { createSavedFiles } from './saved-files.ts';
import { createTokenStore } from './token-store.ts';

/** One folder of data, open: the clerk's own, or the sample's. */
export type Book = {
  context: Context;
  call: (name: string, raw: unknown) => Promise<Reply>;
  close: () => void;
};

export type BookOptions = Pick<
  Context,
  'dataFolder' | 'sample' | 'opening' | 'desktop' | 'clock' | 'version' | 'notices'
> & {
  log: Log;
  /** True to begin a new book although there was one. */
  mayBegin?: boolean;
};

/** Where the parts of a folder of data lie. */
export function placesIn(dataFolder: string) {
  return {
    databasePath: join(dataFolder, 'so-thi-dua.db'),
    copyFolder: join(dataFolder, 'ban-sao'),
    evidencePath: join(dataFolder, 'minh-chung'),
  };
}

/** Opens the data of a folder, creating it where none ever was. Throws a NotOpened when it cannot be opened. */
export async function openBook({ log, mayBegin, ...options }: BookOptions): Promise<Book> {
  const { dataFolder, clock } = options;
  makeFolder(dataFolder);
  const { databasePath, copyFolder, evidencePath } = placesIn(dataFolder);
  const database = await openDatabase(databasePath, copyFolder, {
    mayBegin: mayBegin ?? !hasPast(dataFolder),
  });
  const notices = [...options.notices];
  const evidenceFolder = openEvidenceFolder(evidencePath);
  const tidied = (work: Promise<void>) =>
    work.catch((error: unknown) => log('evidence folder', error));
  const context: Context = {
    ...options,
    database,
    databasePath,
    isReadOnly: !isWritable(databasePath),
    notices,
    savedFiles: createSavedFiles(),
    openedBooks: createTokenStore(3, NO_LONGER_OPEN),
    readForms: createTokenStore(2 * MAX_FORM_FILES, NO_LONGER_OPEN),
    printJobs: createPrintJobs(),
    evidenceFolder,
    // What was recorded stays recorded when a file cannot be moved: the next start tries again.
    afterChange: (id) => tidied(tidyEvidenceAfter(database, evidenceFolder, id)),
  };
  await tidied(tidyEvidence(database, evidenceFolder));
  await copyDaily(database, copyFolder, clock.today()).catch((error: unknown) => {
    log('daily copy', error);
    notices.push(`Chưa tạo được bản sao dữ liệu hôm nay. ${reasonOf(error)}`);
  });
  const close = () => {
    database.close();
    removeMark(databasePath);
  };
  return { context, call: createRouter(within(context, handlers), log), close };
}

/** A copy, a proof or a file that was set aside: here somebody has worked before. */
function hasPast(dataFolder: string): boolean {
  const { copyFolder, evidencePath } = placesIn(dataFolder);
  return (
    namedCopies(copyFolder).length > 0 ||
    namesIn(evidencePath).length > 0 ||
    namesIn(dataFolder).some((name) => name.startsWith('so-thi-dua.db.de-lai-'))
  );
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { state } = asNotOpened(error);
    throw new NotOpened(state, `Thư mục: ${folder}`);
  }
}

const NO_LONGER_OPEN = 'Tệp này không còn mở trong chương trình. Chọn lại tệp.';

function reasonOf(error: unknown): string {
  const failure = asFailure(error);
  return failure instanceof Failure
    ? failure.message
    : 'Kiểm tra thư mục "ban-sao" trong thư mục dữ liệu.';
}
