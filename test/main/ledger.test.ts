import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asHousekeeping } from '../../main/database/change-count.ts';
import { logChange } from '../../main/database/change-log.ts';
import { openDatabase } from '../../main/database/open.ts';
import { tidyLog } from '../../main/history/tidy-log.ts';
import { readLedger, readStandings } from '../../main/ledger.ts';
import { buildBoard } from '../../shared/overview/board.ts';
import { tasksOf } from '../../shared/overview/task.ts';
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

test('standings tell the board and what is open as the whole ledger does', () => {
  const report = database.prepare(
    `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month)
     VALUES (?, ?, ?, 1, ?, ?, '', '', '')`,
  );
  const indicator = database.prepare('SELECT min(id) FROM indicator').pluck().get();
  const value = database.prepare('INSERT INTO report_value VALUES (?, ?, ?)');
  const praise = database.prepare(
    `INSERT INTO case_entry (movement_id, department_id, month, kind, person_id, date, deed, basis, handling)
     VALUES (?, ?, ?, 'praise', NULL, ?, 'Việc tốt', '', '')`,
  );
  const [first, second] = office.departmentIds;
  const add = (month: string, state: string, figure: number | null | undefined, hasCase = false) =>
    [first, second].forEach((id, at) => {
      if (at === 0 && month === '2026-03') return;
      const day = `${month}-${at === 0 ? '10' : '28'}`;
      const row = report.run(office.movementId, id, month, state, day).lastInsertRowid;
      if (figure !== undefined) value.run(row, indicator, figure);
      if (hasCase) praise.run(office.movementId, id, month, day);
    });
  change(() => {
    add('2026-01', 'complete', null);
    add('2026-02', 'complete', null, true);
    add('2026-03', 'complete', 4);
    add('2026-04', 'draft', undefined, true);
    add('2026-05', 'complete', undefined);
  });
  const told = (rows: Parameters<typeof buildBoard>[0]) => {
    const board = buildBoard(rows, '2026-05-20');
    return { board, tasks: tasksOf(rows, board, ['2026-01'], '2026-05-20') };
  };
  const standings = readStandings(database, office.movementId);
  expect('indicators' in standings).toBe(false);
  const few = told(standings);
  expect(new Set(few.board.departments.flatMap(({ states }) => states))).toEqual(
    new Set(['nothing', 'onTime', 'late', 'draft', 'notDue', 'noBriefing']),
  );
  expect(few).toEqual(told(read()));
  // Once the ledger is there, nothing is read for them.
  expect(readStandings(database, office.movementId)).toBe(read());
});

test('reports that were read before are as a fresh reading has them, whatever was done to them since', async () => {
  database.close();
  const app = await openTestProgram({ folder });
  const { movementId, departmentIds } = office;
  const ofMarch = { movementId, departmentId: departmentIds[0] ?? 0, month: '2026-03' };
  const ofApril = { ...ofMarch, departmentId: departmentIds[1] ?? 0, month: '2026-04' };
  const grid = async () => app.call('grid.read', { movementId, month: '2026-03' });
  const seen: unknown[] = [];
  const look = async () =>
    seen.push([
      await app.call('report.read', ofMarch),
      await app.call('report.read', ofApril),
      await grid(),
    ]);
  await look();
  const march = await app.call('report.read', ofMarch);
  await app.call('report.save', inputOf(march, { figures: allFigures(march, 'nothing') }));
  await look();
  const april = await app.call('report.read', ofApril);
  await app.call('report.save', inputOf(april, { figures: allFigures(april, 7) }));
  await look();
  await app.refuse('report.save', inputOf(april, { figures: allFigures(april, 8) }));
  const { revision } = await app.call('report.read', ofMarch);
  const { changeId } = await app.call('report.remove', { ...ofMarch, revision });
  await look();
  await app.call('history.undo', { changeId });
  await look();
  expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(4);
  app.close();
  const anew = await openTestProgram({ folder });
  expect([
    await anew.call('report.read', ofMarch),
    await anew.call('report.read', ofApril),
    await anew.call('grid.read', { movementId, month: '2026-03' }),
  ]).toEqual(seen.at(-1));
  anew.close();
  database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
});

test('packing the log and putting it into words is no change of what is recorded', async () => {
  const first = read();
  await tidyLog(database, '2030-01-01', 'another version');
  asHousekeeping(database, () => database.prepare('DELETE FROM change_words').run());
  expect(read()).toBe(first);
});
