import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { OfficialDocument } from '../../../shared/document/official-document.ts';

export type Stage = {
  print: (document: OfficialDocument) => Promise<Uint8Array>;
  /** The document on the desk of such a window; the caller closes the page's context. */
  show: (document: OfficialDocument, window?: Window) => Promise<Page>;
  close: () => Promise<void>;
};

/** `scale` is that of the screen and of the browser's zoom together. */
type Window = { width: number; height: number; scale?: number };

const DESK: Window = { width: 1280, height: 720 };
const ORIGIN = 'http://sheet.test';
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The real components, built as in the app, in the browser that prints them. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'official-sheet-'));
  await buildPage(folder);
  const browser = await launchChromium();
  const open = async (paper: OfficialDocument, hash: string, window = DESK) => {
    const context = await browser.newContext(process.env['DSF'] ? { viewport: null } : {
      viewport: window,
      deviceScaleFactor: window.scale ?? 1,
    });
    await serve(context, folder, paper);
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/${hash}`);
    return page;
  };
  return {
    print: async (paper) => {
      const page = await open(paper, '#print');
      await page.waitForSelector('html[data-print=ready]', { state: 'attached' });
      const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      await page.context().close();
      return new Uint8Array(bytes);
    },
    show: async (paper, window) => {
      const page = await open(paper, '#pages', window);
      await page.waitForSelector('.official-leaf', { state: 'attached' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
async function serve(context: BrowserContext, folder: string, paper: OfficialDocument) {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/document.json') return route.fulfill({ json: paper });
    const name = pathname === '/' ? '/index.html' : pathname;
    const contentType = CONTENT_TYPES[extname(name)];
    if (!contentType) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await readFile(join(folder, name)), contentType });
  });
}

async function launchChromium() {
  // The package unpacks the libraries it needs only where it believes to run on this platform.
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  const { default: bundled } = await import('@sparticuz/chromium');
  const args = ['--no-sandbox', ...(process.env['DSF'] ? ['--force-device-scale-factor='+process.env['DSF']] : []), '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...args, '--disable-sync', '--disable-quic', '--no-first-run'],
    env: { ...process.env } as Record<string, string>,
  });
}
