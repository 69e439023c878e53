import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import { programWithoutData } from './data-failure.ts';
import { createDesktop } from './desktop.ts';
import type { Program } from './program.ts';
import type { Settings } from './settings.ts';
import {
  createMainWindow,
  guardSession,
  isOurPage,
  loadPage,
  registerAppScheme,
  shutNavigation,
} from './window.ts';

enableCompileCache();
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
  app.enableSandbox();
  app.setAppUserModelId('vn.sothidua.app');
  app.commandLine.appendSwitch('lang', 'vi');
  registerAppScheme();
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => shutNavigation(contents));
  app.on('window-all-closed', () => app.quit());
  // Loaded while Electron gets ready; nothing heavy stands in the way of the first statements.
  const settings = import('./settings.ts').then(({ openSettings }) => openSettings(dataFolder));
  app
    .whenReady()
    .then(async () => openWindow(await settings))
    .catch(stopWith);
}

async function openWindow(settings: Settings): Promise<void> {
  guardSession();
  const window = createMainWindow(settings);
  app.on('second-instance', () => bringToFront(window));
  let opened: Program | undefined;
  const program = openProgramFor(window, settings).then((ready) => {
    opened = ready;
    return ready;
  });
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('Refused: not our page.');
    return (await program).call(String(name), input);
  });
  app.on('will-quit', () => opened?.close());
  await loadPage(window).catch((error: unknown) => {
    // Closed while it was still loading: nothing to report.
    if (!window.isDestroyed()) throw error;
  });
}

async function openProgramFor(window: BrowserWindow, settings: Settings): Promise<Program> {
  try {
    const [{ openProgram }, { createClock }] = await Promise.all([
      import('./program.ts'),
      import('./clock.ts'),
    ]);
    return await openProgram({
      dataFolder,
      desktop: createDesktop(window, settings),
      version: app.getVersion(),
      clock: createClock(app.isPackaged ? undefined : process.env['SO_THI_DUA_TODAY']),
      notices: settings.notices,
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
  } catch (error) {
    // The window must still open: opening the data fails on the same folder and says so there.
    console.error(error);
  }
  return folder;
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function stopWith(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  dialog.showErrorBox('Sổ Thi Đua không mở được', `Dữ liệu không bị ảnh hưởng.\n\n${detail}`);
  app.exit(1);
}
