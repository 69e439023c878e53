import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { arch, homedir, release, version as systemName } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SavedFile } from '../../shared/api.ts';
import { type About, type Diagnosis, diagnosisText } from '../../shared/system/about.ts';
import type { Context } from '../context.ts';
import { readColumn, readRows, readValue } from '../database/rows.ts';
import { replaceFile } from '../replace-file.ts';

const ENGINES = { electron: 'Electron', chrome: 'Chromium', node: 'Node' };
/** Of the log of errors, its end. */
const MOST_ERRORS = 20_000;

export function readAbout({ version, database, databasePath, dataFolder }: Context): About {
  const engines = Object.entries(ENGINES).flatMap(([key, name]) => {
    const found = process.versions[key];
    return found ? [{ name, version: found }] : [];
  });
  const sqlite = readValue<string>(database, 'SELECT sqlite_version()') ?? '';
  return {
    version,
    engines: [...engines, { name: 'SQLite', version: sqlite }],
    machine: `${systemName()} (${release()}), ${arch()}`,
    databasePath,
    dataFolder,
  };
}

/** Writes what an IT person needs to know where she chooses; null when she cancels. */
export async function saveDiagnosis(context: Context): Promise<SavedFile> {
  const { desktop, clock, savedFiles } = context;
  const name = `so-thi-dua-chan-doan-${clock.today()}.txt`;
  const path = await desktop.askWhereToSave({ name, kind: 'note' });
  if (path === null) return null;
  const text = diagnosisText(diagnose(context), [homedir()]);
  await replaceFile(path, (temporary) => writeFileSync(temporary, text));
  return savedFiles.remember(path);
}

function diagnose(context: Context): Diagnosis {
  const { database, clock, dataFolder } = context;
  return {
    about: readAbout(context),
    writtenAt: clock.now(),
    sizes: sizesIn(dataFolder),
    check: readColumn<string>(database, 'PRAGMA quick_check(20)'),
    schemaVersion: readValue<number>(database, 'PRAGMA user_version') ?? 0,
    rows: countRows(database),
    errors: endOf(join(dataFolder, 'nhat-ky-loi.txt')),
  };
}

/** Files by their names, which are the program's own; of a folder, what all in it take. */
function sizesIn(folder: string): Diagnosis['sizes'] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => OWN_NAMES.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return {
        name: entry.name,
        bytes: entry.isDirectory() ? sizeBelow(path) : statSync(path).size,
      };
    });
}

const OWN_NAMES =
  /^(so-thi-dua\.db.*|ban-sao|minh-chung|ban-in|nhat-ky-loi\.txt.*|settings\.json.*)$/;

function sizeBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function countRows(database: Database): Diagnosis['rows'] {
  const tables = readRows<{ name: string }>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return tables.map(({ name }) => ({
    table: name,
    count: readValue<number>(database, `SELECT count(*) FROM "${name}"`) ?? 0,
  }));
}

function endOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-MOST_ERRORS) : '';
}
