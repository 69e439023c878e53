import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { between, randomFrom } from '../../main/sample/random.ts';
import { AGENCY, fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { startChild } from './child.ts';
import { dayOf, judgeCopies } from './daily-copies.ts';
import { judgeExport } from './exported-file.ts';
import { judgeReport } from './judge-report.ts';
import { KEY, saveShownBy } from './stamped-report.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const random = randomFrom(20_260_520);

/** Lets a script work for a while after its first sign of life and ends it at once. Returns what it acknowledged last. */
async function killAtWork(script: string, args: string[], longest: number): Promise<number> {
  const child = startChild(script, args);
  await child.started;
  await wait(between(random, 0, longest));
  await child.kill();
  return child.acknowledged() ?? 0;
}

test('what was acknowledged outlives the sudden end of the program, twenty times over', async () => {
  const journal = join(folder, 'so-thi-dua.db-journal');
  let unfinished = 0;
  for (let round = 1; round <= 20; round += 1) {
    const acknowledged = await killAtWork('saver.ts', [folder, '1000000'], 150);
    if (sizeOf(journal) > 0) unfinished += 1;
    const app = await openTestProgram({ folder });
    const shown = saveShownBy(await app.call('report.read', KEY));
    app.close();
    expect([acknowledged, acknowledged + 1]).toContain(shown);
    expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    await judgeReport(folder, shown);
  }
  expect(unfinished, 'kills in the middle of a save').toBeGreaterThan(0);
});

test('a program ended while it opens for the first time opens the next time', async () => {
  for (let round = 0; round < 4; round += 1) {
    const home = join(folder, String(round));
    const child = startChild('saver.ts', [home, '1000000']);
    while (sizeOf(join(home, 'so-thi-dua.db')) + sizeOf(join(home, 'so-thi-dua.db-journal')) === 0)
      await wait(1);
    await wait(round * 2);
    await child.kill();
    await judgeReport(home, child.acknowledged());
  }
});

test('a daily copy that was not finished does not bear the name of one', async () => {
  const people = await fillLargeOffice();
  let day = 1;
  for (let round = 0; round < 8; round += 1) {
    day = await killAtWork('copier.ts', [folder, String(day), '28'], 60);
    judgeCopies(folder, day, people);
  }
  const app = await openTestProgram({ folder, today: dayOf(29) });
  await app.call('agency.save', { ...AGENCY, makerName: 'Người lập cuối' });
  app.close();
  (await openTestProgram({ folder, today: dayOf(30) })).close();
  judgeCopies(folder, 30, people);
});

test('an export that was not finished leaves the one before', async () => {
  const path = join(folder, 'bao-cao.xlsx');
  for (let round = 0; round < 10; round += 1) {
    judgeExport(path, await killAtWork('replacer.ts', [path, '1000000'], 60));
  }
});

/** Enough people that a copy takes a moment. */
async function fillLargeOffice(): Promise<number> {
  const app = await openTestProgram({ folder, today: dayOf(0) });
  await fillOffice(app);
  app.close();
  const database = new SqliteDatabase(join(folder, 'so-thi-dua.db'));
  database.exec(
    `WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000)
     INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
     SELECT department_id, full_name || ' ' || n, gender, birth_date, position, level FROM many, person`,
  );
  const people = database.prepare('SELECT count(*) FROM person').pluck().get() as number;
  database.close();
  for (const name of ['ban-sao', 'so-thi-dua.db.da-dong'])
    rmSync(join(folder, name), { recursive: true });
  return people;
}
