import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setAside } from '../../main/database/set-aside.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

/** What lies beside the data file, stands in its place, or hides in it. */

let folder: string;
let path: string;
let app: TestProgram | undefined;

beforeEach(async () => {
  folder = join(
    temporaryFolder(),
    'Số liệu thi đua của Văn phòng năm 2026 '.normalize('NFD').repeat(3),
  );
  path = join(folder, 'so-thi-dua.db');
  await makeOffice(folder);
});
afterEach(() => {
  app?.close();
  app = undefined;
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function makeOffice(at: string): Promise<void> {
  const first = await openTestProgram({ folder: at, today: '2026-05-19' });
  await fillOffice(first);
  first.close();
  (await openTestProgram({ folder: at, today: '2026-05-20' })).close();
}

async function open(): Promise<TestProgram> {
  app = await openTestProgram({ folder, today: '2026-05-21', mayStayClosed: true });
  return app;
}

const stateOf = async (opened: TestProgram) => (await opened.call('opening.read', {})).state;
const departments = async (opened: TestProgram) =>
  (await opened.call('department.list', {})).map(({ name }) => name);
const OFFICE = ['Văn phòng', 'Phòng Lãnh sự'];
const aside = () => readdirSync(folder).filter((name) => name.includes('.de-lai-'));

function spoil(sql: string): void {
  const database = new SqliteDatabase(path);
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
}

/** Another office's file at work in a way of writing; `take` sees it in the middle. */
async function atWork(mode: 'wal' | 'truncate', take: (other: string) => void): Promise<void> {
  const other = join(folder, 'khac', 'so-thi-dua.db');
  await makeOffice(join(folder, 'khac'));
  const database = new SqliteDatabase(other);
  database.pragma(`journal_mode = ${mode}`);
  database.pragma('cache_size = 1');
  database.pragma('cache_spill = ON');
  if (mode === 'truncate') database.exec('BEGIN');
  database.exec("UPDATE department SET name = 'Lạ ' || id, name_key = 'la ' || id");
  database.exec(
    `INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
     WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 3000)
     SELECT department_id, full_name || n, gender, birth_date, position, level FROM many, person`,
  );
  take(other);
  database.close();
}

test.each([
  ['-wal', 'wal'],
  ['-journal', 'truncate'],
] as const)(
  'a %s of another file beside data that was closed is not played into it',
  async (ending, mode) => {
    await atWork(mode, (other) => copyFileSync(other + ending, path + ending));
    const stray = readFileSync(path + ending);
    expect(stray.length).toBeGreaterThan(4096);
    const opened = await open();
    expect(await stateOf(opened)).toBe('open');
    expect(await departments(opened)).toEqual(OFFICE);
    expect(readFileSync(`${path}.de-lai-1${ending}`)).toEqual(stray);
    await opened.call('copy.make', {});
  },
);

test('the journal of a program that is at work on the file is left to it', async () => {
  const other = new SqliteDatabase(path);
  other.pragma('journal_mode = delete');
  other.pragma('cache_size = 1');
  other.exec("BEGIN IMMEDIATE; UPDATE department SET short_name = short_name || 'x'");
  expect(existsSync(`${path}-journal`)).toBe(true);
  const opened = await open();
  expect(await stateOf(opened)).toBe('locked-by-other');
  expect(existsSync(`${path}-journal`)).toBe(true);
  expect(aside()).toEqual([]);
  other.exec('COMMIT');
  other.close();
  expect(await opened.call('opening.retry', {})).toMatchObject({ state: 'changed' });
  expect(await opened.call('opening.accept', {})).toEqual({ state: 'open' });
  expect((await opened.call('department.list', {}))[0]?.shortName).toMatch(/x$/);
});

test('a file is set aside with its log', async () => {
  writeFileSync(`${path}-wal`, 'nhật ký');
  setAside(path);
  expect(aside()).toEqual(
    expect.arrayContaining(['so-thi-dua.db.de-lai-1', 'so-thi-dua.db.de-lai-1-wal']),
  );
});

test.each(['so-thi-dua.db', 'so-thi-dua.db-journal'])(
  'a folder named %s is told as that and set aside by a restore',
  async (name) => {
    rmSync(join(folder, name), { force: true });
    mkdirSync(join(folder, name));
    const opened = await open();
    const found = await opened.call('opening.read', {});
    expect(found).toMatchObject({ state: 'not-ours', detail: `"${name}" là một thư mục.` });
    const copy = found.state === 'open' ? '' : found.copies[0]?.name;
    expect(await opened.call('opening.restore', { name: copy ?? '' })).toEqual({ state: 'open' });
    expect(await departments(opened)).toEqual(OFFICE);
    expect(aside().length).toBeGreaterThan(0);
  },
);

test('a link to the data file is followed; one that leads nowhere is a file that is missing', async ({
  skip,
}) => {
  const elsewhere = join(folder, 'o-cho-khac.db');
  copyFileSync(path, elsewhere);
  rmSync(path);
  symlinkSync(elsewhere, path);
  if (!existsSync(path)) skip('links lead nowhere here');
  expect(await departments(await open())).toEqual(OFFICE);
  app?.close();
  rmSync(elsewhere);
  const opened = await open();
  const found = await opened.call('opening.read', {});
  if (found.state !== 'missing') throw new Error(found.state);
  await opened.call('opening.restore', { name: found.copies[0]?.name ?? '' });
  expect(await departments(opened)).toEqual(OFFICE);
});

const HIDDEN = (type: string, name: string, sql: string) =>
  `PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
   VALUES ('${type}', '${name}', '${type === 'view' ? name : 'person'}', 0, '${sql}')`;

test.each([
  [
    'trigger sqlite_la',
    HIDDEN(
      'trigger',
      'sqlite_la',
      'CREATE TRIGGER sqlite_la AFTER UPDATE ON person BEGIN DELETE FROM report; END',
    ),
  ],
  ['view sqliteXla', HIDDEN('view', 'sqliteXla', 'CREATE VIEW sqliteXla AS SELECT 1')],
  ['index la', 'CREATE INDEX la ON person (full_name)'],
  ['table la', 'CREATE VIRTUAL TABLE la USING fts5 (x)'],
  ['table person', 'ALTER TABLE person ADD COLUMN la TEXT GENERATED ALWAYS AS (full_name) VIRTUAL'],
  [
    'table person',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'person'",
  ],
])('%s is a stranger, under whatever name it hides', async (stranger, sql) => {
  spoil(sql);
  expect(await (await open()).call('opening.read', {})).toMatchObject({
    state: 'not-ours',
    detail: expect.stringContaining(stranger),
  });
});

test.each<[string, (bytes: Buffer) => void]>([
  ['a page of nothing', (bytes) => bytes.fill(0, 4096 * 8, 4096 * 9)],
  ['nonsense at the end', (bytes) => bytes.fill(0x5a, bytes.length - 4096 * 4)],
  ['room kept in each page', (bytes) => bytes.writeUInt8(255, 20)],
  ['another way of writing', (bytes) => bytes.writeUInt8(9, 18)],
  ['another form of schema', (bytes) => bytes.writeUInt32BE(9, 44)],
  ['another alphabet', (bytes) => bytes.writeUInt32BE(2, 56)],
])(
  'where nothing tells what the file was, %s in it is found before it is shown',
  async (_what, tear) => {
    rmSync(`${path}.da-dong`);
    const bytes = readFileSync(path);
    tear(bytes);
    writeFileSync(path, bytes);
    const copies = readdirSync(join(folder, 'ban-sao'));
    expect(await stateOf(await open())).toBe('damaged');
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(join(folder, 'ban-sao'))).toEqual(copies);
  },
);

test('rows that belong to nobody are found where the program was cut off', async () => {
  spoil('PRAGMA foreign_keys = OFF; UPDATE person SET department_id = 999');
  rmSync(`${path}.da-dong`);
  expect(await stateOf(await open())).toBe('damaged');
});

test.each(['so-thi-dua.db.da-dong', 'so-thi-dua.db.dang-mo', 'noi-sao-luu-thu-hai.json'])(
  'where %s alone is left, data is missing and none is begun',
  async (left) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, left), '{}');
    expect(await stateOf(await open())).toBe('missing');
    expect(readdirSync(folder)).toEqual([left]);
  },
);

test('a file where copies should lie is told when a copy is made', async () => {
  rmSync(join(folder, 'ban-sao'), { recursive: true });
  writeFileSync(join(folder, 'ban-sao'), 'tệp');
  const opened = await open();
  expect(await opened.refuse('copy.make', {})).toMatchObject({
    code: 'busy',
    message: expect.stringContaining('Không tạo được thư mục bản sao'),
  });
});
