import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo, screens } from '../demo/screens.ts';
import { fillLongNames, LONG_MONTH } from '../fixtures/long-names.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { judgeScreen } from '../helpers/judge-screen.ts';

/** The sizes in pixels of the page: a screen at 125 % shows four fifths of its own. */
const SIZES = [
  { name: '1280×720', width: 1280, height: 720 },
  { name: '1366×768', width: 1366, height: 768 },
  { name: '1366×768 at 125 %', width: 1093, height: 614 },
  { name: '1366×768 at 150 %', width: 911, height: 512 },
  { name: '1920×1080', width: 1920, height: 1080 },
  { name: '1280×720 at 200 %', width: 640, height: 360 },
];

const WITHIN = [
  '/danh-muc/phong-trao/ke-hoach',
  '/danh-muc/phong-trao/3',
  '/danh-muc/can-bo/nhap-excel',
];
const ROUTES = [...screens(LONG_MONTH, 1).map(({ route }) => route), ...WITHIN];

let app: OpenedApp;

beforeAll(async () => {
  app = await openApp({ today: '2026-11-03' });
  await fillLongNames(callsOf(app));
  await app.page.reload();
});

afterAll(() => app.close());

describe('with names as long as they come', () => {
  test.each(ROUTES)('%s holds at every size', async (route) => {
    await goTo(app.page, route);
    for (const { name, ...viewport } of SIZES) {
      await app.page.setViewportSize(viewport);
      expect(await judgeScreen(app.page), name).toEqual([]);
    }
  });
});
