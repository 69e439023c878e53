import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const OUT = resolve(import.meta.dirname, '../../out');
const STATIC_IMPORT = /(?:^|[;\n}])\s*(?:import|export)\b[^'"()]*?(?:from\s*)?["']([^"']+)["']/g;

/** A built file with all that it loads at once, and the packages among that. */
function loadedAtOnce(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(STATIC_IMPORT)) {
    if (name.startsWith('.')) loadedAtOnce(join(dirname(entry), name), seen);
    else seen.add(name);
  }
  return seen;
}

const ASSETS = join(OUT, 'renderer/assets');
const assetOf = (name: string) =>
  join(
    ASSETS,
    readdirSync(ASSETS).find((each) => each.startsWith(`${name}-`) && each.endsWith('.js')) ?? '',
  );

test('the window stands before any package is read: the first statements load Electron and Node alone', () => {
  const first = [...loadedAtOnce(join(OUT, 'main/index.js'))];
  const packages = first.filter((name) => !name.startsWith('/') && !name.startsWith('node:'));
  expect(packages).toEqual(['electron']);
  const bytes = first
    .filter((name) => name.startsWith('/'))
    .reduce((sum, path) => sum + readFileSync(path).length, 0);
  expect(bytes).toBeLessThanOrEqual(40_000);
  expect(loadedAtOnce(join(OUT, 'preload/index.cjs')).size).toBe(1);
});

/** Of JavaScript, gzipped. */
const FIRST_SCREEN_BYTES = 150_000;

test('the first screen reads no more than it shows', () => {
  const seen = new Set<string>();
  for (const name of ['index', 'app']) loadedAtOnce(assetOf(name), seen);
  // Each is asked for over `app:`: eighty small ones took longer than all they hold.
  expect([...seen].map((path) => basename(path)).length).toBeLessThanOrEqual(5);
  const sizes = [...seen].map((path) => gzipSync(readFileSync(path)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`The first screen: ${Math.round(total / 1_000)} KB of JavaScript, gzipped.`);
  expect(total).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
});

test('writers and readers of office files are loaded when they are needed, not at the start', () => {
  const parts = readdirSync(join(OUT, 'main'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(OUT, 'main', name));
  const program = parts.find((path) => /program-/.test(path)) ?? '';
  const atStart = new Set([...loadedAtOnce(join(OUT, 'main/index.js')), ...loadedAtOnce(program)]);
  expect(atStart).toContain('better-sqlite3');
  for (const late of ['exceljs', 'docx', 'yauzl', 'saxes']) {
    expect([...atStart], late).not.toContain(late);
    expect(
      parts.some((path) => readFileSync(path, 'utf8').includes(`"${late}"`)),
      late,
    ).toBe(true);
  }
});

test('the window starts without charts, paper or any screen but the first', () => {
  const entry = assetOf('app');
  const atStart = [...loadedAtOnce(entry)].map((path) => basename(path));
  expect(atStart).toContain(basename(entry));
  expect(atStart).toContain(basename(assetOf('first-screen')));
  expect(
    atStart.filter((name) =>
      /^(\w+Page|Trends|Official\w*|OpenDialog|NoticeBoard|print-paper)-/.test(name),
    ),
  ).toEqual([]);
  expect(readdirSync(ASSETS).some((name) => name.startsWith('Trends-'))).toBe(true);
});

test('a window that prints reads no screen', () => {
  const read = [...loadedAtOnce(assetOf('index')), ...loadedAtOnce(assetOf('print-paper'))];
  const names = read.map((path) => basename(path));
  expect(names).toContain(basename(assetOf('common')));
  expect(names.filter((name) => /^(app|first-screen|\w+Page)-/.test(name))).toEqual([]);
});

test('only the entry reckons with where it lies: a part of it is built into another folder', () => {
  const parts = readdirSync(join(OUT, 'main/chunks')).map((name) => join(OUT, 'main/chunks', name));
  expect(parts.length).toBeGreaterThan(10);
  // The bundler's own, and what a bundled package asks for its own ends.
  const ours = parts.filter((path) => !/rolldown-runtime|pdf-text|read-xls|read-csv/.test(path));
  expect(
    ours.filter((path) => /import\.meta\.(dirname|url)/.test(readFileSync(path, 'utf8'))),
  ).toEqual([]);
});
