import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { findElectron } from '../electron-host/electron-binary.ts';
import { findStrangers } from './contents.ts';
import { readFuses, SHUT } from './fuses.ts';
import { PROGRAM, packFolder } from './pack.ts';

/**
 * `npm run pack:check`: packs the built app around Electron's program, looks at what is inside, starts what was packed as
 * the clerk does and as somebody would who wants to look in, then does the main job on it: a month, its paper, its Excel
 * file, the end. For an Electron older than ours: `--project` packs another folder than this, `--driver` lays a database
 * driver of another make into it, `--tests` takes the tests of the main job by their names.
 */
const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    driver: { type: 'string' },
    tests: { type: 'string', default: '' },
  },
});

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'out/pack');
const STARTS_WITHIN_MS = 60_000;
/** The code of the program itself is half a megabyte. */
const PROGRAM_COMPILED_BYTES = 200_000;
const system = process.platform === 'win32' ? 'win' : 'linux';
const driver = `${process.platform}-x64`;

const electron = findElectron();
if (!electron) {
  console.log(
    'pack:check is skipped: Electron’s program is not here (ELECTRON_OVERRIDE_DIST_PATH).',
  );
  process.exit(0);
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const packed = await packFolder({
  system,
  electron: resolve(electron, '..'),
  output: OUTPUT,
  ...(values.project && { project: resolve(values.project) }),
});
const program = join(packed, PROGRAM[system]);
check('what is inside', findStrangers(packed, driver));
const fuses = readFuses(program);
check(
  'fuses',
  Object.entries(SHUT)
    .filter(([name, isOn]) => fuses[name] !== isOn)
    .map(([name]) => name),
);
check('licences', existsSync(join(packed, 'Giay-phep-phan-mem.txt')) ? [] : ['no licences beside']);
if (values.driver) {
  const place = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds';
  copyFileSync(values.driver, join(packed, place, `${driver}.node`));
}
check('starts and makes its data file', await startAsTheClerk());
// An older Electron's Node keeps none.
if (!values.project) check('keeps what it has compiled', await startCompiled());
check('lets nobody look in', await startPriedOpen());
check('the main job', await doMainJob());
console.log(`pack:check: all holds in ${packed}`);

function check(name: string, problems: string[]): void {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems) console.log(`    ${problem}`);
  if (problems.length > 0) process.exit(1);
}

function startProgram(
  data: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): ChildProcess {
  // As root, or where the kernel gives no user spaces of their own, Chromium’s sandbox cannot be made.
  const unboxed = process.platform === 'linux' ? ['--no-sandbox'] : [];
  return spawn(program, [...unboxed, ...args], {
    env: { ...process.env, SO_THI_DUA_DATA: data, ...environment },
    stdio: 'inherit',
  });
}

/** Until it has opened its data, or has ended; then it is ended. */
async function startAsTheClerk(): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  const child = startProgram(data);
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const hasOpened = () => existsSync(join(data, 'so-thi-dua.db.dang-mo'));
  const until = Date.now() + STARTS_WITHIN_MS;
  while (!isGone() && !hasOpened() && Date.now() < until) await pause();
  const problems = hasOpened() && !isGone() ? [] : [`ended with ${child.exitCode}`];
  if (!isGone()) {
    child.kill();
    await new Promise((done) => child.once('exit', done));
  }
  rmSync(data, { recursive: true, force: true });
  return problems;
}

/** Out of the archive too: the next start finds what this one compiled of the program, though it is ended from outside. */
async function startCompiled(): Promise<string[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  const data = join(temporary, 'data');
  const cache = join(temporary, 'node-compile-cache');
  const compiled = () =>
    existsSync(cache)
      ? readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      : [];
  const child = startProgram(data, [], { TMPDIR: temporary, TEMP: temporary, TMP: temporary });
  const until = Date.now() + STARTS_WITHIN_MS;
  while (compiled().length === 0 && child.exitCode === null && Date.now() < until) await pause();
  const sizes = compiled().map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
  rmSync(temporary, { recursive: true, force: true });
  if (Math.max(0, ...sizes) > PROGRAM_COMPILED_BYTES) return [];
  return [`compiled: ${sizes.join(', ') || 'nothing'}`];
}

/** With Chromium's debugging asked for, the installed program ends before it opens anything. */
async function startPriedOpen(): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  const child = startProgram(data, ['--remote-debugging-port=0']);
  const code = await new Promise((done) => child.once('exit', done));
  const opened = existsSync(join(data, 'so-thi-dua.db'));
  rmSync(data, { recursive: true, force: true });
  return code === 1 && !opened ? [] : [`ended with ${code}${opened ? ', data opened' : ''}`];
}

/**
 * The end-to-end test of the main job on what was packed. Its program lets nobody in, tests neither; so Electron's own
 * program, put beside it under its own name, runs the very same archive.
 */
async function doMainJob(): Promise<string[]> {
  if (!electron) return ['no Electron'];
  copyFileSync(electron, join(packed, system === 'win' ? 'electron.exe' : 'electron'));
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [vitest, 'run', '-t', values.tests, '--testTimeout', '300000', 'test/e2e/main-job.test.ts'],
      { cwd: ROOT, env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: packed } },
    );
    const ran = stdout.includes('The app runs on Electron.');
    return ran ? [] : ['the main job ran on another host'];
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return [stdout ?? String(error), stderr ?? ''];
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100));
}
