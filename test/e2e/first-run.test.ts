import { afterEach, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo } from '../demo/screens.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { AGENCY } from '../helpers/office.ts';

let app: OpenedApp;
afterEach(() => app.close());

const button = (name: string) => app.page.getByRole('button', { name });
const current = () => app.page.locator('[aria-current=step]').getByRole('heading').textContent();

test('each step can be put off, and what was put off stays so', async () => {
  app = await openApp({ today: '2026-05-20' });
  await button('Để sau').click();
  expect(await current()).toBe('2. Nhập các phòng');
  for (let rest = 0; rest < 4; rest += 1) await button('Để sau').click();
  expect(await app.page.locator('[aria-current=step]').count()).toBe(0);
  await app.page.reload();
  await app.page.getByRole('heading', { name: '1. Nhập cơ quan' }).waitFor();
  expect(await button('Để sau').count()).toBe(0);
  expect(await app.page.getByRole('link', { name: 'Nhập cơ quan' }).count()).toBe(1);
});

test('the sample year opens, is marked on every screen, and goes whole', async () => {
  app = await openApp({ today: '2026-08-20' });
  await button('Mở dữ liệu mẫu').click();
  const marked = app.page.getByRole('region', { name: 'Dữ liệu mẫu' });
  await marked.getByText('đều không có thật').waitFor();
  await app.page.getByRole('link', { name: 'Văn phòng, tháng 7/2026: Đúng hạn' }).waitFor();
  for (const size of SIZES) {
    await app.page.setViewportSize(size);
    expect(await findFaults(app.page)).toEqual([]);
  }
  await app.page.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await app.page.getByText('BÁO CÁO', { exact: true }).first().waitFor();
  expect(await marked.count()).toBe(1);

  await marked.getByRole('button', { name: 'Xóa dữ liệu mẫu' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Xóa dữ liệu mẫu' }).click();
  await app.page.getByRole('heading', { name: '1. Nhập cơ quan' }).waitFor();
  expect(await marked.getByText('không có thật').count()).toBe(0);
});

test('from step to step the next one is named on every screen, until the first report is there', async () => {
  app = await openApp({ today: '2026-05-20' });
  const wayOn = app.page.getByRole('complementary', { name: 'Bước tiếp theo' });
  const call = callsOf(app);
  await app.page.getByRole('heading', { name: '1. Nhập cơ quan' }).waitFor();
  expect(await wayOn.count()).toBe(0);

  await call('agency.save', AGENCY);
  await app.page.reload();
  await goTo(app.page, '/danh-muc/co-quan');
  await wayOn.getByText('Đã xong 1/5 bước. Tiếp theo: Nhập các phòng').waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await wayOn.getByRole('link', { name: 'Nhập các phòng' }).click();
  await app.page.getByRole('heading', { name: 'Phòng', level: 1 }).waitFor();
  expect(await wayOn.count()).toBe(0);

  await button('Thêm phòng').click();
  await app.page.getByLabel('Tên phòng *').fill('Văn phòng');
  await app.page.getByLabel('Tên ngắn *').fill('VP');
  await app.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await wayOn.getByText('Đã xong 2/5 bước. Tiếp theo: Nhập cán bộ').waitFor();
});
