import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFuses, SHUT } from './fuses.ts';
import { PROGRAM } from './pack.ts';

/**
 * `npm run install:check`, on Windows alone: installs `dist/` in silence for this user, looks at the switches of what was
 * installed, starts it until it has made its data file, closes it, takes it off in silence and finds the data still there.
 */
const WITHIN_MS = 120_000;

if (process.platform !== 'win32') {
  console.log('install:check is skipped: installers run on Windows.');
  process.exit(0);
}

const local = process.env['LOCALAPPDATA'] ?? '';
const installed = join(local, 'Programs', 'so-thi-dua');
const program = join(installed, PROGRAM.win);
const data = join(local, 'So Thi Dua', 'so-thi-dua.db');
const dist = join(import.meta.dirname, '../../dist');

if (existsSync(data)) throw new Error(`Data of somebody's lies in ${data}: not touched.`);
const installer = readdirSync(dist).find((name) => name.endsWith('.exe')) ?? '';
execFileSync(join(dist, installer), ['/S'], { timeout: WITHIN_MS });
await until('the program is installed', () => existsSync(program));

const fuses = readFuses(program);
const open = Object.entries(SHUT).filter(([name, isOn]) => fuses[name] !== isOn);
if (open.length > 0) throw new Error(`Left as they were: ${open.join()}`);
if (!existsSync(join(installed, 'Giay-phep-phan-mem.txt'))) throw new Error('No licences.');

spawn(program, { detached: true, stdio: 'ignore' }).unref();
await until('it has made its data file', () => existsSync(`${data}.dang-mo`));
// As the clerk closes it: the window is asked, nothing is killed.
execFileSync('taskkill', ['/IM', PROGRAM.win]);
await until('it has closed the data', () => existsSync(`${data}.da-dong`));
const kept = readFileSync(data);

const remover = readdirSync(installed).find((name) => /^Uninstall .*\.exe$/.test(name)) ?? '';
execFileSync(join(installed, remover), ['/S'], { timeout: WITHIN_MS });
await until('the program is gone', () => !existsSync(program));
if (!readFileSync(data).equals(kept)) throw new Error('The data file is not as it was closed.');
console.log('install:check: installed, started, closed, taken off; the data is still there.');

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Not within two minutes: ${what}.`);
    await new Promise((done) => setTimeout(done, 200));
  }
  console.log(`✓ ${what}`);
}
