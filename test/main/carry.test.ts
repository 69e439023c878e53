import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { APPLICATION_ID } from '../../main/database/identity.ts';
import { fillOffice, inputOf } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { makeZip, type ZipEntry } from '../helpers/zip.ts';

let here: TestProgram;
let there: TestProgram;
let outside: string;
let carried: string;

beforeEach(async () => {
  outside = temporaryFolder();
  carried = join(outside, 'chuyen.stdbak');
  here = await openTestProgram({ today: '2026-05-20' });
  there = await openTestProgram({ today: '2026-05-21' });
  await fillWithEvidence(here);
});
afterEach(() => {
  here.close();
  there.close();
  rmSync(outside, { recursive: true, force: true });
});

const PROOF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'Thư cảm ơn ')]);

async function fillWithEvidence({ call, answers }: TestProgram): Promise<number> {
  const { movementId, departmentIds, personIds } = await fillOffice({ call });
  const key = { movementId, departmentId: departmentIds[0] ?? 0, month: '2026-03' };
  const entry = {
    id: null,
    kind: 'praise',
    personId: personIds[0] ?? 0,
    date: '2026-03-05',
    deed: 'Cứu người bị nạn',
    basis: '',
    handling: '',
  } as const;
  const { caseIds } = await call('report.save', {
    ...inputOf(await call('report.read', key)),
    cases: [entry],
  });
  const proof = join(outside, 'Thư cảm ơn.pdf');
  writeFileSync(proof, PROOF);
  answers.push(proof);
  await call('evidence.choose', { caseId: caseIds[0] ?? 0 });
  return caseIds[0] ?? 0;
}

async function carry(program: TestProgram, to = carried): Promise<void> {
  program.answers.push(to);
  expect(await program.call('copy.carry', {})).toMatchObject({ name: expect.any(String) });
}

async function take(program: TestProgram, from = carried): Promise<void> {
  program.answers.push(from);
  const found = await program.call('copy.openExisting', {});
  await program.call('copy.takeExisting', { token: found?.token ?? '' });
}

/** Every row of every table, but for the log's own marks of time. */
function rowsOf(folder: string): string {
  const [copy] = readdirSync(join(folder, 'ban-sao')).sort().reverse();
  const database = new SqliteDatabase(join(folder, 'ban-sao', copy ?? ''), { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  database.close();
  return JSON.stringify(rows);
}

/** The mark of something downloaded is a stream of the file on Windows, and under Wine a file beside it. */
const stored = ({ folder }: TestProgram) =>
  readdirSync(join(folder, 'minh-chung')).filter(
    (name) => name !== 'da-xoa' && !name.includes(':'),
  );
const leftovers = ({ folder }: TestProgram) =>
  readdirSync(folder).filter((name) => name.startsWith('.so-thi-dua'));

test('a year goes to another PC in one file and back, every row and every proof the same', async () => {
  await carry(here);
  await take(there);
  await here.call('copy.make', {});
  await there.call('copy.make', {});
  expect(rowsOf(there.folder)).toBe(rowsOf(here.folder));
  const [name = ''] = stored(here);
  expect(stored(there)).toEqual([name]);
  expect(readFileSync(join(there.folder, 'minh-chung', name))).toEqual(PROOF);
  const [movement] = await there.call('movement.list', {});
  const checked = { movementId: movement?.id ?? 0, thorough: true };
  expect(await there.call('evidence.check', checked)).toEqual([]);

  await there.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
  const back = join(outside, 've.stdbak');
  await carry(there, back);
  await take(here, back);
  expect((await here.call('department.list', {})).map((each) => each.name)).toContain('Phòng mới');
  expect(stored(here)).toEqual([name]);
  expect([leftovers(here), leftovers(there)]).toEqual([[], []]);
});

test('it is a zip that other programs read, with a manifest that tells every file’s hash', async () => {
  await carry(here);
  const python = `import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print(len(z.namelist()))`;
  try {
    expect(execFileSync('/usr/bin/python3', ['-c', python, carried], { encoding: 'utf8' })).toBe(
      'None\n3\n',
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const { manifest, entries } = await unzip(carried);
  expect(manifest).toMatchObject({ format: 'so-thi-dua', holdings: { people: 2, reports: 1 } });
  for (const { name, sha256, size } of manifest.files) {
    const bytes = entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array();
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      size,
      sha256,
    ]);
  }
});

type Listed = { files: { name: string; sha256: string; size: number }[]; holdings: object };

async function unzip(path: string): Promise<{ entries: ZipEntry[]; manifest: Listed }> {
  const zip = await fromBufferPromise(readFileSync(path), { lazyEntries: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    entries.push({ name: String(entry.fileName), bytes: Buffer.concat(chunks) });
  }
  const manifest = entries.find(({ name }) => name === 'manifest.json');
  return { entries, manifest: JSON.parse(Buffer.from(manifest?.bytes ?? []).toString()) as Listed };
}

type Spoil = (entries: ZipEntry[], manifest: Listed) => ZipEntry[];
const withManifest = (entries: ZipEntry[], manifest: object) =>
  entries.map((entry) =>
    entry.name === 'manifest.json'
      ? { ...entry, bytes: Buffer.from(JSON.stringify(manifest)) }
      : entry,
  );

const SPOILT: readonly [string, Spoil][] = [
  ['a proof is missing', (entries) => entries.filter(({ name }) => !name.startsWith('minh-chung'))],
  ['the manifest is missing', (entries) => entries.filter(({ name }) => name !== 'manifest.json')],
  ['the database is missing', (entries) => entries.filter(({ name }) => !name.endsWith('.db'))],
  [
    'a proof was altered',
    (entries) =>
      entries.map((entry) =>
        entry.name.startsWith('minh-chung')
          ? { ...entry, bytes: Buffer.alloc(PROOF.length) }
          : entry,
      ),
  ],
  [
    'the counts are others',
    (entries, manifest) =>
      withManifest(entries, { ...manifest, holdings: { ...manifest.holdings, people: 3 } }),
  ],
  [
    'a name leads out of the folder',
    (entries, manifest) => {
      const files = manifest.files.map((file) =>
        file.name.endsWith('.pdf') ? { ...file, name: 'minh-chung/..\\..\\ngoai.pdf' } : file,
      );
      return withManifest(entries, { ...manifest, files });
    },
  ],
];

test.each(SPOILT)('refused in words, with nothing left, where %s', async (_what, spoil) => {
  await carry(here);
  const { entries, manifest } = await unzip(carried);
  const bad = join(outside, 'hong.stdbak');
  writeFileSync(bad, makeZip(spoil(entries, manifest)));
  const before = await there.call('copy.list', {});
  there.answers.push(bad);
  expect(await there.refuse('copy.openExisting', {})).toMatchObject({ code: 'invalid' });
  expect([leftovers(there), await there.call('copy.list', {})]).toEqual([[], before]);
  expect(existsSync(join(there.folder, 'minh-chung'))).toBe(false);
});

test('a file that is cut, flipped or another is refused; cancelling changes nothing', async () => {
  await carry(here);
  const whole = readFileSync(carried);
  const flipped = Buffer.from(whole);
  flipped[5000] = (flipped[5000] ?? 0) ^ 255;
  const bad = join(outside, 'hong.stdbak');
  for (const bytes of [whole.subarray(0, 9000), flipped, Buffer.from('thư'), Buffer.alloc(0)]) {
    writeFileSync(bad, bytes);
    there.answers.push(bad);
    expect(await there.refuse('copy.openExisting', {})).toMatchObject({ code: 'invalid' });
  }
  there.answers.push(null);
  expect(await there.call('copy.openExisting', {})).toBeNull();
  here.answers.push(null);
  expect(await here.call('copy.carry', {})).toBeNull();
  expect(leftovers(there)).toEqual([]);
});

/** The text of one trigger in the newest copy of a folder. */
function triggerOf(copies: string): unknown {
  const [copy = ''] = readdirSync(copies).sort().reverse();
  const database = new SqliteDatabase(join(copies, copy), { readonly: true });
  const sql = database
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'log_update_person'")
    .pluck()
    .get();
  database.close();
  return sql;
}

test('a bare data file is taken too; where a foreign trigger waits in it, it is refused by name', async () => {
  await here.call('copy.make', {});
  const [copy = ''] = readdirSync(join(here.folder, 'ban-sao')).sort().reverse();
  const bare = join(outside, 'cu.db');
  writeFileSync(bare, readFileSync(join(here.folder, 'ban-sao', copy)));
  await take(there, bare);
  expect(await there.call('department.list', {})).toHaveLength(2);
  const planted = new SqliteDatabase(bare);
  const ours = () => triggerOf(join(there.folder, 'ban-sao'));
  const before = ours();
  planted.exec(
    'DROP TRIGGER log_update_person; CREATE TRIGGER log_update_person AFTER UPDATE ON person BEGIN DELETE FROM report; END',
  );
  await take(there, bare);
  await there.call('copy.make', {});
  expect(before).toContain('change_row');
  expect(ours()).toBe(before);
  planted.exec('CREATE TRIGGER la AFTER UPDATE ON person BEGIN DELETE FROM report; END');
  planted.close();
  there.answers.push(bare);
  expect(await there.refuse('copy.openExisting', {})).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('trigger la'),
  });
});

test('what was there before comes back by one call', async () => {
  await fillOffice({ call: there.call });
  await there.call('department.save', { id: null, name: 'Phòng riêng', shortName: 'Riêng' });
  await carry(here);
  await take(there);
  const { back } = await there.call('copy.list', {});
  await there.call('copy.restore', { name: back ?? '' });
  expect((await there.call('department.list', {})).map(({ name }) => name)).toContain(
    'Phòng riêng',
  );
});

test('a long work is stopped: nothing is written, the file of before stays', async () => {
  writeFileSync(carried, 'tệp cũ');
  here.answers.push(carried);
  const writing = here.call('copy.carry', {});
  while ((await here.call('copy.progress', {})) === null);
  await here.call('copy.stop', {});
  expect(await writing).toBeNull();
  expect(readFileSync(carried, 'utf8')).toBe('tệp cũ');
  expect(readdirSync(outside).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await here.call('copy.progress', {})).toBeNull();
});

test('data that is not open is replaced by such a file from its page', async () => {
  await carry(here);
  there.close();
  rmSync(there.folder, { recursive: true, force: true });
  const folder = temporaryFolder();
  there = await openTestProgram({ folder });
  there.close();
  rmSync(join(folder, 'so-thi-dua.db'));
  there = await openTestProgram({ folder, mayStayClosed: true });
  there.answers.push(carried);
  expect(await there.call('opening.choose', {})).toEqual({ state: 'open' });
  expect(await there.call('department.list', {})).toHaveLength(2);
  expect(stored(there)).toHaveLength(1);
  expect(leftovers(there)).toEqual([]);
});

test('a file of an older version is taken and brought to the newest, its numbers kept', async () => {
  const old = join(outside, 'cu.db');
  const database = new SqliteDatabase(old);
  for (const step of ['001-first', '002-review']) {
    const file = join(import.meta.dirname, `../../main/database/migrations/${step}.sql`);
    database.exec(readFileSync(file, 'utf8'));
  }
  database.exec(
    `INSERT INTO department (id, name, name_key, short_name, position_in_list) VALUES (7, 'Phòng cũ', 'phòng cũ', 'Cũ', 1);
     DELETE FROM department;
     INSERT INTO department (name, name_key, short_name, position_in_list) VALUES ('Phòng sau', 'phòng sau', 'Sau', 1)`,
  );
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma('user_version = 2');
  database.close();
  await take(there, old);
  expect(await there.call('department.list', {})).toMatchObject([{ id: 8, name: 'Phòng sau' }]);
  const { id } = await there.call('department.save', {
    id: null,
    name: 'Phòng nữa',
    shortName: 'N',
  });
  expect(id).toBe(9);
});
