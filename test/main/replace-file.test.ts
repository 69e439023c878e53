import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Disk, replaceFile } from '../../main/replace-file.ts';

let folder = '';
let target = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-file-'));
  target = join(folder, 'bao-cao.xlsx');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => Object.assign(new Error(code), { code });
const write = (content: string) => (path: string) => writeFileSync(path, content);

/** The real disk with one operation that fails a number of times. */
function diskWith(
  operation: 'rename' | 'open',
  code: string,
  times = Number.POSITIVE_INFINITY,
): Disk {
  const real: Disk = { ...nodeDisk };
  let left = times;
  const broken = async (...given: unknown[]) => {
    if (left > 0) {
      left -= 1;
      throw failing(code);
    }
    return (real[operation] as (...given: unknown[]) => unknown)(...given);
  };
  return { ...real, [operation]: broken };
}

test('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  await replaceFile(target, write('one'));
  await replaceFile(target, write('two'));
  expect(readFileSync(target, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['bao-cao.xlsx']);
});

test('waits for a writer that takes its time', async () => {
  await replaceFile(target, async (path) => {
    await wait(20);
    writeFileSync(path, 'late');
  });
  expect(readFileSync(target, 'utf8')).toBe('late');
});

test('writes beside the target, under the same ending, and touches the old file only by the rename', async () => {
  writeFileSync(target, 'old');
  let seen = '';
  await replaceFile(target, (path) => {
    seen = path;
    writeFileSync(path, 'new');
    expect(readFileSync(target, 'utf8')).toBe('old');
  });
  expect(dirname(seen)).toBe(folder);
  expect(seen).toMatch(/\.xlsx$/);
});

test('flushes the file before the rename and the folder after it', async () => {
  const steps: string[] = [];
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags) => {
      const file = await nodeDisk.open(path, flags);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        steps.push(path === folder ? 'flush folder' : 'flush file');
        await sync();
      };
      return file;
    },
    rename: async (from, to) => {
      steps.push('rename');
      await nodeDisk.rename(from, to);
    },
  };
  await replaceFile(target, write('new'), disk);
  expect(steps).toEqual(
    process.platform === 'win32'
      ? ['flush file', 'rename']
      : ['flush file', 'rename', 'flush folder'],
  );
});

test('a writer that fails leaves the old file and no other', async () => {
  writeFileSync(target, 'old');
  const failed = replaceFile(target, (path) => {
    writeFileSync(path, 'half');
    throw new TypeError('in the middle');
  });
  await expect(failed).rejects.toThrow(TypeError);
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['bao-cao.xlsx']);
});

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  '%s passes while a scanner holds the file',
  async (code) => {
    writeFileSync(target, 'old');
    await replaceFile(target, write('new'), diskWith('rename', code, 3));
    expect(readFileSync(target, 'utf8')).toBe('new');
  },
);

test('the new file held just after it was written is waited for; held for good, the scanner is named and nothing left', async () => {
  const held = (times: number): Disk => {
    const disk = diskWith('open', 'EBUSY', times);
    // The first opening makes the file; what comes after it finds it held.
    return {
      ...disk,
      open: (path, flags) => (flags === 'wx' ? nodeDisk.open(path, flags) : disk.open(path, flags)),
    };
  };
  await replaceFile(target, write('one'), held(3));
  expect(readFileSync(target, 'utf8')).toBe('one');
  const scanned = { report: { code: 'busy', message: expect.stringContaining('quét vi-rút') } };
  await expect(replaceFile(target, write('two'), held(99))).rejects.toMatchObject(scanned);
  expect([readFileSync(target, 'utf8'), readdirSync(folder)]).toEqual(['one', ['bao-cao.xlsx']]);
  const absent = join(folder, 'moi.xlsx');
  await expect(
    replaceFile(absent, write('new'), diskWith('rename', 'EBUSY')),
  ).rejects.toMatchObject(scanned);
});

test.each([
  [
    'xlsx',
    'Tệp đang mở trong Excel hoặc chương trình khác. Đóng tệp rồi bấm Lưu lại, hoặc chọn tên khác.',
  ],
  [
    'pdf',
    'Tệp đang mở trong trình xem PDF hoặc chương trình khác. Đóng tệp rồi bấm Lưu lại, hoặc chọn tên khác.',
  ],
  ['db', 'Tệp đang mở trong một chương trình khác. Đóng tệp rồi bấm Lưu lại, hoặc chọn tên khác.'],
])('a .%s held for good is busy, and untouched', async (ending, message) => {
  const path = join(folder, `a.${ending}`);
  writeFileSync(path, 'old');
  const started = performance.now();
  await expect(replaceFile(path, write('new'), diskWith('rename', 'EBUSY'))).rejects.toMatchObject({
    report: { code: 'busy', message },
  });
  expect(performance.now() - started).toBeGreaterThanOrEqual(2_900);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual([`a.${ending}`]);
});

test('a folder that takes no files is told from a file that is open', async () => {
  await expect(replaceFile(target, write('new'), diskWith('open', 'EACCES'))).rejects.toMatchObject(
    {
      report: {
        code: 'invalid',
        message: expect.stringContaining('Không được phép ghi vào thư mục này'),
      },
    },
  );
});

test('a full disk says so and that the old file is whole', async () => {
  writeFileSync(target, 'old');
  const full = replaceFile(target, () => {
    throw failing('ENOSPC');
  });
  await expect(full).rejects.toMatchObject({
    report: { code: 'busy', message: expect.stringContaining('Ổ đĩa đã đầy') },
  });
  expect(readFileSync(target, 'utf8')).toBe('old');
});

test('a target that is a folder is refused before anything is written', async () => {
  mkdirSync(target);
  let asked = false;
  const refused = replaceFile(target, () => {
    asked = true;
  });
  await expect(refused).rejects.toMatchObject({
    report: { code: 'invalid', message: expect.stringContaining('tên một thư mục') },
  });
  expect(asked).toBe(false);
  expect(statSync(target).isDirectory()).toBe(true);
});

test('a folder that is gone', async () => {
  await expect(replaceFile(join(folder, 'mat', 'a.xlsx'), write('new'))).rejects.toMatchObject({
    report: { code: 'invalid', message: expect.stringContaining('Không tìm thấy thư mục') },
  });
});

test.skipIf(process.platform === 'win32')('a name of 150 Đ is too long in bytes', async () => {
  const long = join(folder, `${'Đ'.repeat(150)}.xlsx`);
  await expect(replaceFile(long, write('new'))).rejects.toMatchObject({
    report: { code: 'invalid', message: expect.stringContaining('Tên tệp quá dài') },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('errors nobody foresaw pass through as they are', async () => {
  await expect(replaceFile(target, write('new'), diskWith('rename', 'EIO'))).rejects.toMatchObject({
    code: 'EIO',
  });
});

test.skipIf(process.platform === 'win32')('killed at any moment, the target is whole', async () => {
  const size = 2_000_000;
  const whole = new Set(['a', 'b'].map((letter) => letter.repeat(size)));
  writeFileSync(target, 'a'.repeat(size));
  const module = new URL('../../main/replace-file.ts', import.meta.url).href;
  const script = `
    import { writeFileSync } from 'node:fs';
    import { replaceFile } from '${module}';
    process.stdout.write('ready');
    for (let turn = 0; ; turn += 1) {
      await replaceFile(${JSON.stringify(target)}, (path) => writeFileSync(path, (turn % 2 ? 'a' : 'b').repeat(${size})));
    }`;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await wait(Math.random() * 60);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(whole.has(readFileSync(target, 'utf8'))).toBe(true);
  }
});
