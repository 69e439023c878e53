import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo } from '../demo/screens.ts';
import { fillLongNames } from '../fixtures/long-names.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';
import { readBack } from '../helpers/xlsx.ts';

let app: OpenedApp;

beforeAll(async () => {
  app = await openApp({ today: '2026-11-03', viewport: { width: 1366, height: 768 } });
  await fillLongNames(callsOf(app));
  await app.page.reload();
  await goTo(app.page, '/danh-muc/can-bo');
});
afterAll(() => app.close());

test('a screen of an office PC holds sixteen people whole, however long their names', async () => {
  const whole = await app.page.evaluate(
    () =>
      [...document.querySelectorAll('#content tbody tr')].filter(
        (row) => row.getBoundingClientRect().bottom <= innerHeight,
      ).length,
  );
  expect(whole).toBeGreaterThanOrEqual(16);
});

test('a list is saved as it stands: what is searched for, in the order chosen', async () => {
  await app.page.getByRole('searchbox', { name: 'Tìm cán bộ' }).fill('quynh tram');
  await app.page.getByRole('button', { name: 'Ngày sinh' }).press('Enter');
  const shown = await app.page.getByRole('rowheader').allInnerTexts();
  expect(shown.length).toBeLessThan(120);
  const path = join(app.dataFolder, 'danh-sach.xlsx');
  app.answerNext(path);
  await app.page.getByRole('button', { name: 'Lưu danh sách này ra Excel' }).click();
  await app.page.getByRole('button', { name: 'Mở thư mục' }).waitFor();
  const [heads, ...rows] = (await readBack(path)).get('Danh sách') ?? [];
  expect(heads).toEqual([
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Chức vụ',
    'Phòng',
    'Nhóm chức danh',
  ]);
  expect(rows.map(([name]) => name)).toEqual(shown.map((name) => name.trim()));
});

test('a list is printed as it stands, and by Ctrl+P', async () => {
  const opened = app.openedFiles.length;
  await app.page.getByRole('button', { name: 'In danh sách này' }).click();
  await expect.poll(() => app.openedFiles.length).toBe(opened + 1);
  const path = app.openedFiles.at(-1) ?? '';
  const text = textOf((await readPdf(readFileSync(path))).pages);
  const shown = await app.page.getByRole('rowheader').allInnerTexts();
  for (const name of shown) expect(text).toContain(name.trim());
  await app.page.keyboard.press('Control+p');
  await expect.poll(() => app.openedFiles.length).toBe(opened + 2);
});

test('several people are picked by keyboard and moved, and taken back by one word', async () => {
  const { page } = app;
  await goTo(page, '/danh-muc/phong');
  await goTo(page, '/danh-muc/can-bo');
  await page.getByRole('searchbox', { name: 'Tìm cán bộ' }).fill('quynh tram');
  const rows = page.getByRole('checkbox', { name: /^Chọn Lê Đỗ/ });
  await rows.nth(0).press('Space');
  await rows.nth(1).press('Space');
  const bar = page.getByRole('region', { name: 'Các dòng đã chọn' });
  await bar.getByText('Đã chọn 2').waitFor();
  const [name = ''] = await bar.getByRole('option').nth(3).allInnerTexts();
  await bar.getByLabel('Phòng chuyển đến').selectOption(name);
  await bar.getByRole('button', { name: 'Chuyển phòng' }).press('Enter');
  await page.getByText(`Đã chuyển 2 cán bộ sang ${name}.`).waitFor();
  expect(await page.getByRole('region', { name: 'Các dòng đã chọn' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đang hiện' }).press('Space');
  await bar.getByText(`Đã chọn ${await rows.count()}`).waitFor();
});

test('the register is put in order by its heads, and keeps its filter', async () => {
  await goTo(app.page, '/so-viec');
  await app.page.getByLabel('Loại').selectOption('praise');
  const head = app.page.getByRole('columnheader', { name: 'Ngày, loại' });
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await head.getByRole('button').press('Enter');
  await head.getByRole('button').press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await goTo(app.page, '/danh-muc/can-bo');
  await goTo(app.page, '/so-viec');
  expect(await app.page.getByLabel('Loại').inputValue()).toBe('praise');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
});
