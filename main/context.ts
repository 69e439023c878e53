import type { Database } from 'better-sqlite3';
import type { CallName } from '../shared/api.ts';
import type { RawBook } from '../shared/foreign/sheet.ts';
import type { FormReading } from '../shared/form/read-form.ts';
import type { Day } from '../shared/month.ts';
import type { Waiting } from './copy/existing.ts';
import type { LongWork } from './copy/work.ts';
import type { Desktop } from './desktop.ts';
import type { EvidenceFolder } from './evidence/folder.ts';
import type { OpeningRoad } from './opening/opening.ts';
import type { PrintJobs } from './paper/print-jobs.ts';
import type { SavedFiles } from './saved-files.ts';
import type { TokenStore } from './token-store.ts';

/** The only source of "now": tests and the demo set it. */
export type Clock = {
  today(): Day;
  /** Local time to the second, 2026-11-22T14:05:09. */
  now(): string;
};

/** Turns between the clerk's own data and the sample year. */
type SampleSwitch = {
  isOpen(): boolean;
  open(): Promise<void>;
  leave(): void;
  /** Leaves the sample and deletes all of it, or neither: `busy` while one of its files is open elsewhere. */
  remove(): Promise<void>;
};

/** What a handler works with. */
export type Context = {
  database: Database;
  databasePath: string;
  /** Where the data file lies, and what belongs to it. */
  dataFolder: string;
  /** True where file or folder may only be read, or the file is damaged: what can be read is shown, nothing is saved. */
  readonly isReadOnly: boolean;
  opening: OpeningRoad;
  sample: SampleSwitch;
  desktop: Desktop;
  clock: Clock;
  savedFiles: SavedFiles;
  /** The workbooks she takes rows from, and the forms that came back, as they were read. */
  openedBooks: TokenStore<RawBook>;
  readForms: TokenStore<FormReading>;
  /** Files that may become templates, until she saves them. */
  openedTemplates: TokenStore<{ name: string; bytes: Uint8Array }>;
  printJobs: PrintJobs;
  evidenceFolder: EvidenceFolder;
  /** The long work that may be going on. */
  work: LongWork;
  /** Data from elsewhere that waits for her word. */
  waiting: Waiting;
  /** Closes the clerk's own data, lets another file take its place, and opens what is there then. */
  swapBook(replace: () => Promise<void>): Promise<void>;
  /** Waits for what must be there before a call, whose input has been checked; null where nothing need be. */
  beforeCall(name: CallName, input: unknown): Promise<unknown> | null;
  /** Told of every change that was recorded, by its number in the log. */
  afterChange(id: number): Promise<void>;
  version: string;
  notices: string[];
};
