import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { fillOffice } from '../helpers/office.ts';
import { type BenchApp, openBenchApp } from './app.ts';
import { FRAMES_AT_ONCE, measureKeys } from './key-paint.ts';
import { atMost, atMostShare, type BenchRow, percentile } from './row.ts';

const DEPARTMENTS = 200;
const FIGURES = 30;
const MONTH = '2026-05';
const VIEWPORT = { width: 1920, height: 1080 };
const FRAME_MS = 16.7;
const WARM_UP = 30;
const ROUNDS = 5;

type Round = { typed: number; moved: number; reference: number };

/** Figures typed downwards as a clerk does it, the sheet scrolling along. */
const KEYS = Array.from({ length: 80 }, (_, row) => ['4', String(row % 10), 'Enter']).flat();

/** Pages down, then columns on, to the end of the sheet and round again from its start. */
const MOVES = Array.from({ length: 8 }, () => [
  ...Array.from({ length: 12 }, () => 'PageDown'),
  ...Array.from({ length: 16 }, () => 'ArrowRight'),
  'Control+Home',
]).flat();

/** A sheet of 200 departments and 30 figures beside the table anybody writes first, in the same browser. */
export async function benchGrid(): Promise<BenchRow[]> {
  const app = await openBenchApp({ today: '2026-05-20', viewport: VIEWPORT }, FRAMES_AT_ONCE);
  await fillMonth(app.calls);
  await app.page.reload();
  await app.page.evaluate((hash) => window.location.assign(hash), `#/bao-cao/${MONTH}/bang`);
  await app.page.locator('.grid-module__sheet-input').waitFor();
  const plain = await openPlainTable(app.browser);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await app.page.bringToFront();
    await app.page.keyboard.press('Control+Home');
    const typed = await measureKeys(app.page, KEYS, WARM_UP);
    const moved = await measureKeys(app.page, MOVES, WARM_UP);
    await settle(app.page);
    await plain.page.bringToFront();
    await plain.page.locator('input').first().focus();
    const reference = await measureKeys(plain.page, KEYS, WARM_UP);
    rounds.push({ typed: p95(typed), moved: p95(moved), reference: p95(reference) });
  }
  const nodes = await countNodes(app.page);
  await plain.close();
  await app.close();
  const typed = quietest(rounds, 'typed');
  return [
    atMost('grid 200×30: key press to paint, p95', typed, 'ms', FRAME_MS),
    atMostShare(
      'grid 200×30: key press to paint, p95, over a plain table',
      typed,
      quietest(rounds, 'reference'),
      { unit: 'ms', share: 0.15 },
    ),
    atMost(
      'grid 200×30: a page down or a column on to paint, p95',
      quietest(rounds, 'moved'),
      'ms',
      2 * FRAME_MS,
    ),
    atMost('grid 200×30: DOM nodes', nodes, 'nodes', 1_499),
  ];
}

/** The sheet’s own saving must not run while something else is measured. */
async function settle(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByText('Đã lưu lúc').waitFor();
  await page.waitForTimeout(1_500);
}

/** The round that other programs disturbed least: what they take is no property of the sheet. */
function quietest(rounds: readonly Round[], measure: keyof Round): number {
  return Math.min(...rounds.map((round) => round[measure]));
}

function p95(samples: readonly number[]): number {
  return percentile(samples, 0.95);
}

async function fillMonth(call: BenchApp['calls']): Promise<void> {
  const names = Array.from(
    { length: DEPARTMENTS },
    (_, index) => `Phòng Nghiệp vụ số ${index + 1}`,
  );
  const { movementId } = await fillOffice({ call }, names);
  const indicators = await call('indicator.list', { movementId });
  const [sample] = indicators;
  if (!sample) throw new Error('The movement has no indicators.');
  const missing =
    FIGURES - indicators.filter(({ active, source }) => active && source === 'typed').length;
  for (let index = 0; index < missing; index += 1) {
    await call('indicator.save', { ...sample, id: null, name: `Chỉ tiêu thêm ${index + 1}` });
  }
  const view = await call('grid.read', { movementId, month: MONTH });
  const typed = view.indicators.filter(({ source }) => source === 'typed');
  if (typed.length !== FIGURES) throw new Error(`${typed.length} figures instead of ${FIGURES}.`);
  const figures = typed.map(({ id }) => ({ indicatorId: id, figure: 3 }));
  const rows = view.rows.map(({ departmentId }) => ({
    departmentId,
    revision: 0,
    figures,
    marks: [],
    complete: false,
  }));
  await call('grid.save', { movementId, month: MONTH, rows });
}

/** Elements and texts of the whole page. */
function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  });
}

async function openPlainTable(browser: Browser) {
  const folder = await mkdtemp(join(tmpdir(), 'plain-table-'));
  await build({
    root: join(import.meta.dirname, 'plain-table'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false, target: 'esnext' },
  });
  const context = await browser.newContext({ viewport: VIEWPORT });
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === '/' ? '/index.html' : pathname;
    const contentType = extname(name) === '.js' ? 'text/javascript' : 'text/html';
    await route.fulfill({ body: await readFile(join(folder, name)), contentType });
  });
  const page = await context.newPage();
  await page.goto('http://plain.test/');
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, close };
}
