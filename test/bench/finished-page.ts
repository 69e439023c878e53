import type { PrintToPDFOptions } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import { fromBrowser, toBrowser } from '../electron-host/address.ts';
import { printPage } from '../electron-host/pdf.ts';
import type { BenchApp } from './app.ts';

const ADDRESS = toBrowser('app://app/finished.html');
const FACES = ['400', '700', 'italic 400', 'italic 700'].map((face) => `${face} 14pt Tinos`);

type KeepingWindow = { keepFinished?: (html: string) => Promise<void> };

/** What the app's print window holds when its paper is ready, as HTML; prints once. */
export async function readFinished(app: BenchApp, print: () => Promise<unknown>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const keepWhatIsReady = async (window: Page) => {
    await window.exposeFunction('keepFinished', resolve);
    await window.addInitScript(keepFinished);
  };
  // The window is told before it is sent to its address.
  app.page.context().once('page', (window) => void keepWhatIsReady(window));
  await print();
  const html = await promise;
  return html.replaceAll(/<script\b[^>]*>.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, '');
}

function keepFinished(): void {
  const observer = new MutationObserver(() => {
    const root = document.documentElement;
    if (root?.dataset['print'] !== 'ready') return;
    observer.disconnect();
    void (window as KeepingWindow).keepFinished?.(`<!doctype html>${root.outerHTML}`);
  });
  observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-print'] });
}

/** A context of its own in the app's browser that has the finished page, its styles and fonts from where the app has them. */
export async function openFinished(app: BenchApp, html: string): Promise<BrowserContext> {
  const context = await app.browser.newContext({ locale: 'vi-VN' });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ body: html, contentType: 'text/html' });
    const served = await app.serve(fromBrowser(url));
    if (typeof served === 'string') return route.abort();
    return route.fulfill({ ...served, body: Buffer.from(served.body) });
  });
  return context;
}

/** What Chromium itself needs for it: milliseconds from an empty page to bytes and a closed page. */
export async function printFinished(
  context: BrowserContext,
  options: PrintToPDFOptions,
): Promise<{ ms: number; bytes: Uint8Array }> {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(ADDRESS);
  await page.evaluate(async (faces) => {
    await Promise.all(faces.map((face) => document.fonts.load(face, document.body.textContent)));
    await document.fonts.ready;
  }, FACES);
  const bytes = await printPage(page, options);
  await page.close();
  return { ms: performance.now() - start, bytes };
}
