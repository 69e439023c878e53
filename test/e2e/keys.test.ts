import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYS } from '../../renderer/ui/keys.ts';
import { findFaults } from '../helpers/axe.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
beforeAll(async () => {
  app = await openOffice();
});
afterAll(() => app.close());

const hash = () => new URL(app.page.url()).hash;
const press = (keys: string) => app.page.keyboard.press(keys);
const heading = (name: string) => app.page.getByRole('heading', { name, level: 1 }).waitFor();

test('Ctrl+K finds a person without marks and leads to their page', async () => {
  await app.goTo('/');
  await heading('Tổng quan');
  await press('Control+k');
  const field = app.page.getByRole('combobox', { name: 'Tìm nhanh' });
  await field.waitFor();
  await field.pressSequentially('lan 2');
  await app.page
    .getByRole('dialog')
    .getByRole('option', { name: /Nguyễn Thị Lan 2/ })
    .waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await press('Enter');
  await heading('Nguyễn Thị Lan 2');
});

test('Ctrl+K leads to a month and to a screen', async () => {
  for (const [typed, place] of [
    ['t5', `#/bao-cao/${MONTH}/bang`],
    ['nhat ky', '#/he-thong/nhat-ky'],
  ] as const) {
    await press('Control+k');
    await app.page.getByRole('combobox', { name: 'Tìm nhanh' }).pressSequentially(typed);
    await app.page.getByRole('dialog').getByRole('option').first().waitFor();
    await press('Enter');
    await expect.poll(hash).toBe(place);
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('a sheet that comes to be behind an open dialog leaves it the keyboard', async () => {
  await app.goTo('/');
  await heading('Tổng quan');
  await app.page.evaluate((place) => {
    location.hash = place;
    const ctrlK = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', ctrlK));
  }, `#/bao-cao/${MONTH}/bang`);
  const field = app.page.getByRole('combobox', { name: 'Tìm nhanh' });
  await field.waitFor();
  await app.page.locator('[role=grid]').waitFor({ state: 'attached' });
  await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true);
  await app.page.keyboard.type('nhat ky');
  await press('Enter');
  await expect.poll(hash).toBe('#/he-thong/nhat-ky');
});

test('Ctrl+F goes to the search of the list, Ctrl+N adds to it, and a dialog has the keyboard to itself', async () => {
  await app.goTo('/danh-muc/can-bo');
  await app.page.getByRole('rowheader', { name: 'Nguyễn Thị Lan 1' }).waitFor();
  await press('Control+f');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('search');
  await press('Control+n');
  await app.page.getByRole('dialog').getByLabel('Họ và tên *').waitFor();
  await press('Control+k');
  expect(await app.page.getByRole('combobox', { name: 'Tìm nhanh' }).count()).toBe(0);
  await press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('Ctrl+P leads from a month to its paper, and prints there', async () => {
  await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
  await heading('Báo cáo tháng');
  await press('Control+p');
  await expect.poll(hash).toBe(`#/tong-hop/${MONTH}`);
  const print = app.page.getByRole('button', { name: 'In', exact: true });
  await expect.poll(() => print.isEnabled()).toBe(true);
  const before = app.openedFiles.length;
  await press('Control+p');
  await expect.poll(() => app.openedFiles.length).toBe(before + 1);
});

test('F1 opens the guide at the section of the screen; it has contents and a search', async () => {
  await app.goTo('/so-viec');
  await heading('Sổ biểu dương, phê bình');
  await press('F1');
  await heading('Trợ giúp');
  expect(hash()).toBe('#/tro-giup/so-bieu-duong-phe-binh');
  await app.page.getByRole('searchbox', { name: 'Tìm trong hướng dẫn' }).fill('sap nhap');
  await expect
    .poll(() => app.page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link').count())
    .toBeLessThan(6);
  expect(await findFaults(app.page)).toEqual([]);
});

test('the sheet of keys and the guide tell every key that is bound, each bound once', async () => {
  await press('Control+/');
  const sheet = await app.page.getByRole('dialog').innerText();
  const guide = readFileSync(resolve(import.meta.dirname, '../../resources/huong-dan.md'), 'utf8');
  for (const { shown } of Object.values(KEYS)) {
    expect(sheet).toContain(shown);
    expect(guide).toContain(`**${shown}**`);
  }
  const codes = Object.values(KEYS).map(({ code, ctrl }) => `${ctrl} ${code}`);
  expect(new Set(codes).size).toBe(codes.length);
  await press('Escape');
});
