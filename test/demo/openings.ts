import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { UNOPENED_WORDS, type UnopenedState } from '../../shared/opening/opening.ts';
import { openApp } from '../helpers/app.ts';

/** Data that cannot be opened: how it comes to that; what is given back undoes what would stand in the way. */
type Spoiled = { state: UnopenedState; spoil: (folder: string) => undefined | (() => void) };

const DATA = 'so-thi-dua.db';

const run = (sql: string) => (folder: string) => {
  const database = new SqliteDatabase(join(folder, DATA));
  database.exec(sql);
  database.close();
  return undefined;
};

const SPOILED: readonly Spoiled[] = [
  { state: 'missing', spoil: (folder) => void rmSync(join(folder, DATA)) },
  { state: 'empty', spoil: (folder) => void truncateSync(join(folder, DATA)) },
  { state: 'damaged', spoil: (folder) => void truncateSync(join(folder, DATA), 20_000) },
  { state: 'changed', spoil: run("UPDATE person SET position = 'Khác' WHERE id = 1") },
  { state: 'not-ours', spoil: run('CREATE TABLE la (x)') },
  { state: 'newer', spoil: run('PRAGMA user_version = 99') },
  {
    state: 'locked-by-other',
    spoil(folder) {
      const other = new SqliteDatabase(join(folder, DATA));
      other.exec('BEGIN');
      other.prepare('SELECT * FROM department').all();
      return () => other.close();
    },
  },
  {
    state: 'locked-by-us',
    spoil(folder) {
      const other = new SqliteDatabase(join(folder, DATA));
      other.exec('BEGIN');
      other.prepare('SELECT * FROM department').all();
      writeFileSync(join(folder, `${DATA}.dang-mo`), `${hostname()} ${process.pid}\n`);
      return () => other.close();
    },
  },
];

/** Pictures of the pages that stand where data cannot be opened, made of copies of a folder whose program is closed. */
export async function photographOpenings(dataFolder: string, pictures: string): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  for (const { state, spoil } of SPOILED) {
    const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-demo-'));
    for (const name of [DATA, `${DATA}.da-dong`, 'ban-sao']) {
      cpSync(join(dataFolder, name), join(folder, name), { recursive: true });
    }
    const undo = spoil(folder);
    const app = await openApp({ dataFolder: folder, viewport: { width: 1366, height: 768 } });
    await app.page.getByRole('heading', { name: UNOPENED_WORDS[state].title, level: 1 }).waitFor();
    await app.page.evaluate(() => document.fonts.ready);
    await app.page.screenshot({ path: join(pictures, `mo-${state}.png`) });
    await app.close();
    undo?.();
    rmSync(folder, { recursive: true, force: true });
  }
  return SPOILED.length;
}
