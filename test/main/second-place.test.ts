import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let usb: string;
beforeEach(() => {
  folder = temporaryFolder();
  usb = temporaryFolder();
});
afterEach(async () => {
  // What was begun at the second place is written to its end while the program closes.
  const patiently = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  for (const each of [folder, usb]) await rm(each, patiently);
});

const away = () => join(usb, 'So Thi Dua - ban sao');
const copiesIn = (place: string) =>
  readdirSync(place).filter((name) => name.startsWith('so-thi-dua-'));

async function onDay<T>(today: string, work: (app: TestProgram) => Promise<T>): Promise<T> {
  const app = await openTestProgram({ folder, today });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

const PROOF = Buffer.from('%PDF-1.7\nnội dung\n%%EOF');

/** An office with one proof, its copies in the second place too. */
async function beginWithProof(): Promise<void> {
  await onDay('2026-05-20', async (app) => {
    const office = await fillOffice(app);
    const { id } = await app.call('case.save', {
      id: null,
      movementId: office.movementId,
      departmentId: office.departmentIds[0] ?? 0,
      month: '2026-03',
      kind: 'praise',
      personId: office.personIds[0] ?? null,
      date: '2026-03-05',
      deed: 'Cứu người bị nạn',
      basis: '',
      handling: '',
    });
    const bytes = new Uint8Array(PROOF);
    await app.call('evidence.drop', { caseId: id, name: 'Giấy khen.pdf', bytes });
    await app.call('evidence.drop', { caseId: id, name: 'Giấy khen bản hai.pdf', bytes });
    app.answers.push(usb);
    await app.call('copy.choosePlace', {});
    await app.call('copy.make', {});
  });
}

test('copies and evidence, each once by its hash, are also in the second place', async () => {
  await beginWithProof();
  const own = copiesIn(join(folder, 'ban-sao')).at(-1) ?? '';
  expect(readFileSync(join(away(), own))).toEqual(readFileSync(join(folder, 'ban-sao', own)));
  const proofs = readdirSync(join(away(), 'minh-chung'));
  expect(proofs).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(readFileSync(join(away(), 'minh-chung', proofs[0] ?? ''))).toEqual(PROOF);
  await onDay('2026-05-21', async (app) => {
    const { secondPlace, bound, totalSize } = await app.call('copy.list', {});
    expect(secondPlace).toMatchObject({ folder: usb, writtenOn: '2026-05-20', isThere: true });
    expect(bound).toBeGreaterThan(totalSize);
  });
});

test('a change of the day before reaches the second place at the next start', async () => {
  await beginWithProof();
  await onDay('2026-05-21', (app) =>
    app.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' }),
  );
  const before = copiesIn(away()).length;
  await onDay('2026-05-22', async () => {
    while (copiesIn(away()).length === before) await wait(20);
  });
});

test('evidence that was lost comes back from the copies, byte for byte; altered bytes do not', async () => {
  await beginWithProof();
  const kept = join(folder, 'minh-chung');
  const names = readdirSync(kept).filter((name) => name.endsWith('.pdf'));
  rmSync(kept, { recursive: true });
  await onDay('2026-05-21', async () => undefined);
  for (const name of names) expect(readFileSync(join(kept, name))).toEqual(PROOF);

  rmSync(kept, { recursive: true });
  const store = join(folder, 'ban-sao', 'minh-chung');
  const [proof = ''] = readdirSync(store);
  rmSync(join(store, proof));
  writeFileSync(join(store, proof), Buffer.alloc(PROOF.length, 'x'));
  await onDay('2026-05-22', async () => undefined);
  expect(names.some((name) => existsSync(join(kept, name)))).toBe(false);
});

test('a second place that is not there is no obstacle, and after a month it is asked for', async () => {
  await beginWithProof();
  const elsewhere = `${usb}-rut-ra`;
  renameSync(usb, elsewhere);
  try {
    const noticesOn = (day: string) => onDay(day, async (app) => await app.call('app.notices', {}));
    expect(await noticesOn('2026-06-10')).toEqual([]);
    expect(await noticesOn('2026-06-25')).toEqual([expect.stringContaining('hơn một tháng')]);
    expect(existsSync(usb)).toBe(false);
  } finally {
    renameSync(elsewhere, usb);
  }
});

test('a clock that was in another century when it was written does not keep the reminder away', async () => {
  await beginWithProof();
  await onDay('2099-01-01', async (app) => {
    await app.call('copy.make', {});
  });
  const elsewhere = `${usb}-rut-ra`;
  renameSync(usb, elsewhere);
  try {
    const noticesOn = (day: string) => onDay(day, async (app) => await app.call('app.notices', {}));
    expect(await noticesOn('2026-06-10')).toEqual([]);
    expect(await noticesOn('2026-06-25')).toEqual([]);
    expect(await noticesOn('2026-07-10')).toEqual([expect.stringContaining('hơn một tháng')]);
  } finally {
    renameSync(elsewhere, usb);
  }
});

test('a folder within the data is no second place; one that was given up is written to no more', async () => {
  await beginWithProof();
  await onDay('2026-05-21', async (app) => {
    app.answers.push(join(folder, 'ban-sao'));
    expect((await app.refuse('copy.choosePlace', {})).code).toBe('invalid');
    await app.call('copy.forgetPlace', {});
    const before = copiesIn(away()).length;
    await app.call('copy.make', {});
    expect(copiesIn(away())).toHaveLength(before);
    expect((await app.call('copy.list', {})).secondPlace).toBeNull();
  });
});
