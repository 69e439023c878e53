import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { DialogPaths, DialogRequest } from './contract.ts';
import { STAYS } from './launch.ts';
import type { Room } from './room.ts';

const POLL_MS = 50;
const CLOSE_LIMIT_MS = 10_000;
const ANSWER_LIMIT_MS = 3_000;

type Desk = {
  dialogs: {
    request: DialogRequest;
    answer: (paths: DialogPaths) => void;
    refuse: (error: Error) => void;
  }[];
  opened: string[];
  shown: string[];
};

/** How Electron is started with an app: root, as in a container, gets no sandbox of Chromium's. */
export function electronArguments(folder: string): string[] {
  return process.platform === 'linux' ? ['--no-sandbox', folder] : [folder];
}

/** Starts the built app on Electron itself, its dialogs and desktop answered by the room. */
export async function openInElectron(
  executablePath: string,
  room: Room,
): Promise<{
  page: Page;
  /** The first number of its version. */
  version: number;
  press: (keys: string) => Promise<void>;
  /** The page dies, as under Task Manager’s hand. */
  crashPage: () => Promise<void>;
  /** Runs a script in what the window shows now, whatever became of `page`. */
  inWindow: (script: string) => Promise<unknown>;
  /** Tells the window that the system shuts down, as only Windows does by itself; true where it asks to wait. */
  endSession: () => Promise<boolean>;
  /** When all that the app asked of its desktop until now has reached the room. */
  settle: () => Promise<void>;
  end: () => Promise<void>;
}> {
  const root = join(import.meta.dirname, '../..');
  const app = await _electron.launch({
    executablePath,
    args: electronArguments(root),
    env: { ...(process.env as Record<string, string>), ...room.environment },
  });
  await takeDesk(app, room.documents);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  await app.evaluate(
    ({ BrowserWindow }, { viewport, zoom }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(viewport.width, viewport.height);
      window?.webContents.setZoomFactor(zoom);
    },
    { viewport: room.viewport, zoom: room.zoom },
  );
  const version = await app.evaluate(() => Number.parseInt(process.versions.electron ?? '', 10));
  const serve = oneAtATime(() => serveDesk(app, room));
  const timer = setInterval(serve, POLL_MS);
  return {
    page,
    version,
    press: (keys) => pressOnElectron(app, keys),
    crashPage: () =>
      app.evaluate(
        ({ BrowserWindow }) =>
          new Promise<void>((resolve) => {
            const contents = BrowserWindow.getAllWindows()[0]?.webContents;
            contents?.once('render-process-gone', () => resolve());
            contents?.forcefullyCrashRenderer();
          }),
      ),
    inWindow: (script) =>
      app.evaluate(
        // A page that dies meanwhile never answers.
        ({ BrowserWindow }, { code, limitMs }) =>
          Promise.race([
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
            new Promise((_resolve, reject) =>
              setTimeout(() => reject(new Error('The page does not answer.')), limitMs),
            ),
          ]),
        { code: script, limitMs: ANSWER_LIMIT_MS },
      ),
    endSession: () =>
      app.evaluate(({ BrowserWindow }) => {
        let waits = false;
        const preventDefault = () => {
          waits = true;
        };
        const [window] = BrowserWindow.getAllWindows();
        window?.emit('query-session-end', { preventDefault, reasons: ['shutdown'] });
        return waits;
      }),
    settle: serve,
    async end() {
      clearInterval(timer);
      // The window holds itself open while something typed cannot be saved, as it must.
      let stays = false;
      const limit = setTimeout(() => {
        stays = app.windows().length === 0;
        app.process().kill('SIGKILL');
      }, CLOSE_LIMIT_MS);
      await app.close();
      clearTimeout(limit);
      if (stays) throw new Error(STAYS);
    },
  };
}

/** Playwright's own keys reach the page past the app; these come the way of the keyboard, and the app sees them first. */
export function pressOnElectron(app: ElectronApplication, keys: string): Promise<void> {
  return app.evaluate(({ BrowserWindow }, combination) => {
    const names = combination.split(/\+(?=.)/);
    const keyCode = names.pop() ?? '';
    const modifiers = names.map((name) => name.toLowerCase()) as Electron.InputEvent['modifiers'];
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ['keyDown', 'char', 'keyUp'] as const) {
      window?.webContents.sendInputEvent({ type, keyCode, ...(modifiers && { modifiers }) });
    }
  }, keys);
}

/** Two that overlap would answer one dialog twice: who asks while one is under way waits for it, then for one more. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= last.then(() => {
      waiting = null;
      last = work().catch(() => {});
      return last;
    });
    return waiting;
  };
}

/** Puts our own dialogs and desktop in the place of Electron's, inside its process. */
function takeDesk(app: ElectronApplication, documents: string): Promise<void> {
  return app.evaluate(({ app: program, dialog, shell }, path) => {
    program.setPath('documents', path);
    const desk: Desk = { dialogs: [], opened: [], shown: [] };
    Object.assign(globalThis, { desk });
    const ask = (
      kind: DialogRequest['kind'],
      options: Pick<Electron.OpenDialogOptions, 'title' | 'defaultPath' | 'filters'>,
    ) =>
      new Promise<DialogPaths>((answer, refuse) => {
        const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions);
        const { title = '', defaultPath = '' } = options;
        desk.dialogs.push({ request: { kind, title, defaultPath, extensions }, answer, refuse });
      });
    Object.assign(dialog, {
      async showSaveDialog(_window: unknown, options: Electron.SaveDialogOptions) {
        const [path] = [(await ask('save', options)) ?? []].flat();
        return { canceled: path === undefined, filePath: path ?? '' };
      },
      async showOpenDialog(_window: unknown, options: Electron.OpenDialogOptions) {
        const asksForFolder = options.properties?.includes('openDirectory');
        const filePaths = [(await ask(asksForFolder ? 'folder' : 'open', options)) ?? []].flat();
        return { canceled: filePaths.length === 0, filePaths };
      },
    });
    Object.assign(shell, {
      async openPath(path: string) {
        desk.opened.push(path);
        return '';
      },
      showItemInFolder: (path: string) => void desk.shown.push(path),
    });
  }, documents);
}

async function serveDesk(app: ElectronApplication, room: Room): Promise<void> {
  const seen = await app.evaluate(() => {
    const { desk } = globalThis as unknown as { desk: Desk };
    const requests = desk.dialogs.map(({ request }) => request);
    return { requests, opened: desk.opened.splice(0), shown: desk.shown.splice(0) };
  });
  room.openedFiles.push(...seen.opened);
  room.shownFiles.push(...seen.shown);
  for (const request of seen.requests) {
    const { path, problem } = await answerOf(room, request);
    await app.evaluate(
      (_electron, answer) => {
        const { desk } = globalThis as unknown as { desk: Desk };
        const asked = desk.dialogs.shift();
        if (answer.problem) asked?.refuse(new Error(answer.problem));
        else asked?.answer(answer.path);
      },
      { path, problem },
    );
  }
}

/** A dialog nobody foresaw fails its call. */
async function answerOf(
  room: Room,
  request: DialogRequest,
): Promise<{ path: DialogPaths; problem: string }> {
  try {
    return { path: await room.answerDialog(request), problem: '' };
  } catch (error) {
    return { path: null, problem: String(error) };
  }
}
