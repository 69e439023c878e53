import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { readDocx, textOfDocx } from '../helpers/docx.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { readBack } from '../helpers/xlsx.ts';

let app: TestProgram;
let chosen: string;
let movementId: number;
const SET = 'Ho so khen thuong 2026';

beforeEach(async () => {
  chosen = temporaryFolder();
  app = await openTestProgram({ today: '2026-11-22' });
  await app.call('sample.open', {});
  movementId = (await app.call('app.start', {})).movements[0]?.id ?? 0;
});
afterEach(() => {
  app.close();
  rmSync(chosen, { recursive: true, force: true });
});

const read = () => app.call('dossier.read', { movementId });
const texts = async () => (await read()).findings.map(({ text }) => text);

async function write() {
  app.answers.push(chosen);
  return app.call('dossier.write', { movementId });
}

/** A file that proves a praise of somebody put forward. */
async function addProof(): Promise<string> {
  const { proposals } = await app.call('annual.read', { movementId });
  const { cases } = await app.call('case.list', { movementId });
  const praise = cases.find(
    ({ kind, personId }) =>
      kind === 'praise' &&
      proposals.some((each) => each.personId !== null && each.personId === personId),
  );
  const path = join(chosen, 'Thư cảm ơn.pdf');
  writeFileSync(path, '%PDF-1.7\nThư cảm ơn');
  app.answers.push(path);
  await app.call('evidence.choose', { caseId: praise?.id ?? 0 });
  rmSync(path);
  return join(app.folder, 'du-lieu-mau', 'minh-chung');
}

function filesUnder(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, path) : [path];
  });
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the set is written as a folder and a zip, every file of it with its hash', async () => {
  await addProof();
  const { findings, files, drafts } = await read();
  expect(findings).toEqual([]);
  expect(drafts).toContain('submission');
  const written = await write();
  expect(written).toMatchObject({
    folder: { name: SET },
    zip: { name: `${SET}.zip` },
    count: files.length,
  });
  expect(readdirSync(chosen).sort()).toEqual([SET, `${SET}.zip`]);
  const folder = join(chosen, SET);
  expect(filesUnder(folder).sort()).toEqual(files.toSorted());
  expect(files).toContainEqual(expect.stringMatching(/^minh-chung\/.+\/Thư cảm ơn\.pdf$/u));

  const manifest = readFileSync(join(folder, 'danh-muc-tep.sha256'), 'utf8').trimEnd().split('\n');
  const hashes = new Map(
    manifest
      .map((line) => line.split('  ') as [string, string])
      .map(([hash, name]) => [name, hash]),
  );
  expect([...hashes.keys(), 'danh-muc-tep.sha256'].sort()).toEqual(files.toSorted());
  for (const [name, hash] of hashes)
    expect(hashOf(readFileSync(join(folder, name))), name).toBe(hash);

  const zip = await fromBufferPromise(readFileSync(`${folder}.zip`));
  const packed = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    packed.set(entry.fileName, Buffer.concat(chunks));
  }
  expect([...packed.keys()].sort()).toEqual(files.map((name) => `${SET}/${name}`).sort());
  for (const [name, bytes] of packed) {
    expect(bytes.equals(readFileSync(join(chosen, name))), name).toBe(true);
  }
});

test('Word files and the workbook of a set name the same people', async () => {
  await write();
  const folder = join(chosen, SET);
  const sheets = await readBack(join(folder, 'ho-so-khen-thuong-2026.xlsx'));
  const names = (sheets.get('NHAP_HE_THONG') ?? []).slice(1).map((row) => String(row[2]));
  expect(names.length).toBeGreaterThan(2);
  for (const file of ['to-trinh', 'danh-sach', 'bien-ban', 'bien-ban-kiem-phieu', 'phieu-bau']) {
    const text = textOfDocx(await readDocx(join(folder, 'van-ban', `${file}.docx`)));
    for (const name of names) expect(text, `${name} in ${file}`).toContain(name);
  }
});

test('a set stands beside what is there already, never over it', async () => {
  await write();
  expect(await write()).toMatchObject({
    folder: { name: `${SET} (2)` },
    zip: { name: `${SET} (2).zip` },
  });
  expect(readdirSync(chosen).sort()).toEqual([SET, `${SET} (2)`, `${SET} (2).zip`, `${SET}.zip`]);
});

test('a sentence of hers that contradicts keeps the set from being written, and leads to it', async () => {
  const key = { movementId, kind: 'submission', period: '' } as const;
  const { texts: drafted } = await app.call('paper.read', key);
  const total = drafted.find(({ blockKey }) => blockKey === 'total');
  if (!total) throw new Error('The submission counts nobody');
  const text = total.drafted.replace(/(\d+) cá nhân/u, '09 cá nhân');
  await app.call('paper.edit', { ...key, blockKey: 'total', text, drafted: total.drafted });
  const { findings } = await read();
  expect(findings).toContainEqual({
    text: expect.stringMatching(/^Số cá nhân được đề nghị: .*“9” ở Tờ trình/u),
    href: '/tong-hop/to-trinh',
  });
  app.answers.push(chosen);
  expect(await app.refuse('dossier.write', { movementId })).toMatchObject({ code: 'conflict' });
  expect(app.answers).toEqual([chosen]);
  expect(readdirSync(chosen)).toEqual([]);
  await app.call('paper.edit', { ...key, blockKey: 'total', text: null, drafted: total.drafted });
  expect(await texts()).toEqual([]);
});

test('what is changed after a paper went out is found against that paper', async () => {
  const key = { movementId, kind: 'minutes', period: '' } as const;
  await app.call('paper.issue', key);
  expect(await texts()).toEqual([]);
  const council = await app.call('council.read', { movementId });
  const [first, ...votes] = council.votes;
  if (!first) throw new Error('Nothing was voted on');
  await app.call('council.save', {
    ...council,
    votes: [{ ...first, agreed: (first.agreed ?? 1) - 1 }, ...votes],
  });
  expect((await texts()).join('\n')).toMatch(/Số phiếu đồng ý cho .+ở Biên bản họp bình xét/u);
});

test('what went out is in the set to the byte, and has left the house with it', async () => {
  const key = { movementId, kind: 'minutes', period: '' } as const;
  await app.call('paper.issue', key);
  await write();
  const { issued } = await app.call('paper.read', key);
  expect(issued).toMatchObject([{ outBy: 'saved' }]);
  app.answers.push(join(chosen, 'bien-ban.pdf'));
  await app.call('paper.savePdf', { ...key, issuedId: issued[0]?.id ?? 0 });
  const alone = readFileSync(join(chosen, 'bien-ban.pdf'));
  expect(alone.equals(readFileSync(join(chosen, SET, 'van-ban/bien-ban.pdf')))).toBe(true);
});

test('a proof that was altered or is gone keeps the set from being written', async () => {
  const folder = await addProof();
  const [stored = ''] = filesUnder(folder).filter((name) => name.endsWith('.pdf'));
  rmSync(join(folder, stored));
  writeFileSync(join(folder, stored), '%PDF-1.7\nThư cám ơn');
  expect(await texts()).toEqual([
    'Minh chứng “Thư cảm ơn.pdf” đã bị thay đổi trong thư mục minh-chung.',
  ]);
  rmSync(join(folder, stored));
  expect(await texts()).toEqual([
    'Minh chứng “Thư cảm ơn.pdf” không còn trong thư mục minh-chung.',
  ]);
});

test('a set that is stopped or cannot be written leaves nothing behind', async () => {
  app.answers.push(chosen);
  const writing = app.call('dossier.write', { movementId });
  await expect
    .poll(async () => (await app.call('copy.progress', {}))?.done ?? 0)
    .toBeGreaterThan(0);
  await app.call('copy.stop', {});
  expect(await writing).toBeNull();
  expect(readdirSync(chosen)).toEqual([]);
  app.answers.push(join(chosen, 'khong-co'));
  expect(await app.refuse('dossier.write', { movementId })).toMatchObject({ code: 'invalid' });
  app.answers.push(null);
  expect(await app.call('dossier.write', { movementId })).toBeNull();
  expect(existsSync(join(chosen, 'khong-co'))).toBe(false);
});
