import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo, screens } from '../demo/screens.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';

const [small, large] = SIZES;
/** The sizes in pixels of the page: at 200 % it has half as many each way. */
const VIEWS = { '1280×720': small, '1920×1080': large, '1280×720 at 200 %': halfOf(small) };

function halfOf({ width, height }: (typeof SIZES)[number]) {
  return { width: width / 2, height: height / 2 };
}

/** Beside the screens of the navigation: forms and lists that are opened from them. */
const WITHIN = [
  '/tong-hop/danh-sach',
  '/tong-hop/thong-bao/2026-10',
  '/danh-muc/phong-trao/ke-hoach',
  '/danh-muc/phong-trao/1',
  '/danh-muc/phong/nhap-excel',
  '/danh-muc/can-bo/nhap-excel',
  '/danh-muc/khen-thuong/nhap-excel',
  '/binh-xet/ho-so/nhap-excel',
  '/binh-xet/ho-so/1',
  '/binh-xet/ho-so/phong/1',
];

const ROUTES = [...screens('2026-10', 1).map(({ route }) => route), ...WITHIN];

let app: OpenedApp;

beforeAll(async () => {
  app = await openApp({ today: '2026-11-03' });
  await callsOf(app)('sample.open', {});
  await app.page.reload();
});

afterAll(() => app.close());

test.each(ROUTES)('%s breaks no rule of accessibility at any size', async (route) => {
  await goTo(app.page, route);
  for (const [name, size] of Object.entries(VIEWS)) {
    await app.page.setViewportSize(size);
    expect(await findFaults(app.page), name).toEqual([]);
  }
});
