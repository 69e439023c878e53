import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { fromBrowser, originOf } from './address.ts';
import type { AppFunctions, Sender } from './contract.ts';
import { isPlainData } from './plain-data.ts';
import { BINDING, type FromPage, type Packed, preloadScript } from './preload-bridge.ts';
import { routeTraffic } from './traffic.ts';
import type { Ask } from './wire.ts';

export type Size = { width: number; height: number };

export type Screen = {
  browser: Browser;
  /** Size of the main window; the size it asks for where absent. */
  viewport?: Size;
  /** As the display scale of Windows: 1.5 leaves the page two thirds of the room. */
  zoom?: number;
  /** A person sits before it: the browser's own window has the say over size and zoom. */
  isVisible?: boolean;
};

/** `loading` is the address the app itself is going to, so that it is not asked about it. */
export type ShownWindow = { id: number; page: Page; size: Size; loading: string | null };

export type WindowList = {
  ofPage(page: Page): ShownWindow | undefined;
  /** When no window is being opened any more. */
  settled(): Promise<unknown>;
};

/** Electron's names of permissions, and the browser's. */
const PERMISSIONS: Record<string, string> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
};

export async function openContext(
  { browser, zoom = 1, isVisible = false }: Screen,
  app: Ask<AppFunctions>,
  windows: WindowList,
): Promise<BrowserContext> {
  const sight = isVisible ? { viewport: null } : { deviceScaleFactor: zoom };
  const context = await browser.newContext({ locale: 'vi-VN', acceptDownloads: false, ...sight });
  const granted = await app('permissions', Object.keys(PERMISSIONS));
  await context.grantPermissions(granted.flatMap((name) => PERMISSIONS[name] ?? []));
  await routeTraffic(context, windows, app);
  return context;
}

/** Gives the page its preload and a way to the app. */
export async function attachPreload(
  { id, page }: ShownWindow,
  preload: string | null,
  app: Ask<AppFunctions>,
  isVisible: boolean,
): Promise<void> {
  await page.exposeBinding(BINDING, async ({ frame }, message: FromPage) => {
    // Without a screen only the test changes the size, which is then no business of the app.
    if (message.kind === 'resized' && !isVisible) return null;
    const value = await passOn(id, frame, message, app);
    return message.kind === 'invoke' ? pack(value) : value;
  });
  await page.addInitScript(preloadScript(preload === null ? '' : readFileSync(preload, 'utf8')));
  page.on('close', () => void app('closedByUser', id).catch(() => {}));
}

/** As text where that says it all: the browser's protocol takes long for a document of ten thousand cells. */
function pack(value: unknown): Packed {
  return isPlainData(value) ? { text: JSON.stringify(value) } : { value };
}

function passOn(
  id: number,
  frame: Frame,
  message: FromPage,
  app: Ask<AppFunctions>,
): Promise<unknown> {
  switch (message.kind) {
    case 'invoke':
      return app('invoke', id, senderOf(frame), message.channel, message.args);
    case 'open':
      return app('mayOpen', id, message.url);
    case 'resized':
      return app('resized', id, message.width, message.height);
    case 'pressed':
      return app('pressed', id, message.key);
    case 'clicked':
      return app('clicked', id, message.place);
  }
}

function senderOf(frame: Frame): Sender {
  const url = fromBrowser(frame.url());
  return { url, origin: originOf(url), isTop: frame.parentFrame() === null };
}

export function scaled({ width, height }: Size, factor: number): Size {
  return { width: Math.round(width / factor), height: Math.round(height / factor) };
}
