import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { salvageRows } from '../../main/database/salvage.ts';
import { between, randomFrom } from '../../main/sample/random.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { tearLater } from '../helpers/unopened.ts';

let folder: string;
let path: string;
let app: TestProgram | undefined;

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

const open = async () => {
  app = await openTestProgram({ folder, today: '2026-05-21', mayStayClosed: true });
  return app;
};
const DEPARTMENT = { id: null, name: 'Phòng mới', shortName: 'Mới' } as const;
const copies = () => readdirSync(join(folder, 'ban-sao')).sort();

test('damage that a copy finds stops all writing; the next start knows of it; a restore sets the file aside', async () => {
  const tear = tearLater(path, 'past_award');
  const opened = await open();
  tear();
  const before = copies();
  expect(await opened.refuse('copy.make', {})).toMatchObject({ code: 'damaged' });
  expect(await opened.call('opening.read', {})).toEqual({ state: 'open', stopped: 'damaged' });
  const torn = readFileSync(path);
  for (const refused of [
    () => opened.refuse('department.save', DEPARTMENT),
    () => opened.refuse('copy.carry', {}),
    () => opened.refuse('copy.make', {}),
  ]) {
    opened.answers.push(join(folder, 'ra.stdbak'));
    expect(await refused()).toMatchObject({ code: 'damaged' });
  }
  expect(await opened.call('department.list', {})).toHaveLength(2);
  expect([readFileSync(path), copies()]).toEqual([torn, before]);
  expect(existsSync(join(folder, 'ra.stdbak'))).toBe(false);
  opened.close();
  // No mark says that this is how it was closed.
  expect(existsSync(`${path}.da-dong`)).toBe(false);

  const again = await open();
  expect(await again.call('opening.read', {})).toMatchObject({ state: 'damaged' });
  expect(await again.call('opening.look', {})).toEqual({ state: 'open', stopped: 'damaged' });
  expect(await again.call('department.list', {})).toHaveLength(2);
  const [newest] = (await again.call('copy.list', {})).copies;
  await again.call('copy.restore', { name: newest?.name ?? '' });
  await again.call('department.save', DEPARTMENT);
  expect(readFileSync(`${path}.de-lai-1`)).toEqual(torn);
});

test('while damaged data is looked at, no proof is moved and no copy made', async () => {
  const proofs = join(folder, 'minh-chung');
  tearLater(path, 'case_entry')();
  rmSync(`${path}.da-dong`);
  rmSync(proofs, { recursive: true, force: true });
  const opened = await open();
  expect(await opened.call('opening.look', {})).toEqual({ state: 'open', stopped: 'damaged' });
  const before = readFileSync(path);
  expect(await opened.call('person.list', {})).toHaveLength(2);
  opened.close();
  expect([readFileSync(path), existsSync(proofs)]).toEqual([before, false]);
});

test('what is wholly unreadable cannot be looked at nor salvaged, and says so', async () => {
  writeFileSync(path, 'không phải dữ liệu'.repeat(900));
  const opened = await open();
  const before = copies();
  expect(await opened.call('opening.look', {})).toMatchObject({ state: 'damaged' });
  expect(await opened.refuse('opening.salvage', {})).toMatchObject({ code: 'invalid' });
  expect(copies()).toEqual(before);
});

/** Bytes written over the header from a place on. */
const over =
  (at: number, ...written: number[]) =>
  (bytes: Buffer) => {
    for (const [index, byte] of written.entries()) bytes[at + index] = byte;
    return bytes;
  };
const CUT: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['its last pages cut off', (bytes) => bytes.subarray(0, bytes.length - 8_000)],
  ['a header of nonsense', (bytes) => bytes.fill(0xa5, 16, 60)],
  ['a count of pages that is nonsense', over(28, 0xff, 0xff, 0xff, 0xf0)],
  ['nothing at its head', over(0, ...Buffer.alloc(16))],
];

test.each(CUT)('a file with %s is salvaged all the same, and not touched', async (_what, spoil) => {
  const bytes = spoil(readFileSync(path));
  writeFileSync(path, bytes);
  const opened = await open();
  const { opening, kept } = await opened.call('opening.salvage', {});
  expect(kept).toMatchObject({ departments: 2, people: 2 });
  expect(readFileSync(path)).toEqual(bytes);
  expect(readdirSync(join(folder, 'ban-sao')).filter((name) => name.startsWith('.'))).toEqual([]);
  const [newest] = opening.state === 'open' ? [] : opening.copies;
  expect(newest?.reason).toBe('cuu-hong');
  expect(await opened.call('opening.restore', { name: newest?.name ?? '' })).toEqual({
    state: 'open',
  });
  await opened.call('department.save', DEPARTMENT);
});

test('salvage is for damage alone', async () => {
  rmSync(path);
  const opened = await open();
  expect(await opened.refuse('opening.salvage', {})).toMatchObject({ code: 'invalid' });
});

const PEOPLE = 4_000;

/** Many people, each known by a name of its own. */
function fillMany(): void {
  const database = new SqliteDatabase(path);
  database.exec(
    `INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
     WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ${PEOPLE})
     SELECT 1, 'Người số ' || n, 'female', '1985-03-05', 'Chuyên viên', 'staff' FROM many`,
  );
  database.close();
}

/** Where what tables there are cannot be read any more, nothing can be. */
function canBeListed(at: string): boolean {
  const database = new SqliteDatabase(at, { readonly: true });
  try {
    return database.prepare('SELECT count(*) FROM person WHERE id < 0').pluck().get() === 0;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

test('of a file with a few pages of nonsense nearly all is salvaged, and nothing that was not there', () => {
  fillMany();
  const whole = readFileSync(path);
  const random = randomFrom(20_261_127);
  const kept: number[] = [];
  const target = join(folder, 'cuu.db');
  for (let round = 0; round < 25; round += 1) {
    const bytes = Buffer.from(whole);
    for (let torn = 0; torn < 2; torn += 1) {
      const at = between(random, 40, bytes.length / 4096 - 1) * 4096;
      for (let offset = at; offset < at + 4096; offset += 1)
        bytes[offset] = between(random, 0, 255);
    }
    writeFileSync(path, bytes);
    rmSync(target, { force: true });
    if (!canBeListed(path)) continue;
    salvageRows(path, target);
    const saved = new SqliteDatabase(target, { readonly: true });
    expect(saved.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(saved.pragma('foreign_key_check')).toEqual([]);
    const names = saved
      .prepare("SELECT full_name FROM person WHERE full_name LIKE 'Người số %'")
      .pluck()
      .all() as string[];
    saved.close();
    const numbers = names.map((name) => Number(name.slice('Người số '.length)));
    expect(numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= PEOPLE)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    kept.push(names.length);
  }
  expect(kept.length).toBeGreaterThan(12);
  kept.sort((a, b) => a - b);
  expect(kept[0]).toBeGreaterThan(PEOPLE * 0.9);
  expect(kept[Math.floor(kept.length / 2)]).toBeGreaterThan(PEOPLE * 0.97);
});
