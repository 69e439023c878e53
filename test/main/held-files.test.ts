import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyIfChanged } from '../../main/database/copies.ts';
import { openDatabase } from '../../main/database/open.ts';
import { createLog } from '../../main/log.ts';
import { replaceFile } from '../../main/replace-file.ts';
import { setAsideIfDamaged } from '../../main/settings-file.ts';
import { canHold, type Held, hold } from '../helpers/hold.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

/*
 * Windows lets nobody write, move or remove what another program has open and does not share. What a scanner, a backup,
 * Excel or a viewer once broke by that stands here, each with the file truly held. Elsewhere no such rule exists, and a
 * disk that refuses is made up (replace-file.test.ts).
 *
 * | what went wrong                                             | under              |
 * |-------------------------------------------------------------|--------------------|
 * | a short hold at the start: nothing could be saved any more  | the data file      |
 * | a long one: rights were blamed                              | the data file      |
 * | a second program got in before the first save               | the data file      |
 * | the new file held just after writing: no word of it, litter | a file that is saved |
 * | tries ended after 0.7 s                                     | a file that is saved |
 * | odd or long names: their folder was missed                  | a file that is saved |
 * | an old copy or leftover held: no copy, or a false alarm     | the copies         |
 * | what was unpacked held: the work it served failed           | the copies         |
 * | a held proof was called missing                             | evidence           |
 * | an undo left the file of its row behind                     | evidence           |
 * | one held leftover stopped all tidying                       | evidence           |
 * | the sample half gone while its print was viewed             | the sample         |
 * | held settings ended the program, or were set aside          | settings           |
 * | a folder was read as an empty table                         | a folder           |
 * | an answer after the end of its process was lost             | a good answer      |
 * | entries of the log were lost                                | the log            |
 */

let folder: string;
let path: string;
const held: Held[] = [];
const holdFile = async (...given: Parameters<typeof hold>) => {
  const one = await hold(...given);
  held.push(one);
  return one;
};

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
});
afterEach(async () => {
  for (const one of held.splice(0)) await one.release();
  rmSync(folder, { recursive: true, force: true });
});

async function withOffice<T>(work: (app: TestProgram) => Promise<T>, today?: string): Promise<T> {
  const app = await openTestProgram({ folder, ...(today ? { today } : {}) });
  try {
    return await work(app);
  } finally {
    app.close();
  }
}

const saveDepartment = ({ program }: TestProgram, name: string) =>
  program.call('department.save', { id: null, name, shortName: name });

describe.skipIf(!canHold)('the data file', () => {
  beforeEach(() => withOffice((app) => fillOffice(app).then(() => undefined)));

  test.each(['so-thi-dua.db', 'so-thi-dua.db-journal'])(
    '%s, held for a moment at the start, is waited for: what is saved then is kept',
    async (name) => {
      const file = join(folder, name);
      if (!existsSync(file)) writeFileSync(file, '');
      await holdFile(file, 'read', 0.9);
      await withOffice(async (app) => {
        expect(await saveDepartment(app, 'Phòng A')).toMatchObject({ ok: true });
      });
    },
  );

  test('held for good at the start, says that another program holds it, not that rights are wanting', async () => {
    await holdFile(path, 'read');
    const app = await openTestProgram({ folder, mayStayClosed: true });
    const failure = await app.refuse('app.start', {});
    app.close();
    expect(failure.code).toBe('busy');
    expect(failure.message).toContain('đang');
    expect(failure.message).not.toContain('quyền ghi');
  });

  test('open here, lets no second program in, before the first save already', async () => {
    const database = await openDatabase(path, join(folder, 'ban-sao'));
    const other = new SqliteDatabase(path, { timeout: 0 });
    expect(() => other.prepare('SELECT count(*) FROM department').get()).toThrow(/locked/);
    other.close();
    database.close();
  });
});

describe.skipIf(!canHold)('a file that is saved', () => {
  const target = () => join(folder, 'ho-so.xlsx');

  test('is waited for while a scanner looks at what was just written', async () => {
    await replaceFile(target(), async (temporary) => {
      writeFileSync(temporary, 'mới');
      await holdFile(temporary, 'read', 1.2);
    });
    expect(readFileSync(target(), 'utf8')).toBe('mới');
  });

  test.each(['read', 'read-write'] as const)(
    'that a scanner keeps too long (shared: %s) names the scanner, and leaves nothing beside',
    async (shared) => {
      const saving = replaceFile(target(), async (temporary) => {
        writeFileSync(temporary, 'mới');
        await holdFile(temporary, shared, 4.5);
      });
      await expect(saving).rejects.toMatchObject({
        report: { code: 'busy', message: expect.stringContaining('quét vi-rút') },
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('takes the place of one that is let go within two and a half seconds', async () => {
    writeFileSync(target(), 'cũ');
    await holdFile(target(), 'nothing', 2.5);
    await replaceFile(target(), (temporary) => writeFileSync(temporary, 'mới'));
    expect(readFileSync(target(), 'utf8')).toBe('mới');
  });

  test('over one that Excel has open says so, and that one stays', async () => {
    writeFileSync(target(), 'cũ');
    const excel = await holdFile(target(), 'nothing');
    const saving = replaceFile(target(), (temporary) => writeFileSync(temporary, 'mới'));
    await expect(saving).rejects.toMatchObject({
      report: { code: 'busy', message: expect.stringContaining('Excel') },
    });
    await excel.release();
    expect([readFileSync(target(), 'utf8'), readdirSync(folder)]).toEqual(['cũ', ['ho-so.xlsx']]);
  });

  test.each([
    ['a?b.xlsx', 'các dấu'],
    ['a:b.xlsx', 'các dấu'],
    [`${'Đ'.repeat(251)}.xlsx`, 'quá dài'],
  ])('under a name Windows has not (%s) says what is wrong with the name', async (name, why) => {
    const saving = replaceFile(`${folder}\\${name}`, (temporary) => writeFileSync(temporary, 'x'));
    await expect(saving).rejects.toMatchObject({
      report: { code: 'invalid', message: expect.stringContaining(why) },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.skipIf(!canHold)('the copies', () => {
  const copies = () => join(folder, 'ban-sao');
  const named = () => readdirSync(copies()).filter((name) => name.startsWith('so-thi-dua-'));

  test('are made though the oldest one or what a cut-off copy left is held; those go once let go', async () => {
    await withOffice((app) => fillOffice(app));
    rmSync(copies(), { recursive: true, force: true });
    const database = await openDatabase(path, copies());
    const insert = database.prepare(
      'INSERT INTO department (position_in_list, name, name_key, short_name) VALUES (?, ?, ?, ?)',
    );
    let count = 0;
    const copyOnce = () => {
      count += 1;
      insert.run(10 + count, `P${count}`, `p${count}`, `P${count}`);
      return copyIfChanged(database, copies(), { day: '2026-05-20', reason: 'ngay' });
    };
    for (let turn = 0; turn < 10; turn += 1) await copyOnce();
    const [oldest = ''] = named();
    const leftover = join(copies(), '.so-thi-dua-1-2.db');
    writeFileSync(leftover, 'x');
    const holders = [
      await holdFile(join(copies(), oldest), 'read'),
      await holdFile(leftover, 'read'),
    ];
    expect(await copyOnce()).not.toBe(null);
    expect(named()).toHaveLength(11);
    for (const one of holders) await one.release();
    await copyOnce();
    expect(named()).toHaveLength(10);
    expect(named()).not.toContain(oldest);
    expect(existsSync(leftover)).toBe(false);
    database.close();
  });

  test('from elsewhere are taken in though a scanner keeps what they were unpacked into; the next start clears it', async () => {
    const carried = join(folder, 'mang-di.stdbak');
    const unpacked = () => readdirSync(folder).filter((name) => name.startsWith('.so-thi-dua-'));
    await withOffice(async (app) => {
      await fillOffice(app);
      app.answers.push(carried, carried);
      await app.call('copy.carry', {});
      const { token = '' } = (await app.call('copy.openExisting', {})) ?? {};
      const [name = ''] = unpacked();
      const [file = ''] = readdirSync(join(folder, name)).filter((each) => each.endsWith('.db'));
      const scanner = await holdFile(join(folder, name, file), 'read');
      await app.call('copy.takeExisting', { token });
      expect(await app.call('department.list', {})).not.toEqual([]);
      expect(unpacked()).toEqual([name]);
      await scanner.release();
    });
    await withOffice((app) => app.call('department.list', {}));
    expect(unpacked()).toEqual([]);
  });
});

describe.skipIf(!canHold)('evidence', () => {
  let app: TestProgram;
  let movementId: number;
  let caseId: number;
  const NEWEST = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
  const kept = () => join(folder, 'minh-chung');
  const removed = () => join(kept(), 'da-xoa');
  const filesIn = (at: string) => readdirSync(at).filter((name) => name.endsWith('.pdf'));

  beforeEach(async () => {
    app = await openTestProgram({ folder });
    const office = await fillOffice(app);
    ({ movementId } = office);
    ({ id: caseId } = await app.call('case.save', {
      id: null,
      movementId,
      departmentId: office.departmentIds[0] ?? 0,
      month: '2026-03',
      kind: 'praise',
      personId: office.personIds[0] ?? null,
      date: '2026-03-05',
      deed: 'Cứu người bị nạn',
      basis: '',
      handling: '',
    }));
    await app.call('evidence.drop', {
      caseId,
      name: 'Giấy khen.pdf',
      bytes: new Uint8Array(Buffer.from('%PDF-1.7\na\n%%EOF')),
    });
  });
  afterEach(() => app.close());

  test('that another program holds is not called missing', async () => {
    const check = (thorough: boolean) => app.call('evidence.check', { movementId, thorough });
    const [name = ''] = filesIn(kept());
    const viewer = await holdFile(join(kept(), name), 'nothing');
    expect((await check(true)).map(({ fault }) => fault)).toEqual(['unread']);
    expect(await check(false)).toEqual([]);
    await viewer.release();
    expect(await check(true)).toEqual([]);
  });

  test('that was removed comes back with its row while a viewer shows it', async () => {
    const [name = ''] = filesIn(kept());
    const [{ id = 0 } = {}] = await app.call('evidence.list', { caseId });
    await app.call('evidence.remove', { id });
    expect(filesIn(removed())).toEqual([name]);
    await holdFile(join(removed(), name), 'read');
    const { entries } = await app.call('history.list', NEWEST);
    await app.call('history.undo', { changeId: entries[0]?.id ?? 0 });
    expect(filesIn(kept())).toEqual([name]);
    expect(await app.call('evidence.check', { movementId, thorough: true })).toEqual([]);
  });

  test('is brought in line though something left behind is held', async () => {
    app.close();
    const leftover = join(kept(), '.so-thi-dua-0000.pdf');
    for (const file of [leftover, join(kept(), 'la-abc.pdf')]) writeFileSync(file, 'x');
    await holdFile(leftover, 'read');
    app = await openTestProgram({ folder });
    await expect.poll(() => filesIn(removed())).toEqual(['la-abc.pdf']);
  });
});

const HELD_SAMPLE = expect.stringContaining('một tệp của dữ liệu mẫu đang mở');

test.skipIf(!canHold)(
  'the sample whose print is viewed goes whole, or stays whole and says so',
  async () => {
    await withOffice(async (app) => {
      await app.call('sample.open', {});
      const { movements } = await app.call('app.start', {});
      const paper = {
        movementId: movements[0]?.id ?? 0,
        kind: 'month',
        period: '2026-09',
      } as const;
      await app.call('paper.print', { ...paper, issuedId: null });
      const viewer = await holdFile(app.opened.at(-1) ?? '', 'read');
      const first = await app.program.call('sample.remove', {});
      // Wine moves a folder away though one of its files is open.
      if (!first.ok) expect(first.failure).toMatchObject({ code: 'busy', message: HELD_SAMPLE });
      expect(await app.call('app.start', {})).toMatchObject({ isSample: !first.ok });
      expect(existsSync(join(folder, 'du-lieu-mau'))).toBe(!first.ok);
      await viewer.release();
      await app.call('sample.remove', {});
      expect(existsSync(join(folder, 'du-lieu-mau'))).toBe(false);
      expect(await app.call('app.start', {})).toMatchObject({ isSample: false });
    }, '2026-11-20');
  },
);

test.skipIf(!canHold)('settings that are held are no damage, and stop nothing', async () => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ folders: { pdf: folder } }));
  const { openSettings } = await import('../../main/settings.ts');
  const settings = openSettings(folder);
  const backup = await holdFile(file, 'nothing');
  expect(setAsideIfDamaged(file)).toBe(null);
  expect(settings.folder('pdf')).toBe(null);
  settings.keepFolder('pdf', folder);
  expect(openSettings(folder).folder('pdf')).toBe(null);
  await backup.release();
  expect(settings.folder('pdf')).toBe(folder);
});

test.skipIf(!canHold)('a folder chosen for a table is told from an empty file', async () => {
  await withOffice(async (app) => {
    mkdirSync(join(folder, 'thu-muc.xlsx'));
    app.answers.push(join(folder, 'thu-muc.xlsx'));
    const failure = await app.refuse('import.open', {});
    expect(failure).toMatchObject({ code: 'invalid', message: expect.stringContaining('thư mục') });
  });
});

test.skipIf(!canHold)('a good answer of a program apart never comes too late', async () => {
  await withOffice(async (app) => {
    const table = join(folder, 'can-bo.csv');
    writeFileSync(table, 'Họ và tên;Phòng\nLê An;Văn phòng\n');
    for (let turn = 0; turn < 8; turn += 1) {
      app.answers.push(table);
      expect(await app.call('import.open', {})).not.toBe(null);
    }
  });
});

test.skipIf(!canHold)('what is told while the log is held stands in it later', async () => {
  const file = join(folder, 'nhat-ky-loi.txt');
  const log = createLog(file);
  const told = () => readFileSync(file, 'utf8').match(/(?<=^20\S+ ).*$/gm);
  log('một', 'lỗi');
  const viewer = await holdFile(file, 'read');
  log('hai', 'lỗi');
  await viewer.release();
  await expect.poll(told).toEqual(['một', 'hai']);
  writeFileSync(file, 'x'.repeat(1_000_001));
  writeFileSync(`${file}.cu`, 'cũ');
  await holdFile(`${file}.cu`, 'read');
  log('ba', 'lỗi');
  expect(told()).toEqual(null);
  expect(readFileSync(file, 'utf8')).toContain('ba\nlỗi');
});
