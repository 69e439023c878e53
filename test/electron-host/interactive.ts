import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { launchVisible } from './chromium.ts';
import type { DialogRequest } from './contract.ts';
import { launchApp } from './launch.ts';

/** Runs the app before a person, in a visible browser; null where no browser is installed. */
export async function startInBrowser(): Promise<number | null> {
  const browser = await launchVisible();
  if (!browser) return null;
  const dataFolder = process.env['SO_THI_DUA_DATA'] ?? join(homedir(), '.so-thi-dua');
  console.log(`Electron is not here: the app runs in a browser window. Its data: ${dataFolder}`);
  const app = launchApp({
    screen: { browser, isVisible: true },
    environment: { SO_THI_DUA_DATA: dataFolder },
    answerDialog: askInTerminal,
    onOpened: openWithDesktop,
    onShownInFolder: (path) => console.log(path),
  });
  app.page.catch((error: Error) => console.error(error.message));
  process.once('SIGINT', () => void app.close());
  const exitCode = await app.exited;
  await browser.close();
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
