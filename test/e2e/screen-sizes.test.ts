import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { goTo, screens } from '../demo/screens.ts';
import { fillLongNames, LONG_MONTH } from '../fixtures/long-names.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { findAlikeInForcedColors } from '../helpers/forced-colors.ts';
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

const FIRST = { width: 1280, height: 720 };

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

/** Beside the screens: the drawers, dialogs and menus that open on them, by the button that opens each. */
const OPENED = [
  { route: '/', button: /^Dời giao ban/ },
  { route: '/so-viec', button: /^Thêm trường hợp/ },
  { route: '/so-viec', button: /^Sửa/ },
  { route: '/so-viec', button: /^Xóa/ },
  { route: '/danh-muc/phong', button: /^Thêm phòng/ },
  { route: '/danh-muc/phong', button: /^Sửa/ },
  { route: '/danh-muc/can-bo', button: /^Thêm cán bộ/ },
  { route: '/danh-muc/can-bo', button: /^Xóa/ },
  { route: '/danh-muc/chi-tieu', button: /^Thêm chỉ tiêu/ },
  { route: '/danh-muc/khen-thuong', button: /^Thêm/ },
  { route: '/binh-xet/ho-so', button: /^Thêm mức điểm/ },
  { route: '/binh-xet/ho-so/1', button: /^Thêm/ },
  { route: '/binh-xet/de-nghi', button: /^Thêm đề nghị/ },
  { route: '/binh-xet/hop', button: /^Đếm từng phiếu/ },
  { route: `/bao-cao/${LONG_MONTH}/1`, button: /^Việc khác với/ },
  { route: `/bao-cao/${LONG_MONTH}/1`, button: /^Đọc từ văn bản/ },
  { route: `/tong-hop/${LONG_MONTH}`, button: /^Sửa|^Chốt/ },
];

/** What does not hold at each size, under its name: none where all do. */
async function judgeAtEverySize(): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { name, ...viewport } of SIZES) {
    await app.page.setViewportSize(viewport);
    // What hangs at a button moves with it, a frame or two later.
    await app.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const found = await judgeScreen(app.page);
    if (found.length > 0) faults[name] = found;
  }
  await app.page.setViewportSize(FIRST);
  // A list of proposals that hangs at the field the keyboard is in covers what lies under it.
  await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await app.page.waitForFunction(
    () => ![...document.querySelectorAll('[role="listbox"]')].some((one) => one.checkVisibility()),
  );
  const found = [...(await findAlikeInForcedColors(app.page)), ...(await findFaults(app.page))];
  return found.length > 0 ? { ...faults, 'at any size': found } : faults;
}

describe('with names as long as they come', () => {
  test.each(ROUTES)('%s holds at every size', async (route) => {
    await goTo(app.page, route);
    expect(await judgeAtEverySize()).toEqual({});
  });

  test('an older movement and the way back to the present one hold at every size', async () => {
    await goTo(app.page, '/');
    const movement = app.page.getByLabel('Phong trào đang làm việc');
    await movement.selectOption({ index: 1 });
    const back = app.page.getByRole('button', { name: 'Về năm 2026' });
    await back.waitFor();
    expect(await judgeAtEverySize()).toEqual({});
    await back.click();
    await back.waitFor({ state: 'hidden' });
    expect(await movement.locator('option:checked').innerText()).toMatch(/^2026 – /);
  });

  test.each(OPENED)(
    'what $button opens on $route holds at every size',
    async ({ route, button }) => {
      await goTo(app.page, '/tro-giup');
      await goTo(app.page, route);
      await app.page.getByRole('button', { name: button }).first().click();
      await app.page.locator('[role="dialog"], [role="menu"]').last().waitFor();
      expect(await judgeAtEverySize()).toEqual({});
      await app.page.keyboard.press('Escape');
    },
  );
});
