import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo } from '../demo/screens.ts';
import { fillLongNames } from '../fixtures/long-names.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
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
