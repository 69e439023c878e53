import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Shown under "Giới thiệu" and laid beside the installed program. */
export const LICENCES_FILE = join(ROOT, 'resources/giay-phep.txt');

type Manifest = {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
};

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const SOURCES = ['main', 'renderer', 'shared'];
const IMPORTED = /(?:from|import)\s*\(?\s*["']([^."'#][^"']*)["']|@import "([^."][^"]*)"/g;

/** Every package that our own sources or styles name; Electron brings its licences itself. */
function namedPackages(): Set<string> {
  const files = SOURCES.flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .map((name) => join(ROOT, side, name)),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, script, style]) =>
      packageOf(script ?? style ?? ''),
    ),
  );
  const { dependencies = {} } = readManifest(ROOT);
  const all = [...names, ...Object.keys(dependencies), ...fontPackages()];
  return new Set(all.filter((name) => name !== 'electron' && folderOf(name, ROOT) !== null));
}

const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** Fonts are named by a path in a style sheet. */
function fontPackages(): string[] {
  return ['@expo-google-fonts/tinos', '@fontsource/be-vietnam-pro'];
}

/** Where Node finds a package from a folder; null where it is none. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; at.startsWith(ROOT); at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

/** All packages of which something may be shipped: those named, and what they need in turn. */
function shippedPackages(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, from: string) => {
    const folder = folderOf(name, from);
    if (folder === null || name.startsWith('@types/') || name === 'undici-types') return;
    const { version, dependencies = {} } = readManifest(folder);
    const key = `${name} ${version}`;
    if (found.has(key)) return;
    found.set(key, folder);
    for (const needed of Object.keys(dependencies)) add(needed, folder);
  };
  for (const name of namedPackages()) add(name, ROOT);
  return found;
}

/** A licence once, under the packages that bear it. */
export function licencesText(): string {
  const bearers = new Map<string, string[]>();
  for (const [key, folder] of shippedPackages()) {
    const name = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    const { license = 'không ghi' } = readManifest(folder);
    const text = name ? readFileSync(join(folder, name), 'utf8').trim() : `Giấy phép: ${license}`;
    const clean = text.replaceAll('\r\n', '\n');
    bearers.set(clean, [...(bearers.get(clean) ?? []), `${key} (${license})`]);
  }
  const parts = [...bearers]
    .map(([text, keys]) => `${keys.toSorted().join('\n')}\n\n${text}`)
    .toSorted();
  return `${HEAD}\n\n${parts.join(`\n\n${'─'.repeat(72)}\n\n`)}\n`;
}

const HEAD = `Sổ Thi Đua dùng các phần mềm và phông chữ sau đây, mỗi thứ theo giấy phép của nó.
Giấy phép của Electron và Chromium: LICENSE.electron.txt, LICENSES.chromium.html trong thư mục cài đặt.`;

if (process.argv[1] === import.meta.filename) {
  writeFileSync(LICENCES_FILE, licencesText());
  console.log(`${LICENCES_FILE}: ${shippedPackages().size} packages`);
}
