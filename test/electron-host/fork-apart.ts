import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApartProcess } from '../../main/foreign/apart.ts';

const parentPort = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href;

export type ApartOptions = { execArgv?: string[] | undefined };

/** What `utilityProcess.fork` gives, on a plain child process: messages travel as structured clones in both. */
export function forkApart(
  path: string,
  { execArgv = [] }: ApartOptions = {},
): ApartProcess & {
  pid: number | undefined;
} {
  const child = fork(path, [], {
    execArgv: [...execArgv, '--import', parentPort],
    serialization: 'advanced',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A killed child may leave the message unsent; its exit tells.
  child.on('error', () => {});
  return {
    pid: child.pid,
    postMessage: (message) => void child.send(message as object, () => {}),
    once: (event: string, listener: (message: unknown) => void) => child.once(event, listener),
    kill: () => child.kill('SIGKILL'),
  };
}
