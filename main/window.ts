import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  Menu,
  protocol,
  type Rectangle,
  screen,
  session,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import { APP_ORIGIN, createAppFiles, createServedFiles } from './app-files.ts';
import { fieldMenu } from './field-menu.ts';
import {
  isReachable,
  placeOn,
  smallestSize,
  type WindowPlace,
  zoomFrom,
  zoomStepOf,
} from './window-place.ts';

const START_PAGE = `${APP_ORIGIN}/index.html`;
/** Where `npm run dev` serves the window's modules from; never in the packaged app. */
const DEV_SERVER = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Before the app is ready: lets `app:` behave like https, so that modules, fonts and storage work under it. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the window's own files and shuts every way out: the network, devices, permissions. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.protocol.handle(
    'app',
    DEV_SERVER
      ? createServedFiles(DEV_SERVER)
      : createAppFiles(join(import.meta.dirname, '../renderer')),
  );
  defaultSession.webRequest.onBeforeRequest((details, respond) =>
    respond({ cancel: !staysInside(details.url) }),
  );
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isAllowed(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}

/** Keeps any page, whatever it runs, on the app's own page. */
export function shutNavigation(contents: WebContents): void {
  const stay = (details: { url: string; preventDefault: () => void }) => {
    if (!isStartPage(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** True for the top frame of a page of ours: only such a page may call. */
export function isOurPage(frame: Pick<WebFrameMain, 'origin' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/** Shown at once, in the grey of the page: what it holds comes as it is read. */
export function createMainWindow(
  kept: WindowPlace | null,
  keep: (place: WindowPlace) => void,
  tellOfDeath: () => void,
): BrowserWindow {
  const place = reachablePlace(kept);
  const { workArea } = place ? screen.getDisplayMatching(place) : screen.getPrimaryDisplay();
  const smallest = smallestSize(workAreas());
  const window = new BrowserWindow({
    ...placeOn(workArea, place),
    ...windowIcon(),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Sổ Thi Đua',
    backgroundColor: '#eceef1',
    autoHideMenuBar: true,
    webPreferences: webPreferences(),
  });
  if (place?.isMaximized) window.maximize();
  window.show();
  window.on('close', () =>
    keep({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  keepOnScreen(window);
  comeBack(window, tellOfDeath);
  closeWithSession(window);
  zoomByKeyboard(window.webContents);
  offerFieldMenu(window);
  return window;
}

/** A window never shown, to print from. Its zoom is its own: the clerk's Ctrl + must not enlarge the paper. */
export function createHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 1024,
    height: 1400,
    show: false,
    webPreferences: { ...webPreferences(), backgroundThrottling: false, zoomMode: 'isolated' },
  });
}

export function loadPage(window: BrowserWindow, route = '/'): Promise<void> {
  return window.loadURL(`${START_PAGE}#${route}`);
}

function webPreferences(): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    devTools: !app.isPackaged,
    spellcheck: false,
  };
}

/** The packaged program carries its icon itself. */
function windowIcon(): { icon?: string } {
  const icon = join(app.getAppPath(), 'resources/icon.png');
  return existsSync(icon) ? { icon } : {};
}

function reachablePlace(place: WindowPlace | null): WindowPlace | null {
  return place && isReachable(place, screen.getDisplayMatching(place).workArea) ? place : null;
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

/** A projector, another monitor or another scale of Windows while the window is open: it comes back inside its screen. */
function keepOnScreen(window: BrowserWindow): void {
  const fit = () => {
    if (window.isDestroyed()) return;
    const { width, height } = smallestSize(workAreas());
    window.setMinimumSize(width, height);
    if (window.isMaximized() || window.isMinimized()) return;
    const bounds = window.getBounds();
    window.setBounds(placeOn(screen.getDisplayMatching(bounds).workArea, bounds));
  };
  screen.on('display-added', fit);
  screen.on('display-metrics-changed', fit);
  screen.on('display-removed', fit);
}

/** Dying again this soon, the page dies of what it shows: opened anew for ever it would only flicker. */
const DIES_AGAIN_MS = 20_000;

/**
 * A page that died leaves an empty window. It is opened again where she was, and told of in it (`tell`): what was saved
 * stands, the draft among it, which is kept a second and a half after the last key.
 */
function comeBack(window: BrowserWindow, tell: () => void): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error('render-process-gone', reason);
    const isAgain = performance.now() - lastMs < DIES_AGAIN_MS;
    lastMs = performance.now();
    if (isAgain) {
      dialog.showErrorBox(
        'Sổ Thi Đua phải đóng',
        'Trang đang mở dừng đột ngột hai lần liền. Những gì đã lưu vẫn còn nguyên. Mở lại chương trình; nếu vẫn lỗi, khởi động lại máy.',
      );
      window.destroy();
      return;
    }
    tell();
    window.webContents.reload();
  });
}

/** Windows is being shut down: it waits while the window closes as by hand, which saves first what was typed. */
function closeWithSession(window: BrowserWindow): void {
  window.on('query-session-end', (event) => {
    event.preventDefault();
    window.close();
  });
}

/** Without a menu the zoom keys have no owner; cut, copy, paste and undo belong to the page and stay. */
function zoomByKeyboard(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !input.control || input.alt || input.meta) return;
    const step = zoomStepOf(input.key);
    if (step === null) return;
    event.preventDefault();
    contents.setZoomFactor(zoomFrom(contents.getZoomFactor(), step));
  });
}

/** Cut, copy and paste by mouse: a window without a menu of its own has none otherwise. */
function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, place) => {
    const items = fieldMenu(place);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function isStartPage(url: string): boolean {
  return url === START_PAGE || url.startsWith(`${START_PAGE}#`);
}

/** `data:` and `blob:` hold their content themselves and reach no network. */
function staysInside(url: string): boolean {
  if (DEV_SERVER && url.startsWith(DEV_SERVER.replace(/^http/, 'ws'))) return true;
  const inside = app.isPackaged
    ? ['app:', 'data:', 'blob:']
    : ['app:', 'data:', 'blob:', 'devtools:'];
  return inside.some((scheme) => url.startsWith(scheme));
}

/** Copying a reminder to the clipboard is all a page may ask for. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
