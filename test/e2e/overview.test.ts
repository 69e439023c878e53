import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp, type RoomOptions } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { filledOnce } from './filled-once.ts';

let app: OpenedApp;
const ask: ReturnType<typeof callsOf> = (name, input) => callsOf(app)(name, input);
afterEach(() => app.close());

const TODAY = '2026-05-20';

const filled = filledOnce(async (folder) => {
  const program = await openTestProgram({ folder, today: TODAY });
  const office = await fillOffice(program);
  const [first = 0, second = 0] = office.departmentIds;
  const report = reportBy(program.call, office);
  await report(first, '2026-04', { reportedOn: '2026-04-20', state: 'complete' });
  await report(second, '2026-04', { reportedOn: '2026-04-29', state: 'complete' });
  await report(second, '2026-05', { reportedOn: '2026-05-19', state: 'draft' });
  program.close();
  return office;
});

/** An office of two departments in May: one reported in time in April, the other is late and has a draft for May. */
async function openFilled(options: RoomOptions = {}): Promise<Office> {
  const { folder, told } = await filled();
  app = await openApp({ today: TODAY, begunFrom: folder, ...options });
  return told;
}

function reportBy(call: typeof ask, { movementId }: Office) {
  return async (
    departmentId: number,
    month: string,
    changes: Pick<CallInput<'report.save'>, 'reportedOn' | 'state'>,
  ) => {
    const form = await call('report.read', { movementId, departmentId, month });
    const blank = inputOf(form);
    await call('report.save', {
      ...blank,
      ...changes,
      marks: form.contents.map(({ id }) => ({ contentId: id, mark: 'good', note: '' })),
      figures: blank.figures.map(({ indicatorId }) => ({ indicatorId, figure: 3 })),
    });
  };
}

const link = (name: string) => app.page.getByRole('link', { name, exact: true });

test('an empty file says what to do first, one step after the other', async () => {
  app = await openApp({ today: '2026-05-20' });
  await link('Nhập cơ quan').waitFor();
  expect(await app.page.locator('[aria-current=step]').getByRole('heading').textContent()).toBe(
    '1. Nhập cơ quan',
  );
  expect(await findFaults(app.page)).toEqual([]);

  await link('Nhập cơ quan').click();
  await app.page.getByRole('heading', { name: 'Cơ quan', level: 1 }).waitFor();
  await link('Báo cáo tháng').click();
  await app.page.getByText('Nhập phong trào trước').waitFor();
});

test('the board shows where each department stands and leads to its report', async () => {
  const office = await openFilled();
  await link('Văn phòng, tháng 4/2026: Đúng hạn').waitFor();
  await link('Phòng Lãnh sự, tháng 4/2026: Muộn').waitFor();
  await link('Văn phòng, tháng 3/2026: Chưa báo cáo').waitFor();
  await link('Phòng Lãnh sự, tháng 5/2026: Nháp').waitFor();
  await link('Văn phòng, tháng 6/2026: Chưa đến hạn').waitFor();
  expect(await app.page.getByRole('link', { name: /tháng 12\/2026/ }).count()).toBe(0);

  await link('Phòng Lãnh sự, tháng 5/2026: Nháp').click();
  expect(new URL(app.page.url()).hash).toBe(`#/bao-cao/2026-05/${office.departmentIds[1]}`);
});

test('what is due next names the day, the working days left and who is missing', async () => {
  await openFilled();
  await app.page
    .getByText('Giao ban tháng 5/2026: thứ Hai 25/5/2026, còn 3 ngày làm việc.')
    .waitFor();
  await app.page.getByText('Còn 2 phòng chưa báo cáo: Văn phòng, Phòng Lãnh sự.').waitFor();
});

test('the next step of the year leads to where it is done, what follows stands below', async () => {
  await openFilled();
  const road = app.page.getByRole('region', { name: 'In và chốt báo cáo tổng hợp tháng 4/2026' });
  await road.getByText('Đã quá hạn 28/4/2026.').waitFor();
  await road.getByRole('link', { name: 'Nhắc các phòng nộp báo cáo tháng 5/2026' }).waitFor();
  await road.getByRole('link', { name: 'Mở báo cáo tổng hợp' }).click();
  expect(new URL(app.page.url()).hash).toBe('#/tong-hop/2026-04');
});

test('what happened to the file is said once and can be put away', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  // A file where the folder of copies should be: the day's copy cannot be made.
  writeFileSync(join(dataFolder, 'ban-sao'), '');
  app = await openApp({ dataFolder });
  const notice = app.page.getByText('Chưa tạo được bản sao dữ liệu hôm nay.');
  await notice.waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Đã đọc, ẩn thông báo' }).click();
  await notice.waitFor({ state: 'detached' });
  rmSync(dataFolder, { recursive: true });
});

test('the first screen loads no other screen', async () => {
  await openFilled();
  await app.page.getByRole('table').waitFor();
  // By the network, and by what the page itself asks for in its head: an older Chromium keeps no times of the app's own addresses.
  const loaded = await app.page.evaluate(() =>
    [
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      ...Array.from(document.querySelectorAll<HTMLLinkElement>('link[href]'), ({ href }) => href),
    ].map((name) => name.split('/').at(-1) ?? ''),
  );
  expect(loaded.some((name) => name.startsWith('first-screen-'))).toBe(true);
  const others = /^(Report|Summary|Annual|Catalog|System|Help)Page-|^SummaryPrint-/;
  expect(loaded.filter((name) => others.test(name))).toEqual([]);
});

test('the keyboard alone reaches the content and the navigation folds at 200 %', async () => {
  await openFilled({ viewport: { width: 1280, height: 720 }, zoom: 2 });
  const menu = app.page.getByRole('button', { name: 'Danh mục màn hình' });
  await menu.waitFor();
  expect(await link('Danh mục').isVisible()).toBe(false);
  await menu.press('Enter');
  await link('Danh mục').focus();
  await app.page.keyboard.press('Escape');
  expect(await link('Danh mục').isVisible()).toBe(false);
  expect(await findFaults(app.page)).toEqual([]);

  await app.page.reload();
  await menu.waitFor();
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('content');
});

/** What a paste would bring elsewhere, in Zalo say. */
async function pasted(): Promise<string> {
  await app.page.evaluate(() => {
    const elsewhere = document.createElement('textarea');
    elsewhere.id = 'elsewhere';
    document.body.append(elsewhere);
    elsewhere.focus();
  });
  await app.page.keyboard.press('Control+V');
  return app.page.locator('#elsewhere').inputValue();
}

test('one button copies the reminder as it is shown', async () => {
  await openFilled();
  const shown = await app.page
    .getByRole('region', { name: 'Nhắc các phòng' })
    .locator('p')
    .innerText();
  expect(shown).toContain('hạn tại giao ban thứ Hai ngày 25/5/2026: Văn phòng, Phòng Lãnh sự.');
  expect(shown).toContain('Báo cáo tháng 3/2026 đã quá hạn: Văn phòng, Phòng Lãnh sự.');
  await app.page.getByRole('button', { name: 'Sao chép để gửi Zalo' }).click();
  await app.page.getByText('Đã sao chép lời nhắc trên.').waitFor();
  expect(await pasted()).toBe(shown);
});

test('a briefing moved for a holiday moves its days, and a bad day is refused at the field', async () => {
  await openFilled();
  await app.page.getByRole('button', { name: 'Dời giao ban tháng 5/2026' }).click();
  const day = app.page.getByLabel('Giao ban vào ngày');
  await day.fill('20/6/2026');
  await app.page.getByRole('dialog').getByRole('button', { name: 'Dời ngày' }).click();
  await app.page.getByText('chỉ dời được trong tháng, muộn nhất 10/6/2026.').waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await day.fill('28/5/2026');
  await app.page.getByRole('dialog').getByRole('button', { name: 'Dời ngày' }).click();
  await app.page.getByText('Giao ban tháng 5/2026: thứ Năm 28/5/2026').waitFor();
  await app.page.getByText('thứ Sáu 29/5/2026').waitFor();
});

test('what needs the clerk leads to where it is done', async () => {
  const office = await openFilled();
  await link('Phòng Lãnh sự: báo cáo tháng 5/2026 còn là bản nháp').click();
  expect(new URL(app.page.url()).hash).toBe(`#/bao-cao/2026-05/${office.departmentIds[1]}`);
  await link('Tổng quan').click();
  await link('Báo cáo tổng hợp tháng 4/2026 chưa ghi số và ngày').click();
  expect(new URL(app.page.url()).hash).toBe('#/tong-hop/2026-04');
});

test('trends show the numbers of the tables, for the indicators she picks', async () => {
  await openFilled();
  await app.page.getByText(/^Chọn chỉ tiêu/).click();
  await app.page.getByRole('checkbox', { name: 'Buổi tuyên truyền' }).check();
  await app.page.getByRole('img', { name: /Buổi tuyên truyền/ }).waitFor();
  await app.page.getByText('Xem bảng số').click();
  const row = app.page.getByRole('row', { name: /Buổi tuyên truyền/ });
  // January to May; both departments reported three in April.
  expect(await row.getByRole('cell').allTextContents()).toEqual(['', '', '', '6', '']);
  expect(await findFaults(app.page)).toEqual([]);
  await app.page.reload();
  await app.page.getByRole('img', { name: /Buổi tuyên truyền/ }).waitFor();
});

test('at 200 % the page is no wider than its window', async () => {
  await openFilled({ viewport: { width: 1280, height: 720 }, zoom: 2 });
  await app.page.getByText('Xem bảng số').or(app.page.getByText('Chưa có số liệu')).waitFor();
  const { scrollWidth, clientWidth } = await app.page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBe(clientWidth);
});

test('twelve months and long names hold on the commonest office screens, the heads of the months apart', async () => {
  app = await openApp({ today: '2026-05-20', viewport: { width: 1366, height: 768 }, zoom: 1.25 });
  const office = await fillOffice({ call: ask });
  const [first = 0] = office.departmentIds;
  const name = 'Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác quốc tế tỉnh';
  await ask('department.save', { id: first, name, shortName: 'Trung tâm' });
  await reportBy(ask, office)(first, '2026-04', { reportedOn: '2026-04-29', state: 'complete' });
  await app.page.reload();
  for (const size of [
    { width: 1093, height: 614 },
    { width: 1280, height: 720 },
    { width: 1366, height: 768 },
    { width: 911, height: 512 },
  ]) {
    await app.page.setViewportSize(size);
    await app.page.getByRole('table', { name: 'Báo cáo của các phòng theo tháng' }).waitFor();
    const found = await app.page.evaluate(() => {
      const texts = [...document.querySelectorAll('[class*="__board"] thead th')].map((head) => {
        const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
        const sides: { left: number; right: number }[] = [];
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          if (text.parentElement && getComputedStyle(text.parentElement).position === 'absolute')
            continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          sides.push(range.getBoundingClientRect());
        }
        return {
          left: Math.min(...sides.map(({ left }) => left)),
          right: Math.max(...sides.map(({ right }) => right)),
        };
      });
      const gaps = texts.slice(1).map(({ left }, at) => left - (texts[at]?.right ?? 0));
      return {
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        closest: Math.min(...gaps),
      };
    });
    expect(found.sideways, JSON.stringify(size)).toBe(0);
    expect(found.closest, JSON.stringify(size)).toBeGreaterThanOrEqual(4);
  }
  expect(await findFaults(app.page)).toEqual([]);
});

test('the movement shows its year first, and its whole name to who asks', async () => {
  await openFilled();
  const select = app.page.getByLabel('Phong trào đang làm việc');
  const shown = await select.evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text);
  expect(shown).toMatch(/^2026 – ./);
  expect(await select.getAttribute('title')).toBe(shown);
});

test('in the system’s own colours the current screen and the chosen view are told from the others', async () => {
  const office = await openFilled();
  await app.page.emulateMedia({ forcedColors: 'active' });
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, `#/bao-cao/2026-05/${office.departmentIds[0]}`);
  await app.page.getByRole('button', { name: 'Từng phòng' }).waitFor();
  const looks = (selector: string) =>
    app.page.locator(selector).evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, color, borderLeftColor } = getComputedStyle(one);
        return JSON.stringify({ backgroundColor, color, borderLeftColor });
      }),
    );
  for (const [chosen, others] of [
    ['nav a[aria-current]', 'nav a:not([aria-current])'],
    ['[aria-pressed=true]', '[aria-pressed=false]'],
  ] as const) {
    const [look] = await looks(chosen);
    expect(look).toBeDefined();
    expect(await looks(others)).not.toContain(look);
  }
  const ground = await app.page
    .locator('nav')
    .first()
    .evaluate((nav) => getComputedStyle(nav).backgroundColor);
  const bars = (await looks('nav a:not([aria-current])')).map((look) => JSON.parse(look));
  expect(bars.filter(({ borderLeftColor }) => borderLeftColor !== ground)).toEqual([]);
});
