import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsarPaths } from '../helpers/asar.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { findStrangers } from '../pack/contents.ts';
import { FUSE_MARK, FUSES, readFuses, SHUT } from '../pack/fuses.ts';
import { compileInstaller, missingTools } from '../pack/installer.ts';
import { LICENCES_FILE, licencesText } from '../pack/licences.ts';
import { PROGRAM, packFolder } from '../pack/pack.ts';

/**
 * Packs for Windows around a stand-in for Electron's program, since the real one comes from a network: any Windows
 * program with a version in it (a tool of electron-builder's), with the mark and the switches of Electron, all on.
 */
const ANY_PROGRAM = 'node_modules/electron-winstaller/vendor/7z-x64.exe';

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
let packed: string;
let paths: string[];

beforeAll(async () => {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  const switches = Buffer.from([1, FUSES.length, ...FUSES.map(() => '1'.charCodeAt(0))]);
  writeFileSync(
    join(electron, 'electron.exe'),
    Buffer.concat([readFileSync(join(root, ANY_PROGRAM)), Buffer.from(FUSE_MARK), switches]),
  );
  for (const language of ['vi', 'en-US', 'fr']) {
    writeFileSync(join(electron, 'locales', `${language}.pak`), '');
  }
  packed = await packFolder({ system: 'win', electron, output: join(folder, 'dist') });
  paths = readAsarPaths(join(packed, 'resources/app.asar'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed app', () => {
  test('holds the built app and what it loads', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/index.js',
        'out/main/copier.js',
        'out/main/foreign-reader.js',
        'out/main/word-writer.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'node_modules/better-sqlite3/lib/index.js',
        'node_modules/electron-store/index.js',
        'node_modules/exceljs/package.json',
        'node_modules/saxes/package.json',
        'node_modules/yauzl/package.json',
      ]),
    );
  });

  test('holds the readers of foreign files in its own parts, without the packages they were built from', () => {
    for (const part of ['pdf-text', 'read-xls', 'read-csv']) {
      expect(
        paths.some((path) => path.startsWith(`out/main/chunks/${part}-`)),
        part,
      ).toBe(true);
    }
    expect(
      paths.filter((path) => /^node_modules\/(pdfjs-dist|@e965|papaparse)/.test(path)),
    ).toEqual([]);
  });

  test('holds no source, no test, no tool, no driver of another system, and is no larger than it should be', () => {
    expect(findStrangers(packed, 'win32-x64')).toEqual([]);
  });

  test('brings the database as a file of its own', () => {
    const unpacked = readdirSync(join(packed, 'resources/app.asar.unpacked'), { recursive: true });
    expect(unpacked.filter((path) => String(path).includes('.'))).toEqual([
      join('node_modules/better-sqlite3/prebuilds/win32-x64.node'),
    ]);
    expect(paths.filter((path) => /better-sqlite3\/(build|deps|src)\//.test(path))).toEqual([]);
  });

  test('speaks Vietnamese and English', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'vi.pak']);
  });

  test('has every door shut that a fuse can shut', () => {
    expect(readFuses(join(packed, PROGRAM.win))).toMatchObject(SHUT);
  });

  test('lays the licences of all that it is built from beside the program', () => {
    const beside = readFileSync(join(packed, 'Giay-phep-phan-mem.txt'), 'utf8');
    expect(beside).toBe(licencesText());
    expect(readFileSync(LICENCES_FILE, 'utf8'), 'npm run licences').toBe(beside);
    for (const name of ['react-dom', 'better-sqlite3', '@mantine/core', 'pdfjs-dist'])
      expect(beside).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('makes an installer whose script compiles without a warning: for this user alone, in Vietnamese, her data kept', async ({
    skip,
  }) => {
    const missing = missingTools();
    if (missing.length > 0) skip(`No ${missing.join(', ')}.`);
    const { installer, definitions } = await compileInstaller(packed, folder);
    const program = readFileSync(installer);
    expect(program.includes('<requestedExecutionLevel level="asInvoker"')).toBe(true);
    expect(definitions).toContain('-DONE_CLICK');
    expect(definitions).not.toContain('-DDELETE_APP_DATA_ON_UNINSTALL');
    const script = readFileSync(join(folder, 'installer/builder-debug.yml'), 'utf8');
    expect(script.match(/MUI_LANGUAGE "[^"]+"/g)).toEqual(['MUI_LANGUAGE "Vietnamese"']);
  });
});
