import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  beginChange,
  endChange,
  loggedTables,
  undoChange,
} from '../../main/database/change-log.ts';
import { openDatabase } from '../../main/database/open.ts';
import { saveReport } from '../../main/report/report.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

const folder = temporaryFolder();
let database: Database;
let office: Office;

beforeEach(async () => {
  const app = await openTestProgram({ folder });
  office = await fillOffice(app);
  const key = {
    movementId: office.movementId,
    departmentId: office.departmentIds[0] ?? 0,
    month: '2026-03',
  };
  const form = await app.call('report.read', key);
  await app.call(
    'report.save',
    inputOf(form, {
      figures: allFigures(form, 4),
      cases: [
        {
          id: null,
          kind: 'praise',
          personId: null,
          date: '2026-03-05',
          deed: 'Việc tốt',
          basis: '',
          handling: '',
        },
      ],
    }),
  );
  app.close();
  database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
});
afterEach(async () => {
  database.close();
  const { rmSync } = await import('node:fs');
  rmSync(folder, { recursive: true });
});

function picture(): string {
  const tables = loggedTables(database).map(({ name }) =>
    database.prepare(`SELECT * FROM ${name}`).all(),
  );
  return JSON.stringify(tables);
}

const inChange = <T>(work: () => T) =>
  database.transaction(() => {
    const id = beginChange(database, 'test', '2026-05-20T08:00:00');
    const value = work();
    endChange(database, id);
    return { id, value };
  })();

const rowsOf = (id: number) =>
  database.prepare('SELECT table_name, before, after FROM change_row WHERE change_id = ?').all(id);

test('every call that changed something has one entry, with before and after of each row', () => {
  const calls = database.prepare('SELECT call FROM change ORDER BY id').pluck().all();
  expect(calls.slice(0, 2)).toEqual(['agency.save', 'department.save']);
  expect(calls.at(-1)).toBe('report.save');
  const { id } = inChange(() => database.prepare("UPDATE agency SET place = 'Nơi khác'").run());
  const [row] = rowsOf(id) as { table_name: string; before: string; after: string }[];
  expect(row?.table_name).toBe('agency');
  expect(JSON.parse(row?.before ?? '').place).toBe('Sông Lam');
  expect(JSON.parse(row?.after ?? '').place).toBe('Nơi khác');
});

test('a change that changes nothing leaves no entry', () => {
  const { id } = inChange(() => database.prepare('UPDATE agency SET place = place').run());
  expect(database.prepare('SELECT 1 FROM change WHERE id = ?').get(id)).toBe(undefined);
});

test('deleting a report with all it holds can be taken back to the byte', () => {
  const before = picture();
  const { id } = inChange(() => {
    database.prepare('DELETE FROM case_entry').run();
    database.prepare('DELETE FROM report').run();
  });
  expect(database.prepare('SELECT count(*) FROM report_value').pluck().get()).toBe(0);
  expect(inChange(() => undoChange(database, id)).value).toBe(true);
  expect(picture()).toBe(before);
});

test('an undo is itself a change that can be taken back', () => {
  const { id } = inChange(() => database.prepare("UPDATE agency SET place = 'Nơi khác'").run());
  const changed = picture();
  const undo = inChange(() => undoChange(database, id));
  inChange(() => undoChange(database, undo.id));
  expect(picture()).toBe(changed);
});

test('what was changed again since is not undone over', () => {
  const { id } = inChange(() => database.prepare("UPDATE agency SET place = 'Một'").run());
  inChange(() => database.prepare("UPDATE agency SET place = 'Hai'").run());
  const before = picture();
  expect(inChange(() => undoChange(database, id)).value).toBe(false);
  expect(picture()).toBe(before);
});

test('saving a report logs the figures that differ and no others', () => {
  const key = {
    movementId: office.movementId,
    departmentId: office.departmentIds[0] ?? 0,
    month: '2026-03',
  };
  const indicatorIds = database
    .prepare("SELECT id FROM indicator WHERE active = 1 AND source = 'typed' ORDER BY id")
    .pluck()
    .all() as number[];
  const report = reportSchema.parse({
    ...key,
    revision: 1,
    state: 'draft',
    reportedOn: '2026-03-20',
    marks: [],
    figures: indicatorIds.map((indicatorId, index) => ({
      indicatorId,
      figure: index === 0 ? 5 : 4,
    })),
    cases: [],
    difficulties: '',
    proposals: '',
    nextMonth: '',
  });
  const { id } = inChange(() => saveReport(database, report));
  const touched = (rowsOf(id) as { table_name: string }[])
    .map(({ table_name }) => table_name)
    .sort();
  expect(touched).toEqual(['case_entry', 'report', 'report_value']);
});
