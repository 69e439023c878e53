import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Month } from '../../shared/month.ts';

export type Screen = { file: string; route: string };

/** Every screen of the window, by the file its picture goes to. */
export function screens(month: Month, departmentId: number): Screen[] {
  return [
    { file: 'tong-quan', route: '/' },
    { file: 'bao-cao-thang', route: `/bao-cao/${month}/${departmentId}` },
    { file: 'bao-cao-thang-bang', route: `/bao-cao/${month}/bang` },
    { file: 'bao-cao-thang-bieu-mau', route: `/bao-cao/${month}/bieu-mau` },
    { file: 'tong-hop', route: `/tong-hop/${month}` },
    { file: 'tong-hop-tong-ket', route: '/tong-hop/bao-cao-tong-ket' },
    { file: 'giay-khen', route: '/tong-hop/giay-khen' },
    { file: 'so-van-ban', route: '/tong-hop/so-van-ban' },
    { file: 'so-bieu-duong-phe-binh', route: '/so-viec' },
    { file: 'binh-xet-ho-so', route: '/binh-xet/ho-so' },
    { file: 'binh-xet-de-nghi', route: '/binh-xet/de-nghi' },
    { file: 'binh-xet-kiem-tra', route: '/binh-xet/kiem-tra' },
    { file: 'binh-xet', route: '/binh-xet/hop' },
    { file: 'binh-xet-van-ban', route: '/binh-xet/van-ban' },
    { file: 'xuat-excel', route: '/xuat-excel' },
    { file: 'danh-muc-co-quan', route: '/danh-muc/co-quan' },
    { file: 'danh-muc-phong', route: '/danh-muc/phong' },
    { file: 'danh-muc-can-bo', route: '/danh-muc/can-bo' },
    { file: 'danh-muc-phong-trao', route: '/danh-muc/phong-trao' },
    { file: 'danh-muc-khen-thuong', route: '/danh-muc/khen-thuong' },
    { file: 'danh-muc-chi-tieu', route: '/danh-muc/chi-tieu' },
    { file: 'he-thong', route: '/he-thong' },
    { file: 'nhat-ky-thay-doi', route: '/he-thong/nhat-ky' },
    { file: 'tro-giup', route: '/tro-giup' },
  ];
}

/** Goes to a screen as a link would and waits until it shows its own content and nothing more comes. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
  await page.evaluate(untilSettled);
  await page.evaluate(() => document.fonts.ready);
}

/** The old screen stands a moment longer, then nothing does: only what stays is the new one. */
async function untilSettled(): Promise<void> {
  const isShown = () =>
    document.querySelector('main h1') &&
    !document.querySelector('.late-loader, [aria-busy="true"]');
  for (let looks = 0, waits = 0; looks < 6; waits += 1) {
    if (waits > 600) throw new Error('The screen does not come');
    await new Promise((done) => setTimeout(done, 50));
    looks = isShown() ? looks + 1 : 0;
  }
}

export async function photograph(
  page: Page,
  folder: string,
  list: Screen[],
  /** Where the data is to lie by the picture, in place of where it does. */
  place?: { of: string; said: string },
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { file, route } of list) {
    await goTo(page, route);
    if (place) await page.evaluate(sayPlace, place);
    await page.screenshot({ path: join(folder, `${file}.png`) });
  }
}

function sayPlace({ of, said }: { of: string; said: string }): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.textContent?.includes(of)) text.textContent = text.textContent.replaceAll(of, said);
  }
}

/** The screens that the guide shows, `resources/huong-dan/<file>.png`. */
const IN_GUIDE = [
  'tong-quan',
  'bao-cao-thang',
  'bao-cao-thang-bang',
  'tong-hop',
  'so-bieu-duong-phe-binh',
  'binh-xet-kiem-tra',
  'binh-xet-van-ban',
  'giay-khen',
  'xuat-excel',
  'he-thong',
];

export function screensOfGuide(all: readonly Screen[]): Screen[] {
  return all.filter(({ file }) => IN_GUIDE.includes(file));
}
