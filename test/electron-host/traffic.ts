import type { BrowserContext, Frame, Request, Route } from 'playwright-core';
import { fromBrowser, toBrowser } from './address.ts';
import type { AppFunctions, Unserved } from './contract.ts';
import type { ShownWindow, WindowList } from './pages.ts';
import type { Ask } from './wire.ts';

/** As Chromium says it of a page that could not be loaded. */
const FAILURES: Record<Unserved, string> = {
  blocked: 'ERR_BLOCKED_BY_CLIENT (-20)',
  unknown: 'ERR_FAILED (-2)',
  failed: 'ERR_UNEXPECTED (-9)',
};

/** Every request of every page goes to the app's own protocol handler, or nowhere. */
export async function routeTraffic(
  context: BrowserContext,
  windows: WindowList,
  app: Ask<AppFunctions>,
): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answer(route, windows, app);
    } catch {
      // The page or the app went away meanwhile.
      await route.abort().catch(() => {});
    }
  });
  context.on('page', async (page) => {
    // A page the app did not open is a popup. Electron would ask the app; the stand-in can only refuse.
    await windows.settled();
    if (!windows.ofPage(page)) await page.close().catch(() => {});
  });
}

async function answer(route: Route, windows: WindowList, app: Ask<AppFunctions>): Promise<void> {
  const request = route.request();
  const url = fromBrowser(request.url());
  if (request.isNavigationRequest() && !(await mayNavigate(request, url, windows, app))) {
    await route.abort('aborted');
    return;
  }
  const served = await app('serve', url, request.method(), request.postDataBuffer());
  if (typeof served !== 'string') {
    await route.fulfill({ ...served, body: Buffer.from(served.body) });
    return;
  }
  const window = request.isNavigationRequest() && windows.ofPage(request.frame().page());
  if (window) window.failure = FAILURES[served];
  await route.abort(served === 'blocked' ? 'blockedbyclient' : 'failed');
}

async function mayNavigate(
  request: Request,
  url: string,
  windows: WindowList,
  app: Ask<AppFunctions>,
): Promise<boolean> {
  const frame: Frame = request.frame();
  const window: ShownWindow | undefined = windows.ofPage(frame.page());
  if (!window) return false;
  const isTop = frame.parentFrame() === null;
  if (isTop && window.loading === toBrowser(url)) return true;
  return app('mayNavigate', window.id, url, isTop);
}
