import { mkdirSync } from 'node:fs';
import nodeModule from 'node:module';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import { programWithoutData } from './data-failure.ts';
import type { Program } from './program.ts';
import type { Settings } from './settings.ts';
import { setAsideIfDamaged, windowPlaceIn } from './settings-file.ts';
import {
  createMainWindow,
  guardSession,
  isOurPage,
  loadPage,
  registerAppScheme,
  shutNavigation,
} from './window.ts';

// Compiled once, read from then on: what is loaded below. A Node without it, or a folder that refuses it, only takes longer.
nodeModule.enableCompileCache?.();
/** What the start has compiled is written once that is over: left to the end, a program that is ended from outside keeps none. */
const START_IS_OVER_MS = 5_000;
const COPYING_LIMIT_MS = 20_000;
const dataFolder = useDataFolder();
if (isPriedOpen()) app.exit(1);
else if (app.requestSingleInstanceLock()) start();
else app.quit();

/** True where the installed program was started so that another could look into its window; the fuses refuse `--inspect`. */
function isPriedOpen(): boolean {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];
  return app.isPackaged && switches.some((name) => app.commandLine.hasSwitch(name));
}

function start(): void {
  // It would take `--no-sandbox` back, without which nothing starts as root in a container.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.setAppUserModelId('vn.sothidua.app');
  app.commandLine.appendSwitch('lang', 'vi');
  registerAppScheme();
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => shutNavigation(contents));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(openWindow).catch(stopWith);
}

/** The window and its page first; the data is opened while that starts, the settings when they are wanted. */
async function openWindow(): Promise<void> {
  guardSession();
  const settingsPath = join(dataFolder, 'settings.json');
  const aside = setAsideIfDamaged(settingsPath);
  const notices = aside
    ? [`Tệp thiết đặt bị hỏng đã được đổi tên thành ${aside}. Số liệu không bị ảnh hưởng.`]
    : [];
  let placeKept: Promise<void> | undefined;
  const window = createMainWindow(
    windowPlaceIn(settingsPath),
    (place) => {
      placeKept = readSettings().then((settings) => settings.keepWindowPlace(place));
    },
    () => notices.push(PAGE_DIED),
  );
  const loaded = loadPage(window);
  let opened: Program | undefined;
  app.on('second-instance', () => bringToFront(window));
  endAfterCopying(
    () => opened,
    () => placeKept,
  );
  const program = openProgramFor(window, notices).then((ready) => {
    opened = ready;
    return ready;
  });
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('Refused: not our page.');
    return (await program).call(String(name), input);
  });
  setTimeout(() => void endStart(), START_IS_OVER_MS).unref();
  await loaded.catch((error: unknown) => {
    // Closed while it was still loading: nothing to report.
    if (!window.isDestroyed()) throw error;
  });
}

const PAGE_DIED =
  'Trang đang mở đã bị dừng đột ngột và vừa được mở lại. Những gì đã lưu vẫn còn nguyên, kể cả bản nháp tự lưu; kiểm tra lại ô vừa gõ cuối cùng.';

let settingsRead: Promise<Settings> | undefined;

/** The store and what checks it take as long to load as all of the data to open: no start waits for them. */
function readSettings(): Promise<Settings> {
  settingsRead ??= import('./settings.ts').then(({ openSettings }) => openSettings(dataFolder));
  return settingsRead;
}

async function endStart(): Promise<void> {
  await readSettings();
  nodeModule.flushCompileCache?.();
}

async function openProgramFor(window: BrowserWindow, notices: string[]): Promise<Program> {
  try {
    const [{ openProgram }, { createDesktop }, { createClock }] = await Promise.all([
      import('./program.ts'),
      import('./desktop.ts'),
      import('./clock.ts'),
    ]);
    return await openProgram({
      dataFolder,
      desktop: createDesktop(window, readSettings, import.meta.dirname),
      version: app.getVersion(),
      clock: createClock(app.isPackaged ? undefined : process.env['SO_THI_DUA_TODAY']),
      notices,
    });
  } catch (error) {
    console.error(error);
    return programWithoutData(error, dataFolder);
  }
}

/** On Windows beside the programs, not in Roaming or Documents: those are copied away to servers while the data file is open. */
function useDataFolder(): string {
  const local = process.env['LOCALAPPDATA'];
  const asked = process.env['SO_THI_DUA_DATA'];
  const folder = asked
    ? resolve(asked)
    : process.platform === 'win32' && local
      ? join(local, 'So Thi Dua')
      : app.getPath('userData');
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
    // What Chromium keeps for itself, caches above all, lies by itself and not among her files.
    const browser = join(folder, 'trinh-duyet');
    mkdirSync(browser, { recursive: true });
    app.setPath('sessionData', browser);
    app.setPath('crashDumps', join(browser, 'Crashpad'));
  } catch (error) {
    // The window must still open: opening the data fails on the same folder and says so there.
    console.error(error);
  }
  return folder;
}

/**
 * The window is gone; the program lives on until what she did is copied and the window's place is kept. A disk that never
 * answers must not keep it for ever.
 */
function endAfterCopying(
  programOf: () => Program | undefined,
  placeKept: () => Promise<void> | undefined,
): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) {
      programOf()?.close();
      return;
    }
    event.preventDefault();
    isDone = true;
    const limit = new Promise((end) => setTimeout(end, COPYING_LIMIT_MS));
    const done = Promise.allSettled([programOf()?.atClosing(), placeKept()]);
    // In a turn of its own: a quit that is asked for while this one is still being told is not heard.
    void Promise.race([done, limit]).finally(() => setImmediate(() => app.quit()));
  });
}

/** Asked for again while it only copies still, the program begins anew once it has ended. */
function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) {
    app.relaunch();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

function stopWith(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  dialog.showErrorBox('Sổ Thi Đua không mở được', `Dữ liệu không bị ảnh hưởng.\n\n${detail}`);
  app.exit(1);
}
