import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { openClosed } from './closed-office.ts';
import { cell, copyElsewhere, field, openGrid } from './grid-page.ts';
import { MONTH, type OfficeApp, timePasses } from './office-app.ts';

const SENTENCE = 'Tháng 5/2026 đã chốt. Muốn sửa, mở Tổng hợp và bấm Bỏ chốt hoặc Điều chỉnh.';

let app: OfficeApp;
beforeEach(async () => {
  app = await openClosed();
});
afterEach(() => app.close());

const banner = () => app.page.getByRole('region', { name: 'Tháng đã chốt' });
const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: typeof name === 'string' });
const cells = () => app.page.locator('.report-module__number-cell');

async function openReport(department = 0) {
  await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[department]}`);
  await app.page.locator('[data-stop]:focus-within').first().waitFor();
}

async function openRegister() {
  await app.goTo('/so-viec');
  await app.page.getByRole('table').waitFor();
}

describe('the form of a department', () => {
  it('says that its month is closed before she types, and takes nothing', async () => {
    const before = await app.readReport(0);
    await openReport();
    await app.page.clock.install();
    await banner().getByText('Tháng 5/2026 đã chốt.').waitFor();
    for (const name of ['Lưu', 'Hoàn thành', 'Thêm biểu dương', 'Thêm phê bình', 'Bỏ', /F8/]) {
      expect(await button(name).count(), String(name)).toBe(0);
    }
    const open = app.page.locator(
      'main :is(input, textarea, select):not([readonly], :disabled, :checked, [type=date], [type=hidden])',
    );
    // What is left are the pickers of the month and the department.
    const names = await open.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(names).toEqual(['Tháng', 'Phòng']);

    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('3');
    await cells().first().focus();
    await app.page.keyboard.type('99');
    await app.page.keyboard.press('F8');
    await app.page.keyboard.press('Control+s');
    await app.page.keyboard.press('Control+Enter');
    await timePasses(app.page);
    expect(await cells().first().inputValue()).toBe('3');
    expect(await app.readReport(0)).toEqual(before);
    await button('Việc khác với báo cáo này').click();
    await app.page.getByRole('menuitem', { name: 'Lịch sử' }).waitFor();
    expect(await app.page.getByRole('menuitem').count()).toBe(1);
  });

  it('is read by keyboard, department after department', async () => {
    await openReport();
    const focused = () =>
      app.page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.closest('[data-stop]')?.id ?? '';
      });
    expect(await focused()).toBe('closed-stop');
    for (let presses = 0; presses < 8; presses += 1) await app.page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^figure-/);
    await app.page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^mark-/);
    await app.page.keyboard.press('PageDown');
    await app.page.getByText('Phòng Lãnh sự, tháng 5/2026').first().waitFor();
    await banner().waitFor();
    await app.page.locator('[data-stop]:focus-within').first().waitFor();
    await app.page.keyboard.press('PageUp');
    await app.page.getByText('Văn phòng, tháng 5/2026').first().waitFor();
    expect((await app.readReport(1)).revision).toBe(0);
  });

  it('leads to where the month is opened again, and is typed into then', async () => {
    await openReport();
    await banner().getByRole('link').click();
    expect(new URL(app.page.url()).hash).toContain(`/tong-hop/${MONTH}`);
    const paper = { movementId: app.office.movementId, kind: 'month' as const, period: MONTH };
    await app.calls('paper.reopen', { ...paper, reason: 'Phòng báo thiếu.' });
    await openReport();
    await cells().first().fill('8');
    await app.page.keyboard.press('Control+s');
    await expect.poll(async () => (await app.readReport(0)).figures[0]?.figure).toBe(8);
    expect(await banner().count()).toBe(0);
  });
});

describe('the sheet of the month', () => {
  const status = () => app.page.locator('#grid-focus');

  it('is walked and copied, and says why nothing changes', async () => {
    const before = await app.readReport(0);
    await openGrid(app);
    await app.page.clock.install();
    await banner().getByText('Tháng 5/2026 đã chốt.').waitFor();
    for (const name of ['Lưu', 'Hoàn tác', 'Làm lại', 'Hoàn thành các phòng đủ số']) {
      expect(await button(name).count(), name).toBe(0);
    }
    for (const key of ['5', 'Delete', 'Backspace', 'F2', 'F8', 'Control+z', 'Control+x']) {
      await app.page.keyboard.press(key);
      await status().getByText(SENTENCE).waitFor();
      await app.page.keyboard.press('ArrowRight');
      await status().getByText(SENTENCE).waitFor({ state: 'detached' });
      await app.page.keyboard.press('ArrowLeft');
    }
    await copyElsewhere(app.page, '7\t8');
    await app.page.keyboard.press('Control+v');
    await status().getByText(SENTENCE).waitFor();
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await app.page.keyboard.press('Control+Enter');
    await app.page.keyboard.press('Control+s');
    await timePasses(app.page);
    expect(await cell(app.page, 0, 0).textContent()).toBe('3');
    expect(await app.readReport(0)).toEqual(before);

    await app.page.keyboard.press('Shift+ArrowRight');
    await app.page.keyboard.press('Control+c');
    expect(await pasted()).toBe('3\t3');
    expect(await field(app.page).getAttribute('readonly')).not.toBe(null);
  });

  /** What a paste would bring in another program. */
  async function pasted(): Promise<string> {
    await app.page.evaluate(() => {
      const area = document.createElement('textarea');
      area.id = 'elsewhere';
      document.body.append(area);
      area.focus();
    });
    await app.page.keyboard.press('Control+v');
    return (await app.page.locator('#elsewhere').inputValue()).trim();
  }
});

it('report forms of a closed month are not made', async () => {
  await app.goTo(`/bao-cao/${MONTH}/bieu-mau`);
  await app.page.getByText('Tháng đã chốt nên không tạo biểu mẫu nữa.').waitFor();
  expect(await button('Tạo cho mọi phòng…').isDisabled()).toBe(true);
  expect(await button('Tạo một biểu mẫu…').isDisabled()).toBe(true);
  expect(await findFaults(app.page)).toEqual([]);
});

describe('the register', () => {
  const table = () => app.page.getByRole('table', { name: 'Các trường hợp biểu dương, phê bình' });
  const drawer = () => app.page.getByRole('dialog');

  it('keeps cases of the month as they are, tells why, and still takes evidence', async () => {
    await openRegister();
    for (const name of [/^Sửa trường hợp biểu dương/, /^Xóa trường hợp biểu dương/]) {
      const locked = table().getByRole('button', { name });
      expect(await locked.getAttribute('aria-disabled')).toBe('true');
      expect(await locked.getAttribute('title')).toBe(SENTENCE);
      await locked.click({ force: true });
      expect(await drawer().count()).toBe(0);
    }
    await table()
      .getByRole('button', { name: /^Xem trường hợp biểu dương/ })
      .click();
    await drawer().getByText('Vẫn thêm được tệp minh chứng.').waitFor();
    expect(await drawer().innerText()).toContain('Thư cảm ơn');
    expect(await drawer().getByRole('textbox').count()).toBe(0);
    const data = await app.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7'], 'giay-khen.pdf'));
      return transfer;
    });
    const panel = app.page.getByRole('region', { name: 'Minh chứng' });
    await panel.dispatchEvent('drop', { dataTransfer: data });
    await panel.getByText('giay-khen.pdf').waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Đóng' }).last().click();
    await table().getByText('1 tệp').waitFor();
  });

  it('says at the month’s field that a new case cannot go there, and takes it for another', async () => {
    await openRegister();
    await button('Thêm trường hợp').click();
    await drawer().getByLabel('Phòng').selectOption({ label: 'Văn phòng' });
    await drawer().getByLabel('Cá nhân, tập thể').click();
    await app.page.getByRole('option', { name: 'Cả phòng' }).click();
    await drawer().getByRole('textbox', { name: 'Ngày' }).fill('4/5/2026');
    await drawer().getByLabel('Việc làm được').fill('Nhường đường cho xe cứu thương');
    const month = drawer().getByLabel('Ghi vào báo cáo tháng');
    // Learnt late: offered to the next month that is open.
    await expect.poll(() => month.inputValue()).toBe('2026-06');
    await drawer()
      .getByText('Tháng 5/2026 đã chốt: trường hợp này ghi vào báo cáo tháng 6/2026.')
      .waitFor();
    await month.selectOption(MONTH);
    await drawer().getByText(SENTENCE).waitFor();
    await drawer().getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => month.getAttribute('aria-invalid')).toBe('true');
    expect(await drawer().getByText(SENTENCE).count()).toBe(1);
    expect(await findFaults(app.page)).toEqual([]);
    await month.selectOption('2026-06');
    await drawer().getByRole('button', { name: 'Lưu', exact: true }).click();
    await app.page.getByRole('region', { name: 'Minh chứng' }).waitFor();
    const { cases } = await app.calls('case.list', { movementId: app.office.movementId });
    expect(cases.map(({ month: of }) => of).sort()).toEqual([MONTH, '2026-06']);
  });
});

it('the overview marks the month, and asks to close those that wait', async () => {
  const header = app.page.getByRole('columnheader', { name: /^5\/2026/ });
  expect(await header.innerText()).toContain('đã chốt');
  const april = app.page.getByRole('columnheader', { name: /^4\/2026/ });
  expect(await april.innerText()).not.toContain('đã chốt');
  for (const [month, number] of [
    ['2026-02', 3],
    ['2026-04', 5],
  ] as const) {
    await app.report(0, { month, reportedOn: `${month}-20` });
    const paper = { movementId: app.office.movementId, kind: 'month' as const, period: month };
    await app.calls('paper.saveHeading', { ...paper, number, date: `${month}-28`, signerId: null });
  }
  await app.page.reload();
  const link = app.page.getByRole('link', {
    name: 'Chưa chốt báo cáo tổng hợp các tháng 02, 4/2026',
  });
  await link.waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await link.click();
  expect(new URL(app.page.url()).hash).toContain('/tong-hop/2026-02');
});

describe('at 200 %', () => {
  it('form, sheet, report forms, register and overview break no rule of accessibility', async () => {
    await app.close();
    app = await openClosed({ viewport: { width: 1280, height: 720 }, zoom: 2 });
    await app.page.getByRole('columnheader', { name: /đã chốt/ }).waitFor();
    const screens = {
      'tong-quan': null,
      'bao-cao': openReport,
      bang: () => openGrid(app),
      'bieu-mau': () => app.goTo(`/bao-cao/${MONTH}/bieu-mau`),
      'so-viec': openRegister,
    };
    for (const [name, open] of Object.entries(screens)) {
      await open?.();
      if (name !== 'tong-quan' && name !== 'so-viec') await banner().waitFor();
      expect(await findFaults(app.page), name).toEqual([]);
    }
  });
});
