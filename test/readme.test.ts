import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the map names each feature once, by the name its folder has on every side', () => {
  const noFeatures = new Set(['database', 'ui']);
  const folders = ['main', 'shared', 'renderer'].flatMap((side) =>
    readdirSync(join(ROOT, side), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !noFeatures.has(entry.name))
      .map(({ name }) => name),
  );
  const map = readme.slice(readme.indexOf('| feature | is |'));
  const named = [...map.slice(0, map.indexOf('\n\n')).matchAll(/\| `([a-z-]+)` \|/g)];
  expect(named.map(([, name]) => name).sort()).toEqual([...new Set(folders)].sort());
});

test('every path that is spelled out is there', () => {
  const paths = [...readme.matchAll(/`((?:main|shared|renderer|resources|test)\/[\w./-]+)`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.includes('NNN'));
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every script is listed', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const table = readme.slice(readme.indexOf('| command |'), readme.indexOf('Always go through'));
  const listed = [...table.matchAll(/`([^`]+)`/g)].map(([, text]) =>
    (text ?? '').replace(/^npm (run )?/, '').replace(/ -- .*/, ''),
  );
  expect(Object.keys(scripts).filter((name) => !listed.includes(name))).toEqual([]);
});
