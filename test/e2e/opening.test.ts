import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { AGENCY, fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let path: string;
let app: OpenedApp;

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  const first = await openTestProgram({ folder, today: '2026-05-19' });
  await fillOffice(first);
  first.close();
  (await openTestProgram({ folder, today: '2026-05-20' })).close();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const heading = (name: string) => app.page.getByRole('heading', { name, level: 1 });
const isOpen = () => app.page.getByText(AGENCY.name).first().waitFor();

async function openOn(title: string): Promise<void> {
  app = await openApp({ dataFolder: folder, today: '2026-05-21' });
  await heading(title).waitFor();
  for (const size of SIZES) {
    await app.page.setViewportSize(size);
    expect(await findFaults(app.page)).toEqual([]);
  }
}

const spoil = (sql: string) => {
  const database = new SqliteDatabase(path);
  database.exec(sql);
  database.close();
};

test.each([
  ['Không thấy tệp dữ liệu', () => rmSync(path)],
  ['Tệp dữ liệu trống rỗng', () => truncateSync(path, 0)],
  ['Tệp dữ liệu bị hỏng', () => truncateSync(path, 20_000)],
  ['Tệp dữ liệu không phải của Sổ Thi Đua', () => spoil('CREATE TABLE la (x)')],
  ['Tệp dữ liệu của phiên bản mới hơn', () => spoil('PRAGMA user_version = 99')],
])('%s: the newest copy by one button, the folder by another', async (title, make) => {
  make();
  await openOn(title);
  await button('Mở thư mục dữ liệu').click();
  await expect.poll(() => app.shownFiles.length).toBe(1);
  await button('Thử lại').click();
  await app.page.getByText('Vẫn chưa mở được dữ liệu').waitFor();
  await heading(title).waitFor();
  await button(/^Khôi phục bản sao ngày 20\/5\/2026/)
    .first()
    .click();
  await isOpen();
});

test('a file changed while the program was closed is opened on her word', async () => {
  spoil("UPDATE agency SET maker_name = 'Người khác'");
  await openOn('Tệp dữ liệu đã bị thay đổi');
  await button('Mở tệp hiện có').click();
  await isOpen();
});

test('another file is chosen, after one that will not do', async () => {
  const elsewhere = join(folder, 'khac.db');
  renameSync(path, elsewhere);
  await openOn('Không thấy tệp dữ liệu');
  app.answerNext([], [join(import.meta.dirname, 'opening.test.ts')], [elsewhere]);
  await button('Chọn tệp dữ liệu khác…').click();
  await button('Chọn tệp dữ liệu khác…').click();
  await app.page.getByText('Tệp này bị hỏng').waitFor();
  await button('Chọn tệp dữ liệu khác…').click();
  await isOpen();
});

test('a new book wants her word', async () => {
  rmSync(path);
  await openOn('Không thấy tệp dữ liệu');
  await button('Bắt đầu sổ mới…').click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Gõ "sổ mới" để xác nhận').fill('sổ cũ');
  await dialog.getByRole('button', { name: 'Bắt đầu sổ mới' }).click();
  await dialog.getByText('Hãy gõ đúng').waitFor();
  expect(existsSync(path)).toBe(false);
  await dialog.getByLabel('Gõ "sổ mới" để xác nhận').fill('Sổ mới');
  await dialog.getByRole('button', { name: 'Bắt đầu sổ mới' }).click();
  await app.page.getByRole('heading', { name: '1. Nhập cơ quan' }).waitFor();
});

test('a file held by another program opens once that lets go', async () => {
  const other = new SqliteDatabase(path);
  other.exec('BEGIN');
  other.prepare('SELECT * FROM department').all();
  await openOn('Chương trình khác đang giữ tệp dữ liệu');
  expect(await button(/Khôi phục|sổ mới/).count()).toBe(0);
  other.close();
  await button('Thử lại').click();
  await isOpen();
});

test('data open in another window of ours is told as that', async () => {
  const other = await openTestProgram({ folder });
  await openOn('Dữ liệu đang mở ở cửa sổ khác');
  other.close();
  await button('Thử lại').click();
  await isOpen();
});

/** Marks a file or folder as one nobody may change, or takes the mark away. */
function markImmutable(flag: '+i' | '-i', target: string) {
  const command = ['chattr', flag, target] as const;
  execFileSync(command[0], command.slice(1), { stdio: 'pipe' });
}

/** The super-user may write whatever its mode says, but not what is marked as immutable. */
function whyNotImmutable(): string | null {
  const probe = temporaryFolder();
  try {
    markImmutable('+i', probe);
    markImmutable('-i', probe);
    return null;
  } catch (error) {
    return `files cannot be marked as immutable here: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    rmSync(probe, { recursive: true });
  }
}
const reason = whyNotImmutable();
if (reason) console.warn(`A file that may only be read skipped: ${reason}`);

test.skipIf(reason)(
  'data that may only be read is shown under a strip, until it may be written',
  async () => {
    const before = readFileSync(path);
    markImmutable('+i', path);
    try {
      app = await openApp({ dataFolder: folder, today: '2026-05-21' });
      const strip = app.page.getByRole('region', { name: 'Chỉ đọc' });
      await strip.waitFor();
      await isOpen();
      expect(await findFaults(app.page)).toEqual([]);
      expect(await app.call('agency.save', AGENCY)).toMatchObject({
        ok: false,
        failure: { code: 'busy', message: expect.stringContaining('Không ghi được') },
      });
      expect(readFileSync(path)).toEqual(before);
      markImmutable('-i', path);
      await strip.getByRole('button', { name: 'Mở lại để ghi' }).click();
      await strip.waitFor({ state: 'detached' });
      expect(await app.call('agency.save', AGENCY)).toMatchObject({ ok: true });
    } finally {
      markImmutable('-i', path);
    }
  },
);
