import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedApp, openApp } from '../helpers/app.ts';

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp({ today: '2026-05-20' });
});
afterAll(() => app.close());

/** The stand-in lets a test speak to the app as a stranger; on Electron no such door exists. */
const stranger = () => app.launched?.ask;

describe('the window', () => {
  test('shows its page, and the calls of the page are answered', async () => {
    expect(await app.page.title()).toContain('Sổ Thi Đua');
    const reply = await app.call('app.start');
    expect(reply).toMatchObject({ ok: true, value: { today: '2026-05-20' } });
  });

  test('holds one thing beyond what every page has: the call', async () => {
    const added = await app.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      // An older Chromium is given what the language has since got, all of it but two not enumerable; a preload's is.
      const isOlder = '__core-js_shared__' in window;
      if (isOlder) for (const name of ['setImmediate', 'clearImmediate']) usual.add(name);
      const names = isOlder ? Object.keys(window) : Object.getOwnPropertyNames(window);
      return names.filter((name) => !usual.has(name));
    });
    // Libraries and the test's own driver leave marks of theirs, all with two underscores.
    expect(added.filter((name) => !/^(__|\d+$)/.test(name))).toEqual(['call']);
  });

  test('knows nothing of Node or Electron', async () => {
    const known = await app.page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        '__electronHost',
      ].filter((name) => name in globalThis),
    );
    expect(known).toEqual([]);
  });

  test('offers cut, copy and paste by the other button of the mouse, in a field alone', async () => {
    const { launched, page } = app;
    if (!launched) return;
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Sổ</p><input value="vụ"><input value="vụ" readonly>';
    });
    const labels = () => launched.menus.at(-1)?.map(({ label, enabled }) => [label, enabled]);
    await page.locator('input').first().click({ button: 'right' });
    await expect.poll(labels).toEqual([
      ['Hoàn tác', false],
      ['Làm lại', false],
      ['', true],
      ['Cắt', false],
      ['Sao chép', false],
      ['Dán', true],
      ['', true],
      ['Chọn tất cả', true],
    ]);
    await page.locator('p').click({ button: 'right' });
    await page.locator('input').first().selectText();
    await page.locator('input').first().click({ button: 'right' });
    await expect.poll(() => launched.menus.length).toBe(2);
    expect(labels()).toContainEqual(['Cắt', true]);
    await page.reload();
  });

  test('can neither replace the call nor send what cannot be copied', async () => {
    const [isSame, problem] = await app.page.evaluate(async () => {
      const page = globalThis as unknown as {
        call: (name: string, input: unknown) => Promise<unknown>;
      };
      const before = page.call;
      try {
        page.call = async () => 'forged';
      } catch {
        // In strict code the refusal is an error; elsewhere it is silent.
      }
      const failed = await before('app.start', { now: () => 1 }).catch(
        (error: Error) => error.message,
      );
      return [page.call === before, failed];
    });
    expect(isSame).toBe(true);
    expect(problem).toBe('An object could not be cloned.');
  });
});

test('the preload asks Electron for two things and exposes one function', () => {
  const exposed: [string, unknown][] = [];
  const invoked: unknown[][] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (...pair: [string, unknown]) => void exposed.push(pair) },
    ipcRenderer: { invoke: (...args: unknown[]) => void invoked.push(args) },
  };
  const required: string[] = [];
  const load = (name: string) => {
    required.push(name);
    return electron;
  };
  const preload = readFileSync(join(import.meta.dirname, '../../out/preload/index.cjs'), 'utf8');
  new Function('require', 'module', 'exports', preload)(load, { exports: {} }, {});
  expect(required).toEqual(['electron']);
  expect(exposed).toEqual([['call', expect.any(Function)]]);
  const call = exposed[0]?.[1] as (name: string, input: unknown) => void;
  call('app.start', { a: 1 });
  expect(invoked).toEqual([['call', 'app.start', { a: 1 }]]);
});

describe('navigation is shut', () => {
  const address = () => app.page.evaluate(() => location.href);

  test.each(['https://example.com/', 'app://other/index.html', 'file:///etc/passwd'])(
    'to %s',
    async (target) => {
      const before = await address();
      await app.page.evaluate((url) => {
        location.href = url;
      }, target);
      // What is asked of the app later is answered later: by then it has said no, or the page is gone.
      for (const _ of [1, 2, 3]) expect(await app.call('app.start')).toMatchObject({ ok: true });
      expect(await address()).toBe(before);
      expect(await app.call('app.start')).toMatchObject({ ok: true });
    },
  );

  test('for window.open and links that ask for a new window', async () => {
    const before = app.page.context().pages().length;
    const opened = await app.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href: 'https://example.com/', target: '_blank', rel: 'opener' });
      link.click();
      link.remove();
      return window.open('https://example.com/');
    });
    expect(opened).toBe(null);
    await expect.poll(() => app.page.context().pages().length).toBe(before);
  });

  test('while another route of the same page is free', async () => {
    await app.page.evaluate(() => {
      location.hash = '#/tro-giup';
    });
    expect(await address()).toMatch(/#\/tro-giup$/);
    await app.page.evaluate(() => {
      location.hash = '#/';
    });
  });
});

describe('the network is shut', () => {
  test('to the page, by its own policy', async () => {
    const reached = await app.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test('to whatever gets past that, by the session', async ({ skip }) => {
    const ask = stranger() ?? skip('only the stand-in can ask so');
    for (const url of ['https://example.com/', 'http://localhost/', 'file:///etc/passwd']) {
      expect(await ask('serve', url, 'GET', null)).toBe('blocked');
    }
    expect(await ask('serve', 'app://app/../../package.json', 'GET', null)).toMatchObject({
      status: 404,
    });
    expect(await ask('serve', 'app://app/index.html', 'GET', null)).toMatchObject({ status: 200 });
  });

  test('and permissions are refused, but for copying to the clipboard', async ({ skip }) => {
    const ask = stranger() ?? skip('only the stand-in can ask so');
    const names = [
      'geolocation',
      'notifications',
      'media',
      'clipboard-read',
      'clipboard-sanitized-write',
    ];
    expect(await ask('permissions', names)).toEqual(['clipboard-sanitized-write']);
  });
});

describe('a call is refused', () => {
  test.for([
    ['to a foreign page', 'https://example.com/', 'https://example.com', true],
    ['to a page without origin', 'data:text/html,x', 'null', true],
    ['to a frame inside our page', 'app://app/index.html', 'app://app', false],
    ['to another host of our scheme', 'app://apps/index.html', 'app://apps', true],
  ] as const)('%s', async ([, url, origin, isTop], { skip }) => {
    const ask = stranger() ?? skip('only the stand-in can ask so');
    const answer = await ask('invoke', 1, { url, origin, isTop }, 'call', ['app.start', {}]);
    expect(answer).toEqual({ problem: 'Error: Refused: not our page.' });
  });

  test('but not to our page', async ({ skip }) => {
    const ask = stranger() ?? skip('only the stand-in can ask so');
    const sender = { url: 'app://app/index.html', origin: 'app://app', isTop: true };
    expect(await ask('invoke', 1, sender, 'call', ['app.start', {}])).toMatchObject({
      value: { ok: true },
    });
  });
});

describe('the keyboard', () => {
  test('zooms the page with Ctrl + and back with Ctrl 0', async () => {
    const width = () => app.page.evaluate(() => innerWidth);
    const isAbout = (pixels: number) => (seen: number) => Math.abs(seen - pixels) < 1;
    expect(await width()).toBe(1366);
    await app.press('Control+=');
    await expect.poll(width).toSatisfy(isAbout(1366 / 1.1));
    await app.press('Control+-');
    await expect.poll(width).toBe(1366);
    await app.press('Control+-');
    await expect.poll(width).toSatisfy(isAbout(1366 / 0.9));
    await app.press('Control+0');
    await expect.poll(width).toBe(1366);
  });
});

test('a second start brings the first window to the front and ends', async ({ skip }) => {
  const first = app.launched ?? skip('counts on the stand-in');
  const before = first.focused.length;
  await expect(openApp({ dataFolder: app.dataFolder })).rejects.toThrow('ended before its window');
  await expect.poll(() => first.focused.length).toBe(before + 1);
  expect(await app.call('app.start')).toMatchObject({ ok: true });
});

test('the same folder opens again once the first app has ended', async () => {
  const { dataFolder } = app;
  writeFileSync(join(dataFolder, 'witness.txt'), 'kept');
  const other = await openApp({ dataFolder: join(dataFolder, 'inner') });
  await other.close();
  const again = await openApp({ dataFolder: join(dataFolder, 'inner') });
  expect(await again.call('app.start')).toMatchObject({ ok: true });
  await again.close();
});
