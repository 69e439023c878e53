import type { PrintToPDFOptions } from 'electron';
import type { Page } from 'playwright-core';

const INCHES: Record<string, { width: number; height: number }> = {
  A3: { width: 297 / 25.4, height: 420 / 25.4 },
  A4: { width: 210 / 25.4, height: 297 / 25.4 },
  A5: { width: 148 / 25.4, height: 210 / 25.4 },
  Letter: { width: 8.5, height: 11 },
};

/** Chromium's own printing, the engine behind Electron's `printToPDF`, with Electron's options and defaults. */
export async function printPage(page: Page, options: PrintToPDFOptions): Promise<Uint8Array> {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const paper = typeof pageSize === 'string' ? INCHES[pageSize] : pageSize;
  if (!paper) throw new Error(`The stand-in knows no page size ${String(pageSize)}`);
  const { top, bottom, left, right } = { ...allSides(1 / 2.54), ...margins };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', {
    ...same,
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

function allSides(inches: number) {
  return { top: inches, bottom: inches, left: inches, right: inches };
}
