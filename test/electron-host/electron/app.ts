import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHost } from './host.ts';
import { takeLock } from './instance-lock.ts';
import { closeAllWindows } from './window-list.ts';

const root = join(import.meta.dirname, '../../..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
const paths: Record<string, string> = {
  home: homedir(),
  appData,
  userData: join(appData, name),
  temp: tmpdir(),
  documents: process.env['SO_THI_DUA_STAND_IN_DOCUMENTS'] ?? homedir(),
};

const ready = Promise.withResolvers<void>();
// As in Electron, `ready` comes after the first turn of the event loop.
setImmediate(() => ready.resolve());

let isQuitting = false;

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: () => {} };

  getName = () => name;
  getVersion = () => version;
  getAppPath = () => root;
  getLocale = () => 'vi';
  whenReady = () => ready.promise;
  enableSandbox() {}
  setAppUserModelId() {}
  focus() {}

  getPath(key: string): string {
    const path = paths[key];
    if (path === undefined) throw new Error(`Failed to get '${key}' path`);
    return path;
  }

  setPath(key: string, path: string): void {
    mkdirSync(path, { recursive: true });
    paths[key] = path;
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), (argv, folder) =>
      ready.promise.then(() => this.emit('second-instance', {}, argv, folder, undefined)),
    );
  }

  quit(): void {
    if (isQuitting) return;
    isQuitting = true;
    // Electron's quit returns at once and ends the program later.
    setImmediate(() => {
      this.emit('before-quit', {});
      closeAllWindows();
      this.emit('will-quit', {});
      this.emit('quit', {}, 0);
      this.exit(0);
    });
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

export const app = new App();

answerHost({ quit: () => app.quit() });
process.on('SIGINT', () => app.quit());
