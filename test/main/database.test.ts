import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../main/database/identity.ts';
import { isAsOurs, migrate, NEWEST_SCHEMA, NEWEST_VERSION } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open.ts';
import { fingerprintOf } from '../../main/database/schema.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let path: string;
let copies: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  copies = join(folder, 'ban-sao');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('the settings that keep a save are those in force', async () => {
  const database = await openDatabase(path, copies);
  const read = (name: string) => database.pragma(name, { simple: true });
  expect([
    read('journal_mode'),
    read('synchronous'),
    read('locking_mode'),
    read('foreign_keys'),
  ]).toEqual(['truncate', 2, 'exclusive', 1]);
  expect([read('application_id'), read('user_version'), read('trusted_schema')]).toEqual([
    APPLICATION_ID,
    NEWEST_VERSION,
    0,
  ]);
  database.close();
  expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});

test('the fingerprint of the newest schema is that of what the migrations and our triggers make', () => {
  const fresh = new SqliteDatabase(':memory:');
  migrate(fresh);
  expect(fingerprintOf(fresh)).toBe(NEWEST_SCHEMA);
  expect(isAsOurs(fresh)).toBe(true);
  fresh.exec('DROP TRIGGER log_update_person');
  expect(isAsOurs(fresh)).toBe(false);
});

test('a second process is told at once that the file is open', async () => {
  const database = await openDatabase(path, copies);
  await expect(openDatabase(path, copies)).rejects.toMatchObject({ report: { code: 'busy' } });
  database.close();
});

test('a file of a newer version is refused and not touched', async () => {
  (await openDatabase(path, copies)).close();
  const raw = new SqliteDatabase(path);
  raw.pragma('user_version = 999');
  raw.close();
  const before = hashOf(path);
  await expect(openDatabase(path, copies)).rejects.toMatchObject({ report: { code: 'newer' } });
  expect(hashOf(path)).toBe(before);
});

test.each([
  ['a text', (file: string) => writeFileSync(file, 'không phải cơ sở dữ liệu'.repeat(200))],
  [
    'another program’s database',
    (file: string) => {
      const other = new SqliteDatabase(file);
      other.exec('CREATE TABLE x (y)');
      other.close();
    },
  ],
])('%s in place of the data is refused with a sentence and not touched', async (_name, make) => {
  make(path);
  const before = hashOf(path);
  await expect(openDatabase(path, copies)).rejects.toMatchObject({
    report: { message: expect.stringMatching(/tệp dữ liệu/i) },
  });
  expect(hashOf(path)).toBe(before);
});

test('a migration that fails half-way leaves the old version whole', async () => {
  const database = await openDatabase(path, copies);
  const done = Array.from({ length: NEWEST_VERSION }, () => '');
  const steps = [
    ...done,
    'CREATE TABLE added (x TEXT) STRICT',
    'CREATE TABLE broken (x WHATEVER) STRICT',
  ];
  expect(() => migrate(database, steps)).toThrow();
  expect(database.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
  expect(
    database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'added'").pluck().get(),
  ).toBe(0);
  migrate(database, steps.slice(0, -1));
  expect(database.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION + 1);
  database.close();
});

test('a copy that cannot be made is said and the program opens all the same', async () => {
  writeFileSync(copies, 'a file where the folder should be');
  const app = await openTestProgram({ folder });
  expect(await app.call('app.notices', {})).toEqual([expect.stringContaining('bản sao')]);
  app.close();
});

test('a truncated data file is refused with a way to the copies, its bytes kept', async () => {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  app.close();
  truncateSync(path, 20_000);
  const before = hashOf(path);
  await expect(
    openTestProgram({ folder }).then((opened) =>
      opened.call('movement.list', {}).finally(() => opened.close()),
    ),
  ).rejects.toThrow();
  expect(hashOf(path)).toBe(before);
});
