import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  fillCatalog,
  fillCouncil,
  fillHeadings,
  fillProposals,
  fillReports,
} from '../../main/sample/fill.ts';
import { addDays, formatMonth, lastDayOf } from '../../shared/month.ts';
import { closeBrowser, type OpenedApp, openApp } from '../helpers/app.ts';
import { callsOf, periodOf, startMovement } from './fill.ts';
import { photographOpenings } from './openings.ts';
import { fillPaperHeadings, writePapers } from './papers.ts';
import { goTo, photograph, screens, screensOfGuide } from './screens.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out/demo');
const GUIDE_PICTURES = join(ROOT, 'resources/huong-dan');
const SAMPLE_PLAN = join(ROOT, 'resources/ke-hoach-mau.txt');

/** Runs one step and tells how long it took. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(
    `${what.padEnd(58)} ${((performance.now() - start) / 1_000).toFixed(1).padStart(5)} s`,
  );
  return result;
}

async function run(app: OpenedApp, planPath: string): Promise<void> {
  const call = callsOf(app);
  const { lastReported } = periodOf(planPath);
  const departments = await step('Agency, departments and people', () => fillCatalog(call));
  const { movementId, draft } = await step('Movement read from its plan', () =>
    startMovement(app, planPath, departments),
  );
  console.log(
    `  ${draft.contents.length} contents, ${draft.bases.length} documents, ${draft.recipients.length} recipients`,
  );
  for (const { message } of draft.notFound) console.log(`  ${message}`);
  const count = await step('Monthly reports', () =>
    fillReports(call, movementId, departments, lastReported),
  );
  console.log(`  ${count} reports up to ${formatMonth(lastReported)}`);
  await step('Proposals for awards and their review', async () => {
    await fillProposals(call, movementId);
    await fillCouncil(call, movementId);
  });
  await fillHeadings(call, movementId, lastReported);
  const agency = await call('agency.read', {});
  await call('paper.saveHeading', {
    movementId,
    kind: 'month',
    period: lastReported,
    number: 102,
    date: addDays(lastDayOf(lastReported), 3),
    signerId: agency?.signers[0]?.id ?? null,
  });
  await fillPaperHeadings(call, movementId);
  await app.page.reload();
  await step('Summary printed from its screen (PDF)', async () => {
    await goTo(app.page, `/tong-hop/${lastReported}`);
    await save(app, /^Lưu PDF$/, join(OUT, 'bao-cao-thang.pdf'));
  });
  await step('Every document, as PDF and for Word', () =>
    writePapers(app, movementId, lastReported, join(OUT, 'van-ban')),
  );
  await step('Annual file from its screen (Excel)', async () => {
    await goTo(app.page, '/xuat-excel');
    await save(app, /^Xuất tệp Excel/, join(OUT, 'ban-tdkt.xlsx'));
  });
  await step('The whole set: a folder and a zip', async () => {
    await goTo(app.page, '/binh-xet/van-ban');
    mkdirSync(join(OUT, 'ho-so'));
    await save(app, /^Ghi bộ hồ sơ/, join(OUT, 'ho-so'));
  });
  const all = screens(lastReported, departments[0]?.id ?? 0);
  await step('A picture of every screen', () => photograph(app.page, join(OUT, 'man-hinh'), all));
  if (!values.guide) return;
  await step('The pictures of the guide', async () => {
    // As wide as a column of text can show and still be read.
    await app.page.setViewportSize({ width: 1060, height: 640 });
    const place = { of: join(OUT, '/'), said: 'D:\\Sổ Thi Đua\\' };
    await photograph(app.page, GUIDE_PICTURES, screensOfGuide(all), place);
  });
}

async function save(app: OpenedApp, button: RegExp, path: string): Promise<void> {
  app.answerNext(path);
  await app.page.getByRole('button', { name: button }).click();
  await app.page.getByRole('button', { name: 'Mở thư mục' }).waitFor();
}

const { values } = parseArgs({
  options: { plan: { type: 'string' }, guide: { type: 'boolean', default: false } },
});
const plan = resolve(values.plan ?? SAMPLE_PLAN);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
console.log(`Plan: ${relative(process.cwd(), plan)}`);
const app = await step('The app opened', () =>
  openApp({
    dataFolder: OUT,
    today: addDays(lastDayOf(periodOf(plan).lastReported), 3),
    viewport: { width: 1366, height: 768 },
  }),
);
try {
  try {
    await run(app, plan);
  } finally {
    await app.close();
  }
  await step('A picture of each page where data cannot be opened', () =>
    photographOpenings(OUT, join(OUT, 'man-hinh')),
  );
} finally {
  await closeBrowser();
}
console.log(`
Files in out/demo:
  bao-cao-thang.pdf   the month's summary
  van-ban/*           every document, as PDF and for Word
  ban-tdkt.xlsx       the annual file for the province's board
  ho-so/*             the whole set for the board: a folder and its zip
  so-thi-dua.db       the database
  man-hinh/*.png      every screen; mo-*.png where data cannot be opened`);
