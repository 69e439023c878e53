import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo, screens } from '../demo/screens.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';

const ROUTES = screens('2026-10', 1).map(({ route }) => route);
/** A column of a table may come to lie half a pixel aside: its letters are then drawn a shade otherwise. */
const MOST_CHANGED = 0.002;

let app: OpenedApp;

beforeAll(async () => {
  app = await openApp({ today: '2026-11-03' });
  await callsOf(app)('sample.open', {});
});
afterAll(() => app.close());

/** The screen as it lies at its top, the keyboard nowhere. */
async function picture(route: string): Promise<string> {
  await goTo(app.page, route);
  await app.page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });
  const taken = await app.page.screenshot({ animations: 'disabled', caret: 'hide' });
  return taken.toString('base64');
}

/** The share of pixels that are plainly another colour. */
function shareChanged(one: string, other: string): Promise<number> {
  return app.page.evaluate(
    async (pictures) => {
      const [before, after] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      if (!before || !after || before.length !== after.length) return 1;
      let changed = 0;
      for (let at = 0; at < before.length; at += 4) {
        const far = [0, 1, 2].some(
          (channel) => Math.abs((before[at + channel] ?? 0) - (after[at + channel] ?? 0)) > 96,
        );
        if (far) changed += 1;
      }
      return (changed * 4) / before.length;
    },
    [one, other],
  );
}

test('every screen looks the same whatever was opened before it', async () => {
  const alone = new Map<string, string>();
  for (const route of ROUTES) {
    // A page loaded anew has the style sheets of this screen alone.
    await app.page.evaluate((hash) => window.location.replace(hash), `#${route}`);
    await app.page.reload();
    alone.set(route, await picture(route));
  }
  const [order = []] = fc.sample(fc.shuffledSubarray(ROUTES, { minLength: ROUTES.length }), 1);
  const changed: string[] = [];
  for (const route of [...order, ...order]) {
    const now = await picture(route);
    const before = alone.get(route) ?? '';
    if (now !== before && (await shareChanged(before, now)) > MOST_CHANGED) changed.push(route);
  }
  expect(changed, `in the order ${order.join(' ')}`).toEqual([]);
});
