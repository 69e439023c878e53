import { afterEach, expect, test } from 'vitest';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
afterEach(() => app.close());

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
