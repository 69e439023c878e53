import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../main/log.ts';
import { temporaryFolder } from '../helpers/program.ts';

let folder: string;
let path: string;
beforeEach(() => {
  console.error = () => undefined;
  folder = temporaryFolder();
  path = join(folder, 'nhat-ky-loi.txt');
});
// What cannot be written is told on the console as well, where nobody reads it here.
const { error: tell } = console;
afterEach(() => {
  console.error = tell;
  rmSync(folder, { recursive: true, force: true });
});

const told = () => readFileSync(path, 'utf8').match(/(?<=^20\S+ ).*$/gm);

test('tells where, and the stack of an error', () => {
  createLog(path)('paper.print', new Error('không in được'));
  expect(told()).toEqual(['paper.print']);
  expect(readFileSync(path, 'utf8')).toMatch(/\nError: không in được\n {4}at /);
});

test('what could not be written is written once it can be, in its order', () => {
  const later = join(folder, 'chưa có');
  path = join(later, 'nhat-ky-loi.txt');
  const log = createLog(path);
  for (const where of ['một', 'hai']) log(where, 'lỗi');
  expect(existsSync(path)).toBe(false);
  mkdirSync(later);
  log('ba', 'lỗi');
  expect(told()).toEqual(['một', 'hai', 'ba']);
});

test('of a flood that cannot be written the newest hundred are kept', () => {
  const later = join(folder, 'chưa có');
  path = join(later, 'nhat-ky-loi.txt');
  const log = createLog(path);
  for (let count = 1; count <= 150; count += 1) log(String(count), 'lỗi');
  mkdirSync(later);
  log('151', 'lỗi');
  expect(told()).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 52)));
});

test('past a megabyte it begins anew, what was told stands beside', () => {
  writeFileSync(path, 'x'.repeat(1_000_001));
  createLog(path)('mới', 'lỗi');
  expect(told()).toEqual(['mới']);
  expect(readFileSync(`${path}.cu`, 'utf8')).toHaveLength(1_000_001);
});
