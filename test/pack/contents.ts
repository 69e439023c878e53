import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAsarPaths } from '../helpers/asar.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Of `app.asar` and what lies unpacked beside it; Electron itself is some 250 MB more. */
const MOST_BYTES = 60_000_000;

type LockEntry = { dev?: boolean; devOptional?: boolean; optional?: boolean };

/** What must not be in a packed folder, a sentence each; none where all is well. `driver`: `win32-x64`. */
export function findStrangers(packed: string, driver: string): string[] {
  const archive = join(packed, 'resources/app.asar');
  const paths = readAsarPaths(archive);
  const own = paths.filter((path) => !path.startsWith('node_modules/'));
  const built = /^(package\.json|out\/(main|preload|renderer|package\.json)($|\/))/;
  const found = [
    ...own.filter((path) => !built.test(path)).map((path) => `not built: ${path}`),
    ...own.filter((path) => /\.(map|tsx?)$/.test(path)).map((path) => `a source: ${path}`),
    ...strangePackages(paths),
    ...paths
      .filter((path) => path.endsWith('.node') && !path.endsWith(`/prebuilds/${driver}.node`))
      .map((path) => `another system's driver: ${path}`),
  ];
  if (!paths.some((path) => path.endsWith(`/prebuilds/${driver}.node`)))
    found.push(`no driver for ${driver}`);
  const bytes = statSync(archive).size + sizeOf(`${archive}.unpacked`);
  if (bytes > MOST_BYTES) found.push(`${bytes} bytes, more than ${MOST_BYTES}`);
  return found;
}

/** Packages that the lock knows as tools alone, by name: electron-builder lays them out in its own way. */
function strangePackages(paths: readonly string[]): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const entries: Record<string, LockEntry> = lock.packages;
  const shipped = Object.entries(entries)
    .filter(([, { dev, devOptional, optional }]) => !(dev || devOptional || optional))
    .map(([path]) => nameIn(path));
  const packages = new Set(paths.filter((path) => path.includes('node_modules/')).map(nameIn));
  const known = new Set(shipped);
  return [...packages].filter((name) => !known.has(name)).map((name) => `a tool: ${name}`);
}

/** Of the innermost package in a path. */
function nameIn(path: string): string {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '';
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
