import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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

test('the window starts without charts, paper or any screen', () => {
  const assets = join(OUT, 'renderer/assets');
  const entry = readdirSync(assets).find((name) => /^app-.+\.js$/.test(name)) ?? '';
  const atStart = [...loadedAtOnce(join(assets, entry))].map(
    (path) => path.split('/').at(-1) ?? '',
  );
  expect(atStart).toContain(entry);
  expect(atStart.filter((name) => /^(\w+Page|Trends|Official\w*|print-paper)-/.test(name))).toEqual(
    [],
  );
  expect(readdirSync(assets).some((name) => name.startsWith('Trends-'))).toBe(true);
});
