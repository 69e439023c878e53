import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DOSSIER_KINDS } from '../../shared/dossier/dossier.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { readDocx, textOfDocx } from '../helpers/docx.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';
import { expectedGrid, readBack } from '../helpers/xlsx.ts';
import { inkOf, inkOfPages, textOfModel } from '../renderer/official-sheet/expected-text.ts';

const SET = 'Ho so khen thuong 2026';
/** Some forty files are made: on a slow machine more than what one step of a page is given. */
const WRITING = 150_000;
let app: OpenedApp;
let folder: string;
beforeAll(async () => {
  app = await openApp({ today: '2026-11-22', viewport: { width: 1280, height: 720 } });
  await callsOf(app)('sample.open', {});
  await app.page.reload();
});
afterAll(() => app.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const panel = () => app.page.getByRole('region', { name: 'Bộ hồ sơ' });
const writeButton = () => panel().getByRole('button', { name: 'Ghi bộ hồ sơ…' });
const enabled = (button: Locator) => expect.poll(() => button.isEnabled()).toBe(true);

async function enter(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await app.page.keyboard.press('Enter');
      return;
    }
    await app.page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Of the set that was written: the papers of which some pages lie and others stand, as PDF and as Word tell them. */
const turned: { kind: string; onPaper: string; inWord: string }[] = [];

/** Reads every file of a set back, each by a reader of its own: PDF, Word and screen say the same, the workbook the same people. */
async function expectWhole(set: string): Promise<void> {
  const call = callsOf(app);
  const movementId = (await call('app.start', {})).movements[0]?.id ?? 0;
  const sheets = await readBack(join(set, 'ho-so-khen-thuong-2026.xlsx'));
  const { sheets: shown } = await call('workbook.preview', { movementId });
  for (const sheet of shown)
    expect(sheets.get(sheet.name), sheet.name).toEqual(expectedGrid(sheet));
  const listed = (sheets.get('NHAP_HE_THONG') ?? []).slice(1);
  const votes = new Map(
    (sheets.get('DS_CA_NHAN') ?? []).map((row) => [String(row[2]), String(row[11]).split(' ')[0]]),
  );
  expect(listed.length).toBeGreaterThan(2);
  // The bonuses did not go out, so they are not in it.
  expect(readdirSync(join(set, 'van-ban'))).not.toContain(`${PAPERS.bonus.file}.pdf`);
  for (const kind of DOSSIER_KINDS.filter((each) => each !== 'bonus')) {
    const { document } = await call('paper.read', { movementId, kind, period: '' });
    const path = join(set, 'van-ban', PAPERS[kind].file);
    const word = textOfDocx(await readDocx(`${path}.docx`));
    const { pages } = await readPdf(readFileSync(`${path}.pdf`));
    expect(inkOf(word), kind).toBe(inkOf(textOfModel(document)));
    const told = { kind, onPaper: inkOfPages(pages, document), inWord: inkOf(word) };
    if (document.annexes.some(({ orientation }) => orientation !== document.orientation))
      turned.push(told);
    else expect(told.onPaper, kind).toBe(told.inWord);
    if (kind === 'letter') continue;
    const named =
      kind === 'decision' ? listed.filter((row) => /^Giấy khen/.test(`${row[6]}`)) : listed;
    for (const row of named) expect(word, kind).toContain(`${row[2]}`);
  }
  const merits = join(set, 'van-ban/bao-cao-thanh-tich');
  for (const [place, row] of listed.entries()) {
    const files = readdirSync(merits).filter((name) => name.startsWith(`0${place + 1}-`));
    for (const name of files) {
      const path = join(merits, name);
      const text = name.endsWith('.pdf')
        ? (await readPdf(readFileSync(path))).pages.map((page) => textOf([page])).join(' ')
        : textOfDocx(await readDocx(path));
      expect(text, name).toContain(`${row[2]}`);
      expect(text, name).toContain(`${row[6]}`);
    }
    expect(files.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual([
      '.docx',
      '.pdf',
    ]);
  }
  const list = textOfDocx(await readDocx(join(set, 'van-ban/danh-sach.docx')));
  const people = listed.filter((row) => row[1] !== null).map((row) => String(row[2]));
  for (const name of people) {
    expect(votes.get(name), name).toMatch(/^\d\/7$/);
    expect(list.slice(list.indexOf(name)), name).toContain(votes.get(name));
  }
}

test('by keyboard: from the navigation to the folder and its zip', async () => {
  const road = app.page.getByRole('navigation', { name: 'Các bước bình xét' });
  await enter(app.page.getByRole('link', { name: 'Bình xét', exact: true }));
  await enter(road.getByRole('link', { name: '5. Văn bản' }));
  await panel().getByText('Các văn bản khớp nhau').waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await enabled(writeButton());
  app.answerNext(folder);
  await enter(writeButton());
  await panel().getByText(`Đã lưu ${SET}.zip`).waitFor({ timeout: WRITING });
  expect(readdirSync(folder).sort()).toEqual([SET, `${SET}.zip`]);
  await expectWhole(join(folder, SET));
  await enter(panel().getByRole('button', { name: 'Mở thư mục' }));
  await expect.poll(() => app.shownFiles).toEqual([join(folder, `${SET}.zip`)]);
});

test('papers whose annexes lie say as PDF what they say in Word', ({ skip }) => {
  const lacking = app.lacks('upright and lying pages in one paper');
  if (lacking) skip(lacking);
  expect(turned.length).toBeGreaterThan(0);
  for (const { kind, onPaper, inWord } of turned) expect(onPaper, kind).toBe(inWord);
});

test('by mouse: a sentence that contradicts is said, led to and mended, and the writing is stopped', async () => {
  const call = callsOf(app);
  const movementId = (await call('app.start', {})).movements[0]?.id ?? 0;
  const key = { movementId, kind: 'submission', period: '' } as const;
  const { texts } = await call('paper.read', key);
  const total = texts.find(({ blockKey }) => blockKey === 'total')?.drafted ?? '';
  const text = total.replace(/\d+ cá nhân/u, '09 cá nhân');
  await call('paper.edit', { ...key, blockKey: 'total', text, drafted: total });
  await app.page.reload();
  const road = app.page.getByRole('navigation', { name: 'Các bước bình xét' });
  await road.getByRole('link', { name: '5. Văn bản' }).click();
  const findings = panel().getByRole('list', { name: 'Chỗ chưa khớp' });
  const found = findings.getByRole('listitem').filter({ hasText: 'Số cá nhân được đề nghị' });
  expect(await found.innerText()).toContain('“9” ở Tờ trình đề nghị khen thưởng');
  expect(await writeButton().isDisabled()).toBe(true);
  expect(await findFaults(app.page)).toEqual([]);

  await found.getByRole('link').click();
  const edited = app.page.getByRole('region', { name: 'Câu chữ' });
  await edited
    .getByRole('button', { name: /^Tổng số tập thể, cá nhân/u })
    .first()
    .click();
  const back = app.page.getByRole('dialog').getByRole('button', { name: 'Trả lại bản soạn' });
  await enabled(back);
  await back.click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.page.goBack();
  await panel().getByText('Các văn bản khớp nhau').waitFor();
  await enabled(writeButton());
  app.answerNext(folder);
  await writeButton().click();
  const stop = panel().getByRole('button', { name: 'Dừng' });
  await panel()
    .getByText(/: [1-9]\d* %$/)
    .waitFor();
  await stop.click();
  await enabled(writeButton());
  await expect.poll(() => readdirSync(folder)).toEqual([]);
});
