import { PAGE, type Probe, refusal } from './probe.ts';

/** A request of the page: `answered`, or the name of its error. */
const asked = (url: string) => `fetch('${url}').then(() => 'answered', (error) => error.name)`;

/** The scheme of the app, the network, permissions. */
export const sessionProbes: Readonly<Record<string, Probe>> = {
  'a request reaches the handler whole, its answer the page': {
    ask: ({ window }) =>
      window.webContents.executeJavaScript(`
        (async () => {
          const got = await fetch('/echo?a=1', { method: 'POST', body: 'Sổ' });
          const gone = await fetch('/gone');
          return [got.status, got.headers.get('x-probe'), await got.json(), gone.status, await gone.text()];
        })()`),
    answer: [200, 'yes', { method: 'POST', search: '?a=1', body: 'Sổ' }, 404, 'gone'],
  },
  'a handler that fails fails the request alone': {
    ask: ({ window }) =>
      window.webContents.executeJavaScript(
        `${asked('/fail')}.then(async (first) => [first, (await fetch('/echo')).status])`,
      ),
    answer: ['TypeError', 200],
  },
  'a page of the scheme has an origin of its own, storage, and is secure': {
    ask: ({ window }) =>
      window.webContents.executeJavaScript(`
        localStorage.setItem('a', '1');
        [isSecureContext, localStorage.getItem('a'), typeof crypto.subtle, typeof navigator.clipboard]`),
    answer: [true, '1', 'object', 'object'],
  },
  'a scheme is handled once, and privileged before the app is ready': {
    ask: ({ electron: { protocol } }) =>
      Promise.all([
        refusal(() => protocol.handle('app', () => new Response())),
        refusal(() => protocol.registerSchemesAsPrivileged([])),
        protocol.isProtocolHandled('app'),
        protocol.isProtocolHandled('other'),
      ]),
    answer: [
      'Error: Failed to register protocol: app',
      'Error: protocol.registerSchemesAsPrivileged should be called before app is ready',
      true,
      false,
    ],
  },
  'what is not let through fails, in a page and for the app': {
    async ask({ electron: { session }, open, window }) {
      const foreign: string[] = [];
      session.defaultSession.webRequest.onBeforeRequest(({ url }, respond) => {
        if (!url.startsWith('app://probe/')) foreign.push(url);
        respond({ cancel: !url.startsWith('app://probe/') || url.includes('blocked') });
      });
      const failed = await window.webContents.executeJavaScript(
        `Promise.all([${asked('/blocked')}, ${asked('http://127.0.0.1:9/')}])`,
      );
      const loaded = await refusal(() => open({}, 'app://probe/blocked.html'));
      session.defaultSession.webRequest.onBeforeRequest(null);
      return { failed, loaded, foreign };
    },
    answer: {
      failed: ['TypeError', 'TypeError'],
      loaded: "Error: ERR_BLOCKED_BY_CLIENT (-20) loading 'app://probe/blocked.html'",
      foreign: ['http://127.0.0.1:9/'],
    },
  },
  'an address that cannot be loaded is an error with its code': {
    ask: ({ open }) =>
      Promise.all([
        refusal(() => open({}, 'nobody://probe/page.html')),
        refusal(() => open({}, 'app://probe/fail')),
        refusal(() => open({}, 'not an address')),
      ]),
    answer: [
      "Error: ERR_FAILED (-2) loading 'nobody://probe/page.html'",
      "Error: ERR_UNEXPECTED (-9) loading 'app://probe/fail'",
      "Error: ERR_INVALID_URL (-300) loading ''",
    ],
  },
  'a page that answers 404 is loaded all the same': {
    async ask({ open }) {
      const window = await open({}, 'app://probe/gone');
      const text = await window.webContents.executeJavaScript('document.body.innerText');
      window.destroy();
      return text;
    },
    answer: 'gone',
  },
  'a window destroyed while it loads fails its loading': {
    async ask({ electron: { BrowserWindow } }) {
      const window = new BrowserWindow({ show: false });
      const loading = refusal(() => window.loadURL(PAGE));
      window.destroy();
      return Promise.race([
        loading.then((text) => text !== null),
        new Promise((resolve) => setTimeout(resolve, 2000, 'never settled')),
      ]);
    },
    answer: true,
  },
  'a permission refused is refused in the page': {
    async ask({ window }) {
      window.focus();
      return window.webContents.executeJavaScript(
        `(async () => {
          const place = await new Promise((resolve) =>
            navigator.geolocation.getCurrentPosition(() => resolve('found'), ({ code }) => resolve(code)));
          const read = await navigator.clipboard.readText().catch((error) => error.name);
          const wrote = await navigator.clipboard.writeText('vụ').then(() => 'wrote', (error) => error.name);
          return [place, Notification.permission, read, wrote];
        })()`,
        true,
      );
    },
    answer: [1, 'denied', 'NotAllowedError', 'wrote'],
  },
};
