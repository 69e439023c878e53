import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { hasDisplay } from './chromium.ts';
import { fetchElectron } from './electron-binary.ts';

// `npm start`: the app on Electron; where Electron cannot be had, on the stand-in in a browser; without a screen, the demo.

const root = join(import.meta.dirname, '../..');
const FETCH_LIMIT_MS = 60_000;

console.log('Building…');
await build();
process.exitCode = hasDisplay()
  ? await startOnScreen()
  : await startDemo('There is no screen here');

async function startOnScreen(): Promise<number> {
  const electron = await fetchElectron(FETCH_LIMIT_MS);
  if (electron) return run(electron, [root]);
  const { startInBrowser } = await import('./interactive.ts');
  return (await startInBrowser()) ?? startDemo('Neither Electron nor a browser is here');
}

async function startDemo(reason: string): Promise<number> {
  console.log(`${reason}: running the demo instead.`);
  return run(process.execPath, [join(root, 'test/demo/run.ts')]);
}

function run(program: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
