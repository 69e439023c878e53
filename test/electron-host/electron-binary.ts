import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../../node_modules/electron');

/** Where Electron's program stands in its folder. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Electron's program, null while it has not been downloaded. Never downloads: importing the package itself would. */
export function findElectron(): string | null {
  if (process.env['SO_THI_DUA_HOST'] === 'stand-in') return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist');
  const program = join(folder, PROGRAMS[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** Tries to download Electron's program in the time given, in silence; null where that host cannot be reached. */
export async function fetchElectron(limitMs: number): Promise<string | null> {
  const present = findElectron();
  if (present || process.env['SO_THI_DUA_HOST'] === 'stand-in') return present;
  const child = spawn(process.execPath, [join(home, 'install.js')], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return findElectron();
}
