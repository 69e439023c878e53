import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A script of this folder at work in a process of its own. */
export type Child = {
  /** All it printed. */
  output: () => string;
  /** The last number it acknowledged; null before the first. */
  acknowledged: () => number | null;
  /** Settles at the first acknowledgement, fails when the process ends before. */
  started: Promise<void>;
  /** Ends it as a power cut or the task manager would: at once, with no chance to tidy up. */
  kill: () => Promise<void>;
  /** Waits for its own end; anything but a good one is an error. */
  finish: () => Promise<void>;
};

/** `under` is a command to run it with, strace for one. */
export function startChild(script: string, args: string[], under: string[] = []): Child {
  const at = (name: string) => join(import.meta.dirname, name);
  const [command = '', ...rest] = [
    ...under,
    ...[process.execPath, '--import', at('raw-text.ts'), at(script), ...args],
  ];
  // Node may hand file work to the kernel's ring, where strace cannot see it.
  const env = { ...process.env, UV_USE_IO_URING: '0' };
  const child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors] = [textOf(child.stdout), textOf(child.stderr)];
  const ended = once(child, 'close');
  const started = Promise.race([
    once(child.stdout, 'data').then(() => undefined),
    ended.then(() => Promise.reject(new Error(`${script} ended early: ${errors()}`))),
  ]);
  started.catch(() => undefined);
  return {
    output,
    acknowledged: () => lastAcknowledged(output()),
    started,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      if (child.signalCode !== 'SIGKILL') throw new Error(`${script} ended by itself: ${errors()}`);
    },
    async finish() {
      await ended;
      if (child.exitCode !== 0) throw new Error(`${script} failed: ${errors()}`);
    },
  };
}

function textOf(stream: NonNullable<ChildProcess['stdout']>): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

/** A line that the end of the process has cut counts for nothing: "ack 12" may be the start of "ack 123". */
function lastAcknowledged(output: string): number | null {
  const last = [...output.matchAll(/^ack (\d+)\n/gm)].at(-1);
  return last ? Number(last[1]) : null;
}
