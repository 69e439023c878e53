import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logChange } from '../../main/database/change-log.ts';
import { openDatabase } from '../../main/database/open.ts';
import { readLedger } from '../../main/ledger.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let office: Office;
let database: Database;
beforeEach(async () => {
  folder = temporaryFolder();
  const app = await openTestProgram({ folder });
  office = await fillOffice(app);
  const key = {
    movementId: office.movementId,
    departmentId: office.departmentIds[0] ?? 0,
    month: '2026-03',
  };
  const form = await app.call('report.read', key);
  await app.call('report.save', inputOf(form, { figures: allFigures(form, 2) }));
  app.close();
  database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = () => readLedger(database, office.movementId);
const figures = () => new Set(read().reports.flatMap((report) => [...report.figures.values()]));
const setAll = (value: number) => database.prepare('UPDATE report_value SET value = ?').run(value);
const change = <T>(work: () => T) =>
  logChange(database, 'report.save', '2026-05-20T08:00:00', work);

test('rows are read once for as long as nothing changes, and anew after a change', () => {
  const first = read();
  expect(read()).toBe(first);
  change(() => expect(read()).toBe(first));
  change(() => setAll(5));
  expect(read()).not.toBe(first);
  expect(figures()).toEqual(new Set([5]));
  database.prepare('UPDATE report_value SET value = 6').run();
  expect(figures()).toEqual(new Set([6]));
});

test('what a call changed and took back is never read again', () => {
  const before = read();
  for (const rows of [1, 100]) {
    expect(() =>
      change(() => {
        database.prepare('UPDATE report_value SET value = 9 WHERE indicator_id <= ?').run(rows);
        expect(figures()).toContain(9);
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(read()).toEqual(before);
    change(() => expect(figures()).toEqual(new Set([2])));
  }
});
