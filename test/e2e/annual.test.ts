import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellText } from '../../renderer/ui/cell-text.ts';
import { placeCells } from '../../shared/workbook/workbook.ts';
import { type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

const praised = (personId: number | null, deed: string) => ({
  id: null,
  kind: 'praise' as const,
  personId,
  date: '2026-05-04',
  deed,
  basis: '',
  handling: '',
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice();
  const [first = 0, second = 0] = app.office.personIds;
  await app.report(0, {
    cases: [
      praised(first, 'Đưa người bị nạn đi cấp cứu'),
      praised(null, 'Cả phòng không vi phạm'),
      { ...praised(first, 'Vượt đèn đỏ'), kind: 'criticism' },
    ],
  });
  await app.report(1, { cases: [praised(second, '=1+1 là công thức')] });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const proposals = async () =>
  (await app.calls('annual.read', { movementId: app.office.movementId })).proposals;

async function propose(name: string) {
  await app.page.getByRole('button', { name: `Đề nghị khen thưởng ${name}` }).click();
  return app.page.getByRole('dialog');
}

async function openProposals() {
  await app.goTo('/binh-xet/de-nghi');
  await app.page.getByRole('heading', { name: 'Được biểu dương trong năm' }).waitFor();
}

async function openFile() {
  await app.goTo('/xuat-excel');
  await app.page.getByRole('heading', { name: 'Xem trước từng trang' }).waitFor();
}

describe('who is put forward', () => {
  beforeEach(openProposals);

  it('comes from those praised, those also criticised marked', async () => {
    const rows = app.page.getByRole('table', { name: 'Người và phòng được biểu dương' });
    const names = await rows.getByRole('rowheader').allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual([
      'Văn phòng',
      'Nguyễn Thị Lan 1',
      'Nguyễn Thị Lan 2',
    ]);
    expect(await rows.getByText('Bị phê bình 1').count()).toBe(1);
  });

  it('is recorded with award and reason, corrected, and taken back', async () => {
    const form = await propose('Nguyễn Thị Lan 2');
    expect(await form.getByLabel('Tóm tắt thành tích').inputValue()).toBe('=1+1 là công thức');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Chọn hình thức khen thưởng.').waitFor();
    expect(await proposals()).toEqual([]);
    await form.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await app.page.getByRole('heading', { name: 'Đề nghị khen thưởng (1)' }).waitFor();
    expect(await proposals()).toMatchObject([
      { personId: app.office.personIds[1], departmentId: null, reason: '=1+1 là công thức' },
    ]);

    await app.page.getByRole('button', { name: 'Sửa Nguyễn Thị Lan 2' }).click();
    await app.page.getByRole('dialog').getByLabel('Ghi chú').fill('Đã họp xét');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await expect.poll(async () => (await proposals())[0]?.note).toBe('Đã họp xét');

    await app.page.getByRole('button', { name: 'Xóa Nguyễn Thị Lan 2' }).click();
    await app.page.getByRole('button', { name: 'Bỏ đề nghị' }).click();
    await expect.poll(proposals).toEqual([]);
  });
});

describe('the preview', () => {
  beforeEach(openFile);

  it('shows every cell of every sheet of the file', async () => {
    const { sheets } = await app.calls('workbook.preview', { movementId: app.office.movementId });
    expect(await app.page.getByRole('tab').allInnerTexts()).toEqual(sheets.map(({ name }) => name));
    for (const sheet of sheets) {
      await app.page.getByRole('tab', { name: sheet.name }).click();
      const shown = app.page.getByRole('region', { name: `Trang ${sheet.name}` });
      await shown.waitFor();
      const texts = await shown
        .locator('[class*="__sheet-cell"]')
        .evaluateAll((cells) => cells.map((cell) => cell.textContent));
      const held = sheet.rows.flatMap((row) =>
        placeCells(row).map(({ cell }) => cellText(cell.value)),
      );
      expect(texts, sheet.name).toEqual(held);
    }
  });

  it('follows a proposal at once', async () => {
    await openProposals();
    const form = await propose('Văn phòng');
    await form.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await app.page.getByRole('heading', { name: 'Đề nghị khen thưởng (1)' }).waitFor();
    await openFile();
    await app.page.getByRole('tab', { name: 'DS_TAP_THE' }).click();
    const sheet = app.page.getByRole('region', { name: 'Trang DS_TAP_THE' });
    await expect.poll(() => sheet.innerText()).toContain('Cả phòng không vi phạm');
  });
});

describe('the file', () => {
  beforeEach(openFile);

  it('is preceded by a list of what is missing', async () => {
    const missing = app.page.getByRole('region', { name: 'Còn thiếu trước khi gửi' });
    await missing.waitFor();
    const sentences = await missing.getByRole('listitem').allInnerTexts();
    expect(sentences).toContain('Chưa đề nghị khen thưởng ai. Mở để bổ sung');
    expect(sentences.join(' ')).toContain(
      'Tháng 3/2026: chưa có báo cáo của Văn phòng, Phòng Lãnh sự.',
    );
    expect(sentences.join(' ')).not.toContain('Tháng 5/2026');
  });

  it('is saved, opened and shown in its folder', async () => {
    const path = join(folder, 'khen-thuong.xlsx');
    app.answerNext(path);
    await app.page.getByRole('button', { name: 'Xuất tệp Excel' }).click();
    const bar = app.page.getByRole('region', { name: 'Tệp đã lưu' });
    expect(await bar.innerText()).toContain('khen-thuong.xlsx');
    await bar.getByRole('button', { name: 'Mở tệp' }).click();
    await bar.getByRole('button', { name: 'Mở thư mục' }).click();
    await expect.poll(() => [app.openedFiles, app.shownFiles]).toEqual([[path], [path]]);
  });

  it('that cannot be written is said so, and another name can be chosen at once', async () => {
    const taken = join(folder, 'la-thu-muc.xlsx');
    mkdirSync(taken);
    const other = join(folder, 'khac.xlsx');
    app.answerNext(taken, other);
    await app.page.getByRole('button', { name: 'Xuất tệp Excel' }).click();
    const alert = app.page.getByRole('alert');
    expect(await alert.innerText()).toContain('Chọn tên khác');
    await alert.getByRole('button', { name: 'Lưu lại hoặc chọn tên khác' }).click();
    const bar = app.page.getByRole('region', { name: 'Tệp đã lưu' });
    expect(await bar.innerText()).toContain('khac.xlsx');
  });
});
