import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo, screens } from '../demo/screens.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';

const [small, large] = SIZES;
const VIEWS = [
  { name: '1280×720', viewport: small, zoom: 1 },
  { name: '1920×1080', viewport: large, zoom: 1 },
  { name: '1280×720 at 200 %', viewport: small, zoom: 2 },
];

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
];

const ROUTES = [...screens('2026-10', 1).map(({ route }) => route), ...WITHIN];

describe.each(VIEWS)('at $name', ({ viewport, zoom }) => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp({ today: '2026-11-03', zoom, ...(viewport ? { viewport } : {}) });
    await callsOf(app)('sample.open', {});
    await app.page.reload();
  });

  afterAll(() => app.close());

  test.each(ROUTES)('%s breaks no rule of accessibility', async (route) => {
    await goTo(app.page, route);
    expect(await findFaults(app.page)).toEqual([]);
  });
});
