import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { OfficialDocument } from '../../../shared/document/official-document.ts';
import { launchPackaged } from '../../electron-host/chromium.ts';

export type Stage = {
  print: (document: OfficialDocument) => Promise<Uint8Array>;
  /** The document's charts as PNG. */
  paintCharts: (document: OfficialDocument) => Promise<Uint8Array[]>;
  /** What the page tells the printer when its fonts cannot be had. */
  printStateWithoutFonts: (document: OfficialDocument) => Promise<string | null>;
  /** The document on the desk; the caller closes the page's context. */
  show: (document: OfficialDocument, window?: WindowSize) => Promise<Page>;
  /** The same on a screen where one pixel of CSS takes that many. */
  showScaled: (document: OfficialDocument, scale: number) => Promise<Page>;
  close: () => Promise<void>;
};

type WindowSize = { width: number; height: number };

const ORIGIN = 'http://sheet.test';
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The real components, built as in the app, in the browser that prints them. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'official-sheet-'));
  await buildPage(folder);
  const browser = await launchPackaged();
  // One page prints all: most of a print would else go into opening it.
  let press: Page | undefined;
  let onPress: OfficialDocument | undefined;
  const scaled = new Map<number, Browser>();
  const browserAt = async (scale: number) => {
    const known = scaled.get(scale);
    if (known) return known;
    // Playwright's own deviceScaleFactor only magnifies; this lays out anew, as Windows at 125 % does.
    const launched = await launchPackaged([`--force-device-scale-factor=${scale}`]);
    scaled.set(scale, launched);
    return launched;
  };
  const openDesk = async (context: BrowserContext, paper: OfficialDocument) => {
    const page = await openPage(context, folder, () => paper, '#desk');
    await page.waitForSelector('.official-desk[aria-busy=false]', { state: 'attached' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };
  const mount = async (paper: OfficialDocument) => {
    onPress = paper;
    if (press) await press.evaluate(renderAnew);
    else press = await openPage(await browser.newContext(), folder, () => onPress, '#print');
    await press.waitForSelector('html[data-print=ready]', { state: 'attached' });
    return press;
  };
  return {
    print: async (paper) => {
      const page = await mount(paper);
      return new Uint8Array(
        await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
      );
    },
    paintCharts: async (paper) => {
      const page = await mount(paper);
      const addresses = (await page.evaluate('paintCharts()')) as string[];
      return addresses.map((address) => Buffer.from(address.split(',')[1] ?? '', 'base64'));
    },
    printStateWithoutFonts: async (paper) => {
      const context = await browser.newContext();
      const page = await openPage(context, folder, () => paper, '#print', /^\.ttf$/);
      const told = await page.waitForSelector('html[data-print]', { state: 'attached' });
      const state = await told.getAttribute('data-print');
      await context.close();
      return state;
    },
    show: async (paper, viewport = { width: 1280, height: 720 }) =>
      openDesk(await browser.newContext({ viewport }), paper),
    showScaled: async (paper, scale) =>
      openDesk(await (await browserAt(scale)).newContext({ viewport: null }), paper),
    close: async () => {
      await Promise.all([browser, ...scaled.values()].map((each) => each.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function renderAnew(): void {
  document.documentElement.removeAttribute('data-print');
  dispatchEvent(new Event('hashchange'));
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, target: 'esnext' },
  });
}

/** Everything the page asks for comes from here: no port, no network. */
async function openPage(
  context: BrowserContext,
  folder: string,
  paper: () => OfficialDocument | undefined,
  hash: string,
  withheld?: RegExp,
): Promise<Page> {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/document.json') return route.fulfill({ json: paper() });
    const name = pathname === '/' ? '/index.html' : pathname;
    const contentType = CONTENT_TYPES[extname(name)];
    if (!contentType || withheld?.test(extname(name))) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await readFile(join(folder, name)), contentType });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/${hash}`);
  return page;
}
