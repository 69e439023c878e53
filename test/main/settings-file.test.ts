import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setAsideIfDamaged, windowPlaceIn } from '../../main/settings-file.ts';
import { temporaryFolder } from '../helpers/program.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a settings file is set aside', () => {
  test.each([
    ['empty', ''],
    ['full of NULs', '\0'.repeat(4096)],
    ['cut', '{"windowPlace":{"x":1'],
    ['not an object', '[1,2]'],
    ['null', 'null'],
  ])('when %s, keeping its bytes', (_what, content) => {
    writeFileSync(path, content);
    expect(setAsideIfDamaged(path)).toBe('settings.json.hong-1');
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.hong-1`, 'utf8')).toBe(content);
  });

  test('under the next free name, never over an earlier one', () => {
    for (const content of ['first', 'second']) {
      writeFileSync(path, content);
      setAsideIfDamaged(path);
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      'settings.json.hong-1',
      'settings.json.hong-2',
    ]);
    expect(readFileSync(`${path}.hong-1`, 'utf8')).toBe('first');
  });
});

test('a sound or absent settings file is left alone', () => {
  expect(setAsideIfDamaged(path)).toBe(null);
  writeFileSync(path, '{"folders":{}}');
  expect(setAsideIfDamaged(path)).toBe(null);
  expect(existsSync(path)).toBe(true);
});

describe('the place of the window', () => {
  const place = { x: -20, y: 30, width: 1280, height: 800, isMaximized: true };

  test('is read as it was kept', () => {
    writeFileSync(path, JSON.stringify({ windowPlace: { ...place, more: 1 }, folders: {} }));
    expect(windowPlaceIn(path)).toEqual(place);
  });

  test.each([
    ['no file', null],
    ['a damaged file', '{"windowPlace":{"x":1'],
    ['no place', '{}'],
    ['a number as text', JSON.stringify({ windowPlace: { ...place, x: '20' } })],
    ['a size of nothing', JSON.stringify({ windowPlace: { ...place, width: 0 } })],
    ['a place beyond all screens', JSON.stringify({ windowPlace: { ...place, y: 1e9 } })],
    ['a part missing', JSON.stringify({ windowPlace: { ...place, isMaximized: undefined } })],
  ])('is none of: %s', (_what, content) => {
    if (content !== null) writeFileSync(path, content);
    expect(windowPlaceIn(path)).toBeNull();
  });
});
