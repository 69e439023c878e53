import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Dialog, Frame, Page } from 'playwright-core';
import { fromBrowser, originOf } from './address.ts';
import type { AppFunctions, Outcome, Sender } from './contract.ts';
import { isPlainData } from './plain-data.ts';
import {
  BINDING,
  type FromPage,
  KEPT,
  KEY_QUESTION,
  type Packed,
  preloadScript,
} from './preload-bridge.ts';
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

export type ShownWindow = {
  id: number;
  page: Page;
  size: Size;
  /** The file of its preload. */
  preload: string | null;
  /** The address the app itself is going to, so that it is not asked about it. */
  loading: string | null;
  /** Why that address was not answered. */
  failure: string | null;
  isCrashed: boolean;
};

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
  await context.grantPermissions(await grantedBy(app));
  await routeTraffic(context, windows, app);
  return context;
}

/** Asked once, as the first window opens: the app must have decided by then. */
async function grantedBy(app: Ask<AppFunctions>): Promise<string[]> {
  const granted = await app('permissions', Object.keys(PERMISSIONS));
  return granted.flatMap((name) => PERMISSIONS[name] ?? []);
}

/** Gives the page its preload and a way to the app. */
export async function attachPreload(
  window: ShownWindow,
  app: Ask<AppFunctions>,
  isVisible: boolean,
): Promise<void> {
  const { id, page, preload } = window;
  await page.exposeBinding(BINDING, async ({ frame }, message: FromPage) => {
    // Without a screen only the test changes the size, which is then no business of the app.
    if (message.kind === 'resized' && !isVisible) return null;
    return message.kind === 'invoke'
      ? pack(
          await app('invoke', id, senderOf(frame), message.channel, message.args).catch(problemOf),
        )
      : passOn(id, message, app);
  });
  page.on('dialog', (dialog) => void answerPage(id, dialog, app).catch(() => {}));
  page.on('crash', () => {
    window.isCrashed = true;
    void app('crashed', id).catch(() => {});
  });
  page.on('framenavigated', (frame) => {
    const isTop = frame === page.mainFrame();
    if (isTop) void app('navigated', id, fromBrowser(frame.url())).catch(() => {});
  });
  await page.addInitScript(preloadScript(preload === null ? '' : readFileSync(preload, 'utf8')));
  page.on('close', () => {
    const isOurs = window.page === page;
    if (isOurs) void app('closedByUser', id).catch(() => {});
  });
}

/** As text where that says it all: the browser's protocol takes long for a document of ten thousand cells. */
function pack({ value, problem }: Outcome): Packed {
  if (problem !== undefined) return { problem };
  return isPlainData(value) ? { text: JSON.stringify(value) } : { value };
}

const problemOf = (error: unknown): Outcome => ({ problem: String(error) });

/** The page stands still and asks: of a key, or whether it may go. */
async function answerPage(id: number, dialog: Dialog, app: Ask<AppFunctions>): Promise<void> {
  if (dialog.type() === 'beforeunload') {
    await ((await app('mayUnload', id)) ? dialog.accept() : dialog.dismiss());
  } else if (dialog.message().startsWith(KEY_QUESTION)) {
    const key = JSON.parse(dialog.message().slice(KEY_QUESTION.length));
    const isKept = await app('pressed', id, key).catch(() => false);
    await dialog.accept(isKept ? KEPT : '');
  } else await dialog.dismiss();
}

function passOn(
  id: number,
  message: Exclude<FromPage, { kind: 'invoke' }>,
  app: Ask<AppFunctions>,
): Promise<unknown> {
  switch (message.kind) {
    case 'open':
      return app('mayOpen', id, message.url);
    case 'close':
      return app('closedByPage', id);
    case 'resized':
      return app('resized', id, message.width, message.height);
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
