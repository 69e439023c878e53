import { mkdirSync } from 'node:fs';
import nodeModule from 'node:module';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import { programWithoutData } from './data-failure.ts';
import type { Program } from './program.ts';
import type { Settings } from './settings.ts';
import { windowPlaceIn } from './settings-file.ts';
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

/** The window and its page first; settings and data are opened while that starts. */
async function openWindow(): Promise<void> {
  guardSession();
  let settings: Settings | undefined;
  const notices: string[] = [];
  const window = createMainWindow(
    windowPlaceIn(join(dataFolder, 'settings.json')),
    (place) => settings?.keepWindowPlace(place),
    () => notices.push(PAGE_DIED),
  );
  const loaded = loadPage(window);
  let opened: Program | undefined;
  app.on('second-instance', () => bringToFront(window));
  endAfterCopying(() => opened);
  const take = (read: Settings) => {
    settings = read;
    notices.push(...read.notices);
  };
  const program = openProgramFor(window, take, notices).then((ready) => {
    opened = ready;
    return ready;
  });
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('Refused: not our page.');
    return (await program).call(String(name), input);
  });
  setTimeout(() => nodeModule.flushCompileCache?.(), START_IS_OVER_MS).unref();
  await loaded.catch((error: unknown) => {
    // Closed while it was still loading: nothing to report.
    if (!window.isDestroyed()) throw error;
  });
}

const PAGE_DIED =
  'Trang đang mở đã bị dừng đột ngột và vừa được mở lại. Những gì đã lưu vẫn còn nguyên, kể cả bản nháp tự lưu; kiểm tra lại ô vừa gõ cuối cùng.';

async function openProgramFor(
  window: BrowserWindow,
  take: (settings: Settings) => void,
  notices: string[],
): Promise<Program> {
  try {
    const [{ openSettings }, { openProgram }, { createDesktop }, { createClock }] =
      await Promise.all([
        import('./settings.ts'),
        import('./program.ts'),
        import('./desktop.ts'),
        import('./clock.ts'),
      ]);
    const settings = openSettings(dataFolder);
    take(settings);
    return await openProgram({
      dataFolder,
      desktop: createDesktop(window, settings, import.meta.dirname),
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

/** The window is gone; the program lives on until what she did is copied. A disk that never answers must not keep it for ever. */
function endAfterCopying(programOf: () => Program | undefined): void {
  let isCopied = false;
  app.on('will-quit', (event) => {
    const program = programOf();
    if (!program || isCopied) {
      program?.close();
      return;
    }
    event.preventDefault();
    isCopied = true;
    const limit = new Promise((end) => setTimeout(end, COPYING_LIMIT_MS));
    void Promise.race([program.atClosing(), limit]).finally(() => app.quit());
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
