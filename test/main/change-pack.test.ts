import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logChange } from '../../main/database/change-log.ts';
import { giveBackRoom, packOldChanges, unpackAll } from '../../main/database/change-pack.ts';
import { migrate, NEWEST_VERSION } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open.ts';
import { listHistory } from '../../main/history/history.ts';
import { tidyLog } from '../../main/history/tidy-log.ts';
import type { HistoryQuery } from '../../shared/history/query.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { fillYears } from '../helpers/ten-years.ts';

const TODAY = '2026-05-20';
const ALL: HistoryQuery = {
  ...{ record: null, search: '', kind: null, from: null, to: null, before: null, limit: 200 },
};

let folder: string;
let path: string;
beforeAll(async () => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  await fillYears(folder, { departments: 20, years: 10 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openDatabase(path, join(folder, 'ban-sao'), { mayHaveChanged: true });

async function within<T>(work: (database: Database) => Promise<T> | T): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const logOf = (database: Database) =>
  JSON.stringify(database.prepare('SELECT * FROM change_row ORDER BY id').raw().all());
const packs = (database: Database) =>
  database.prepare('SELECT count(*) FROM change_pack').pluck().get();

/** Every page of what a search finds. */
function found(database: Database, query: Partial<HistoryQuery> = {}) {
  const entries = [];
  for (let before: number | null = null; ; ) {
    const page = listHistory(database, { ...ALL, ...query, before });
    entries.push(...page.entries);
    if (page.next === null) return entries;
    before = page.next;
  }
}

const REPORT = {
  table: 'report',
  key: { movement_id: 10, department_id: 3, month: '2017-05' },
} as const;

describe('the log of ten years', () => {
  test('reads the same once its old figures are packed, and leaves a file less than half as large', async () => {
    await within(async (database) => {
      const [size, before, log] = [statSync(path).size, found(database), logOf(database)];
      const ofRecord = found(database, { record: REPORT });
      expect(before.length).toBeGreaterThan(1_300);
      expect(ofRecord.map(({ records }) => records.length)).toEqual([1]);
      await packOldChanges(database, TODAY);
      expect(packs(database)).toBeGreaterThan(800);
      expect(found(database)).toEqual(before);
      expect(found(database, { record: REPORT })).toEqual(ofRecord);
      // Nothing is lost: put back it is the log to the letter.
      database.exec('BEGIN');
      unpackAll(database);
      expect(logOf(database)).toBe(log);
      database.exec('ROLLBACK');
      giveBackRoom(database);
      expect(statSync(path).size).toBeLessThan(size / 2);
    });
  });

  test('of the newest year and of the newest changes nothing is packed, whatever the clock says', async () => {
    await within(async (database) => {
      await packOldChanges(database, '2099-12-31');
      const [newest, last] = database
        .prepare('SELECT max(change_id), (SELECT max(id) FROM change) FROM change_pack')
        .raw()
        .get() as [number, number];
      expect(last - newest).toBe(500);
    });
  });

  test('a packed change is taken back whole, and that once more', async () => {
    await within((database) => packOldChanges(database, TODAY));
    rmSync(`${path}.da-dong`, { force: true });
    const app = await openTestProgram({ folder, today: TODAY });
    const key = { movementId: 10, departmentId: 3, month: '2017-05' };
    const before = await app.call('report.read', key);
    const history = async () =>
      (await app.call('history.list', { ...ALL, record: REPORT })).entries.map(({ id }) => id);
    const [changeId = 0] = await history();
    await app.call('history.undo', { changeId });
    expect((await app.call('report.read', key)).revision).toBe(0);
    const [undoing = 0] = await history();
    await app.call('history.undo', { changeId: undoing });
    expect(await app.call('report.read', key)).toEqual(before);
    expect(await history()).toHaveLength(3);
    app.close();
  });

  test('finds the same by the words that are kept as by all sentences, under names of before and of today', async () => {
    const app = await openTestProgram({ folder, today: TODAY });
    await app.call('department.rename', {
      ...{ id: 5, changedOn: '2026-04-01', name: 'Phòng Hợp tác quốc tế', shortName: 'HTQT' },
    });
    await app.call('department.save', { id: 7, name: 'Phòng Lễ tân', shortName: 'LT' });
    app.close();
    rmSync(`${path}.da-dong`, { force: true });
    await within(async (database) => {
      const words = database.prepare('SELECT count(*) FROM change_words').pluck();
      await tidyLog(database, TODAY, 'một bản khác');
      expect(words.get()).toBeGreaterThan(1_300);
      // Once they are in words it is renamed again.
      logChange(database, 'department.save', '2026-05-20T10:00:00', () =>
        database.exec("UPDATE department SET name = 'Phòng Biên giới' WHERE id = 9"),
      );
      const searches = [
        ...['le tan', 'hop tac', 'so 7', 'so 5', 'bien gioi', 'bien gioi 5/2019', 'so 9'],
        ...['khong co chu nay', 'bao cao 3/2018', 'tuyen truyen', 'them phong trao', 'lan'],
      ];
      const quick = searches.map((search) => found(database, { search }));
      database.exec('DELETE FROM change_words');
      const slow = searches.map((search) => found(database, { search }));
      const ids = (all: typeof quick) => all.map((each) => each.map(({ id }) => id));
      expect(ids(quick)).toEqual(ids(slow));
      expect(quick).toEqual(slow);
      expect(slow.map(({ length }) => length > 0)).toEqual(
        searches.map((search) => search !== 'khong co chu nay'),
      );
    });
  });

  test('a later version finds all of it in the log: a migration reaches the rows that were packed', async () => {
    await within(async (database) => {
      await packOldChanges(database, TODAY);
      const touched = (where: string) =>
        database
          .prepare(`SELECT count(*) FROM change_row WHERE table_name = 'report_value' AND ${where}`)
          .pluck()
          .get() as number;
      const all = database.prepare('SELECT count(*) FROM report_value').pluck().get() as number;
      expect(touched('TRUE')).toBeLessThan(all / 2);
      const done = Array.from({ length: NEWEST_VERSION }, () => '');
      migrate(database, [...done, "UPDATE change_row SET after = json_set(after, '$.x', 1)"]);
      expect(packs(database)).toBe(0);
      expect(touched("after ->> '$.x' = 1")).toBeGreaterThanOrEqual(all);
      expect(touched("after ->> '$.x' IS NULL AND after IS NOT NULL")).toBe(0);
    });
  });
});
