import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type Reply } from '../shared/failure.ts';
import type { Clock, Context } from './context.ts';
import { copyDaily } from './database/copies.ts';
import { asFailure } from './database/errors.ts';
import { openDatabase } from './database/open.ts';
import type { Desktop } from './desktop.ts';
import { handlers } from './handlers.ts';
import { createLog } from './log.ts';
import { createRouter } from './router.ts';
import { createSavedFiles } from './saved-files.ts';

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

/** All of the app but its window: opens the data and answers calls. Knows no Electron. Throws a Failure when the data cannot be opened. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { dataFolder, desktop, version, clock } = options;
  mkdirSync(dataFolder, { recursive: true });
  const log = createLog(join(dataFolder, 'nhat-ky-loi.txt'));
  const databasePath = join(dataFolder, 'so-thi-dua.db');
  const copyFolder = join(dataFolder, 'ban-sao');
  const database = await openDatabase(databasePath, copyFolder);
  const notices = [...(options.notices ?? [])];
  const context: Context = {
    database,
    databasePath,
    desktop,
    clock,
    savedFiles: createSavedFiles(),
    version,
    notices,
  };
  await copyDaily(database, copyFolder, clock.today()).catch((error: unknown) => {
    log('daily copy', error);
    notices.push(`Chưa tạo được bản sao dữ liệu hôm nay. ${reasonOf(error)}`);
  });
  return { call: createRouter(context, handlers, log), close: () => database.close() };
}

function reasonOf(error: unknown): string {
  const failure = asFailure(error);
  return failure instanceof Failure
    ? failure.message
    : 'Kiểm tra thư mục "ban-sao" trong thư mục dữ liệu.';
}
