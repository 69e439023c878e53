import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type Reply } from '../shared/failure.ts';
import { MAX_FORM_FILES } from '../shared/form/form-file.ts';
import type { Context } from './context.ts';
import { copyDaily } from './database/copies.ts';
import { asFailure } from './database/errors.ts';
import { openDatabase } from './database/open.ts';
import { tidyEvidence, tidyEvidenceAfter } from './evidence/evidence.ts';
import { openEvidenceFolder } from './evidence/folder.ts';
import { handlers } from './handlers.ts';
import type { Log } from './log.ts';
import { createPrintJobs } from './paper/print-jobs.ts';
import { createRouter } from './router.ts';
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
  'dataFolder' | 'sample' | 'desktop' | 'clock' | 'version' | 'notices'
> & { log: Log };

/** Opens the data of a folder, creating it where none is. Throws a Failure when it cannot be opened. */
export async function openBook({ log, ...options }: BookOptions): Promise<Book> {
  const { dataFolder, clock } = options;
  mkdirSync(dataFolder, { recursive: true });
  const databasePath = join(dataFolder, 'so-thi-dua.db');
  const copyFolder = join(dataFolder, 'ban-sao');
  const database = await openDatabase(databasePath, copyFolder);
  const notices = [...options.notices];
  const evidenceFolder = openEvidenceFolder(join(dataFolder, 'minh-chung'));
  const tidied = (work: Promise<void>) =>
    work.catch((error: unknown) => log('evidence folder', error));
  const context: Context = {
    ...options,
    database,
    databasePath,
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
  return { context, call: createRouter(context, handlers, log), close: () => database.close() };
}

const NO_LONGER_OPEN = 'Tệp này không còn mở trong chương trình. Chọn lại tệp.';

function reasonOf(error: unknown): string {
  const failure = asFailure(error);
  return failure instanceof Failure
    ? failure.message
    : 'Kiểm tra thư mục "ban-sao" trong thư mục dữ liệu.';
}
