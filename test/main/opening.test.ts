import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open.ts';
import { between, randomFrom } from '../../main/sample/random.ts';
import type { CallOutput } from '../../shared/api.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let path: string;
let app: TestProgram | undefined;

/** A folder with an office in it and one copy that holds it. */
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  const first = await openTestProgram({ folder, today: '2026-05-19' });
  await fillOffice(first);
  first.close();
  (await openTestProgram({ folder, today: '2026-05-20' })).close();
});
afterEach(() => {
  app?.close();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

type Opening = CallOutput<'opening.read'>;

async function open(): Promise<TestProgram> {
  app = await openTestProgram({ folder, today: '2026-05-21', mayStayClosed: true });
  return app;
}

async function stateOf(opened: TestProgram): Promise<Opening['state']> {
  return (await opened.call('opening.read', {})).state;
}

const departments = async (opened: TestProgram) =>
  (await opened.call('department.list', {})).map(({ name }) => name);
const OFFICE = ['Văn phòng', 'Phòng Lãnh sự'];

function spoil(sql: string) {
  const database = new SqliteDatabase(path);
  database.exec(sql);
  database.close();
}

const SPOILT: readonly [Opening['state'], string, () => void][] = [
  ['missing', 'the file is gone', () => rmSync(path)],
  ['empty', 'the file has no byte', () => truncateSync(path, 0)],
  [
    'empty',
    'an empty database stands in its place',
    () => {
      rmSync(path);
      spoil('VACUUM');
    },
  ],
  ['damaged', 'the file is cut', () => truncateSync(path, 20_000)],
  ['damaged', 'the file is a text', () => writeFileSync(path, 'không phải dữ liệu'.repeat(900))],
  ['damaged', 'the version is nonsense', () => spoil('PRAGMA user_version = 1000003')],
  ['not-ours', 'another program’s database', () => spoil('PRAGMA application_id = 7')],
  [
    'not-ours',
    'a trigger that is none of ours',
    () => spoil('CREATE TRIGGER la AFTER UPDATE ON person BEGIN DELETE FROM report; END'),
  ],
  ['not-ours', 'a view that is none of ours', () => spoil('CREATE VIEW la AS SELECT 1')],
  ['not-ours', 'a table that is none of ours', () => spoil('CREATE TABLE la (x)')],
  ['not-ours', 'a table of ours is gone', () => spoil('DROP TABLE vote')],
  ['newer', 'a newer version', () => spoil('PRAGMA user_version = 99')],
];

test.each(SPOILT)(
  '%s: %s; nothing is created, and a copy brings all back',
  async (state, _what, make) => {
    make();
    const before = existsSync(path) ? readFileSync(path) : null;
    const opened = await open();
    const found = await opened.call('opening.read', {});
    expect(found).toMatchObject({ state, path });
    expect((await opened.refuse('department.list', {})).message).not.toBe('');
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);

    const [newest] = found.state === 'open' ? [] : found.copies;
    expect(newest?.holdings).toMatchObject({ departments: 2, reports: 0, lastMonth: null });
    const restored = await opened.call('opening.restore', { name: newest?.name ?? '' });
    expect(restored).toEqual({ state: 'open' });
    expect(await departments(opened)).toEqual(OFFICE);
    const aside = readdirSync(folder).filter((name) => name.includes('.de-lai-'));
    expect(aside.filter((name) => !name.endsWith('-journal'))).toHaveLength(before ? 1 : 0);
    if (before) expect(readFileSync(join(folder, aside[0] ?? ''))).toEqual(before);
  },
);

test('thirty starts on a missing file leave every copy and make no book', async () => {
  const copies = () => readdirSync(join(folder, 'ban-sao'));
  rmSync(path);
  const before = copies();
  for (let start = 0; start < 30; start += 1) {
    expect(await stateOf(await open())).toBe('missing');
    app?.close();
  }
  expect([existsSync(path), copies()]).toEqual([false, before]);
});

test('a folder that never held data begins a book; so does a start that was cut off at once', async () => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(path, '');
  expect(await stateOf(await open())).toBe('open');
});

test('a file that comes back is opened by trying again', async () => {
  const elsewhere = join(folder, 'khac.db');
  renameSync(path, elsewhere);
  const opened = await open();
  expect(await opened.call('opening.retry', {})).toMatchObject({ state: 'missing' });
  renameSync(elsewhere, path);
  expect(await opened.call('opening.retry', {})).toEqual({ state: 'open' });
  expect(await departments(opened)).toEqual(OFFICE);
});

test('a data file is chosen from elsewhere; one that is not sound is refused and nothing moves', async () => {
  const elsewhere = join(folder, 'khac.db');
  renameSync(path, elsewhere);
  writeFileSync(path, 'hỏng'.repeat(5000));
  const text = join(folder, 'thu.txt');
  writeFileSync(text, 'thư');
  const opened = await open();
  expect(await stateOf(opened)).toBe('damaged');
  const before = readFileSync(path);
  opened.answers.push(null, text, elsewhere);
  expect(await opened.call('opening.choose', {})).toBeNull();
  expect(await opened.refuse('opening.choose', {})).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('hỏng'),
  });
  expect(readFileSync(path)).toEqual(before);
  expect(await opened.call('opening.choose', {})).toEqual({ state: 'open' });
  expect(await departments(opened)).toEqual(OFFICE);
  expect(existsSync(elsewhere)).toBe(true);
});

test('a new book is begun on her word alone, and the old file stays', async () => {
  truncateSync(path, 20_000);
  const opened = await open();
  await opened.refuse('opening.begin', { word: 'có' });
  expect(await opened.call('opening.begin', { word: 'sổ mới' })).toEqual({ state: 'open' });
  expect(await departments(opened)).toEqual([]);
  expect(readFileSync(join(folder, 'so-thi-dua.db.de-lai-1'))).toHaveLength(20_000);
  opened.close();
  expect(await stateOf(await open())).toBe('open');
});

test('a journal left beside a missing file does not spoil the copy put in its place', async () => {
  const hot = new SqliteDatabase(path);
  hot.pragma('journal_mode = truncate');
  hot.pragma('cache_size = 1');
  hot.pragma('cache_spill = ON');
  hot.exec("BEGIN; UPDATE department SET name = 'Sai'");
  hot.exec(
    `INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
     WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 3000)
     SELECT department_id, full_name || n, gender, birth_date, position, level FROM many, person`,
  );
  const journal = readFileSync(`${path}-journal`);
  expect(journal.length).toBeGreaterThan(512);
  hot.close();
  rmSync(path);
  writeFileSync(`${path}-journal`, journal);
  const opened = await open();
  const found = await opened.call('opening.read', {});
  if (found.state === 'open') throw new Error('It opened.');
  await opened.call('opening.restore', { name: found.copies[0]?.name ?? '' });
  expect(await departments(opened)).toEqual(OFFICE);
  expect(readFileSync(`${path}.de-lai-1-journal`)).toEqual(journal);
});

test('who holds the file is told apart, and letting go is enough', async () => {
  const other = new SqliteDatabase(path);
  other.exec('BEGIN; SELECT * FROM department');
  other.prepare('SELECT * FROM department').all();
  const opened = await open();
  expect(await stateOf(opened)).toBe('locked-by-other');
  other.close();
  expect(await opened.call('opening.retry', {})).toEqual({ state: 'open' });
  const second = await openTestProgram({ folder, mayStayClosed: true });
  expect(await stateOf(second)).toBe('locked-by-us');
  second.close();
});

test('a file that somebody works on is not taken from under them, whatever the page was opened on', async () => {
  const elsewhere = join(folder, 'khac.db');
  renameSync(path, elsewhere);
  const opened = await open();
  const found = await opened.call('opening.read', {});
  if (found.state === 'open') throw new Error('It opened.');
  renameSync(elsewhere, path);
  const other = await openTestProgram({ folder });
  const name = found.copies[0]?.name ?? '';
  expect(await opened.call('opening.restore', { name })).toMatchObject({ state: 'locked-by-us' });
  expect(await opened.call('opening.begin', { word: 'sổ mới' })).toMatchObject({
    state: 'locked-by-us',
  });
  await other.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
  expect(readdirSync(folder).filter((each) => each.includes('de-lai'))).toEqual([]);
  other.close();
  expect(await opened.call('opening.begin', { word: 'sổ mới' })).toEqual({ state: 'open' });
  expect(await departments(opened)).toContain('Phòng mới');
});

test('the lock is there from the start, before anything is saved', async () => {
  await open();
  const other = new SqliteDatabase(path, { timeout: 0 });
  expect(() => other.prepare('SELECT * FROM department').all()).toThrow('locked');
  other.close();
});

test('a trigger of our name that does something else is replaced before it runs', async () => {
  spoil(`DROP TRIGGER log_update_person;
         CREATE TRIGGER log_update_person AFTER UPDATE ON person BEGIN DELETE FROM person; END`);
  const opened = await open();
  expect(await opened.call('opening.accept', {})).toEqual({ state: 'open' });
  const [person] = await opened.call('person.list', {});
  if (!person) throw new Error('Nobody is there.');
  const { id, departmentId, gender, birthDate, position, level } = person;
  const renamed = { id, departmentId, gender, birthDate, position, level, fullName: 'Tên Mới' };
  await opened.call('person.save', renamed);
  expect((await opened.call('person.list', {})).map(({ fullName }) => fullName)).toContain(
    'Tên Mới',
  );
});

test('one letter changed in the file while it was closed is known, and no copy is made of it', async () => {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from('Nguyễn Thị Lan 1'));
  expect(at).toBeGreaterThan(0);
  bytes.write('X', at);
  writeFileSync(path, bytes);
  const copies = readdirSync(join(folder, 'ban-sao'));
  const opened = await open();
  const found = await opened.call('opening.read', {});
  expect(found.state).toBe('changed');
  expect([readFileSync(path), readdirSync(join(folder, 'ban-sao'))]).toEqual([bytes, copies]);
  expect(await opened.call('opening.accept', {})).toEqual({ state: 'open' });
  const names = (await opened.call('person.list', {})).map(({ fullName }) => fullName);
  expect(names).toContain('Xguyễn Thị Lan 1');
});

test('each of three hundred flipped bits is known before anything is shown or copied', async () => {
  const whole = readFileSync(path);
  const copies = readdirSync(join(folder, 'ban-sao'));
  const mark = readFileSync(`${path}.da-dong`);
  const random = randomFrom(20_261_126);
  for (let round = 0; round < 300; round += 1) {
    const bytes = Buffer.from(whole);
    const at = between(random, 0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7));
    writeFileSync(path, bytes);
    writeFileSync(`${path}.da-dong`, mark);
    await expect(openDatabase(path, join(folder, 'ban-sao')), String(at)).rejects.toThrow();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
  expect(readdirSync(join(folder, 'ban-sao'))).toEqual(copies);
});

test('a program that was cut off has nothing to compare with, and opens', async () => {
  const opened = await open();
  await opened.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
  const taken = join(folder, 'cat-dien');
  mkdirSync(taken);
  for (const name of readdirSync(folder).filter((each) => each.startsWith('so-thi-dua.db'))) {
    writeFileSync(join(taken, name), readFileSync(join(folder, name)));
  }
  const after = await openTestProgram({ folder: taken });
  expect(await departments(after)).toContain('Phòng mới');
  after.close();
});

test('what is not a copy is no copy to be put back', async () => {
  writeFileSync(join(folder, 'ban-sao', 'so-thi-dua-2026-06-01.db'), 'rác');
  rmSync(path);
  const opened = await open();
  const found = await opened.call('opening.read', {});
  if (found.state === 'open') throw new Error('It opened.');
  expect(found.copies.map(({ day }) => day)).not.toContain('2026-06-01');
  for (const name of ['so-thi-dua-2026-06-01.db', '../so-thi-dua.db', 'khong-co.db']) {
    await opened.refuse('opening.restore', { name });
    expect(await stateOf(opened)).toBe('missing');
  }
});
