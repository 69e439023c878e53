import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fetchElectron } from './electron-binary.ts';

// `npm run dev`: the window's modules are replaced as they are saved, and the program starts again when main/ or shared/
// changes. On Electron where it can be had, else on the stand-in, which electron-vite starts as if it were Electron.

const root = join(import.meta.dirname, '../..');
const FETCH_LIMIT_MS = 60_000;

const electron = await fetchElectron(FETCH_LIMIT_MS);
const program = electron
  ? { ELECTRON_EXEC_PATH: electron }
  : {
      ELECTRON_EXEC_PATH: process.execPath,
      ELECTRON_ENTRY: join(import.meta.dirname, 'dev-window.ts'),
    };
const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
const child = spawn(process.execPath, [script, 'dev', '--watch', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // A folder of its own: what is tried here must not meet the data of `npm start`.
  env: { SO_THI_DUA_DATA: join(root, 'out/dev-data'), ...process.env, ...program },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
