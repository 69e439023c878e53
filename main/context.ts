import type { Database } from 'better-sqlite3';
import type { Day } from '../shared/month.ts';
import type { Desktop } from './desktop.ts';
import type { SavedFiles } from './saved-files.ts';

/** The only source of "now": tests and the demo set it. */
export type Clock = {
  today(): Day;
  /** Local time to the second, 2026-11-22T14:05:09. */
  now(): string;
};

/** What a handler works with. */
export type Context = {
  database: Database;
  databasePath: string;
  desktop: Desktop;
  clock: Clock;
  savedFiles: SavedFiles;
  version: string;
  notices: string[];
};
