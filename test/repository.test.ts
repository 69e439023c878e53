import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = /\.(ts|tsx)$/;

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'));
}

const sides = ['main', 'renderer', 'shared'].flatMap(filesOf);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const IMPORT =
  /^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^import\s+'([^']+)'/gm;
const importsOf = (file: string) =>
  [...read(file).matchAll(IMPORT)].map(
    ([, named, dynamic, bare]) => named ?? dynamic ?? bare ?? '',
  );

function filesThat(matches: (file: string) => boolean, files = sides): string[] {
  return files.filter(matches).sort();
}

test('Electron is imported in four files', () => {
  expect(filesThat((file) => importsOf(file).includes('electron'))).toEqual([
    'main/desktop.ts',
    'main/index.ts',
    'main/preload.ts',
    'main/window.ts',
  ]);
});

test('shared/ imports zod and itself, and reads no clock', () => {
  const shared = filesOf('shared');
  const strange = (name: string) => name !== 'zod' && !/^\.{1,2}\//.test(name);
  expect(filesThat((file) => importsOf(file).some(strange), shared)).toEqual([]);
  expect(
    filesThat((file) => /\.\.\/(main|renderer|resources|test)\//.test(read(file)), shared),
  ).toEqual([]);
  expect(filesThat((file) => /Date\.now\(|new Date\(\)/.test(read(file)), shared)).toEqual([]);
  expect(filesThat((file) => /new Date\(/.test(read(file)), shared)).toEqual(['shared/month.ts']);
});

test('main/ and renderer/ never import each other', () => {
  expect(
    filesThat(
      (file) => importsOf(file).some((name) => name.includes('/renderer/')),
      filesOf('main'),
    ),
  ).toEqual([]);
  expect(
    filesThat(
      (file) => importsOf(file).some((name) => name.includes('/main/')),
      filesOf('renderer'),
    ),
  ).toEqual([]);
});

test('no file is over 400 lines', () => {
  expect(filesThat((file) => read(file).split('\n').length - 1 > 400)).toEqual([]);
});

test('no import circle is left, of types alone included', () => {
  const known = new Set(sides);
  const reached = new Map<string, string[]>();
  for (const file of sides) {
    const paths = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(file), name))
      .filter((path) => known.has(path));
    reached.set(file, paths);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of reached.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of sides) walk(file, []);
  expect(circles).toEqual([]);
});

test('nothing uses the browser’s own alert, confirm or prompt', () => {
  expect(filesThat((file) => /\b(window\.)?(alert|confirm|prompt)\(/.test(read(file)))).toEqual([]);
});

test('no HTML is put together by hand', () => {
  expect(
    filesThat((file) => /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML/.test(read(file))),
  ).toEqual([]);
});

test('the top of the project holds the folders that were agreed', () => {
  const made = ['node_modules', 'out', 'dist'];
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !made.includes(name));
  expect(folders.sort()).toEqual(['main', 'renderer', 'resources', 'shared', 'test']);
});

test('no drawer folders and no barrels', () => {
  const drawers = /\/(utils|services|helpers|repositories|managers|hooks|common)\//;
  expect(filesThat((file) => drawers.test(file))).toEqual([]);
  expect(filesThat((file) => /\/index\.tsx?$/.test(file))).toEqual(['main/index.ts']);
});
