import { expect, test } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { MOVEMENT } from '../helpers/office.ts';
import { openOffice } from './office-app.ts';

test('next year’s movement is made from this one, checked in its form and saved', async () => {
  const app = await openOffice();
  const { page } = app;
  const day = (label: string) => page.getByLabel(label, { exact: true });
  await app.goTo(`/danh-muc/phong-trao/${app.office.movementId}`);
  await day('Ngày chốt số liệu').fill('1/1/2030');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Ngày chốt số liệu phải trong thời gian của phong trào.').waitFor();
  await day('Ngày chốt số liệu').fill('30/11/2026');
  await day('Ngày nộp hồ sơ').fill('10/12/2026');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu phong trào.').waitFor();

  await app.report(0, { proposals: 'Lắp gương cầu lồi trước cổng.' });
  const nextYear = page.getByRole('link', { name: `Tạo phong trào năm sau từ ${MOVEMENT.name}` });
  await nextYear.click();
  await page.getByRole('heading', { name: 'Phong trào năm sau', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Hủy' }).click();
  // It is kept nowhere yet, so going away is asked about, and then leaves nothing behind.
  await page.getByRole('button', { name: 'Bỏ nội dung chưa lưu' }).click();
  await nextYear.waitFor();
  expect(await app.calls('movement.list', {})).toHaveLength(1);

  await nextYear.click();
  await day('Ngày nộp hồ sơ').waitFor();
  expect(await day('Tên phong trào *').inputValue()).toBe(
    'Bảo đảm trật tự, an toàn giao thông năm 2027',
  );
  expect(await day('Đến hết ngày *').inputValue()).toBe('14/12/2027');
  expect(await day('Ngày chốt số liệu').inputValue()).toBe('30/11/2027');
  await page.getByText('Căn cứ chép từ năm 2026.').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const kept = 'Bảo đảm trật tự, an toàn giao thông năm 2027';
  await page.getByRole('rowheader', { name: kept }).waitFor();
  expect(await app.calls('movement.list', {})).toHaveLength(2);

  // What a department asked for last stands on the start of the new year until it is done.
  const { id: newId = 0 } =
    (await app.calls('movement.list', {})).find(({ name }) => name === kept) ?? {};
  const asked = await app.calls('recommendation.list', { movementId: newId });
  expect(asked.map(({ text, settled }) => [text, settled])).toEqual([
    ['Lắp gương cầu lồi trước cổng.', false],
  ]);
  await page
    .getByRole('combobox', { name: 'Phong trào đang làm việc' })
    .selectOption(String(newId));
  await app.goTo('/');
  await page.getByRole('heading', { name: 'Kiến nghị của năm trước chưa xong (1)' }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đã xong kiến nghị của Văn phòng' }).click();
  await page
    .getByRole('heading', { name: /^Kiến nghị của năm trước/ })
    .waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('heading', { name: /^Kiến nghị của năm trước/ }).waitFor();
  await page.reload();
  await app.goTo('/danh-muc/phong-trao');

  // A second time there is one already.
  await nextYear.click();
  await page.getByRole('link', { name: 'Mở phong trào năm 2027' }).click();
  await page.getByRole('heading', { name: 'Sửa phong trào', level: 1 }).waitFor();
  await app.goTo('/danh-muc/phong-trao');

  // Removed by mistake, it comes back.
  await page.getByRole('button', { name: `Xóa ${kept}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('rowheader', { name: kept }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('rowheader', { name: kept }).waitFor();
  await app.close();
});
