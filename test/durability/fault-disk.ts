import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { join } from 'node:path';
import { thinCopies } from '../../main/database/copies.ts';
import { isAsMade, namedCopies } from '../../main/database/copy-list.ts';
import { replaceFile } from '../../main/replace-file.ts';
import { between, pick, randomFrom } from '../../main/sample/random.ts';
import { setAsideIfDamaged, windowPlaceIn } from '../../main/settings-file.ts';
import { Failure, type Reply } from '../../shared/failure.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { markImmutable, whyNotImmutable } from '../helpers/unopened.ts';
import { collect, Skipped } from './collect.ts';
import { mountSmallDisk, whyNoMount } from './small-disk.ts';
import { prepareTwoStates } from './works.ts';

const LIST = { name: 'Danh sách', heads: ['Họ tên'], rows: [['Lan'], ['Hòa']] };
const named = (n: number) => ({ id: null, name: `Phòng ${n}`, shortName: `P${n}` });

/** What she was told, or nothing where it was done; anything unforeseen is a fault. */
function told(reply: Reply): string | null {
  if (reply.ok) return null;
  if (reply.failure.code === 'unexpected') throw new Error(`no words: ${reply.failure.message}`);
  return reply.failure.code;
}

async function countOf({ call }: TestProgram): Promise<number> {
  return (await call('department.list', {})).length;
}

/** D5: what a copy that came with its neighbours leaves beside the data. */
export async function leaveStrays(folder: string, times: number): Promise<string[]> {
  const [home, other] = [join(folder, 'own'), join(folder, 'other')];
  await prepareTwoStates(home);
  await prepareTwoStates(other);
  const path = join(home, 'so-thi-dua.db');
  const [whole, mark] = [readFileSync(path), readFileSync(`${path}.da-dong`)];
  const foreign = readFileSync(join(other, 'so-thi-dua.db'));
  const random = randomFrom(7);
  return collect(times, async (n) => {
    writeFileSync(path, whole);
    writeFileSync(`${path}.da-dong`, mark);
    const ending = n % 2 ? '-wal' : '-journal';
    const from = between(random, 0, foreign.length / 2);
    writeFileSync(path + ending, foreign.subarray(from, from + between(random, 1, 50_000)));
    const app = await openTestProgram({ folder: home });
    const count = await countOf(app);
    app.close();
    if (count !== 3) throw new Error(`${count} departments`);
    const aside = readdirSync(home).filter((name) => name.includes('.de-lai-'));
    if (aside.length !== 1) throw new Error(`set aside: ${aside.join()}`);
    rmSync(join(home, aside[0] ?? ''));
  });
}

/** D6: no room, or a few pages of it, for a save, a copy and an export. */
export async function fillDisk(_folder: string, times: number): Promise<string[]> {
  const reason = whyNoMount();
  if (reason) throw new Skipped(reason);
  const disk = mountSmallDisk();
  try {
    const app = await openTestProgram({ folder: disk.folder });
    await fillOffice(app);
    const list = join(disk.folder, 'danh-sach.xlsx');
    let saved = 2;
    const wrong = await collect(times, async (n) => {
      disk.fill(n % 40);
      if (told(await app.program.call('department.save', named(n))) === null) saved += 1;
      told(await app.program.call('copy.make', {}));
      app.answers.push(list);
      told(await app.program.call('list.save', LIST));
      disk.free();
      if ((await countOf(app)) !== saved) throw new Error(`${saved} were acknowledged`);
      for (const { name } of namedCopies(join(disk.folder, 'ban-sao')))
        if (!(await isAsMade(join(disk.folder, 'ban-sao'), name))) throw new Error(`half: ${name}`);
      // Copies made by hand are not thinned, and this disk is small.
      rmSync(join(disk.folder, 'ban-sao'), { recursive: true, force: true });
    });
    app.close();
    return wrong;
  } finally {
    disk.unmount();
  }
}

/** D7: a file nobody may write to. */
export async function forbidWriting(folder: string, times: number): Promise<string[]> {
  const reason = whyNotImmutable();
  if (reason) throw new Skipped(reason);
  await prepareTwoStates(folder);
  const path = join(folder, 'so-thi-dua.db');
  const whole = readFileSync(path);
  return collect(times, async (n) => {
    markImmutable('+i', path);
    try {
      const app = await openTestProgram({ folder });
      const [count, refused] = [
        await countOf(app),
        told(await app.program.call('department.save', named(n))),
      ];
      app.close();
      if (count !== 3 || refused !== 'busy') throw new Error(`${count} departments, ${refused}`);
      if (!readFileSync(path).equals(whole)) throw new Error('the file was written to');
    } finally {
      markImmutable('-i', path);
    }
  });
}

/** D8: taken away, or another put in its place, while it is open; where the system allows that at all. */
export async function takeAway(folder: string, times: number): Promise<string[]> {
  const before = join(folder, 'before');
  await prepareTwoStates(before);
  return collect(times, async (n) => {
    const home = join(folder, String(n));
    cpSync(before, home, { recursive: true });
    const [path, elsewhere] = [join(home, 'so-thi-dua.db'), join(home, 'lay-di.db')];
    const app = await openTestProgram({ folder: home });
    renameSync(path, elsewhere);
    if (n % 2) cpSync(join(before, 'ban-sao', firstCopy(before)), path);
    const refused = told(await app.program.call('department.save', named(n)));
    app.close();
    const again = await openTestProgram({ folder: home, mayStayClosed: true });
    const { state } = await again.call('opening.read', {});
    again.close();
    rmSync(home, { recursive: true, force: true });
    if (refused === null) throw new Error('acknowledged, and gone');
    if (state === 'open' && n % 2 === 0) throw new Error('a new book was begun');
  });
}

const firstCopy = (folder: string) => namedCopies(join(folder, 'ban-sao'))[0]?.name ?? '';

/** D9, D19: held by a scanner for a while, or by Excel for good. */
export async function holdTarget(folder: string, times: number): Promise<string[]> {
  const path = join(folder, 'bao-cao.xlsx');
  const random = randomFrom(8);
  return collect(times, async (n) => {
    writeFileSync(path, 'cũ');
    // More than it is tried again: for good. That takes three seconds, so it is seldom.
    let left = n % 8 === 7 ? 99 : between(random, 0, 3);
    const rename: typeof nodeDisk.rename = async (from, to) => {
      left -= 1;
      const code = pick(random, ['EBUSY', 'EPERM', 'EACCES']);
      if (left >= 0) throw Object.assign(new Error(code), { code });
      await nodeDisk.rename(from, to);
    };
    const write = (at: string) => nodeDisk.writeFile(at, 'mới');
    const failure = await replaceFile(path, write, { ...nodeDisk, rename }).catch((error) => error);
    const isGood = failure === undefined || failure instanceof Failure;
    const wanted = failure === undefined ? 'mới' : 'cũ';
    if (!isGood || readFileSync(path, 'utf8') !== wanted) throw new Error(`left: ${failure}`);
    if (readdirSync(folder).length !== 1) throw new Error('something is left beside it');
  });
}

/** D10: places where no file can be put. */
export async function chooseOdd(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder: join(folder, 'data') });
  const place = join(folder, 'cho-luu');
  mkdirSync(join(place, 'la-thu-muc.xlsx'), { recursive: true });
  writeFileSync(join(place, 'la-tep'), 'tệp');
  const odd = [
    join(place, `${'Đ'.repeat(150)}.xlsx`),
    join(place, 'la-thu-muc.xlsx'),
    join(place, 'khong-co', 'a.xlsx'),
    join(place, 'la-tep', 'a.xlsx'),
    '/proc/a.xlsx',
  ];
  const before = readdirSync(place).sort().join();
  const wrong = await collect(times, async (n) => {
    const path = odd[n % odd.length] ?? '';
    app.answers.push(path);
    if (told(await app.program.call('list.save', LIST)) === null)
      throw new Error(`written: ${path}`);
    if (readdirSync(place).sort().join() !== before) throw new Error(`left beside: ${path}`);
  });
  app.close();
  return wrong;
}

/** D20: settings that are empty, cut, full of zeros, nonsense, or of other kinds. */
export async function spoilSettings(folder: string, times: number): Promise<string[]> {
  const path = join(folder, 'settings.json');
  const good =
    '{"windowPlace":{"x":1,"y":2,"width":900,"height":700,"isMaximized":false},"folders":{}}';
  const random = randomFrom(9);
  const spoil: readonly (() => string)[] = [
    () => '',
    () => good.slice(0, between(random, 1, good.length - 1)),
    () => '\0'.repeat(between(random, 1, 5_000)),
    () => pick(random, ['null', '[]', '5', '"a"', '{"__proto__":{"x":1},"windowPlace":[]}']),
    () => good.replace(pick(random, ['900', '1', 'false']), pick(random, ['"9"', '1e99', '{}'])),
  ];
  return collect(times, async (n) => {
    const text = spoil[n % spoil.length]?.() ?? '';
    writeFileSync(path, text);
    const place = windowPlaceIn(path);
    if (place && !(place.width >= 200 && place.height >= 200))
      throw new Error(JSON.stringify(place));
    const aside = setAsideIfDamaged(path);
    if (aside && readFileSync(join(folder, aside), 'utf8') !== text) throw new Error('bytes lost');
    if (existsSync(path) && typeof JSON.parse(readFileSync(path, 'utf8')) !== 'object')
      throw new Error('left as it was');
  });
}

/** D21: whichever copies are spoiled, thinning leaves three that are whole, and the newest of those. */
export async function spoilCopies(folder: string, times: number): Promise<string[]> {
  const home = join(folder, 'home');
  const app = await openTestProgram({ folder: home });
  await fillOffice(app);
  for (let n = 0; n < 16; n += 1) {
    await app.call('department.save', named(n));
    await app.call('copy.make', {});
  }
  app.close();
  const random = randomFrom(10);
  const copies = join(folder, 'ban-sao');
  return collect(times, async () => {
    rmSync(copies, { recursive: true, force: true });
    cpSync(join(home, 'ban-sao'), copies, { recursive: true });
    for (const { name } of namedCopies(copies)) {
      const path = join(copies, name);
      const fate = between(random, 0, 3);
      if (fate === 0) truncateSync(path, between(random, 0, 100_000));
      if (fate === 1) {
        const bytes = readFileSync(path);
        const at = between(random, 100, bytes.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      }
    }
    const before = await wholeIn(copies);
    await thinCopies(copies);
    const after = await wholeIn(copies);
    if (after.length < Math.min(3, before.length)) throw new Error(`${after.length} are left`);
    if (after.at(-1) !== before.at(-1)) throw new Error('the newest is gone');
  });
}

async function wholeIn(copies: string): Promise<string[]> {
  const whole: string[] = [];
  for (const { name } of namedCopies(copies)) if (await isAsMade(copies, name)) whole.push(name);
  return whole;
}
