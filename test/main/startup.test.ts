import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/program.ts';

let folder: string;
let app: OpenedApp | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('a settings file', () => {
  test.each([
    ['empty', ''],
    ['full of NULs', '\0'.repeat(4096)],
    ['cut in the middle', '{"windowPlace":{"x":10,"y"'],
  ])('%s is set aside, the window opens and says so', async (_what, content) => {
    writeFileSync(join(folder, 'settings.json'), content);
    app = await openApp({ dataFolder: folder });
    const reply = await app.call<string[]>('app.notices');
    expect(reply.ok && reply.value.join()).toContain('settings.json.hong-1');
    expect(readFileSync(join(folder, 'settings.json.hong-1'), 'utf8')).toBe(content);
  });

  test('with values of the wrong kind gives way to the defaults', async () => {
    const content = JSON.stringify({ windowPlace: { x: 'left', width: 1e9 }, folders: 7 });
    writeFileSync(join(folder, 'settings.json'), content);
    app = await openApp({ dataFolder: folder });
    expect(await app.call('app.start')).toMatchObject({ ok: true });
  });

  test('keeps the place of the window when it closes', async () => {
    app = await openApp({ dataFolder: folder, viewport: { width: 1200, height: 700 } });
    // A real window takes the size a test asks for; the stand-in's keeps the app's own.
    const size = app.launched ? { width: 1280, height: 800 } : { width: 1200, height: 700 };
    await app.close();
    app = undefined;
    const kept = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    expect(kept.windowPlace).toMatchObject({ ...size, isMaximized: false });
  });
});

test('on a screen smaller than usual the window, first or kept, is no larger than its work area', async ({
  skip,
}) => {
  const workArea = { width: 1092, height: 614 };
  const kept = () => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')).windowPlace;
  const large = { x: 100, y: 50, width: 1280, height: 800, isMaximized: false };
  for (const settings of [{}, { windowPlace: large }]) {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
    app = await openApp({ dataFolder: folder, workArea });
    if (!app.launched) skip('the real screen has a size of its own');
    await app.close();
    app = undefined;
    expect(kept()).toMatchObject({ x: 0, y: 0, ...workArea });
  }
});

describe('data that cannot be opened', () => {
  test('leaves a window that tells the clerk why, and her file as it was', async () => {
    const bytes = `this is no database ${'x'.repeat(5000)}`;
    writeFileSync(join(folder, 'so-thi-dua.db'), bytes);
    app = await openApp({ dataFolder: folder });
    const reply = await app.call('app.start');
    expect(reply.ok).toBe(false);
    expect(!reply.ok && reply.failure.message).toMatch(/dữ liệu/i);
    const kept = readdirSync(folder).some(
      (name) =>
        name.startsWith('so-thi-dua.db') && readFileSync(join(folder, name), 'utf8') === bytes,
    );
    expect(kept).toBe(true);
  });

  test('because a file stands where its folder should be, is explained too', async () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file');
    app = await openApp({ dataFolder: blocked });
    const reply = await app.call('app.start');
    expect(!reply.ok && reply.failure.message).toContain(blocked);
    expect(readFileSync(blocked, 'utf8')).toBe('a file');
  });
});

test('with nothing to copy it ends as soon as its window is closed', async () => {
  for (let day = 0; day < 2; day += 1) {
    const { call, close } = await openApp({ dataFolder: folder });
    // All of an opening is done by then, its copy too.
    await call('app.notices');
    await expect(close()).resolves.toBeUndefined();
  }
});

test('closing the app ends it without a word', async ({ skip }) => {
  app = await openApp({ dataFolder: folder });
  const launched = app.launched ?? skip('the exit code is seen on the stand-in');
  await app.close();
  app = undefined;
  expect(await launched.exited).toBe(0);
  expect(launched.output()).toBe('');
});
