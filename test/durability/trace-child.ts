import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { parseTrace, TRACED_CALLS, type TraceEvent } from './parse-trace.ts';

/** Why nothing can be traced on this machine; null where it can. */
export function whyNoTrace(): string | null {
  try {
    execFileSync('strace', ['-o', '/dev/null', '--seccomp-bpf', '-f', 'true'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `strace does not run here: ${(error as Error).message.split('\n')[0]}`;
  }
}

/** Runs a script to its end and returns all it did to the files of `folder`. */
export async function traceChild(
  script: string,
  folder: string,
  args: string[],
): Promise<TraceEvent[]> {
  const logFolder = mkdtempSync(join(tmpdir(), 'so-thi-dua-trace-'));
  const log = join(logFolder, 'log');
  const strace = ['strace', '-f', '-y', '-xx', '-s', '4000000', '--seccomp-bpf', '-qq'];
  try {
    await startChild(script, args, [
      ...strace,
      ...['-e', `trace=${TRACED_CALLS.join(',')}`, '-e', 'signal=none', '-o', log],
    ]).finish();
    return parseTrace(readFileSync(log, 'latin1'), folder);
  } finally {
    rmSync(logFolder, { recursive: true, force: true });
  }
}
