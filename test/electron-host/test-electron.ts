import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasDisplay } from './chromium.ts';
import { findElectron } from './electron-binary.ts';

/**
 * `npm run test:electron -- [FILE…]`: the end-to-end tests and the contract test on Electron itself, one window at a time,
 * for its windows take the keyboard from each other. Skipped in words where there is no Electron or no screen for it.
 */
const TESTS = ['test/e2e', 'test/contract.test.ts'];
/** A debug build, an emulated screen, a machine under load: slow is not wrong. */
const LIMIT_MS = 300_000;
const POLL_MS = 30_000;

const root = join(import.meta.dirname, '../..');
const given = process.argv.slice(2);

if (!findElectron()) {
  console.log(
    'test:electron is skipped: Electron’s program is not here. `node node_modules/electron/install.js` fetches it, ELECTRON_OVERRIDE_DIST_PATH names a folder that has it.',
  );
} else if (!hasDisplay()) {
  console.log(
    'test:electron is skipped: Electron wants a screen. `xvfb-run npm run test:electron` gives it one.',
  );
} else {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const alone = ['--maxWorkers', '1', '--maxConcurrency', '1'];
  const patient = ['--testTimeout', String(LIMIT_MS), '--expect.poll.timeout', String(POLL_MS)];
  const child = spawn(
    process.execPath,
    [vitest, 'run', ...alone, ...patient, ...(given.length > 0 ? given : TESTS)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
