import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { logChange } from '../../main/database/change-log.ts';
import { copyIfChanged } from '../../main/database/copies.ts';
import { readCopies } from '../../main/database/copy-list.ts';
import { NEWEST_VERSION } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open.ts';
import { between, pick, randomFrom } from '../../main/sample/random.ts';
import { addDays, type Day } from '../../shared/month.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { collect } from './collect.ts';
import { prepareTwoStates } from './works.ts';

type Random = ReturnType<typeof randomFrom>;

export async function openTwice(folder: string, times: number): Promise<string[]> {
  const first = await openTestProgram({ folder });
  await fillOffice(first);
  const wrong = await collect(times, async () => {
    const second = await openTestProgram({ folder, mayStayClosed: true });
    const { state } = await second.call('opening.read', {});
    second.close();
    if (state !== 'locked-by-us') throw new Error(`it is ${state}`);
    const { length } = await first.call('department.list', {});
    if (length !== 2) throw new Error(`${length} departments`);
  });
  first.close();
  return wrong;
}

export async function openNewer(folder: string, times: number): Promise<string[]> {
  await prepareTwoStates(folder);
  const path = join(folder, 'so-thi-dua.db');
  const database = new SqliteDatabase(path);
  const random = randomFrom(6);
  const wrong = await collect(times, async () => {
    database.pragma(`user_version = ${between(random, NEWEST_VERSION + 1, 999)}`);
    const bytes = readFileSync(path);
    rmSync(`${path}.da-dong`, { force: true });
    const app = await openTestProgram({ folder, mayStayClosed: true });
    const { state } = await app.call('opening.read', {});
    app.close();
    if (state !== 'newer') throw new Error(`it is ${state}`);
    if (!readFileSync(path).equals(bytes)) throw new Error('the file was written to');
  });
  database.close();
  return wrong;
}

/** What a file from elsewhere may have been made into; each must be refused in words. */
const HOSTILE: readonly string[] = [
  'PRAGMA application_id = 0',
  "CREATE TRIGGER la AFTER UPDATE ON person BEGIN UPDATE person SET full_name = 'khác'; END",
  'CREATE VIEW la AS SELECT * FROM person',
  'CREATE TABLE la (x)',
  'ALTER TABLE person ADD COLUMN la TEXT GENERATED ALWAYS AS (hex(zeroblob(200000000)))',
  'DROP TABLE evidence; CREATE VIEW evidence AS WITH RECURSIVE m (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM m) SELECT n FROM m',
  'PRAGMA foreign_keys = OFF; UPDATE person SET department_id = 999',
  "PRAGMA ignore_check_constraints = ON; UPDATE report SET month = '2026-13'; UPDATE department SET name = ''",
];

export async function takeHostile(folder: string, times: number): Promise<string[]> {
  await prepareTwoStates(folder);
  const whole = readFileSync(join(folder, 'so-thi-dua.db'));
  const app = await openTestProgram({ folder });
  const given = join(folder, 'tu-may-kia.db');
  const before = await app.call('copy.list', {});
  const wrong = await collect(times, async (n) => {
    rmSync(given, { recursive: true, force: true });
    const sql = HOSTILE[n % (HOSTILE.length + 2)];
    if (sql) {
      writeFileSync(given, whole);
      const database = new SqliteDatabase(given);
      database.exec(sql);
      database.close();
    } else if (n % 2) symlinkSync('/etc/hostname', given);
    else mkdirSync(given);
    app.answers.push(given);
    const reply = await app.program.call('copy.openExisting', {});
    if (reply.ok) throw new Error(`taken: ${sql}`);
    if (reply.failure.code === 'unexpected') throw new Error(`no words for ${sql}`);
    const { now } = await app.call('copy.list', {});
    if (!isDeepStrictEqual(now, before.now)) throw new Error('the data has changed');
  });
  app.close();
  return wrong;
}

/** A changed bit, a zeroed sector, a page of nonsense, a cut. */
const DAMAGES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const at = between(random, 0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7));
    return bytes;
  },
  (bytes, random) => {
    const at = between(random, 0, bytes.length / 512 - 1) * 512;
    return bytes.fill(bytes[at] === 0 ? 1 : 0, at, at + 512);
  },
  (bytes, random) => {
    const at = between(random, 0, bytes.length / 4096 - 1) * 4096;
    for (let offset = at; offset < at + 4096; offset += 1) bytes[offset] = between(random, 0, 255);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, between(random, 1, bytes.length - 1)),
];

/** Whatever is done to the file while it is closed, it is neither shown nor copied as if nothing were. */
export async function damage(folder: string, times: number): Promise<string[]> {
  await prepareTwoStates(folder);
  const [path, copies] = [join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao')];
  const [whole, mark, before] = [
    readFileSync(path),
    readFileSync(`${path}.da-dong`),
    readdirSync(copies),
  ];
  const random = randomFrom(3);
  return collect(times, async () => {
    const bytes = pick(random, DAMAGES)(Buffer.from(whole), random);
    writeFileSync(path, bytes);
    writeFileSync(`${path}.da-dong`, mark);
    const app = await openTestProgram({ folder, mayStayClosed: true });
    const { state } = await app.call('opening.read', {});
    app.close();
    if (state === 'open') throw new Error('opened in silence');
    if (!readFileSync(path).equals(bytes)) throw new Error('the damaged file was written to');
    if (readdirSync(copies).join() !== before.join()) throw new Error('copies have changed');
  });
}

export async function loseFile(folder: string, times: number): Promise<string[]> {
  await prepareTwoStates(folder);
  const [path, copies] = [join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao')];
  const before = readdirSync(copies);
  return collect(times, async (n) => {
    if (n % 2) writeFileSync(path, '');
    else rmSync(path, { force: true });
    const app = await openTestProgram({ folder, mayStayClosed: true });
    const { state } = await app.call('opening.read', {});
    app.close();
    if (state !== (n % 2 ? 'empty' : 'missing')) throw new Error(`it is ${state}`);
    if (readdirSync(copies).join() !== before.join()) throw new Error('copies have changed');
  });
}

const CLOCKS: readonly ((n: number) => Day)[] = [
  () => '1970-01-01',
  () => '2099-12-31',
  (n) => (n % 3 ? '2099-01-01' : '1980-06-15'),
  (n) => addDays('2026-01-01', n),
];

/** Four clocks, a quarter of the days each, with a change and an opening: the newest copy always holds all there is. */
export async function jumpClocks(folder: string, times: number): Promise<string[]> {
  return collect(CLOCKS.length, async (index) => {
    const home = join(folder, String(index));
    const copies = join(home, 'ban-sao');
    (await openTestProgram({ folder: home })).close();
    const database = await openDatabase(join(home, 'so-thi-dua.db'), copies);
    try {
      for (let n = 1; n <= times / CLOCKS.length; n += 1) {
        logChange(database, 'department.save', '2026-05-20T08:00:00', () =>
          database.exec(
            `INSERT INTO department (name, name_key, short_name, position_in_list) VALUES ('${n}', '${n}', '${n}', ${n})`,
          ),
        );
        const day = CLOCKS[index]?.(n) ?? '1970-01-01';
        await copyIfChanged(database, copies, { day, reason: 'ngay' });
        const held = readCopies(copies);
        const newest = held.at(-1)?.holdings?.departments;
        if (newest !== n) throw new Error(`day ${n}: the newest copy holds ${newest}`);
        if (held.length < Math.min(n, 10)) throw new Error(`day ${n}: ${held.length} copies`);
      }
    } finally {
      database.close();
    }
  });
}

/** Four clocks, of a hundred days each. */
export const daysOf = (times: number) => times * CLOCKS.length;
