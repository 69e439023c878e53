import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { openClosed } from './closed-office.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

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

test('what was done is copied when the window is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  app = await openOffice({ dataFolder: folder });
  await app.report(0);
  await app.close();
  const again = await openApp({ dataFolder: folder, today: '2026-05-20' });
  const { copies, now } = await callsOf(again)('copy.list', {});
  await again.close();
  rmSync(folder, { recursive: true });
  expect(copies[0]).toMatchObject({ reason: 'dong', holdings: now });
  expect(now.reports).toBe(1);
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

test('a closed year moves to another PC with its proofs and comes back, its papers the same to the byte', async () => {
  const usb = mkdtempSync(join(tmpdir(), 'usb-'));
  const at = (name: string) => join(usb, name);
  writeFileSync(at('thu-cam-on.pdf'), '%PDF-1.7\nThư cảm ơn\n%%EOF');
  app = await openClosed();
  const year = { movementId: app.office.movementId };
  const paper = { ...year, kind: 'month' as const, period: MONTH };
  const { issued } = await app.calls('paper.read', paper);
  const issuedId = issued.at(-1)?.id ?? 0;
  const [caseId = 0] = (await app.calls('case.list', year)).cases.map(({ id }) => id);
  app.answerNext([at('thu-cam-on.pdf')]);
  await app.calls('evidence.choose', { caseId });
  const papersOf = async (pc: OpenedApp, name: string) => {
    pc.answerNext([at(`${name}.pdf`)], [at(`${name}.docx`)]);
    for (const call of ['paper.savePdf', 'paper.saveWord'] as const) {
      expect(await pc.call(call, { ...paper, issuedId })).toMatchObject({ ok: true });
    }
    return ['pdf', 'docx'].map((ending) => readFileSync(at(`${name}.${ending}`)));
  };
  const before = await papersOf(app, 'truoc');
  await writeAll(app, at('di.stdbak'));

  const there = await openApp({ today: '2026-06-03' });
  try {
    await takeAll(there, at('di.stdbak'), '1 văn bản đã chốt');
    expect(await papersOf(there, 'may-kia')).toEqual(before);
    expect(await there.call('evidence.check', { ...year, thorough: true })).toEqual({
      ok: true,
      value: [],
    });
    await there.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
    await there.page.evaluate(() => {
      window.location.hash = '/he-thong';
    });
    await writeAll(there, at('ve.stdbak'));
  } finally {
    await there.close();
  }
  await takeAll(app, at('ve.stdbak'), '3 phòng');
  expect(await papersOf(app, 'sau')).toEqual(before);
  expect((await app.calls('department.list', {})).map(({ name }) => name)).toContain('Phòng mới');
  expect(await app.calls('evidence.check', { ...year, thorough: true })).toEqual([]);
  rmSync(usb, { recursive: true });
});

async function writeAll(pc: OpenedApp, path: string): Promise<void> {
  await pc.page.evaluate(() => {
    window.location.hash = '/he-thong';
  });
  const write = pc.page.getByRole('button', { name: 'Ghi tệp chuyển máy…' });
  await expect.poll(() => write.isEnabled()).toBe(true);
  pc.answerNext([path]);
  await write.click();
  await expect.poll(() => existsSync(path)).toBe(true);
  await pc.page.getByText('Đã lưu').first().waitFor();
}

async function takeAll(pc: OpenedApp, path: string, told: string): Promise<void> {
  const open = pc.page.getByRole('button', { name: 'Mở dữ liệu đã có…' });
  await open.waitFor();
  await expect.poll(() => open.isEnabled()).toBe(true);
  pc.answerNext([path]);
  await open.click();
  const dialog = pc.page.getByRole('dialog');
  await dialog.getByText(told).first().waitFor();
  const take = dialog.getByRole('button', { name: 'Mở dữ liệu này' });
  await expect.poll(() => take.isEnabled()).toBe(true);
  await take.click();
  await pc.page.getByText('Đã mở dữ liệu từ tệp').waitFor();
}
