import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from 'playwright-core';
import { findElectron } from '../electron-host/electron-binary.ts';
import { electronArguments } from '../electron-host/real-electron.ts';
import { prepareRoom, type Room } from '../electron-host/room.ts';
import { openBenchApp } from './app.ts';
import { writeBlankApp } from './blank-app.ts';
import { atMostShare, type BenchRow, percentile } from './row.ts';

const RUNS = 15;
const OPENINGS = 5;
const TODAY = '2026-05-20';
const ROOT = resolve(import.meta.dirname, '../..');
const ENTRY = pathToFileURL(join(ROOT, 'out/main/index.js')).href;

/** Stands for Electron: whatever is asked of it is there, and it never gets ready, so that the first statements alone are run. */
const ELECTRON = `
  const any = new Proxy(function () {}, {
    get: (_target, name) => (name === 'then' || name === Symbol.toPrimitive ? undefined : any),
    apply: () => any,
  });
  export const app = {
    isPackaged: true, commandLine: any, requestSingleInstanceLock: () => true, setPath() {}, getPath: () => '.',
    enableSandbox() {}, setAppUserModelId() {}, on() {}, quit() {}, exit() {}, whenReady: () => new Promise(() => {}),
  };
  app.commandLine = { hasSwitch: () => false, appendSwitch() {} };
  export const protocol = any, Menu = any, BrowserWindow = any, dialog = any, ipcMain = any, screen = any, session = any;
  export const shell = any, utilityProcess = any;
`;
const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const HOOK = dataUrl(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (name, context, next) =>
      name === 'electron' ? { url: ${JSON.stringify(dataUrl(ELECTRON))}, shortCircuit: true } : next(name, context),
  });
`);

/** How soon the window may be asked for, and the first screen used. */
export async function benchStart(): Promise<BenchRow[]> {
  const [bundle, empty]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    empty.push(timeNode(dataUrl('')));
    bundle.push(timeNode(ENTRY));
  }
  const folder = writeBlankApp();
  const { screens, blanks } = await timeMornings({
    blank: (room) => timeOnStandIn(room, join(folder, 'main.cjs')),
    screen: (room) => timeOnStandIn(room),
  });
  return [
    atMostShare(
      'start: main’s first statements against an empty Node',
      ...[median(bundle), median(empty)],
      { unit: 'ms', share: 1.5 },
    ),
    atMostShare(
      'start: first usable screen against the app of one blank page in the same browser',
      ...[median(screens), median(blanks)],
      { unit: 'ms', share: 2 },
    ),
    ...(await benchOnElectron(folder)),
  ];
}

/** From the start of Electron itself; where it is not to be had, nothing is measured. */
async function benchOnElectron(blankApp: string): Promise<BenchRow[]> {
  const electron = findElectron();
  if (!electron) {
    console.log('start: on Electron: skipped, its program is not here.');
    return [];
  }
  const { screens, blanks } = await timeMornings({
    blank: (room) => timeOnElectron(electron, blankApp, room),
    screen: (room) => timeOnElectron(electron, ROOT, room),
  });
  return [
    atMostShare(
      'start: on Electron, first usable screen against the app of one blank page',
      ...[median(screens), median(blanks)],
      { unit: 'ms', share: 1.8 },
    ),
  ];
}

type Opening = (room: Room) => Promise<number>;

/** By turns, each in a room of its own: the first start makes the data, every other is as on any morning. */
async function timeMornings({ blank, screen }: { blank: Opening; screen: Opening }) {
  const rooms = { blank: prepareRoom({ today: TODAY }), screen: prepareRoom({ today: TODAY }) };
  const [screens, blanks]: [number[], number[]] = [[], []];
  for (let run = 0; run <= OPENINGS; run += 1) {
    const times = [await blank(rooms.blank), await screen(rooms.screen)] as const;
    if (run === 0) continue;
    blanks.push(times[0]);
    screens.push(times[1]);
  }
  for (const room of Object.values(rooms)) room.clear();
  return { screens, blanks };
}

const median = (values: readonly number[]) => percentile(values, 0.5);

function timeNode(entry: string): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      HOOK,
      '--input-type=module',
      '--eval',
      `await import(${JSON.stringify(entry)}); process.exit()`,
    ],
    { env: { ...process.env, SO_THI_DUA_DATA: join(ROOT, 'out/bench-data') } },
  );
  if (status !== 0) throw new Error(String(stderr));
  return performance.now() - from;
}

/** Browser, program and page, begun anew. */
async function timeOnStandIn({ dataFolder }: Room, entry?: string): Promise<number> {
  const from = performance.now();
  const app = await openBenchApp({ dataFolder, today: TODAY }, [], entry);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  const took = performance.now() - from;
  await app.close();
  return took;
}

async function timeOnElectron(executablePath: string, folder: string, room: Room): Promise<number> {
  const from = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: electronArguments(folder),
    env: { ...(process.env as Record<string, string>), ...room.environment },
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const took = performance.now() - from;
  await app.close();
  return took;
}
