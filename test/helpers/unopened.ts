import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { APPLICATION_ID } from '../../main/database/identity.ts';
import type { UnopenedState } from '../../shared/opening/opening.ts';
import { mountSmallDisk, whyNoMount } from '../durability/small-disk.ts';

/** A folder of data brought into a state in which it cannot be opened. */
type Spoiled = {
  /** Where the data lies since; absent: where it lay. */
  folder?: string;
  /** What stands in the way goes: then trying again opens it. Absent: nothing does. */
  relent?: () => void;
  /** Undoes what would outlive the folder. */
  clear?: () => void;
};

export type Unopened = {
  spoil: (folder: string) => Spoiled;
  /** Why it cannot be had on this machine; absent: it always can. */
  whyNot?: () => string | null;
};

const DATA = 'so-thi-dua.db';

const sql = (text: string) => (folder: string) => {
  const database = new SqliteDatabase(join(folder, DATA));
  database.exec(text);
  database.close();
  return {};
};

const onFile = (work: (path: string) => void) => (folder: string) => {
  work(join(folder, DATA));
  return {};
};

/** How data comes to each state that can be shown: all of them, or this does not compile. */
export const UNOPENED: Readonly<Record<UnopenedState, Unopened>> = {
  missing: { spoil: onFile(rmSync) },
  empty: { spoil: onFile((path) => truncateSync(path, 0)) },
  damaged: { spoil: onFile((path) => tearLater(path, 'change_row')()) },
  changed: { spoil: sql("UPDATE agency SET maker_name = 'Người khác'") },
  'not-ours': { spoil: sql('CREATE TABLE la (x)') },
  newer: { spoil: sql('PRAGMA user_version = 99') },
  'locked-by-us': {
    spoil(folder) {
      writeFileSync(join(folder, `${DATA}.dang-mo`), `${hostname()} ${process.pid}\n`);
      return hold(folder);
    },
  },
  'locked-by-other': { spoil: hold },
  'read-only': {
    whyNot: whyNotImmutable,
    spoil(folder) {
      const path = join(folder, DATA);
      writeOldData(path);
      markImmutable('+i', path);
      const relent = () => markImmutable('-i', path);
      return { relent, clear: relent };
    },
  },
  'disk-full': {
    whyNot: whyNoMount,
    spoil() {
      const disk = mountSmallDisk();
      writeOldData(join(disk.folder, DATA));
      // Room for what the window keeps for itself, and for no copy of the data.
      disk.fill(20);
      return { folder: disk.folder, relent: disk.free, clear: disk.unmount };
    },
  },
  'no-access': {
    // A link that leads to itself: what lies there can be neither read nor written, whoever asks.
    spoil(folder) {
      const path = join(folder, DATA);
      const kept = readFileSync(path);
      const relent = () => {
        rmSync(path);
        writeFileSync(path, kept);
      };
      rmSync(path);
      symlinkSync(path, path);
      return { relent };
    },
  },
  other: {
    // Before an upgrade there must be a copy, and where copies lie there is a file.
    spoil(folder) {
      const copies = join(folder, 'ban-sao');
      writeOldData(join(folder, DATA));
      rmSync(copies, { recursive: true });
      writeFileSync(copies, 'Đây là một tệp.');
      return { relent: () => rmSync(copies) };
    },
  },
};

/** Another program looks into the file all the time. */
function hold(folder: string): Spoiled {
  const other = new SqliteDatabase(join(folder, DATA));
  other.exec('BEGIN');
  other.prepare('SELECT * FROM department').all();
  const relent = () => void other.close();
  return { relent, clear: relent };
}

/** Puts nonsense into the first page of one table when it is called, whoever has locked the file by then; all others can be read. */
export function tearLater(path: string, table: string): () => void {
  const database = new SqliteDatabase(path, { readonly: true });
  const size = database.pragma('page_size', { simple: true }) as number;
  const page = database
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table) as number;
  database.close();
  return () => {
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
    closeSync(file);
  };
}

const MIGRATIONS = join(import.meta.dirname, '../../main/database/migrations');

/** Data of the version before the newest, which has to be upgraded before it opens. */
function writeOldData(path: string): void {
  for (const name of [path, `${path}.da-dong`]) rmSync(name, { force: true });
  const steps = readdirSync(MIGRATIONS).sort().slice(0, -1);
  const old = new SqliteDatabase(path);
  for (const step of steps) old.exec(readFileSync(join(MIGRATIONS, step), 'utf8'));
  old.pragma(`application_id = ${APPLICATION_ID}`);
  old.pragma(`user_version = ${steps.length}`);
  old.close();
}

/** Marks a file or folder as one nobody may change, or takes the mark away. */
export function markImmutable(flag: '+i' | '-i', target: string): void {
  const command = ['chattr', flag, target] as const;
  execFileSync(command[0], command.slice(1), { stdio: 'pipe' });
}

/** The super-user may write whatever its mode says, but not what is marked as immutable. Null where files can be marked. */
export function whyNotImmutable(): string | null {
  const probe = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  try {
    markImmutable('+i', probe);
    markImmutable('-i', probe);
    return null;
  } catch (error) {
    return `files cannot be marked as immutable here: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    rmSync(probe, { recursive: true });
  }
}

/** A copy of the data and its copies to be spoiled, the program that made it being closed. */
export function copyOfData(dataFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  for (const name of [DATA, `${DATA}.da-dong`, 'ban-sao']) {
    cpSync(join(dataFolder, name), join(folder, name), { recursive: true });
  }
  return folder;
}
