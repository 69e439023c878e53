import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { fromBrowser, originOf, toBrowser } from './address.ts';
import type { AppFunctions, HostFunctions, NewWindow, Sender } from './contract.ts';
import { printPage } from './pdf.ts';
import { BINDING, type FromPage, preloadScript } from './preload-bridge.ts';
import { routeTraffic } from './traffic.ts';
import type { Ask } from './wire.ts';

export type Size = { width: number; height: number };

export type Screen = {
  browser: Browser;
  /** Size of the main window; the size it asks for where absent. */
  viewport?: Size | undefined;
  /** As the display scale of Windows: 1.5 leaves the page two thirds of the room. */
  zoom?: number | undefined;
  /** A person sits before it: the browser's own window has the say over size and zoom. */
  isVisible?: boolean | undefined;
};

type WindowFunctions = Pick<
  HostFunctions,
  'openWindow' | 'loadUrl' | 'runScript' | 'printToPdf' | 'setZoom' | 'focusWindow' | 'closeWindow'
>;

export type Windows = {
  functions: WindowFunctions;
  /** The page of the main window, once it is loaded. */
  mainPage: Promise<Page>;
  /** Ids of the windows brought to the front so far, in that order. */
  focused: number[];
  closeAll(): Promise<void>;
};

/** `loading` is the address the app itself is going to, so that it is not asked about it. */
export type ShownWindow = { id: number; page: Page; size: Size; loading: string | null };
export type WindowList = { ofPage(page: Page): ShownWindow | undefined };

/** Holds the windows of one app as pages of one browser context. */
export function createWindows(screen: Screen, app: Ask<AppFunctions>): Windows {
  const windows = new Map<number, Promise<ShownWindow>>();
  const pages = new Map<Page, ShownWindow>();
  const main = Promise.withResolvers<Page>();
  let context: Promise<BrowserContext> | null = null;

  const get = async (id: number): Promise<ShownWindow> => {
    const window = await windows.get(id);
    if (!window) throw new Error('Object has been destroyed');
    return window;
  };
  const open = async (asked: NewWindow): Promise<ShownWindow> => {
    context ??= openContext(screen, app, { ofPage: (page) => pages.get(page) });
    const isMain = pages.size === 0;
    const size = (isMain && screen.viewport) || { width: asked.width, height: asked.height };
    const page = await (await context).newPage();
    const window: ShownWindow = { id: asked.id, page, size, loading: null };
    pages.set(page, window);
    if (!screen.isVisible)
      await page.setViewportSize(scaled(size, isMain ? (screen.zoom ?? 1) : 1));
    await attach(window, asked.preload, app);
    return window;
  };

  const focused: number[] = [];
  return {
    mainPage: main.promise,
    focused,
    functions: {
      async openWindow(asked) {
        const opening = open(asked);
        windows.set(asked.id, opening);
        await opening;
      },
      async loadUrl(id, url) {
        const window = await get(id);
        window.loading = toBrowser(url).replace(/#.*$/, '');
        await window.page.goto(toBrowser(url));
        window.loading = null;
        await app('readyToShow', id);
        main.resolve(window.page);
      },
      runScript: async (id, code) => (await get(id)).page.evaluate(code),
      printToPdf: async (id, options) => printPage((await get(id)).page, options),
      async setZoom(id, factor) {
        const { page, size } = await get(id);
        if (!screen.isVisible)
          await page.setViewportSize(scaled(size, factor * (screen.zoom ?? 1)));
      },
      async focusWindow(id) {
        await (await get(id)).page.bringToFront();
        focused.push(id);
      },
      async closeWindow(id) {
        const { page } = await get(id);
        windows.delete(id);
        pages.delete(page);
        await page.close();
      },
    },
    async closeAll() {
      main.reject(new Error('The app ended before its window was shown.'));
      main.promise.catch(() => {});
      await (await context)?.close();
    },
  };
}

async function openContext(
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

/** Electron's names of permissions, and the browser's. */
const PERMISSIONS: Record<string, string> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
};

async function attach(
  { id, page }: ShownWindow,
  preload: string | null,
  app: Ask<AppFunctions>,
): Promise<void> {
  await page.exposeBinding(BINDING, async ({ frame }, message: FromPage) => {
    if (message.kind === 'invoke')
      return app('invoke', id, senderOf(frame), message.channel, message.args);
    if (message.kind === 'open') return void (await app('mayOpen', id, message.url));
    if (message.kind === 'resized')
      return void (await app('resized', id, message.width, message.height));
    const { kind: _kind, ...key } = message;
    return void (await app('pressed', id, key));
  });
  await page.addInitScript(preloadScript(preload === null ? '' : readFileSync(preload, 'utf8')));
  page.on('close', () => void app('closedByUser', id).catch(() => {}));
}

function senderOf(frame: Frame): Sender {
  const url = fromBrowser(frame.url());
  return { url, origin: originOf(url), isTop: frame.parentFrame() === null };
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: Math.round(width / factor), height: Math.round(height / factor) };
}
