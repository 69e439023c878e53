import { PAGE, type Probe, refusal } from './probe.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pages: what they are told, what they send, the keys and the mouse, where they may go. */
export const pageProbes: Readonly<Record<string, Probe>> = {
  'values cross between page and app as structured clones': {
    ask({ electron: { ipcMain }, window }) {
      ipcMain.handleOnce('clone', (_event, sent: unknown) => sent);
      return window.webContents.executeJavaScript(`
        call('clone', { day: new Date(5), bytes: new Uint8Array([1, 2]),
          none: undefined, nan: NaN, zero: -0, big: 7n, hole: null }).then((got) => ({
          day: got.day instanceof Date && got.day.getTime() === 5,
          bytes: got.bytes instanceof Uint8Array && got.bytes.join() === '1,2',
          none: 'none' in got && got.none === undefined,
          nan: Number.isNaN(got.nan), zero: Object.is(got.zero, -0), big: got.big === 7n, hole: got.hole === null,
        }))`);
    },
    answer: {
      day: true,
      bytes: true,
      none: true,
      nan: true,
      zero: true,
      big: true,
      hole: true,
    },
  },
  'what cannot be cloned is refused, either way': {
    ask({ electron: { ipcMain }, window }) {
      ipcMain.handleOnce('function', () => () => 1);
      return window.webContents.executeJavaScript(`
        Promise.all([['function'], ['begin', Symbol('x')], ['begin', { inside: () => 1 }]].map((sent) =>
          call(...sent).catch((error) => error.name + ': ' + error.message)))`);
    },
    answer: [
      "Error: Error invoking remote method 'function': Error: An object could not be cloned.",
      'Error: An object could not be cloned.',
      'Error: An object could not be cloned.',
    ],
  },
  'an error of the app reaches the page as text with its kind, whatever its class': {
    ask({ electron: { ipcMain }, window }) {
      ipcMain.handleOnce('boom', () => {
        throw new RangeError('too far');
      });
      ipcMain.handleOnce('plain', () => Promise.reject('no error at all'));
      return window.webContents.executeJavaScript(`
        Promise.all(['boom', 'plain', 'nobody'].map((name) =>
          call(name).catch((error) => [error.name, error.message, error.code ?? null])))`);
    },
    answer: [
      ['Error', "Error invoking remote method 'boom': RangeError: too far", null],
      ['Error', "Error invoking remote method 'plain': no error at all", null],
      [
        'Error',
        "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
        null,
      ],
    ],
  },
  'a channel has one handler': {
    async ask({ electron: { ipcMain } }) {
      ipcMain.handle('once', () => 1);
      const second = await refusal(() => ipcMain.handle('once', () => 2));
      ipcMain.removeHandler('once');
      return [second, await refusal(() => ipcMain.handle('once', () => 3))];
    },
    answer: ["Error: Attempted to register a second handler for 'once'", null],
  },
  'the app is told which frame asks': {
    ask({ electron: { ipcMain }, window }) {
      ipcMain.handleOnce('who', (event) => {
        const { senderFrame, sender } = event;
        return {
          url: senderFrame?.url,
          origin: senderFrame?.origin,
          parent: senderFrame?.parent,
          isOurs: sender === window.webContents,
        };
      });
      return window.webContents.executeJavaScript("call('who')");
    },
    answer: { url: PAGE, origin: 'app://probe', parent: null, isOurs: true },
  },
  'the preload is in the page and in no frame of it, and what it put there stays': {
    ask: ({ window }) =>
      window.webContents.executeJavaScript(`
        (async () => {
          const frame = document.createElement('iframe');
          frame.src = '/other.html';
          const loaded = new Promise((resolve) => { frame.onload = resolve; });
          document.body.append(frame);
          await loaded;
          const inFrame = typeof frame.contentWindow.call;
          frame.remove();
          const before = window.call;
          try { window.call = 1; } catch {}
          return [typeof before, inFrame, window.call === before, delete window.call, secondExposure];
        })()`),
    answer: [
      'function',
      'undefined',
      true,
      false,
      'Error: Cannot bind an API on top of an existing property on the window object',
    ],
  },
  'a page cannot reach Node or Electron': {
    ask: ({ window }) =>
      window.webContents.executeJavaScript(
        "['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis)",
      ),
    answer: [],
  },
  'a script in the page gives its value, or its error': {
    ask: ({ window: { webContents } }) =>
      Promise.all([
        webContents.executeJavaScript('1 + 1'),
        webContents.executeJavaScript('Promise.resolve({ a: [1, null] })'),
        refusal(() =>
          webContents.executeJavaScript("Promise.reject(new TypeError('of the page'))"),
        ),
        refusal(() => webContents.executeJavaScript("throw new Error('at once')")),
        refusal(() => webContents.executeJavaScript('not a script')),
        refusal(() => webContents.executeJavaScript('() => 1')),
      ]),
    answer: [
      2,
      { a: [1, null] },
      'Error: of the page',
      ...Array(2).fill(
        'Error: Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.',
      ),
      'Error: An object could not be cloned.',
    ],
  },
  'zoom is a factor above nothing, and the page has that much less room': {
    async ask({ window: { webContents } }) {
      const width = () => webContents.executeJavaScript('innerWidth');
      const before = await width();
      webContents.setZoomFactor(2);
      await wait(300);
      const half = await width();
      const factor = webContents.getZoomFactor();
      const zero = await refusal(() => webContents.setZoomFactor(0));
      webContents.setZoomFactor(1);
      await wait(300);
      return [before / half, factor, zero, webContents.getZoomFactor()];
    },
    answer: [2, 2, "Error: 'zoomFactor' must be a double greater than 0.0", 1],
  },
  'zoom is shared by the windows of one origin, and stays when they load': {
    async ask({ open, window }) {
      const shared = await open();
      window.webContents.setZoomFactor(1.5);
      await wait(300);
      const factors = [shared.webContents.getZoomFactor()];
      await shared.webContents.loadURL('app://probe/other.html');
      factors.push(shared.webContents.getZoomFactor());
      window.webContents.setZoomFactor(1);
      shared.destroy();
      return factors;
    },
    answer: [1.5, 1.5],
  },
  'zoom of a window that is isolated is its own': {
    async ask({ open, window }) {
      const isolated = await open({ webPreferences: { zoomMode: 'isolated' } });
      window.webContents.setZoomFactor(1.5);
      await wait(300);
      const factor = isolated.webContents.getZoomFactor();
      window.webContents.setZoomFactor(1);
      isolated.destroy();
      return factor;
    },
    answer: 1,
    wants: 'zoom of one window alone',
  },
  'a key is shown to the app first, and one it keeps never reaches the page': {
    async ask({ window: { webContents } }) {
      const seen: unknown[] = [];
      await new Promise<void>((resolve) =>
        webContents.on(
          'before-input-event',
          (event, { type, key, code, control, shift, alt, meta }) => {
            if (type !== 'keyDown' || key === 'Control') return;
            seen.push([key, code, control, shift, alt, meta]);
            if (key === '=') event.preventDefault();
            if (key === 'k') resolve();
          },
        ),
      );
      webContents.removeAllListeners('before-input-event');
      await wait(200);
      return { seen, keys: await webContents.executeJavaScript('keys') };
    },
    async hands({ page, press }) {
      await page.evaluate(
        "window.keys = []; addEventListener('keydown', ({ key }) => key === 'Control' || keys.push(key)); field.focus()",
      );
      await press('Control+=');
      await press('Control+k');
    },
    answer: {
      seen: [
        ['=', 'Equal', true, false, false, false],
        ['k', 'KeyK', true, false, false, false],
      ],
      keys: ['k'],
    },
  },
  'the other button of the mouse tells what lies there': {
    async ask({ window: { webContents } }) {
      const places: unknown[] = [];
      await new Promise<void>((resolve) => {
        webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
          const { canCut, canCopy, canUndo } = editFlags;
          places.push([isEditable, selectionText, canCut, canCopy, canUndo]);
          if (places.length === 4) resolve();
        });
      });
      webContents.removeAllListeners('context-menu');
      return places;
    },
    async hands({ page }) {
      await page.locator('#text').click({ button: 'right' });
      await page.locator('#field').click({ button: 'right' });
      await page.locator('#field').selectText();
      await page.locator('#field').click({ button: 'right' });
      await page.locator('#fixed').click({ button: 'right' });
    },
    answer: [
      [false, '', false, false, false],
      [true, '', false, false, false],
      [true, 'vụ', true, true, false],
      [false, '', false, false, false],
    ],
  },
  'where a page goes, the app is asked; not of another part of it, not of what it loads itself': {
    async ask({ open }) {
      const window = await open();
      const seen: unknown[] = [];
      const stay =
        (name: string) =>
        (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
          seen.push([name, details.url, details.isMainFrame]);
          details.preventDefault();
        };
      window.webContents.on('will-navigate', stay('will-navigate') as never);
      window.webContents.on('will-frame-navigate', stay('will-frame-navigate') as never);
      const run = (code: string) => window.webContents.executeJavaScript(code, true);
      await run("location.hash = '#/part'");
      await run('link.click()');
      await wait(300);
      await run("location.href = 'https://example.invalid/'");
      await wait(300);
      const stayed = window.webContents.getURL();
      await window.loadURL('app://probe/loaded.html');
      const loaded = window.webContents.getURL();
      window.destroy();
      return { seen, stayed, loaded };
    },
    answer: {
      seen: [
        ['will-frame-navigate', 'app://probe/other.html', true],
        ['will-frame-navigate', 'https://example.invalid/', true],
      ],
      stayed: 'app://probe/page.html#/part',
      loaded: 'app://probe/loaded.html',
    },
  },
  'a new window of the page is the app’s to allow': {
    async ask({ open }) {
      const window = await open();
      const asked: unknown[] = [];
      window.webContents.setWindowOpenHandler(({ url }) => {
        asked.push(url);
        return { action: 'deny' };
      });
      const opened = await window.webContents.executeJavaScript(
        "link.target = '_blank'; link.click(); window.open('https://example.invalid/x') === null",
        true,
      );
      await wait(300);
      window.destroy();
      return { asked, opened };
    },
    answer: { asked: ['app://probe/other.html', 'https://example.invalid/x'], opened: true },
  },
};
