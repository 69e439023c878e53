import type { BrowserContext, Page } from 'playwright-core';
import { toBrowser } from './address.ts';
import type { AppFunctions, HostFunctions, NewWindow } from './contract.ts';
import { attachPreload, openContext, type Screen, type ShownWindow, scaled } from './pages.ts';
import { printPage } from './pdf.ts';
import { crash, mayClose, runScript } from './scripts.ts';
import type { Ask } from './wire.ts';

type WindowFunctions = Pick<
  HostFunctions,
  | 'openWindow'
  | 'loadUrl'
  | 'announceLoaded'
  | 'runScript'
  | 'printToPdf'
  | 'setZoom'
  | 'focusWindow'
  | 'mayClosePage'
  | 'crashPage'
  | 'closeWindow'
>;

export type Windows = {
  functions: WindowFunctions;
  /** The page of the main window, once it is loaded. */
  mainPage: Promise<Page>;
  /** The page the main window shows now: after one that died, another. */
  shownPage(): Promise<Page>;
  /** Ids of the windows brought to the front so far, in that order. */
  focused: readonly number[];
  /** True once the app has closed every window it opened. */
  areClosed(): boolean;
  closeAll(): Promise<void>;
};

type State = {
  screen: Screen;
  app: Ask<AppFunctions>;
  windows: Map<number, Promise<ShownWindow>>;
  shown: Map<Page, ShownWindow>;
  main: PromiseWithResolvers<Page>;
  focused: number[];
  context: Promise<BrowserContext> | null;
};

/** The window an app opens first; the others are there to print from. */
const MAIN_ID = 1;

/** Holds the windows of one app as pages of one browser context. */
export function createWindows(screen: Screen, app: Ask<AppFunctions>): Windows {
  const state: State = {
    screen,
    app,
    windows: new Map(),
    shown: new Map(),
    main: Promise.withResolvers(),
    focused: [],
    context: null,
  };
  return {
    mainPage: state.main.promise,
    shownPage: async () => (await find(state, MAIN_ID)).page,
    focused: state.focused,
    areClosed: () => state.windows.size === 0,
    functions: {
      openWindow: (asked) => openWindow(state, asked),
      loadUrl: (id, url) => loadUrl(state, id, url),
      announceLoaded: (id) => announceLoaded(state, id),
      runScript: async (id, code, isByHand) =>
        runScript((await find(state, id)).page, code, isByHand),
      printToPdf: async (id, options) => printPage((await find(state, id)).page, options),
      setZoom: (id, factor) => setZoom(state, id, factor),
      focusWindow: (id) => focusWindow(state, id),
      mayClosePage: async (id) => mayClose((await find(state, id)).page),
      crashPage: async (id) => crash((await find(state, id)).page),
      closeWindow: (id) => closeWindow(state, id),
    },
    async closeAll() {
      state.main.promise.catch(() => {});
      state.main.reject(new Error('The app ended before its window was shown.'));
      await (await state.context)?.close();
    },
  };
}

async function find({ windows }: State, id: number): Promise<ShownWindow> {
  const window = await windows.get(id);
  if (!window) throw new Error('Object has been destroyed');
  return window;
}

async function openWindow(state: State, asked: NewWindow): Promise<void> {
  const { screen, app, windows, shown } = state;
  state.context ??= openContext(screen, app, {
    ofPage: (page) => shown.get(page),
    settled: () => Promise.allSettled(windows.values()),
  });
  const opening = showPage(state, await state.context, asked);
  windows.set(asked.id, opening);
  await opening;
}

async function showPage(
  state: State,
  context: BrowserContext,
  { id, width, height, preload }: NewWindow,
): Promise<ShownWindow> {
  const { screen } = state;
  const size = (id === MAIN_ID && screen.viewport) || { width, height };
  const page = await context.newPage();
  const window = { id, page, size, preload, loading: null, failure: null, isCrashed: false };
  await furnish(state, window);
  return window;
}

/** Gives the window's page its size and its preload. */
async function furnish({ screen, app, shown }: State, window: ShownWindow): Promise<void> {
  const { id, page, size } = window;
  shown.set(page, window);
  if (!screen.isVisible) {
    await page.setViewportSize(scaled(size, id === MAIN_ID ? (screen.zoom ?? 1) : 1));
  }
  await attachPreload(window, app, screen.isVisible ?? false);
}

/** Where Electron gives a window a new process, the browser wants a new page. */
async function replaceCrashed(state: State, window: ShownWindow): Promise<ShownWindow> {
  const crashed = window.page;
  state.shown.delete(crashed);
  window.page = await crashed.context().newPage();
  window.isCrashed = false;
  await furnish(state, window);
  void crashed.close().catch(() => {});
  return window;
}

async function loadUrl(state: State, id: number, url: string): Promise<string | null> {
  if (!URL.canParse(url)) return 'ERR_INVALID_URL (-300)';
  const window = await find(state, id);
  if (window.isCrashed) {
    const replaced = replaceCrashed(state, window);
    state.windows.set(id, replaced);
    await replaced;
  }
  window.loading = toBrowser(url).replace(/#.*$/, '');
  window.failure = null;
  try {
    await window.page.goto(toBrowser(url));
    return null;
  } catch (error) {
    const isKnown = error instanceof Error && error.message.includes('net::');
    if (!isKnown) throw error;
    return window.failure ?? 'ERR_FAILED (-2)';
  } finally {
    window.loading = null;
  }
}

async function announceLoaded(state: State, id: number): Promise<void> {
  const { page } = await find(state, id);
  await state.app('readyToShow', id);
  if (id === MAIN_ID) state.main.resolve(page);
}

async function setZoom(state: State, id: number, factor: number): Promise<void> {
  const { page, size } = await find(state, id);
  const { isVisible, zoom = 1 } = state.screen;
  if (!isVisible) await page.setViewportSize(scaled(size, factor * zoom));
}

async function focusWindow(state: State, id: number): Promise<void> {
  const { page } = await find(state, id);
  await page.bringToFront();
  state.focused.push(id);
}

async function closeWindow(state: State, id: number): Promise<void> {
  const { page } = await find(state, id);
  state.windows.delete(id);
  state.shown.delete(page);
  await page.close();
}
