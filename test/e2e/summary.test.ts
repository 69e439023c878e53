import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf, textOf } from '../helpers/pdf.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice();
  await app.report(0);
  await app.goTo(`/tong-hop/${MONTH}`);
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const paper = () => app.page.getByRole('region', { name: 'Văn bản như khi in' });
const heading = () =>
  app.calls('paper.read', {
    movementId: app.office.movementId,
    kind: 'month',
    period: MONTH,
  });

describe('the summary on screen', () => {
  it('says who has reported and leads to who has not', async () => {
    const who = app.page.getByRole('region', { name: 'Báo cáo đã hoàn thành: 1/2 phòng' });
    await who.waitFor();
    expect(await who.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Văn phòng\s+Đúng hạn$/),
      expect.stringMatching(/^Phòng Lãnh sự\s+Chưa đến hạn$/),
    ]);
    await who.getByRole('link', { name: 'Phòng Lãnh sự' }).click();
    await app.page.getByText('Phòng Lãnh sự, tháng 5/2026').first().waitFor();
  });

  it('shows number, date and signer on the paper as each field is left', async () => {
    await app.page.getByLabel('Số văn bản').fill('5');
    await app.page.getByLabel('Ngày văn bản').fill('5/6/2026');
    await app.page.getByLabel('Người ký').focus();
    await expect.poll(() => paper().innerText()).toContain('05/BC-SNgV');
    await expect.poll(() => paper().innerText()).toContain('ngày 05 tháng 6 năm 2026');
    expect((await heading()).head).toMatchObject({ number: 5, date: '2026-06-05' });
  });

  it('keeps a wrong date at its field, says so, and records nothing', async () => {
    const field = app.page.getByLabel('Ngày văn bản');
    await field.fill('31/2/2026');
    await app.page.getByLabel('Số văn bản').focus();
    await app.page.getByText('Ngày không đúng.', { exact: false }).waitFor();
    await app.page.getByRole('button', { name: 'Lưu PDF' }).click();
    expect(await field.inputValue()).toBe('31/2/2026');
    expect(app.dialogs).toEqual([]);
    expect((await heading()).head.date).toBeNull();
  });
});

describe('the PDF', () => {
  it('holds what the paper shows, number typed a moment before included, and is opened from the bar', async () => {
    const path = join(folder, 'bao-cao.pdf');
    app.answerNext(path);
    await app.page.getByLabel('Số văn bản').fill('12');
    await app.page.getByRole('button', { name: 'Lưu PDF' }).click();
    const bar = app.page.getByRole('region', { name: 'Tệp đã lưu' });
    expect(await bar.innerText()).toContain('bao-cao.pdf');
    await bar.getByRole('button', { name: 'Mở tệp' }).click();
    await bar.getByRole('button', { name: 'Mở thư mục' }).click();
    await expect.poll(() => [app.openedFiles, app.shownFiles]).toEqual([[path], [path]]);

    const text = textOf((await readPdf(readFileSync(path))).pages);
    expect(text).toContain('Số: 12/BC-SNgV');
    const { document } = await heading();
    const printed = text.replaceAll(/\s+/g, ' ');
    for (const line of [...document.subject, ...document.recipients]) {
      expect(printed).toContain(line.slice(0, 40));
    }
    expect(text).toContain('Lê Văn Đạt');
  });

  it('is not asked for twice and nothing is said when she cancels', async () => {
    app.answerNext(null);
    await app.page.getByRole('button', { name: 'Lưu PDF' }).click();
    await expect.poll(() => app.dialogs.length).toBe(1);
    await app.page.getByRole('button', { name: 'Lưu PDF', disabled: false }).waitFor();
    expect(await app.page.getByRole('alert').count()).toBe(0);
    expect(await app.page.getByRole('region', { name: 'Tệp đã lưu' }).count()).toBe(0);
  });

  it('that nobody asked for is marked as failed and not printed blank', async () => {
    // A window shows paper from its start: what is open already stays the app.
    await app.page.evaluate(() => {
      window.location.assign('#/print/5f0c1d1e-0000-4000-8000-000000000000');
      window.location.reload();
    });
    await expect
      .poll(() => app.page.evaluate(() => ({ ...document.documentElement.dataset })))
      .toMatchObject({ print: 'failed', printMessage: 'Văn bản này không còn chờ in.' });
  });
});
