import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const SOURCES = [
  'main',
  'shared',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
];
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds the app when a source is younger than what was built from it. */
export async function buildIfStale(): Promise<void> {
  if (Math.min(...BUILT.map(age)) > Math.max(...SOURCES.map(youngest))) return;
  console.log('Building the app…');
  await build();
}

export async function build(): Promise<void> {
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  await promisify(execFile)(process.execPath, [script, 'build', '--logLevel', 'warn'], {
    cwd: root,
  });
}

/** Time of the last change, in milliseconds; 0 for what is not there. */
function age(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function youngest(path: string): number {
  if (!statSync(join(root, path)).isDirectory()) return age(path);
  const entries = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
  return Math.max(age(path), ...entries.map((entry) => age(join(path, entry))));
}
