import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { AppFunctions, DialogPaths, DialogRequest, MenuItem } from './contract.ts';
import type { Screen } from './pages.ts';
import { createWindows } from './windows.ts';
import { type Ask, connect, type Pipe } from './wire.ts';

export type LaunchOptions = {
  /** What is started; the built app where absent. */
  entry?: string;
  screen: Screen;
  environment: Record<string, string>;
  answerDialog: (request: DialogRequest) => DialogPaths | Promise<DialogPaths>;
  onOpened: (path: string) => void;
  onShownInFolder: (path: string) => void;
};

export type LaunchedApp = {
  process: ChildProcess;
  /** The page of the main window; fails when the program ends first. */
  page: Promise<Page>;
  /** The page its main window shows now: after one that died, another. */
  shownPage(): Promise<Page>;
  /** Speaks to the app as its windows do, or as somebody else would. */
  ask: Ask<AppFunctions>;
  /** Ids of the windows brought to the front so far, in that order. */
  focused: readonly number[];
  /** The menus opened at the mouse so far. */
  menus: readonly (readonly MenuItem[])[];
  /** What the program has printed. */
  output: () => string;
  /** Its exit code, null after a signal. */
  exited: Promise<number | null>;
  /**
   * Ends it as the clerk does, by closing it; kills what does not end in ten seconds. Fails where it had no window any
   * more: one may hold itself open, a program without one is of use to nobody.
   */
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');
const CLOSE_LIMIT_MS = 10_000;

export const STAYS = 'Its window is closed and the program does not end.';

/**
 * Starts the built app on the stand-in. It runs in a process of its own, as with Electron: each has its own modules,
 * its own locks, can be killed like a power cut, and ends by its own quit. The browser stays with the caller,
 * so that a test holds real pages and one browser serves many apps.
 */
export function launchApp(options: LaunchOptions): LaunchedApp {
  const register = pathToFileURL(join(import.meta.dirname, 'register.ts')).href;
  const entry = options.entry ?? join(root, 'out/main/index.js');
  const child = spawn(process.execPath, ['--import', register, entry], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const output = collectOutput(child);
  const ask: Ask<AppFunctions> = (name, ...args) => pipe(name, ...args);
  const windows = createWindows(options.screen, ask);
  const menus: MenuItem[][] = [];
  const pipe = connect<AppFunctions>(child as Pipe, {
    ...windows.functions,
    answerDialog: options.answerDialog,
    openPath: options.onOpened,
    popupMenu: (_id, items) => void menus.push(items),
    showInFolder: options.onShownInFolder,
  });
  const exited = once(child, 'exit').then(async ([code]) => {
    await windows.closeAll();
    return code as number | null;
  });
  return {
    process: child,
    page: windows.mainPage.catch((error: Error) => {
      throw new Error(`${error.message}\n${output()}`);
    }),
    shownPage: windows.shownPage,
    ask,
    focused: windows.focused,
    menus,
    output,
    exited,
    async close() {
      let stays = false;
      const timer = setTimeout(() => {
        stays = windows.areClosed();
        child.kill('SIGKILL');
      }, CLOSE_LIMIT_MS);
      await ask('quit').catch(() => {});
      await exited;
      clearTimeout(timer);
      if (stays) throw new Error(STAYS);
    },
  };
}

function collectOutput(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  }
  return () => parts.join('');
}
