import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Another program that has a file open, by Windows' rules: what it does not share, nobody else may do meanwhile. Excel shares
 * nothing, a viewer or a backup `read`, a scanner `read-write`.
 */
export type Shared = 'nothing' | 'read' | 'read-write';

export type Held = { release(): Promise<void> };

/**
 * HOLD names a program `hold.exe FILE r|rw|- SECONDS MARK` that opens a file and then writes the mark; it may also lie beside
 * the packages of the Node that runs. Without it, Windows' own PowerShell does the same; Wine has none that does.
 */
const program = [
  process.env['HOLD'] ?? '',
  join(dirname(process.execPath), '../../../hold.exe'),
].find((path) => existsSync(path));

export const canHold =
  process.platform === 'win32' && (program !== undefined || !('WINEPREFIX' in process.env));

const LONGEST_SECONDS = 120;
/** Longer than a busy machine takes to start a program. */
const STARTS_WITHIN_MS = 30_000;

/** Holds a file from another process, for so long or until it is let go. */
export async function hold(path: string, shared: Shared, seconds = LONGEST_SECONDS): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  const mark = join(folder, 'mark');
  const child = start(path, shared, seconds, mark);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const until = Date.now() + STARTS_WITHIN_MS;
  while (!existsSync(mark)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`Not held: ${path}`);
    await wait(10);
  }
  // The holder may not have let go of its mark yet.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  return {
    async release() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}

const LETTERS: Readonly<Record<Shared, string>> = { nothing: '-', read: 'r', 'read-write': 'rw' };
const NAMES: Readonly<Record<Shared, string>> = {
  nothing: 'None',
  read: 'Read',
  'read-write': 'ReadWrite',
};
const SCRIPT = `
$file = [IO.File]::Open($env:HELD_PATH, 'Open', 'Read', [IO.FileShare]$env:HELD_SHARED)
New-Item -ItemType File -Path $env:HELD_MARK | Out-Null
Start-Sleep -Milliseconds ([int]$env:HELD_MS)`;

function start(path: string, shared: Shared, seconds: number, mark: string): ChildProcess {
  if (program) return spawn(program, [path, LETTERS[shared], String(seconds), mark], OPTIONS);
  return spawn('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', SCRIPT], {
    ...OPTIONS,
    env: {
      ...process.env,
      HELD_PATH: path,
      HELD_SHARED: NAMES[shared],
      HELD_MARK: mark,
      HELD_MS: String(seconds * 1000),
    },
  });
}

const OPTIONS = { stdio: 'ignore', windowsHide: true } as const;
