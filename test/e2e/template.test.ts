import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BOARD_SHEET, boardTemplate, FIRST_LINE } from '../helpers/board-template.ts';
import { readBack } from '../helpers/xlsx.ts';
import { type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice();
  const { movementId, personIds } = app.office;
  await app.calls('proposal.save', {
    id: null,
    movementId,
    personId: personIds[0] ?? 0,
    departmentId: null,
    awardCode: 'bang-khen-ca-nhan',
    reason: 'Gương mẫu chấp hành',
    note: 'Đã họp',
  });
  await app.calls('restriction.save', {
    id: null,
    personId: personIds[1] ?? 0,
    kind: 'verification',
    startedOn: '2026-05-02',
    endedOn: null,
    reason: 'Công an tỉnh đang xác minh',
  });
  await app.report(1, {
    cases: [
      {
        id: null,
        kind: 'criticism',
        personId: personIds[1] ?? 0,
        date: '2026-05-04',
        deed: 'Vượt đèn đỏ',
        basis: '',
        handling: '',
      },
    ],
  });
  await app.goTo('/xuat-excel');
  await app.page.getByRole('heading', { name: 'Tệp theo mẫu của nơi nhận' }).waitFor();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the board’s empty file is matched once, with its first line beside it, and filled at a press', async () => {
  const empty = join(folder, 'Biểu của Ban.xlsx');
  const out = join(folder, 'gửi Ban.xlsx');
  writeFileSync(empty, await boardTemplate());
  const { page } = app;
  app.answerNext(empty);
  await page.getByRole('button', { name: 'Thêm mẫu từ tệp Excel…' }).click();
  const sheet = page.getByRole('region', { name: `Trang ${BOARD_SHEET}` });
  await sheet.waitFor();
  const row = (heading: string) => sheet.getByRole('row').filter({ hasText: heading });
  await expect
    .poll(() => row('Họ và tên').locator('td').last().innerText())
    .toBe('Nguyễn Thị Lan 1');
  expect(await row('Mục riêng 12').getByRole('combobox').inputValue()).toBe('');
  // A column that its heading does not tell.
  await row('Mục riêng 8').getByRole('combobox').selectOption('Giới tính');
  await expect.poll(() => row('Mục riêng 8').locator('td').last().innerText()).toBe('Nữ');
  await page.getByLabel('Tên mẫu').fill('Biểu 01 của Ban');
  await page.getByRole('button', { name: 'Lưu mẫu' }).click();
  const fill = page.getByRole('button', { name: 'Xuất theo mẫu Biểu 01 của Ban' });
  await expect.poll(() => fill.isEnabled()).toBe(true);
  app.answerNext(out);
  await fill.click();
  await page.getByRole('region', { name: 'Tệp đã lưu' }).waitFor();
  const line = (await readBack(out)).get(BOARD_SHEET)?.[FIRST_LINE - 1] ?? [];
  expect([line[0], line[1], line[7], line[39]]).toEqual([1, 'Nguyễn Thị Lan 1', 'Nữ', 'Đã họp']);
});

it('what goes into the annual file only by her word is ticked, and the preview follows', async () => {
  const { page } = app;
  const tabs = () => page.getByRole('tab').allInnerTexts();
  await expect.poll(tabs).toHaveLength(7);
  await page.getByRole('tab', { name: 'PHE_BINH' }).click();
  const criticism = page.getByRole('region', { name: 'Trang PHE_BINH' });
  await criticism.waitFor();
  expect(await criticism.innerText()).not.toContain('Vượt đèn đỏ');
  await page.getByLabel(/^Đưa vào tệp 1 phê bình/).check();
  await expect.poll(() => criticism.innerText()).toContain('Vượt đèn đỏ');
  await page.getByLabel(/^Thêm biểu thống kê/).check();
  await expect.poll(tabs).toContain('0603.N');
  const out = join(folder, 'hồ sơ.xlsx');
  app.answerNext(out);
  const save = page.getByRole('button', { name: 'Xuất tệp Excel' });
  await expect.poll(() => save.isEnabled()).toBe(true);
  await save.click();
  await page.getByRole('region', { name: 'Tệp đã lưu' }).waitFor();
  const sheets = await readBack(out);
  expect([...sheets.keys()]).toEqual(await tabs());
  expect(sheets.get('PHE_BINH')?.flat()).toContain('Vượt đèn đỏ');
});
