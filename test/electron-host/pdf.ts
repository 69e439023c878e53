import type { PrintToPDFOptions } from 'electron';
import type { Page } from 'playwright-core';
import { PAPER } from './print-options.ts';

const printing = new WeakMap<Page, Promise<unknown>>();

/** Chromium's own printing, the engine behind Electron's `printToPDF`, with its options and defaults; one at a time of a page. */
export async function printPage(page: Page, options: PrintToPDFOptions): Promise<Uint8Array> {
  const before = printing.get(page);
  const work = (async () => {
    await before?.catch(() => {});
    return print(page, options);
  })();
  printing.set(page, work);
  return work;
}

async function print(page: Page, options: PrintToPDFOptions): Promise<Uint8Array> {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const paper = typeof pageSize === 'string' ? PAPER[pageSize] : pageSize;
  if (!paper) throw new Error(`The stand-in knows no page size ${String(pageSize)}`);
  const { top, bottom, left, right } = { ...allSides(1 / 2.54), ...margins };
  const session = await page.context().newCDPSession(page);
  const { data } = await session
    .send('Page.printToPDF', {
      ...same,
      paperWidth: paper.width,
      paperHeight: paper.height,
      marginTop: top,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
    })
    .catch((error: Error) => {
      throw new Error(`Invalid print parameters: ${error.message}`);
    });
  await session.detach();
  return Buffer.from(data, 'base64');
}

function allSides(inches: number) {
  return { top: inches, bottom: inches, left: inches, right: inches };
}
