import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';
import { lives } from './life-probes.ts';
import { PAGE, type Stage } from './probe.ts';
import { probes } from './probes.ts';

// The app of the probes: starts as ours does, then asks Electron whatever its window is told to ask.

const { app, BrowserWindow, ipcMain, protocol, session } = electron;
const { SO_THI_DUA_PROBE_LIFE: lifeName, SO_THI_DUA_PROBE_LOG: logFile = '' } = process.env;
const life = lifeName === undefined ? undefined : lives[lifeName];
const write = (line: string) => appendFileSync(logFile, `${line}\n`);

const PAGE_TEXT = `<!doctype html><html lang="vi"><title>Probe</title>
<p id="text">Sổ thi đua</p><input id="field" value="vụ"><input id="fixed" value="vụ" readonly>
<a id="link" href="app://probe/other.html">khác</a>`;

app.setPath('userData', process.env['SO_THI_DUA_PROBE_DATA'] ?? '');
if (!life?.isSecond || app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  life?.before?.(electron, write);
  void app.whenReady().then(open);
}

async function open(): Promise<void> {
  protocol.handle('app', answer);
  const may = (name: string) => name === 'clipboard-sanitized-write';
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, name, decide) => decide(may(name)));
  defaultSession.setPermissionCheckHandler((_contents, name) => may(name));
  const preload = join(import.meta.dirname, 'preload.cjs');
  const stage: Stage = {
    electron,
    window: new BrowserWindow({ width: 900, height: 700, webPreferences: { preload } }),
    apart: join(import.meta.dirname, 'apart.cjs'),
    async open(options = {}, url = PAGE) {
      const window = new BrowserWindow({ show: false, ...options });
      await window.loadURL(url);
      return window;
    },
  };
  answerProbes(stage);
  await stage.window.loadURL(PAGE).catch((error: unknown) => {
    if (!stage.window.isDestroyed()) throw error;
  });
  if (life) await life.live(stage, write);
}

/** The page begins a probe, then waits for its answer: between the two a person acts. */
function answerProbes(stage: Stage): void {
  ipcMain.handle('version', () => process.versions.electron ?? null);
  const begun = new Map<string, Promise<unknown>>();
  ipcMain.handle('begin', (_event, name: string) => {
    const work = Promise.resolve(probes[name]?.ask(stage));
    work.catch(() => {});
    begun.set(name, work);
  });
  ipcMain.handle('answer', async (_event, name: string) => (await begun.get(name)) ?? null);
}

async function answer(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/fail') throw new Error('The handler failed.');
  if (pathname === '/gone') return new Response('gone', { status: 404 });
  if (pathname === '/echo') {
    const body = await request.text();
    return Response.json(
      { method: request.method, search, body },
      { headers: { 'x-probe': 'yes' } },
    );
  }
  return new Response(PAGE_TEXT, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
