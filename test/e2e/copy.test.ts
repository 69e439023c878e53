import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
afterEach(() => app.close());

/** No table of the page reaches beyond its right edge. */
const isWithinWidth = () =>
  app.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('a copy is made by hand, says what it has fewer, is put back by a click, and that is taken back', async () => {
  app = await openOffice();
  await app.goTo('/he-thong');
  const panel = app.page.getByRole('region', { name: 'Bản sao dữ liệu' });
  await panel.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await app.page.getByText('Đã ghi và kiểm tra một bản sao').waitFor();
  const byHand = panel.getByRole('row').filter({ hasText: 'Sao lưu tay' });
  await byHand.getByText('như hiện nay').waitFor();

  await app.report(0);
  await app.page.reload();
  await byHand.getByText('ít hơn 1 báo cáo').waitFor();
  for (const size of SIZES) {
    await app.page.setViewportSize(size);
    expect(await findFaults(app.page)).toEqual([]);
    expect(await isWithinWidth()).toBe(true);
  }
  await byHand.getByRole('button', { name: /^Khôi phục/ }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText('ít hơn 1 báo cáo').waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await app.page.getByText('Đã khôi phục dữ liệu từ bản sao').waitFor();
  expect((await app.readReport(0)).revision).toBe(0);

  await panel.getByRole('button', { name: 'Trở lại như trước khi khôi phục' }).click();
  await app.page.getByText('Đã trở lại dữ liệu như trước khi khôi phục').waitFor();
  expect((await app.readReport(0)).revision).toBe(1);
});

test('all goes to another PC in one file: written in “Hệ thống”, opened on the first screen there', async () => {
  const usb = mkdtempSync(join(tmpdir(), 'usb-'));
  const path = join(usb, 'chuyen.stdbak');
  app = await openOffice();
  await app.report(0);
  await app.goTo('/he-thong');
  app.answerNext([path]);
  const panel = app.page.getByRole('region', { name: 'Chuyển sang máy khác' });
  await panel.getByRole('button', { name: 'Ghi tệp chuyển máy…' }).click();
  await panel.getByText('Đã lưu').waitFor();
  for (const size of SIZES) {
    await app.page.setViewportSize(size);
    expect(await findFaults(app.page)).toEqual([]);
  }

  const there = await openApp({ today: '2026-05-21' });
  try {
    there.answerNext([], [join(import.meta.dirname, 'copy.test.ts')], [path]);
    const open = there.page.getByRole('button', { name: 'Mở dữ liệu đã có…' });
    await open.click();
    await open.click();
    const refused = there.page.getByRole('alert').filter({ hasText: 'Tệp này bị hỏng' });
    await refused.getByRole('button', { name: 'Đóng' }).click();
    await open.click();
    const dialog = there.page.getByRole('dialog');
    await dialog.getByText('2 phòng, 2 cán bộ, 1 báo cáo, báo cáo đến tháng 5/2026').waitFor();
    expect(await findFaults(there.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Mở dữ liệu này' }).click();
    await there.page.getByText('Đã mở dữ liệu từ tệp').waitFor();
    await there.page.getByText('Sở Ngoại vụ').first().waitFor();
  } finally {
    await there.close();
    rmSync(usb, { recursive: true });
  }
});
