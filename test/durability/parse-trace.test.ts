import { expect, test } from 'vitest';
import { parseTrace } from './parse-trace.ts';

const hex = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '\\x$&');
const quoted = (text: string) => `"${hex(text)}"`;
const fd = (number: number, path: string) => `${number}<${hex(path)}>`;
const here = fd(3, '/elsewhere').replace('3', 'AT_FDCWD');

const parse = (...lines: string[]) => parseTrace(lines.join('\n'), '/data');

test('writes, cuts, flushes, names and acknowledgements are read in their order', () => {
  expect(
    parse(
      `7  openat(${here}, ${quoted('/data/a')}, O_RDWR|O_CREAT|O_TRUNC|O_CLOEXEC, 0644) = ${fd(21, '/data/a')}`,
      `7  pwrite64(${fd(21, '/data/a')}, ${quoted('đủ, "cả"')}, 13, 4096) = 13`,
      `7  write(${fd(21, '/data/a')}, ${quoted('thêm')}, 5) = 5`,
      `7  ftruncate(${fd(21, '/data/a')}, 0) = 0`,
      `7  fsync(${fd(21, '/data/a')}) = 0`,
      `7  fdatasync(${fd(9, '/data')}) = 0`,
      `7  rename(${quoted('/data/a')}, ${quoted('/data/b')}) = 0`,
      `7  unlink(${quoted('/data/b')}) = 0`,
      `7  write(${fd(1, 'pipe:[1]')}, ${quoted('ack 12\n')}, 7) = 7`,
      '7  +++ exited with 0 +++',
    ),
  ).toEqual([
    { kind: 'create', path: '/data/a' },
    { kind: 'truncate', path: '/data/a', size: 0 },
    { kind: 'write', path: '/data/a', offset: 4096, bytes: Buffer.from('đủ, "cả"') },
    { kind: 'write', path: '/data/a', offset: null, bytes: Buffer.from('thêm') },
    { kind: 'truncate', path: '/data/a', size: 0 },
    { kind: 'sync', path: '/data/a' },
    { kind: 'sync', path: '/data' },
    { kind: 'rename', from: '/data/a', to: '/data/b' },
    { kind: 'unlink', path: '/data/b' },
    { kind: 'ack', n: 12 },
  ]);
});

test('copies by the kernel are read with both their files, the removal of a folder is none of a file', () => {
  expect(
    parse(
      `7  copy_file_range(${fd(5, '/data/a')}, NULL, ${fd(6, '/data/b')}, NULL, 9000, 0) = 8192`,
      `7  sendfile(${fd(6, '/data/b')}, ${fd(5, '/data/a')}, [8192] => [9000], 808) = 808`,
      `7  unlinkat(${here}, ${quoted('/data/a')}, 0) = 0`,
      `7  unlinkat(${here}, ${quoted('/data/c')}, AT_REMOVEDIR) = 0`,
    ),
  ).toEqual([
    { kind: 'copy', from: '/data/a', path: '/data/b', length: 8192 },
    { kind: 'copy', from: '/data/a', path: '/data/b', length: 808 },
    { kind: 'unlink', path: '/data/a' },
  ]);
});

test('a call counts where it returned, whatever other threads did meanwhile', () => {
  expect(
    parse(
      `8  fsync(${fd(5, '/data/a')} <unfinished ...>`,
      `7  fsync(${fd(6, '/data/b')}) = 0`,
      '8  <... fsync resumed>)             = 0',
    ),
  ).toEqual([
    { kind: 'sync', path: '/data/b' },
    { kind: 'sync', path: '/data/a' },
  ]);
});

test('of a write only the part that was taken counts', () => {
  expect(parse(`7  pwrite64(${fd(5, '/data/a')}, ${quoted('abcdef')}, 6, 0) = 4`)).toEqual([
    { kind: 'write', path: '/data/a', offset: 0, bytes: Buffer.from('abcd') },
  ]);
});

test('what failed, what only reads and what lies elsewhere is left out', () => {
  expect(
    parse(
      `7  unlink(${quoted('/data/a')}) = -1 ENOENT (No such file or directory)`,
      `7  openat(${here}, ${quoted('/data/a')}, O_RDONLY|O_CLOEXEC) = ${fd(21, '/data/a')}`,
      `7  pwrite64(${fd(5, '/database/a')}, ${quoted('x')}, 1, 0) = 1`,
      `7  fsync(${fd(5, '/other')} <unfinished ...>`,
      '7  <... fsync resumed>) = ?',
    ),
  ).toEqual([]);
});

test('a call in the folder that the model does not know is an error, and so is a text cut short', () => {
  expect(() => parse(`7  fallocate(${fd(5, '/data/a')}, 0, 0, 4096) = 0`)).toThrow('fallocate');
  expect(() =>
    parse(`7  pwrite64(${fd(5, '/data/a')}, ${quoted('abc')}..., 9000, 0) = 9000`),
  ).toThrow('short');
});
