import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyAside, copyIfChanged, dropAside, makeCopy } from '../../main/database/copies.ts';
import { isAsMade, readCopies } from '../../main/database/copy-list.ts';
import { openDatabase } from '../../main/database/open.ts';
import type { Desktop } from '../../main/desktop.ts';
import { addDays } from '../../shared/month.ts';
import { listedPeople } from '../helpers/listed.ts';
import {
  AGENCY,
  allFigures,
  fillOffice,
  inputOf,
  MOVEMENT,
  type Office,
} from '../helpers/office.ts';
import {
  openTestProgram,
  runApartInTest,
  type TestProgram,
  temporaryFolder,
} from '../helpers/program.ts';

let folder: string;
let copies: string;
beforeEach(() => {
  folder = temporaryFolder();
  copies = join(folder, 'ban-sao');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = () => readdirSync(copies).sort();

async function onDay<T>(today: string, work: (app: TestProgram) => Promise<T>): Promise<T> {
  const app = await openTestProgram({ folder, today });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

const change = (app: TestProgram, n: number) =>
  app.call('agency.save', { ...AGENCY, makerName: `Người lập ${n}` });

async function report(app: TestProgram, office: Office, index: number, month: string) {
  const key = {
    movementId: office.movementId,
    departmentId: office.departmentIds[index] ?? 0,
    month,
  };
  const form = await app.call('report.read', key);
  await app.call('report.save', inputOf(form, { figures: allFigures(form, 2) }));
}

test('an opening makes a copy where something has changed, and none where nothing has', async () => {
  await onDay('2026-05-20', fillOffice);
  for (let start = 0; start < 3; start += 1) await onDay('2026-05-21', async () => undefined);
  expect(names()).toEqual([
    expect.stringMatching(/^so-thi-dua-00001-2026-05-20-[0-9a-f]{12}\.db$/),
    expect.stringMatching(/^so-thi-dua-00002-2026-05-21-[0-9a-f]{12}\.db$/),
  ]);
});

test.each([
  ['stands still', () => '1970-01-01'],
  ['goes back and forth', (n: number) => (n % 2 ? '2099-12-31' : '2026-01-01')],
  ['goes on as it should', (n: number) => addDays('2026-01-01', n)],
])(
  'under a clock that %s her data has its copies and outlives forty empty starts',
  async (_what, dayOf) => {
    const office = await onDay(dayOf(0), fillOffice);
    for (let n = 1; n <= 14; n += 1) {
      await onDay(dayOf(n), async (app) => {
        await change(app, n);
        if (n === 7) await report(app, office, 0, '2026-03');
      });
    }
    const held = names();
    expect(held).toHaveLength(10);
    for (let n = 15; n < 55; n += 1) await onDay(dayOf(n), async () => undefined);
    await onDay(dayOf(55), async (app) => {
      const list = await app.call('copy.list', {});
      expect(list.copies).toHaveLength(10);
      expect(list.copies[0]?.holdings).toEqual(list.now);
      expect(list.copies[0]?.holdings).toMatchObject({ reports: 1, lastMonth: '2026-03' });
    });
  },
);

test('a window left open for days has a copy of each day that changed something', async () => {
  const { createClock } = await import('../../main/clock.ts');
  const { openProgram } = await import('../../main/program.ts');
  let today = '2026-05-01';
  const now = createClock(today);
  const program = await openProgram({
    dataFolder: folder,
    desktop: undefined as never,
    version: '0',
    clock: { today: () => today, now: now.now },
  });
  for (let n = 1; n <= 20; n += 1) {
    today = addDays('2026-05-01', n);
    if (n % 2) await program.call('agency.save', { ...AGENCY, makerName: `Người lập ${n}` });
    if (n % 2) await program.call('agency.save', { ...AGENCY, makerName: `Người lập ${n} nữa` });
  }
  program.close();
  expect(names().map((name) => name.slice(17, 27))).toEqual(
    [1, 3, 5, 7, 9, 11, 13, 15, 17, 19].map((n) => addDays('2026-05-01', n)),
  );
});

test('what was done since is copied once the window is closed; where that cannot be, the next opening does it', async () => {
  const app = await openTestProgram({ folder, today: '2026-05-20' });
  await fillOffice(app);
  await app.program.atClosing();
  app.close();
  expect(names().at(-1)).toMatch(/^so-thi-dua-00002-2026-05-20-dong-/);
  const made = names();
  await onDay('2026-05-20', (again) => again.program.atClosing());
  expect(names()).toEqual(made);
  await onDay('2026-05-21', async (again) => {
    await change(again, 1);
    renameSync(copies, `${copies}-khac`);
    writeFileSync(copies, 'not a folder');
    await again.program.atClosing();
    rmSync(copies);
    renameSync(`${copies}-khac`, copies);
  });
  expect(names()).toEqual(made);
  await onDay('2026-05-21', async () => undefined);
  expect(names().length).toBe(made.length + 1);
});

test('before lists are taken in and before a year ends there is a copy of what was there', async () => {
  const office = await onDay('2026-05-20', fillOffice);
  await onDay('2026-05-21', async (app) => {
    const newest = async () => {
      const [copy] = (await app.call('copy.list', {})).copies;
      return [copy?.reason, copy?.holdings?.people, copy?.holdings?.lastChange];
    };
    const [, , opened] = await newest();
    const one = await listedPeople(app.call, [
      { fullName: 'Trần Văn Tín', department: 'Văn phòng' },
    ]);
    await app.call('import.people', one);
    // Nothing had changed since the copy of the opening: that is the one.
    expect(await newest()).toEqual(['ngay', 2, opened]);
    const two = await listedPeople(app.call, [{ fullName: 'Đỗ Thị Mơ', department: 'Văn phòng' }]);
    await app.call('import.people', two);
    expect(await newest()).toEqual(['truoc-nhap', 3, expect.any(Number)]);
    const next = { ...MOVEMENT, name: 'Phong trào năm 2027', year: 2027, id: null };
    await app.call('movement.save', next);
    expect((await newest())[0]).toBe('truoc-nhap');
    await app.call('movement.save', {
      ...{ ...next, name: 'Phong trào năm 2028', year: 2028 },
      copiedFrom: office.movementId,
    });
    expect((await newest()).slice(0, 2)).toEqual(['truoc-ket-nam', 4]);
    await change(app, 1);
    await app.call('proposal.submit', { movementId: office.movementId });
    await change(app, 2);
    const paper = { movementId: office.movementId, kind: 'final', period: '' };
    await app.program.call('paper.issue', paper);
    const reasons = (await app.call('copy.list', {})).copies.map(({ reason }) => reason);
    expect(reasons.slice(0, 3)).toEqual(['truoc-ket-nam', 'truoc-ket-nam', 'truoc-ket-nam']);
  });
});

test('where the copy before it cannot be made, a list is not taken in', async () => {
  await onDay('2026-05-20', fillOffice);
  await onDay('2026-05-21', async (app) => {
    const one = await listedPeople(app.call, [
      { fullName: 'Trần Văn Tín', department: 'Văn phòng' },
    ]);
    await change(app, 1);
    rmSync(copies, { recursive: true });
    writeFileSync(copies, 'no folder');
    await app.refuse('import.people', one);
    expect(await app.call('person.list', {})).toHaveLength(2);
    rmSync(copies);
    await app.call('import.people', one);
    expect(await app.call('person.list', {})).toHaveLength(3);
  });
});

test('a copy that is being carried away is no leftover of one that was cut off', async () => {
  const app = await openTestProgram({ folder, today: '2026-05-20' });
  await fillOffice(app);
  app.close();
  const database = await openDatabase(join(folder, 'so-thi-dua.db'), copies);
  const aside = await copyAside(database, copies);
  await copyIfChanged(database, copies, { day: '2026-05-21', reason: 'ngay' });
  expect(existsSync(aside.path)).toBe(true);
  dropAside(aside.path);
  expect(names().filter((name) => name.startsWith('.'))).toEqual([]);
  database.close();
});

test('a large copy is made by a process of its own, once more where something was saved meanwhile', async () => {
  const app = await openTestProgram({ folder, today: '2026-05-20' });
  await fillOffice(app);
  app.close();
  const path = join(folder, 'so-thi-dua.db');
  const filled = new SqliteDatabase(path);
  const text = 'Tiếp tục vận động. '.repeat(50_000);
  for (let n = 0; n < 10; n += 1) {
    filled.prepare('UPDATE agency SET maker_name = ?').run(`${n} ${text}`);
  }
  filled.close();
  const database = await openDatabase(path, copies, { mayHaveChanged: true });
  const rename = (n: number) => database.prepare('UPDATE agency SET place = ?').run(`Nơi ${n}`);
  const made = async (saves: number) => {
    let asked = 0;
    const runApart: Desktop['runApart'] = async (program, input, limits) => {
      asked += 1;
      const answer = await runApartInTest(program, input, limits);
      if (asked <= saves) rename(asked);
      return answer;
    };
    const why = { day: '2026-05-21', reason: 'tu-tay' } as const;
    const copy = new SqliteDatabase(
      await makeCopy(database, copies, { ...why, apart: { runApart } }),
    );
    const place = copy.prepare('SELECT place FROM agency').pluck().get();
    copy.close();
    return [asked, place];
  };
  expect(await made(0)).toEqual([1, AGENCY.place]);
  expect(await made(1)).toEqual([2, 'Nơi 1']);
  // Who saves all the time has a copy all the same, made in the old way.
  expect(await made(9)).toEqual([3, 'Nơi 3']);
  const dead = { runApart: () => Promise.reject(new Error('none')) };
  await makeCopy(database, copies, { day: '2026-05-21', reason: 'tu-tay', apart: dead });
  database.close();
  const held = readCopies(copies).slice(-4);
  expect(held.map(({ holdings }) => holdings?.people)).toEqual([2, 2, 2, 2]);
  for (const { name } of held) expect(await isAsMade(copies, name)).toBe(true);
});

test('junk counts as no copy and is left where it is; what was cut off goes', async () => {
  mkdirSync(copies);
  const junk = Array.from(
    { length: 29 },
    (_, n) => `so-thi-dua-2026-04-${String(n + 1).padStart(2, '0')}.db`,
  );
  for (const name of junk) writeFileSync(join(copies, name), 'rác');
  for (const name of ['.so-thi-dua-1f2e-33.db', '.so-thi-dua-1f2e-33.db-journal']) {
    writeFileSync(join(copies, name), 'half');
  }
  const app = await openTestProgram({ folder, mayStayClosed: true });
  await app.call('opening.begin', { word: 'sổ mới' });
  app.close();
  for (let n = 0; n < 12; n += 1) await onDay('2026-05-20', (again) => change(again, n));
  const left = names();
  expect(left.filter((name) => junk.includes(name))).toEqual(junk);
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
  expect(left.length).toBeGreaterThanOrEqual(junk.length + 10);
});

test('a copy by hand; any copy is put back with one call, and one more takes that back', async () => {
  const office = await onDay('2026-05-20', fillOffice);
  await onDay('2026-05-21', async (app) => {
    await app.call('copy.make', {});
    await report(app, office, 0, '2026-03');
    await report(app, office, 1, '2026-03');
    const { copies: list, now, back } = await app.call('copy.list', {});
    expect(back).toBeNull();
    expect(now).toMatchObject({ reports: 2, lastMonth: '2026-03' });
    const byHand = list.find(({ reason }) => reason === 'tu-tay');
    expect(byHand).toMatchObject({ sequence: 3, day: '2026-05-21', holdings: { reports: 0 } });

    await app.call('copy.restore', { name: byHand?.name ?? '' });
    const restored = await app.call('copy.list', {});
    expect(restored.now).toEqual(byHand?.holdings);
    expect(
      statSync(join(folder, 'so-thi-dua.db-journal'), { throwIfNoEntry: false })?.size ?? 0,
    ).toBe(0);
    expect(restored.copies.find(({ name }) => name === restored.back)?.holdings).toEqual(now);
    await change(app, 1);

    await app.call('copy.restore', { name: restored.back ?? '' });
    expect((await app.call('copy.list', {})).now).toEqual(now);
    expect(readdirSync(folder).filter((name) => name.includes('de-lai'))).toEqual([]);
  });
  await onDay('2026-05-22', async (app) => {
    expect((await app.call('copy.list', {})).now).toMatchObject({ reports: 2 });
  });
});

test('a copy that was altered is refused, and the data stays open as it is', async () => {
  await onDay('2026-05-20', fillOffice);
  await onDay('2026-05-21', async (app) => {
    const [newest] = (await app.call('copy.list', {})).copies;
    const path = join(copies, newest?.name ?? '');
    const bytes = readFileSync(path);
    const before = (await app.call('copy.list', {})).now;
    // A name changed within a page: whole for SQLite, and not what it was made of.
    const at = bytes.indexOf(Buffer.from('Nguyễn Thị Lan 1'));
    bytes.write('X', at);
    writeFileSync(path, bytes);
    expect((await app.refuse('copy.restore', { name: newest?.name ?? '' })).code).toBe('invalid');
    writeFileSync(path, 'rác');
    await app.refuse('copy.restore', { name: newest?.name ?? '' });
    await app.refuse('copy.restore', { name: '../so-thi-dua.db' });
    expect((await app.call('copy.list', {})).now).toEqual(before);
    await change(app, 1);
  });
});

test('a copy that holds sharply less than the one before is said, and all before it stays', async () => {
  const office = await onDay('2026-01-20', fillOffice);
  await onDay('2026-05-21', async (app) => {
    for (let n = 1; n <= 4; n += 1) {
      await report(app, office, 0, `2026-0${n}`);
      await report(app, office, 1, `2026-0${n}`);
    }
  });
  await onDay('2026-05-22', async (app) => {
    expect(await app.call('app.notices', {})).toEqual([]);
    for (let n = 1; n <= 3; n += 1) {
      for (const departmentId of office.departmentIds) {
        const key = { movementId: office.movementId, departmentId, month: `2026-0${n}` };
        const { revision } = await app.call('report.read', key);
        await app.call('report.remove', { ...key, revision });
      }
    }
  });
  const before = names();
  for (let n = 0; n < 15; n += 1) {
    await onDay('2026-05-23', async (app) => {
      const notices = await app.call('app.notices', {});
      if (n === 0) expect(notices).toEqual([expect.stringContaining('ít hơn hẳn')]);
      await change(app, n);
    });
  }
  expect(names()).toEqual(expect.arrayContaining(before));
});

test('in the sample year her own data is not put back', async () => {
  await onDay('2026-05-20', fillOffice);
  await onDay('2026-08-20', async (app) => {
    const [newest] = (await app.call('copy.list', {})).copies;
    await app.call('sample.open', {});
    expect((await app.refuse('copy.restore', { name: newest?.name ?? '' })).code).toBe('invalid');
    await app.call('sample.remove', {});
  });
});
