import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportForm } from '../../shared/report/report.ts';
import { callsOf } from '../demo/fill.ts';
import { openApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

/* What comes between: the page dies, the PC is shut down. What she typed is there afterwards. */

let folder: string;
let app: OfficeApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await openOffice({ dataFolder: folder });
  await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
  await app.page.locator('[data-stop]:focus-within').first().waitFor();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const untilClosed = () => expect.poll(() => app.page.isClosed()).toBe(true);

const CELLS = '.report-module__number-cell';
const firstFigure = ({ figures }: ReportForm) =>
  figures.find(({ indicator }) => indicator.source === 'typed')?.figure;

describe('the page dies', () => {
  const shown = () => app.inWindow<string>('document.body.innerText');
  const firstCell = () => app.inWindow<string>(`document.querySelector('${CELLS}').value`);

  it('and is opened again where she was, told of, her draft in it', async () => {
    await app.page.locator(CELLS).first().fill('47');
    await expect.poll(async () => firstFigure(await app.readReport(0))).toBe(47);
    await app.crashPage();
    await expect.poll(shown).toContain('Trang đang mở đã bị dừng đột ngột');
    await expect.poll(firstCell).toBe('47');
    expect(await app.inWindow('location.hash')).toBe(
      `#/bao-cao/${MONTH}/${app.office.departmentIds[0]}`,
    );
  });

  it('twice in a row: the program says so and ends', async ({ skip }) => {
    const { launched } = app;
    if (!launched) return skip('Electron’s own box would wait for a hand');
    await app.crashPage();
    await expect.poll(shown).toContain('Trang đang mở đã bị dừng đột ngột');
    await app.crashPage();
    expect(await launched.exited).toBe(0);
    expect(launched.output()).toContain('Sổ Thi Đua phải đóng');
  });
});

describe('the window is closed while a paper is being written', () => {
  const path = () => join(folder, 'tổng hợp.pdf');
  const closing = () => app.page.getByRole('dialog', { name: 'Việc đang làm chưa xong' });
  /** As the cross of the window does it, and by the keyboard before: a page that no hand has touched may not hold its window. */
  async function closeWhileSaving(): Promise<void> {
    await app.goTo(`/tong-hop/${MONTH}`);
    const button = app.page.getByRole('button', { name: 'Lưu PDF' });
    await expect.poll(() => button.isEnabled()).toBe(true);
    await button.focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => button.isDisabled()).toBe(true);
    await app.endSession();
  }

  it('and stays until the file is there', async () => {
    app.answerNext(path());
    await closeWhileSaving();
    await untilClosed();
    const file = readFileSync(path(), 'latin1');
    expect([file.slice(0, 5), file.trim().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
  });

  it('and asks where that takes long; on her word it stays open', async () => {
    const chosen = Promise.withResolvers<string>();
    app.answerNext(() => chosen.promise);
    await closeWhileSaving();
    await closing().getByRole('button', { name: 'Ở lại' }).click();
    chosen.resolve(path());
    await app.page.getByRole('button', { name: 'Mở thư mục' }).waitFor();
    expect(await closing().count()).toBe(0);
  });

  it('and stays where that fails, told of it; then it closes', async () => {
    const stick = join(folder, 'USB');
    mkdirSync(stick);
    app.answerNext(join(stick, 'tổng hợp.pdf'));
    await closeWhileSaving();
    rmSync(stick, { recursive: true });
    await app.page.getByText('Chưa lưu được tệp').waitFor();
    await setTimeout(500);
    expect(await closing().count()).toBe(0);
    await app.endSession();
    await untilClosed();
  });
});

it('the PC is shut down while she types: it is asked to wait, her figure is saved, the window closes', async () => {
  // By the keyboard: a page that no hand has touched may not hold its window.
  await app.page.locator(CELLS).first().focus();
  await app.page.keyboard.type('58');
  expect(await app.endSession()).toBe(true);
  await untilClosed();
  await app.close();
  const [departmentId = 0] = app.office.departmentIds;
  const again = await openApp({ dataFolder: folder, today: '2026-05-20' });
  const { movementId } = app.office;
  const report = await callsOf(again)('report.read', { movementId, departmentId, month: MONTH });
  await again.close();
  expect(firstFigure(report)).toBe(58);
});
