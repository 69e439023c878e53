import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { build } from 'vite';
import { launchHeadless } from './chromium.ts';
import { launchApp } from './launch.ts';
import type { Person } from './probes/probe.ts';
import { electronArguments, pressOnElectron } from './real-electron.ts';
import type { Loss } from './register.ts';

// The app of the probes on either host. It asks Electron what the contract test wants to know.

const folder = join(import.meta.dirname, '../../out/probes');
const entry = join(folder, 'main.cjs');

/** Bundles the probes so that every Electron since 25 reads them: CommonJS, with nothing of this folder at run time. */
export async function buildProbes(): Promise<void> {
  const source = (name: string) => join(import.meta.dirname, 'probes', `${name}.ts`);
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.dirname': '__dirname' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node18',
      rollupOptions: {
        input: { main: source('main'), preload: source('preload'), apart: source('apart') },
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "probes", "version": "1.0.0", "main": "main.cjs" }\n',
  );
}

/** Asks the running app; `hands` act once it listens. */
export type ProbeApp = {
  /** The first number of Electron's version; the stand-in is as the newest. */
  version: number;
  ask(name: string, hands?: (person: Person) => Promise<unknown>): Promise<unknown>;
  end(): Promise<void>;
};

const without = (loss: Loss | null): Record<string, string> =>
  loss ? { SO_THI_DUA_STAND_IN_LOSS: JSON.stringify(loss) } : {};

type AskedPage = { call(channel: string, name: string): Promise<unknown> };

export async function openProbes(
  electron: string | null,
  loss: Loss | null = null,
): Promise<ProbeApp> {
  const data = mkdtempSync(join(tmpdir(), 'probes-'));
  const environment = { SO_THI_DUA_PROBE_DATA: data, ...without(loss) };
  const { page, press, end } = await (electron
    ? onElectron(electron, environment)
    : onStandIn(environment));
  await page.waitForLoadState();
  const send = (channel: string, name: string) =>
    page.evaluate(([to, of]) => (globalThis as unknown as AskedPage).call(to, of), [
      channel,
      name,
    ] as const);
  const version =
    Number.parseInt((await send('version', '')) as string, 10) || Number.POSITIVE_INFINITY;
  return {
    version,
    async ask(name, hands) {
      await send('begin', name);
      await hands?.({ page, press });
      return send('answer', name);
    },
    async end() {
      await end();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function onElectron(electron: string, environment: Record<string, string>) {
  const app = await _electron.launch({
    executablePath: electron,
    args: electronArguments(folder),
    env: { ...(process.env as Record<string, string>), ...environment },
  });
  return {
    page: await app.firstWindow(),
    press: (keys: string) => pressOnElectron(app, keys),
    end: () => app.close(),
  };
}

async function onStandIn(environment: Record<string, string>) {
  const { app, browser } = await launchOnStandIn(environment);
  const page = await app.page;
  return {
    page,
    press: (keys: string) => page.keyboard.press(keys),
    async end() {
      await app.close();
      await browser.close();
    },
  };
}

async function launchOnStandIn(environment: Record<string, string>) {
  const browser = await launchHeadless();
  const app = launchApp({
    entry,
    screen: { browser },
    environment,
    answerDialog: () => null,
    onOpened: () => {},
    onShownInFolder: () => {},
  });
  return { app, browser };
}

/** What one life of the app wrote, and the code it ended with. */
export async function liveThrough(
  electron: string | null,
  name: string,
  isSecond: boolean,
  loss: Loss | null = null,
): Promise<{ wrote: string[]; code: number | null }> {
  const data = mkdtempSync(join(tmpdir(), 'probes-'));
  const log = join(data, 'log.txt');
  const environment = {
    SO_THI_DUA_PROBE_DATA: join(data, 'data'),
    SO_THI_DUA_PROBE_LIFE: name,
    SO_THI_DUA_PROBE_LOG: log,
    ...without(loss),
  };
  mkdirSync(environment.SO_THI_DUA_PROBE_DATA);
  const run = electron
    ? () => endOnElectron(electron, environment)
    : () => endOnStandIn(environment);
  const first = run();
  if (isSecond) {
    const waits = () => existsSync(log) && readFileSync(log, 'utf8').includes('waits');
    while (!waits()) await new Promise((resolve) => setTimeout(resolve, 50));
    await run();
  }
  const code = await first;
  const wrote = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  rmSync(data, { recursive: true, force: true });
  return { wrote, code };
}

async function endOnElectron(electron: string, environment: Record<string, string>) {
  const child = spawn(electron, electronArguments(folder), {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  return code as number | null;
}

async function endOnStandIn(environment: Record<string, string>) {
  const { app, browser } = await launchOnStandIn(environment);
  app.page.catch(() => {});
  const code = await app.exited;
  await browser.close();
  return code;
}
