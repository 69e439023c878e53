import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

type Found = { executablePath: string; env?: Record<string, string> };

// What a browser does on its own account is off: no machine this runs on may be asked for a network.
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // As in Electron: a page may close its window although the app opened it. Playwright has a blink setting of its own here.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4,allowScriptsToCloseWindows=true',
];

/** A browser without a window: an installed Chrome, Chromium or Edge, else the one that comes as a package. */
export async function launchHeadless(args: readonly string[] = []): Promise<Browser> {
  return launch(findInstalled() ?? (await findPackaged()), true, args);
}

/** Always the browser that comes as a package: its measures are the same on every machine. */
export async function launchPackaged(args: readonly string[] = []): Promise<Browser> {
  return launch(await findPackaged(), true, args);
}

/** A browser the person sits before; null where none is installed. */
export async function launchVisible(args: readonly string[] = []): Promise<Browser | null> {
  const installed = findInstalled();
  return installed && launch(installed, false, args);
}

export function hasDisplay(): boolean {
  const { platform, env } = process;
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function launch(
  { executablePath, env = {} }: Found,
  headless: boolean,
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless,
    args: [...QUIET, ...args],
    // The clerk's window has bars where it scrolls, and they take room.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    env: { ...process.env, ...env },
    // Before a person, Ctrl+C first lets the app close its data.
    handleSIGINT: headless,
  });
}

/** SO_THI_DUA_BROWSER names a browser; `packaged` asks for the packaged one though another is installed. */
function findInstalled(): Found | null {
  const asked = process.env['SO_THI_DUA_BROWSER'];
  if (asked === 'packaged') return null;
  if (asked) return { executablePath: asked };
  const executablePath = candidates().find((path) => existsSync(path));
  return executablePath ? { executablePath } : null;
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (key) => process.env[key],
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The packaged browser, unpacked once beside the packages it came with; it brings libraries and fonts that a bare Linux lacks. */
async function findPackaged(): Promise<Found> {
  const home = packageFolder('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(home, '../../.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const script = join(import.meta.dirname, 'unpack-chromium.ts');
    await promisify(execFile)(process.execPath, [script, folder]);
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

function packageFolder(name: string): string {
  const folder = join(import.meta.dirname, '../../node_modules', name);
  if (!existsSync(folder)) throw new Error(`The package ${name} is not installed: run npm ci.`);
  return folder;
}
