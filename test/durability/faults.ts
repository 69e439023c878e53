import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { startChild } from './child.ts';
import { dayOf, judgeCopies } from './daily-copies.ts';
import { judgeExport } from './exported-file.ts';
import { judgeReport } from './judge-report.ts';

type Random = ReturnType<typeof randomFrom>;

/** One fault, how often it was forced, what was seen. */
export type FaultRow = { row: string; what: string; times: number; seen: string; holds: boolean };

type Fault = {
  /** For one time that is asked for, so many. */
  share?: number;
  row: string;
  what: string;
  run: (folder: string, times: number) => Promise<string[]>;
};

const FAULTS: readonly Fault[] = [
  { row: 'D1', what: 'ended at once while saving', run: killSaver },
  {
    row: 'D1',
    what: 'ended at once while a copy is put back',
    run: (at, n) => killSwapper(at, n, 'restore'),
  },
  {
    row: 'D1',
    what: 'ended at once while a .stdbak is written and taken',
    run: (at, n) => killSwapper(at, n, 'carry'),
  },
  { row: 'D11', what: 'ended at once while a file is exported', run: killExport },
  { row: 'D15', what: 'ended at once while a daily copy is made', run: killCopier },
  { row: 'D12', what: 'a second program while it is open', run: (at, n) => openTwice(at, n) },
  { row: 'D14', what: 'data of a newer version', run: (at, n) => openNewer(at, n) },
  { row: 'R1-R8', what: 'a wrong or hostile file taken as data', run: takeHostile },
  { row: 'D3', what: 'data file damaged while closed', run: damage, share: 7 },
  { row: 'D4', what: 'data file missing or empty', run: (at, n) => loseFile(at, n) },
  { row: 'D16', what: 'clock at 1970, 2099, jumping, right; days', run: jumpClocks, share: 4 },
];

/** Forces every fault `times` times, some more often, in a folder of its own. What went wrong is in `seen`. */
export async function forceFaults(times: number): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const { row, what, run, share = 1 } of FAULTS) {
    const folder = temporaryFolder();
    try {
      const wrong = await run(folder, times * share);
      const seen = wrong.length === 0 ? 'nothing wrong' : wrong.slice(0, 3).join('; ');
      rows.push({ row, what, times: times * share, seen, holds: wrong.length === 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

/** Lets a script work for a moment after its first sign of life and ends it at once. */
async function killAtWork(random: Random, script: string, args: string[]): Promise<number | null> {
  const child = startChild(script, args);
  await child.started;
  await wait(between(random, 0, 150));
  await child.kill();
  return child.acknowledged();
}

async function killSaver(folder: string, times: number): Promise<string[]> {
  const random = randomFrom(1);
  return collect(times, async () => {
    const acknowledged = await killAtWork(random, 'saver.ts', [folder, '1000000']);
    await judgeReport(folder, acknowledged);
  });
}

async function killExport(folder: string, times: number): Promise<string[]> {
  const random = randomFrom(4);
  const path = join(folder, 'bao-cao.xlsx');
  return collect(times, async () => {
    judgeExport(path, await killAtWork(random, 'replacer.ts', [path, '1000000']));
  });
}

async function killCopier(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder, today: dayOf(0) });
  const { personIds } = await fillOffice(app);
  app.close();
  // The first copy was made before there was an office.
  rmSync(join(folder, 'ban-sao'), { recursive: true });
  const random = randomFrom(5);
  let day = 1;
  return collect(times, async () => {
    const acknowledged = await killAtWork(random, 'copier.ts', [folder, String(day), '1000000']);
    judgeCopies(folder, acknowledged, personIds.length);
    day = acknowledged ?? day;
  });
}

async function openTwice(folder: string, times: number): Promise<string[]> {
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

async function openNewer(folder: string, times: number): Promise<string[]> {
  await fillTwoStates(folder);
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

async function takeHostile(folder: string, times: number): Promise<string[]> {
  await fillTwoStates(folder);
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

/** An office of two departments with a copy of it, and three departments since. */
async function fillTwoStates(folder: string): Promise<void> {
  const first = await openTestProgram({ folder });
  await fillOffice(first);
  await first.call('copy.make', {});
  await first.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
  await first.call('copy.make', {});
  first.close();
}

async function killSwapper(folder: string, times: number, way: string): Promise<string[]> {
  await fillTwoStates(folder);
  const random = randomFrom(2);
  const file = join(folder, 'chuyen.stdbak');
  return collect(times, async () => {
    await killAtWork(random, 'swapper.ts', [folder, way]);
    const { call, answers, close } = await openTestProgram({ folder });
    try {
      const { length } = await call('department.list', {});
      if (length !== 2 && length !== 3) throw new Error(`${length} departments`);
      if (existsSync(file)) {
        answers.push(file);
        await call('copy.openExisting', {});
      }
    } finally {
      close();
    }
    const left = readdirSync(folder).filter((name) => name.startsWith('.so-thi-dua'));
    if (left.length > 0) throw new Error(`left: ${left.join()}`);
  });
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
async function damage(folder: string, times: number): Promise<string[]> {
  await fillTwoStates(folder);
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

async function loseFile(folder: string, times: number): Promise<string[]> {
  await fillTwoStates(folder);
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
async function jumpClocks(folder: string, times: number): Promise<string[]> {
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

/** Runs a fault so many times; what each time went wrong, in words. */
async function collect(times: number, once: (n: number) => Promise<void>): Promise<string[]> {
  const wrong: string[] = [];
  for (let n = 0; n < times; n += 1) {
    await once(n).catch((error: unknown) => {
      wrong.push(`time ${n + 1}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return wrong;
}
