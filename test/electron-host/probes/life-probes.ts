import type { App } from 'electron';
import type { Electron, Stage } from './probe.ts';

type Write = (line: string) => void;

/** A life of the app from its start to its end: what it writes on the way, and the code it ends with. */
export type Life = {
  /** Before the app is ready. */
  before?: (electron: Electron, write: Write) => void;
  /** Once its page is loaded. */
  live: (stage: Stage, write: Write) => unknown;
  /** A second process with the same data is started while this one lives. */
  isSecond?: true;
  answer: { wrote: string[]; code: number };
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const APP_EVENTS = ['ready', 'before-quit', 'window-all-closed', 'will-quit', 'quit'] as const;

function writeAppEvents({ app }: Electron, write: Write): void {
  for (const name of APP_EVENTS) (app as App).on(name as 'ready', () => write(name));
}

function writeWindowEvents({ window }: Stage, write: Write): void {
  window.on('close', () => write('close'));
  window.on('closed', () => write('closed'));
  window.webContents.on('will-prevent-unload', () => write('will-prevent-unload'));
}

const holdPage = ({ window }: Stage) =>
  window.webContents.executeJavaScript(
    "addEventListener('beforeunload', (event) => event.preventDefault())",
    true,
  );

/** A quit is held at its last word, where something else is done too; the next one ends the app. */
function heldOnce(meanwhile: (app: App) => void): Life {
  return {
    before: writeAppEvents,
    async live({ electron: { app } }, write) {
      app.once('will-quit', (event) => {
        event.preventDefault();
        meanwhile(app);
      });
      app.quit();
      await wait(700);
      write('lives');
      app.quit();
    },
    answer: {
      wrote: ['ready', 'before-quit', 'will-quit', 'lives', 'before-quit', 'will-quit', 'quit'],
      code: 0,
    },
  };
}

/** How an app begins and ends. */
export const lives: Readonly<Record<string, Life>> = {
  'begins after its first statements, ready before what waits for that': {
    before({ app }, write) {
      write(`ready ${app.isReady()}`);
      app.on('will-finish-launching', () => write('will-finish-launching'));
      app.on('ready', () => write('ready'));
      app.on('web-contents-created', () => write('web-contents-created'));
      app.on('browser-window-created', () => write('browser-window-created'));
      void app.whenReady().then(() => write('whenReady'));
      queueMicrotask(() => write('first statements done'));
    },
    live: ({ electron }) => electron.app.exit(0),
    answer: {
      wrote: [
        'ready false',
        'first statements done',
        'will-finish-launching',
        'ready',
        'whenReady',
        'web-contents-created',
        'browser-window-created',
      ],
      code: 0,
    },
  },
  'quits in order: asked, its window closed, about to, gone': {
    before: writeAppEvents,
    live(stage, write) {
      writeWindowEvents(stage, write);
      stage.electron.app.quit();
      write('quit returns');
    },
    answer: {
      wrote: ['ready', 'before-quit', 'close', 'quit returns', 'closed', 'will-quit', 'quit'],
      code: 0,
    },
  },
  'its last window closed by hand: said, and with nobody listening it quits': {
    before: ({ app }, write) => {
      for (const name of ['before-quit', 'will-quit', 'quit'] as const)
        app.on(name as 'will-quit', () => write(name));
    },
    live(stage, write) {
      writeWindowEvents(stage, write);
      stage.window.close();
    },
    answer: { wrote: ['close', 'closed', 'before-quit', 'will-quit', 'quit'], code: 0 },
  },
  'its last window closed, somebody listening: it lives on': {
    before: writeAppEvents,
    async live({ electron, window }, write) {
      window.close();
      await wait(700);
      write('lives');
      electron.app.exit(4);
    },
    answer: { wrote: ['ready', 'window-all-closed', 'lives', 'quit'], code: 4 },
  },
  'a window that will not close keeps it from quitting; the next quit asks again': {
    before: writeAppEvents,
    async live(stage, write) {
      const { electron, window } = stage;
      writeWindowEvents(stage, write);
      window.once('close', (event) => event.preventDefault());
      electron.app.quit();
      await wait(700);
      write('lives');
      electron.app.quit();
    },
    answer: {
      wrote: [
        'ready',
        'before-quit',
        'close',
        'lives',
        'before-quit',
        'close',
        'closed',
        'will-quit',
        'quit',
      ],
      code: 0,
    },
  },
  'a page that will not go keeps it from quitting': {
    before: writeAppEvents,
    async live(stage, write) {
      const { electron, window } = stage;
      await holdPage(stage);
      writeWindowEvents(stage, write);
      electron.app.quit();
      await wait(1000);
      write(window.isDestroyed() ? 'gone' : 'lives');
      electron.app.exit(5);
    },
    answer: {
      wrote: ['ready', 'before-quit', 'close', 'will-prevent-unload', 'lives', 'closed', 'quit'],
      code: 5,
    },
  },
  'a page that will not go is gone where the app says so': {
    before: writeAppEvents,
    async live(stage, write) {
      await holdPage(stage);
      writeWindowEvents(stage, write);
      stage.window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
      stage.electron.app.quit();
    },
    answer: {
      wrote: [
        'ready',
        'before-quit',
        'close',
        'will-prevent-unload',
        'closed',
        'will-quit',
        'quit',
      ],
      code: 0,
    },
  },
  'a page may close its window; the app hears only that it is gone': {
    before: writeAppEvents,
    live(stage, write) {
      writeWindowEvents(stage, write);
      stage.window.on('closed', () => setTimeout(() => stage.electron.app.exit(0), 300));
      void stage.window.webContents.executeJavaScript('window.close()', true);
    },
    answer: { wrote: ['ready', 'closed', 'window-all-closed', 'quit'], code: 0 },
  },
  'a page that closes its window is asked by itself first': {
    before: writeAppEvents,
    async live(stage, write) {
      await holdPage(stage);
      writeWindowEvents(stage, write);
      void stage.window.webContents.executeJavaScript('window.close()', true);
      await wait(1000);
      write(stage.window.isDestroyed() ? 'gone' : 'lives');
      stage.electron.app.exit(0);
    },
    answer: {
      wrote: ['ready', 'will-prevent-unload', 'lives', 'closed', 'quit'],
      code: 0,
    },
  },
  'exits at once, asking nobody': {
    before: writeAppEvents,
    async live(stage, write) {
      await holdPage(stage);
      writeWindowEvents(stage, write);
      stage.electron.app.exit(7);
    },
    answer: { wrote: ['ready', 'closed', 'quit'], code: 7 },
  },
  'a last word may hold it: will-quit': heldOnce(() => {}),
  'while will-quit is told another quit is not heard, not even one of a promise': heldOnce(
    (app) => void Promise.resolve().then(() => app.quit()),
  ),
  'a quit of the next turn is heard': {
    before: writeAppEvents,
    live({ electron: { app } }) {
      app.once('will-quit', (event) => {
        event.preventDefault();
        setImmediate(() => app.quit());
      });
      app.quit();
    },
    answer: {
      wrote: ['ready', 'before-quit', 'will-quit', 'before-quit', 'will-quit', 'quit'],
      code: 0,
    },
  },
  'a signal to end is a quit': {
    before: writeAppEvents,
    async live(stage, write) {
      writeWindowEvents(stage, write);
      process.kill(process.pid, 'SIGTERM');
    },
    answer: { wrote: ['ready', 'before-quit', 'close', 'closed', 'will-quit', 'quit'], code: 0 },
  },
  'a rejection nobody catches is a warning in the main process': {
    async live({ electron: { app } }, write) {
      void Promise.reject(new Error('of nobody'));
      await wait(300);
      write('lives');
      app.exit(0);
    },
    answer: { wrote: ['lives'], code: 0 },
  },
  'a window cannot be made before the app is ready': {
    before({ BrowserWindow }, write) {
      try {
        new BrowserWindow({ show: false });
        write('made');
      } catch (error) {
        write(String(error));
      }
    },
    live: ({ electron }) => electron.app.exit(0),
    answer: { wrote: ['Error: Cannot create BrowserWindow before app is ready'], code: 0 },
  },
  'a page that dies is said, and the window loads again': {
    async live({ electron: { app }, window }, write) {
      const { webContents } = window;
      const died = new Promise<void>((resolve) =>
        webContents.once('render-process-gone', (_event, { reason }) => {
          write(`gone ${reason === 'crashed' || reason === 'killed' ? 'by force' : reason}`);
          resolve();
        }),
      );
      webContents.forcefullyCrashRenderer();
      await died;
      write(`crashed ${webContents.isCrashed()}`);
      await window.loadURL('app://probe/again.html');
      write(`crashed ${webContents.isCrashed()}`);
      write(await webContents.executeJavaScript('document.title'));
      app.exit(0);
    },
    answer: { wrote: ['gone by force', 'crashed true', 'crashed false', 'Probe'], code: 0 },
  },
  'paper that cannot be is refused': {
    async live({ electron: { app }, window }, write) {
      // Of 25, each later paper of that session would fail with it: so it is the last.
      write(
        await window.webContents.printToPDF({ margins: { top: -1 } }).then(
          () => 'printed',
          (error: Error) => error.message.replace(/: .*/, ''),
        ),
      );
      app.exit(0);
    },
    answer: { wrote: ['Invalid print parameters'], code: 0 },
  },
  'a second start is told to the first, with where it stood, and ends itself': {
    isSecond: true,
    async live({ electron: { app } }, write) {
      app.on('second-instance', (_event, argv, folder) => {
        write(`second ${argv.length > 0} ${folder === process.cwd()}`);
        setTimeout(() => app.exit(0), 300);
      });
      write('waits');
    },
    answer: { wrote: ['waits', 'second true true'], code: 0 },
  },
};
