import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApartProcess } from '../../main/foreign/apart.ts';

const parentPort = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href;

/** Electron hands V8's flags on in `--js-flags`; a flag of Node's own it takes and does nothing, so it is no use here. */
function asNodeTakesIt(flag: string): string {
  const [, forV8] = /^--js-flags=(.+)$/.exec(flag) ?? [];
  if (!forV8) throw new Error(`${flag} does nothing in a utility process of Electron.`);
  return forV8;
}

export type ApartOptions = { execArgv?: string[] | undefined };

/** What `utilityProcess.fork` gives, on a plain child process: messages travel as structured clones in both. */
export function forkApart(
  path: string,
  { execArgv = [] }: ApartOptions = {},
): ApartProcess & {
  pid: number | undefined;
} {
  const child = fork(path, [], {
    execArgv: [...execArgv.map(asNodeTakesIt), '--import', parentPort],
    serialization: 'advanced',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A message that could not be sent is an error of Node's channel, not of the process: its exit tells.
  child.on('error', () => {});
  // Out of memory V8 aborts: Electron tells that by an event of its own, which ends an app that does not listen.
  const errors = new EventEmitter();
  child.on('exit', (_code, signal) => {
    if (signal === 'SIGABRT') errors.emit('error', 'FatalError');
  });
  return {
    pid: child.pid,
    postMessage: (message) => void child.send(message as object, () => {}),
    once: (event: string, listener: (message: unknown) => void) =>
      (event === 'error' ? errors : child).once(event, listener),
    kill: () => child.kill('SIGKILL'),
  };
}
