import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { launchVisible } from './chromium.ts';
import type { DialogRequest } from './contract.ts';
import { launchApp } from './launch.ts';
import type { Screen } from './pages.ts';

/** Runs the app before a person, in a visible browser; null where no browser is installed. */
export async function startInBrowser(): Promise<number | null> {
  const browser = await launchVisible();
  return browser && runIn({ browser, isVisible: true });
}

/** Runs the app on a screen until it ends, and closes its browser; returns its exit code. */
export async function runIn(screen: Screen): Promise<number> {
  const dataFolder = process.env['SO_THI_DUA_DATA'] ?? join(homedir(), '.so-thi-dua');
  console.log(`Electron is not here: the app runs in a browser. Its data: ${dataFolder}`);
  const app = launchApp({
    screen,
    environment: { SO_THI_DUA_DATA: dataFolder },
    answerDialog: askInTerminal,
    onOpened: openWithDesktop,
    onShownInFolder: (path) => console.log(path),
  });
  app.page.catch((error: Error) => console.error(error.message));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
  const exitCode = await app.exited;
  process.stdout.write(app.output());
  await screen.browser.close();
  return exitCode ?? 1;
}

/** The browser has no file dialogs for us: the terminal asks instead. */
async function askInTerminal({ kind, title, defaultPath }: DialogRequest): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const offer = kind === 'save' ? `Enter: ${defaultPath}; “-”: cancel` : 'empty: cancel';
  const typed = (await terminal.question(`${title} (${offer}): `)).trim();
  terminal.close();
  if (typed === '-') return null;
  return typed || (kind === 'save' ? defaultPath : null);
}

function openWithDesktop(path: string): void {
  const opener = { win32: 'explorer', darwin: 'open' }[process.platform as string] ?? 'xdg-open';
  spawn(opener, [path], { stdio: 'ignore', detached: true }).on('error', () => console.log(path));
}
