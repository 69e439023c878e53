import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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

test('lists that enter are counted first: shared/list-of.ts makes them, none is without a bound', () => {
  const bare = /\bz\s*\.(array|record|map|set)\(|\.array\(\)/;
  expect(filesThat((file) => bare.test(read(file)))).toEqual(['shared/list-of.ts']);
});

const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};
const packageOf = (name: string) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/** The window reaches disk, database and files by its one call alone: what runs beside the app is the main process's. */
const isOfMain = (name: string) =>
  name.startsWith('node:') ||
  packageOf(name) === 'electron' ||
  packageOf(name) in dependencies ||
  OF_READER.has(packageOf(name));

/** Bundled into the process that reads foreign files, so that the packed app holds the part of them that reads and no more. */
const OF_READER = new Set(['@e965/xlsx', 'papaparse', 'pdfjs-dist']);

/** Beside what it runs with, the main process needs Electron and the check of what enters. */
const isOfWindow = (name: string) => !name.startsWith('.') && !isOfMain(name) && name !== 'zod';

test('a package is imported by its own side alone', () => {
  expect(['exceljs', 'better-sqlite3', 'node:fs', 'electron/main'].every(isOfMain)).toBe(true);
  expect(filesThat((file) => importsOf(file).some(isOfMain), filesOf('renderer'))).toEqual([]);
  expect(filesThat((file) => importsOf(file).some(isOfWindow), filesOf('main'))).toEqual([]);
});

test('no file is over 400 lines', () => {
  expect(filesThat((file) => read(file).split('\n').length - 1 > 400)).toEqual([]);
});

/** Which files of the three sides each file imports. */
const reached = new Map(
  sides.map((file) => [
    file,
    importsOf(file)
      .map((name) => join(dirname(file), name.replace(/\?.*$/, '')))
      .filter((path) => sides.includes(path)),
  ]),
);

/** Under 25 lines with one reader, and why that reader does not hold them. */
const SHORT: Readonly<Record<string, string>> = {
  'main/copier.ts': 'an entry',
  'main/data-failure.ts':
    'what stands in where the program could not be loaded, which the entry loads late',
  'main/foreign-reader.ts': 'an entry',
  'main/foreign/watch-memory.ts': 'a thread that watches, tried apart from the reader it watches',
  'main/preload.ts': 'an entry',
  'main/review/rules.ts': 'the rule data as typed rows: the one place that knows its file',
  'main/word-writer.ts': 'an entry',
  'main/workbook/list.ts': 'a call of its own',
  'renderer/agency/AgencyTab.tsx': 'asks for the record; the form of it takes what was read',
  'renderer/movement/MovementTab.tsx': 'asks for the record; the form of it takes what was read',
  'renderer/document/OfficialChart.tsx': 'one of the kinds of block, each a file',
  'renderer/document/use-parts-laid-out.ts': 'a hook that measures, beside a page that shows',
  'renderer/help/KeySheet.tsx': 'loaded when it is asked for',
  'renderer/main.tsx': 'an entry',
  'renderer/paper/print-paper.tsx': 'loaded by the print window alone',
  'renderer/ui/use-next-entry.ts': 'a hook that keeps what the form of records only calls',
  'shared/plan/heading.ts': 'the words that head the parts of plans: data of the reader',
  'shared/record/merit.ts': 'a rule of its own',
};

test('a short file serves two others, one of them a test maybe, or has a reason to stand alone', () => {
  const short = filesThat((file) => read(file).split('\n').length - 1 < 25);
  const texts = [...sides, ...filesOf('test')].map((file) => ({
    file,
    reads: new Set(importsOf(file).map((name) => join(dirname(file), name))),
  }));
  const alone = short.filter((path) => texts.filter(({ reads }) => reads.has(path)).length < 2);
  expect(alone.filter((file) => !(file in SHORT))).toEqual([]);
});

test('no import circle is left, of types alone included', () => {
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

test('no two features of a side import each other', () => {
  const featureOf = (file: string) => file.split('/').slice(0, -1).slice(0, 2).join('/');
  const uses = new Map<string, Set<string>>();
  for (const file of sides) {
    const own = featureOf(file);
    for (const name of importsOf(file).filter((each) => each.startsWith('.'))) {
      const other = featureOf(join(dirname(file), name));
      // What stands at the root of a side is above or below every feature.
      if (other === own || !own.includes('/') || !other.includes('/')) continue;
      uses.set(own, (uses.get(own) ?? new Set()).add(other));
    }
  }
  const mutual = [...uses].flatMap(([one, others]) =>
    [...others]
      .filter((other) => one < other && uses.get(other)?.has(one))
      .map((other) => `${one} ↔ ${other}`),
  );
  expect(mutual).toEqual([]);
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

/** Sheets whose class names are not hashed: the one of the whole window, fonts, and paper, whose names begin alike. */
const PLAIN_SHEETS = {
  'renderer/global.css': /^[a-z]/,
  'renderer/ui/fonts.css': /^$/,
  'renderer/document/tinos.css': /^$/,
  'renderer/document/official-forms.css': /^official-/,
  'renderer/document/official-pages.css': /^official-/,
  'renderer/document/official-sheet.css': /^official-/,
};

const styleSheets = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => join('renderer', name));
const modules = styleSheets.filter((file) => file.endsWith('.module.css'));

/** The classes a style sheet defines, those of the one global sheet that it names left out. */
function classesOf(file: string): Set<string> {
  const text = read(file).replace(
    /\/\*[\s\S]*?\*\/|:global\([^)]*\)|url\([^)]*\)|@import[^;]*;/g,
    '',
  );
  return new Set([...text.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ''));
}

test('class names cannot collide', () => {
  expect(styleSheets.filter((file) => !modules.includes(file)).sort()).toEqual(
    Object.keys(PLAIN_SHEETS).sort(),
  );
  for (const [file, allowed] of Object.entries(PLAIN_SHEETS)) {
    const strange = [...classesOf(file)].filter((name) => !allowed.test(name));
    expect(strange.filter((name) => !classesOf('renderer/global.css').has(name))).toEqual([]);
  }
  // A hashed name is its sheet's name and its own.
  const names = modules.map((file) => basename(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const global = classesOf('renderer/global.css');
  for (const file of modules) {
    const named = [...read(file).matchAll(/:global\(\.([\w-]+)\)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !global.has(name) && !name.startsWith('official-'))).toEqual([]);
  }
});

test('a style sheet holds the classes its components use, and no others', () => {
  const used = new Map<string, Set<string>>();
  for (const file of filesOf('renderer')) {
    const [, path] = /^import css from '([^']+)'/m.exec(read(file)) ?? [];
    if (!path) continue;
    const sheet = join(dirname(file), path);
    const classes = [...read(file).matchAll(/css\['([\w-]+)'\]/g)].map(([, name]) => name ?? '');
    used.set(sheet, new Set([...(used.get(sheet) ?? []), ...classes]));
  }
  for (const file of modules) {
    expect([...(used.get(file) ?? [])].sort(), file).toEqual([...classesOf(file)].sort());
  }
});

test('colours come from the tokens of the one sheet', () => {
  const hex = /#[0-9a-fA-F]{3,8}\b/;
  expect(modules.filter((file) => hex.test(read(file)))).toEqual([]);
  const [, ...rules] = read('renderer/global.css').split(/^}/m);
  expect(rules.filter((rule) => hex.test(rule))).toEqual([]);
});

test('spaces, sizes of text and rounded corners come from the tokens of the one sheet', () => {
  const raw =
    /(?:^|\s)(?:(?:row-|column-)?gap|padding[a-z-]*|margin[a-z-]*|font-size|border-radius): [^;(]*(?<![-\w.])\d*\.?\d+rem/;
  const [, ...rules] = read('renderer/global.css').split(/^}/m);
  expect(rules.filter((rule) => raw.test(rule))).toEqual([]);
  expect(modules.filter((file) => raw.test(read(file)))).toEqual([]);
});
