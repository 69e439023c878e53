import type { BrowserContext, Page } from 'playwright-core';
import { toBrowser } from './address.ts';
import type { AppFunctions, HostFunctions, NewWindow } from './contract.ts';
import { attachPreload, openContext, type Screen, type ShownWindow, scaled } from './pages.ts';
import { printPage } from './pdf.ts';
import type { Ask } from './wire.ts';

type WindowFunctions = Pick<
  HostFunctions,
  'openWindow' | 'loadUrl' | 'runScript' | 'printToPdf' | 'setZoom' | 'focusWindow' | 'closeWindow'
>;

export type Windows = {
  functions: WindowFunctions;
  /** The page of the main window, once it is loaded. */
  mainPage: Promise<Page>;
  /** Ids of the windows brought to the front so far, in that order. */
  focused: readonly number[];
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
    focused: state.focused,
    functions: {
      openWindow: (asked) => openWindow(state, asked),
      loadUrl: (id, url) => loadUrl(state, id, url),
      runScript: async (id, code) => (await find(state, id)).page.evaluate(code),
      printToPdf: async (id, options) => printPage((await find(state, id)).page, options),
      setZoom: (id, factor) => setZoom(state, id, factor),
      focusWindow: (id) => focusWindow(state, id),
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
  { screen, app, shown }: State,
  context: BrowserContext,
  { id, width, height, preload }: NewWindow,
): Promise<ShownWindow> {
  const isMain = id === MAIN_ID;
  const size = (isMain && screen.viewport) || { width, height };
  const page = await context.newPage();
  const window: ShownWindow = { id, page, size, loading: null };
  shown.set(page, window);
  if (!screen.isVisible) {
    await page.setViewportSize(scaled(size, isMain ? (screen.zoom ?? 1) : 1));
  }
  await attachPreload(window, preload, app, screen.isVisible ?? false);
  return window;
}

async function loadUrl(state: State, id: number, url: string): Promise<void> {
  const window = await find(state, id);
  window.loading = toBrowser(url).replace(/#.*$/, '');
  await window.page.goto(toBrowser(url));
  window.loading = null;
  await state.app('readyToShow', id);
  if (id === MAIN_ID) state.main.resolve(window.page);
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
