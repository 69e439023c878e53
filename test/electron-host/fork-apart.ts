import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const parentPort = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href;

export type ApartOptions = {
  args?: readonly string[] | undefined;
  execArgv?: readonly string[] | undefined;
};

/** What `utilityProcess.fork` gives, on a plain child process: messages travel as structured clones in both. */
export class ApartChild extends EventEmitter {
  readonly stdout = null;
  readonly stderr = null;
  readonly #child: ChildProcess;
  #isOver = false;

  constructor(path: string, { args = [], execArgv = [] }: ApartOptions) {
    super();
    this.#child = fork(path, [...args], {
      // Electron hands V8's flags on in `--js-flags`; a flag of Node's own it takes and does nothing.
      execArgv: [
        ...execArgv.flatMap((flag) => /^--js-flags=(.+)$/.exec(flag)?.[1]?.split(' ') ?? []),
        '--unhandled-rejections=warn',
        '--import',
        parentPort,
      ],
      serialization: 'advanced',
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    // A message that could not be sent is an error of Node's channel, not of the process: its exit tells.
    this.#child.on('error', () => {});
    this.#child.on('exit', (code, signal) => {
      this.#isOver = true;
      // Out of memory V8 aborts: Electron tells that by an event of its own, which ends an app that does not listen.
      if (signal === 'SIGABRT') this.emit('error', 'FatalError', '', '');
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#isOver ? undefined : this.#child.pid;
  }

  postMessage(message: unknown): void {
    try {
      this.#child.send(message as object, () => {});
    } catch (error) {
      const isUncloned = String(error).endsWith('could not be cloned.');
      throw isUncloned ? new Error('An object could not be cloned.') : error;
    }
  }

  kill(): boolean {
    return !this.#isOver && this.#child.kill('SIGKILL');
  }
}

export const forkApart = (path: string, options: ApartOptions = {}) =>
  new ApartChild(path, options);
