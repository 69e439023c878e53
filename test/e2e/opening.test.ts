import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UNOPENED_WORDS, type UnopenedState, type Way } from '../../shared/opening/opening.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { AGENCY, fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import {
  copyOfData,
  markImmutable,
  tearLater,
  UNOPENED,
  whyNotImmutable,
} from '../helpers/unopened.ts';

/** An office, and a copy that holds it; each test has its own of these. */
let office: string;
let folder: string;
let path: string;
let app: OpenedApp;
let tidyUp: (() => void)[] = [];

beforeAll(async () => {
  office = temporaryFolder();
  const first = await openTestProgram({ folder: office, today: '2026-05-19' });
  await fillOffice(first);
  first.close();
  (await openTestProgram({ folder: office, today: '2026-05-20' })).close();
});
afterAll(() => rmSync(office, { recursive: true, force: true }));

const useFolder = (used: string) => {
  folder = used;
  path = join(folder, 'so-thi-dua.db');
};
beforeEach(() => useFolder(copyOfData(office)));
afterEach(async () => {
  await app.close();
  for (const tidy of tidyUp.reverse()) tidy();
  tidyUp = [];
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const heading = (name: string) => app.page.getByRole('heading', { name, level: 1 });
const isOpen = () => app.page.getByRole('navigation', { name: 'Mục chính' }).waitFor();
const strip = () => app.page.getByRole('region', { name: 'Chỉ đọc' });

async function press(name: string | RegExp): Promise<void> {
  await expect.poll(() => button(name).first().isEnabled()).toBe(true);
  await button(name).first().click();
}

/** The folder brought into a state, and the window on it; how what stands in the way goes. */
async function openOn(state: UnopenedState): Promise<(() => void) | undefined> {
  const spoiled = UNOPENED[state].spoil(folder);
  const { clear } = spoiled;
  if (clear) tidyUp.push(clear);
  if (spoiled.folder) {
    const before = folder;
    tidyUp.push(() => rmSync(before, { recursive: true, force: true }));
    useFolder(spoiled.folder);
  }
  app = await openApp({ dataFolder: folder, today: '2026-05-21' });
  await heading(UNOPENED_WORDS[state].title).waitFor();
  return spoiled.relent;
}

/** The buttons that each way puts on the page. */
const OF_WAY: Readonly<Record<Way, readonly string[]>> = {
  restore: ['Khôi phục bản sao ngày 20/5/2026', 'Khôi phục bản sao ngày 19/5/2026'],
  salvage: ['Cứu số liệu'],
  accept: ['Mở tệp hiện có'],
  look: ['Mở để xem, in và xuất'],
  choose: ['Chọn tệp dữ liệu khác…'],
  begin: ['Bắt đầu sổ mới…'],
};
const ALWAYS = ['Thử lại', 'Mở thư mục dữ liệu', 'Thoát'];

/** Presses the button of a way on the state it leads out of. */
const PRESSED: Readonly<Record<Way, (state: UnopenedState) => Promise<void>>> = {
  async restore() {
    await press(/^Khôi phục bản sao ngày 20\/5\/2026/);
    await isOpen();
    expect(await app.call('agency.read')).toMatchObject({ value: { name: AGENCY.name } });
  },
  async salvage(state) {
    await press('Cứu số liệu');
    await app.page.getByText(/^Đã cứu được 2 phòng, 2 cán bộ\. Không đọc được/).waitFor();
    await heading(UNOPENED_WORDS[state].title).waitFor();
    await press(/^Khôi phục bản cứu từ tệp hỏng/);
    await isOpen();
    expect(await app.call('person.list')).toMatchObject({ value: { length: 2 } });
  },
  async accept() {
    await press('Mở tệp hiện có');
    await isOpen();
  },
  async look() {
    const before = readFileSync(path);
    await press('Mở để xem, in và xuất');
    await isOpen();
    await strip().getByText('Tệp dữ liệu bị hỏng').waitFor();
    expect(await app.call('person.list')).toMatchObject({ value: { length: 2 } });
    expect(await app.call('agency.save', AGENCY)).toMatchObject({ failure: { code: 'damaged' } });
    expect(readFileSync(path)).toEqual(before);
  },
  async choose() {
    app.answerNext([], [join(import.meta.dirname, 'opening.test.ts')], [sound()]);
    await press('Chọn tệp dữ liệu khác…');
    await press('Chọn tệp dữ liệu khác…');
    await app.page.getByText('Tệp này bị hỏng').waitFor();
    await press('Chọn tệp dữ liệu khác…');
    await isOpen();
  },
  async begin() {
    const before = existsSync(path) && readFileSync(path);
    await press('Bắt đầu sổ mới…');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('Gõ "sổ mới" để xác nhận').fill('sổ cũ');
    await dialog.getByRole('button', { name: 'Bắt đầu sổ mới' }).click();
    await dialog.getByText('Hãy gõ đúng').waitFor();
    expect(existsSync(path) && readFileSync(path)).toEqual(before);
    await dialog.getByRole('button', { name: 'Quay lại' }).click();
    await press('Bắt đầu sổ mới…');
    await dialog.getByLabel('Gõ "sổ mới" để xác nhận').fill('Sổ mới');
    await dialog.getByRole('button', { name: 'Bắt đầu sổ mới' }).click();
    await app.page.getByRole('heading', { name: '1. Nhập cơ quan' }).waitFor();
    if (before) expect(readFileSync(`${path}.de-lai-1`)).toEqual(before);
  },
};

/** A data file that nothing is wrong with, from elsewhere. */
function sound(): string {
  const elsewhere = join(folder, 'tu-may-kia.db');
  copyFileSync(join(office, 'so-thi-dua.db'), elsewhere);
  return elsewhere;
}

describe.each(Object.keys(UNOPENED) as UnopenedState[])('the page of %s', (state) => {
  const reason = UNOPENED[state].whyNot?.() ?? null;
  if (reason) console.warn(`The page of ${state} skipped: ${reason}`);
  const { ways } = UNOPENED_WORDS[state];
  // Where copies lie there is a file then: what is to be restored is told to be none.
  const [first, ...others] = ways.filter((way) => state !== 'other' || way !== 'restore');

  test.skipIf(reason)(
    'says what is, at every size, has these buttons alone, and leads on by the first',
    async () => {
      const relent = await openOn(state);
      for (const size of SIZES) {
        await app.page.setViewportSize(size);
        expect(await findFaults(app.page)).toEqual([]);
      }
      const copies = await app.page.getByRole('table', { name: 'Các bản sao' }).count();
      const wanted = ways.filter((way) => way !== 'restore' || copies > 0);
      const names = await app.page.getByRole('main').getByRole('button').allTextContents();
      const ofRows = copies > 0 ? ['Khôi phục', 'Khôi phục'] : [];
      const newest = copies > 0 ? OF_WAY.restore.slice(0, 1) : [];
      const others = wanted.filter((way) => way !== 'restore').flatMap((way) => OF_WAY[way]);
      expect(names.sort()).toEqual([...newest, ...ofRows, ...others, ...ALWAYS].sort());
      await press('Mở thư mục dữ liệu');
      await expect.poll(() => app.shownFiles.length).toBe(1);
      await press('Thử lại');
      await app.page.getByText('Vẫn chưa mở được dữ liệu').waitFor();
      await heading(UNOPENED_WORDS[state].title).waitFor();
      relent?.();
      if (first) return PRESSED[first](state);
      await press('Thử lại');
      await isOpen();
    },
  );

  test.skipIf(reason).each(others)('leads on by %s', async (way) => {
    await openOn(state);
    await PRESSED[way](state);
  });
});

test('every state there are words for is brought about', () => {
  expect(Object.keys(UNOPENED).sort()).toEqual(Object.keys(UNOPENED_WORDS).sort());
});

test('the window closes by the last button', async () => {
  await openOn('missing');
  const closed = app.page.waitForEvent('close');
  await press('Thoát');
  await closed;
});

test('damage that is met at work stops all writing, stands over every screen, and a copy leads out', async () => {
  // Its copy is there: one made at the opening would read every page first. By this index the files of the board are listed, and nothing before that.
  const before = await openTestProgram({ folder, today: '2026-05-21' });
  await before.program.atClosing();
  before.close();
  const tear = tearLater(path, 'sqlite_autoindex_template_1');
  app = await openApp({ dataFolder: folder, today: '2026-05-21' });
  await isOpen();
  tear();
  await app.page.goto(`${app.page.url().split('#')[0]}#/xuat-excel`);
  await strip().getByText('Tệp dữ liệu bị hỏng').waitFor();
  const torn = readFileSync(path);
  expect(await app.call('department.list')).toMatchObject({ ok: true, value: { length: 2 } });
  const department = { id: null, name: 'Phòng mới', shortName: 'Mới' };
  expect(await app.call('department.save', department)).toMatchObject({
    failure: { code: 'damaged' },
  });
  expect(readFileSync(path)).toEqual(torn);
  await strip().getByRole('link', { name: 'Khôi phục bản sao' }).click();
  await app.page.getByRole('heading', { name: 'Hệ thống', level: 1 }).waitFor();
});

const reason = whyNotImmutable();
if (reason) console.warn(`A file that may only be read skipped: ${reason}`);

test.skipIf(reason)(
  'data that may only be read is shown under a strip, until it may be written',
  async () => {
    const before = readFileSync(path);
    markImmutable('+i', path);
    try {
      app = await openApp({ dataFolder: folder, today: '2026-05-21' });
      await strip().waitFor();
      await isOpen();
      expect(await findFaults(app.page)).toEqual([]);
      expect(await app.call('agency.save', AGENCY)).toMatchObject({
        ok: false,
        failure: { code: 'busy', message: expect.stringContaining('Không ghi được') },
      });
      expect(readFileSync(path)).toEqual(before);
      markImmutable('-i', path);
      await strip().getByRole('button', { name: 'Mở lại để ghi' }).click();
      await strip().waitFor({ state: 'detached' });
      expect(await app.call('agency.save', AGENCY)).toMatchObject({ ok: true });
    } finally {
      markImmutable('-i', path);
    }
  },
);

test('a file that vanished while it was shown is told at the next try', async () => {
  const elsewhere = join(folder, 'khac.db');
  renameSync(path, elsewhere);
  app = await openApp({ dataFolder: folder, today: '2026-05-21' });
  await heading(UNOPENED_WORDS.missing.title).waitFor();
  renameSync(elsewhere, path);
  await press('Thử lại');
  await isOpen();
});
