import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { answerHost } from './host.ts';
import { takeLock } from './instance-lock.ts';
import { preventable } from './preventable.ts';
import { allWindows } from './window-list.ts';

const root = join(import.meta.dirname, '../../..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
const appFolder = join(appData, name);
const paths: Record<string, string> = {
  home: homedir(),
  appData,
  userData: appFolder,
  temp: tmpdir(),
  documents: process.env['SO_THI_DUA_STAND_IN_DOCUMENTS'] ?? homedir(),
};

const BESIDE: Record<string, string> = { sessionData: '', crashDumps: 'Crashpad' };

const ready = Promise.withResolvers<void>();
let isReady = false;
let isQuitting = false;

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = commandLine(new Map());

  getName = () => name;
  getVersion = () => version;
  getAppPath = () => root;
  getLocale = () => 'vi';
  isReady = () => isReady;
  whenReady = () => ready.promise;
  enableSandbox() {}
  setAppUserModelId() {}
  focus() {}

  getPath(key: string): string {
    // Where nothing else is said, Chromium keeps its own in the app's folder.
    const path =
      paths[key] ?? (key in BESIDE ? join(paths['userData'] ?? '', BESIDE[key] ?? '') : undefined);
    if (path === undefined) throw new Error(`Failed to get '${key}' path`);
    return path;
  }

  setPath(key: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (paths[key] === undefined && !(key in BESIDE)) throw new Error('Failed to set path');
    mkdirSync(path, { recursive: true });
    paths[key] = path;
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), (argv, folder) =>
      ready.promise.then(() => this.emit('second-instance', {}, argv, folder, undefined)),
    );
  }

  /** Asks the windows at once; the program ends later, when all of them have closed. Any of them may refuse. */
  quit(): void {
    if (isQuitting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    isQuitting = true;
    const windows = allWindows();
    if (windows.length === 0) setImmediate(() => end());
    for (const window of windows) window.close();
  }

  /** The host cannot start it again; that it is asked for can be read. */
  relaunch(): void {
    console.log('The app asks to be started again.');
  }

  exit(code = 0): void {
    for (const window of allWindows()) window.destroy(true);
    this.emit('quit', {}, code);
    process.exit(code);
  }

  /** A window said no. */
  stay(): void {
    isQuitting = false;
  }

  /** As in Electron, nobody is told of the last window while the app quits anyway; unheard, it quits. */
  allWindowsClosed(): void {
    if (isQuitting) setImmediate(() => end());
    else if (!this.emit('window-all-closed')) this.quit();
  }
}

function end(): void {
  const event = preventable({});
  // As in Electron, until all that this sets off at once has run it is still about to quit: another quit is not heard.
  setImmediate(() => (event.defaultPrevented ? app.stay() : app.exit(0)));
  app.emit('will-quit', event);
}

/** A profile, in the folder that the app has for it; none in the home of whoever runs this. */
function leaveWhatChromiumDoes(): void {
  if (app.getPath('userData') === appFolder) return;
  mkdirSync(join(app.getPath('sessionData'), 'Cache'), { recursive: true });
  mkdirSync(app.getPath('crashDumps'), { recursive: true });
  writeFileSync(join(app.getPath('sessionData'), 'Preferences'), '{}');
}

function commandLine(switches: Map<string, string>) {
  return {
    appendSwitch: (key: string, value = '') => void switches.set(key, value),
    hasSwitch: (key: string) => switches.has(key),
    getSwitchValue: (key: string) => switches.get(key) ?? '',
  };
}

export const app = new App();

// As in Electron, `ready` comes after the first turn of the event loop.
setImmediate(() => {
  app.emit('will-finish-launching');
  isReady = true;
  leaveWhatChromiumDoes();
  app.emit('ready', {}, {});
  ready.resolve();
});

answerHost({ quit: () => app.quit() });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
// Electron warns where Node would end.
process.on('unhandledRejection', (error) => console.error('Unhandled rejection:', error));
