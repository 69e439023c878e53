import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputOf } from '../helpers/office.ts';
import { cell, copyElsewhere, field, note, openGrid, pasteHtml } from './grid-page.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;

beforeEach(async () => {
  app = await openOffice();
  await openGrid(app);
});
afterEach(() => app.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const shown = (row: number, column: number) => cell(app.page, row, column).textContent();
/** The first three figures recorded of a department. */
const figuresOf = async (department: number) =>
  (await app.readReport(department)).figures
    .filter(({ indicator }) => indicator.source === 'typed')
    .map(({ figure }) => figure)
    .slice(0, 3);

describe('the sheet of a month', () => {
  it('has the keyboard at once; what is typed shows in cells and totals and is saved by itself', async () => {
    await press('1', '2', 'Tab', '-', 'Enter', '1', '.', '5', '0', '0', 'Enter');
    expect([await shown(0, 0), await shown(0, 1), await shown(1, 0)]).toEqual(['12', '–', '1.500']);
    const totals = app.page.locator('.grid-module__sheet-total').first();
    expect(await totals.locator('.grid-module__sheet-cell').first().textContent()).toBe('1.512');
    await expect.poll(() => figuresOf(1)).toEqual([1_500, null, null]);
    expect(await figuresOf(0)).toEqual([12, 'nothing', null]);
    expect((await app.readReport(0)).state).toBe('draft');
    await press('Control+z', 'Control+z', 'Control+s');
    await expect.poll(() => figuresOf(0)).toEqual([12, null, null]);
    expect((await figuresOf(1))[0]).toBeNull();
    await press('Control+y', 'Control+s');
    await expect.poll(async () => (await figuresOf(0))[1]).toBe('nothing');
  });

  it('shows no text beyond its cell, however wide its letters', async () => {
    await press('Shift+W', ...Array.from({ length: 6 }, () => 'Shift+W'), 'Enter');
    for (const figure of ['999999', '123456789']) await press(...figure, 'Enter');
    expect(await shown(0, 0)).toBe('WWWWWWW');
    const spills = await app.page
      .locator('.grid-module__sheet-cell')
      .evaluateAll((cells) =>
        cells
          .filter(
            (each) =>
              each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX !== 'hidden',
          )
          .map(({ textContent }) => textContent),
      );
    expect(spills).toEqual([]);
  });

  it('is filled from the number pad alone', async () => {
    const cdp = await app.page.context().newCDPSession(app.page);
    // With NumLock on, which Playwright's own names of these keys leave out.
    const pad = async (key: string, code: string, text = key) => {
      const common = { key, code, location: 3, isKeypad: true };
      await cdp.send('Input.dispatchKeyEvent', { ...common, type: 'keyDown', text });
      await cdp.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
    };
    await pad('1', 'Numpad1');
    await pad('2', 'Numpad2');
    await pad('Enter', 'NumpadEnter', '\r');
    await pad('-', 'NumpadSubtract');
    await pad('Enter', 'NumpadEnter', '\r');
    await expect.poll(() => shown(0, 0)).toBe('12');
    await expect.poll(() => shown(1, 0)).toBe('–');
    await expect.poll(async () => (await figuresOf(0))[0]).toBe(12);
    await expect.poll(async () => (await figuresOf(1))[0]).toBe('nothing');
    await app.page.getByRole('button', { name: 'Từng phòng' }).click();
    const first = app.page.locator('.report-module__number-cell').first();
    await first.focus();
    await first.press('Control+a');
    await pad('7', 'Numpad7');
    await pad('Enter', 'NumpadEnter', '\r');
    await expect.poll(async () => (await figuresOf(0))[0]).toBe(7);
  });

  it('says where the keyboard is, with last month and the running total', async () => {
    await app.report(0, { month: '2026-04' });
    await app.page.reload();
    await field(app.page).waitFor();
    await press('7', 'Enter', 'ArrowUp');
    const line = app.page.locator('.grid-module__focus-line');
    expect(await line.textContent()).toContain('Văn phòng');
    expect(await line.textContent()).toContain('(người): 7Tháng trước 3 · Lũy kế 7');
    expect(await field(app.page).getAttribute('aria-activedescendant')).toBe('cell-0-0');
  });

  it('is recorded before another view opens, and shows what that view changed', async () => {
    await press('9', 'Enter');
    await app.page.getByRole('button', { name: 'Từng phòng' }).click();
    const first = app.page.locator('.report-module__number-cell').first();
    await expect.poll(() => first.inputValue()).toBe('9');
    await first.fill('31');
    await app.page.getByRole('button', { name: 'Cả tháng' }).click();
    await expect.poll(() => shown(0, 0)).toBe('31');
  });

  it('keeps what cannot be read in its cell, says why, and saves all else', async () => {
    await press('1', ',', '5', 'Enter', '4', 'Enter', 'Control+Home');
    expect(await cell(app.page, 0, 0).getAttribute('aria-invalid')).toBe('true');
    const reason = 'Chỉ nhập số nguyên, không có phần thập phân.';
    expect(await app.page.locator('.grid-module__focus-line').textContent()).toContain(reason);
    await expect.poll(async () => (await figuresOf(1))[0]).toBe(4);
    expect(await note(app.page).textContent()).toContain('1 ô ghi sai');
    expect((await figuresOf(0))[0]).toBeNull();
    await app.page.getByRole('link', { name: 'Tổng hợp' }).click();
    await app.page.getByRole('dialog').getByText('Ở lại để lưu').click();
    expect(await shown(0, 0)).toBe('1,5');
  });

  it('completes every department whose row is full', async () => {
    await press('F8', 'Control+Enter');
    await expect.poll(async () => (await app.readReport(0)).state).toBe('complete');
    expect((await app.readReport(1)).state).toBeNull();
    await press('Delete', 'Control+s');
    await expect.poll(() => note(app.page).textContent()).toContain('Cần hoàn thành lại');
    expect((await app.readReport(0)).state).toBe('lapsed');
    const strip = app.page.getByRole('alert').filter({ hasText: 'Cần hoàn thành lại' });
    expect(await strip.textContent()).toContain('Văn phòng');
    await press('7', 'Enter');
    await strip.getByRole('button', { name: /Hoàn thành lại/ }).click();
    await expect.poll(async () => (await app.readReport(0)).state).toBe('complete');
    await strip.waitFor({ state: 'detached' });
  });

  it('a department saved elsewhere is named; its record wins only on her word', async () => {
    await press('5', 'Enter', '6', 'Enter');
    const form = await app.readReport(1);
    await app.calls('report.save', inputOf(form, { difficulties: 'Ghi ở nơi khác' }));
    await press('Control+s');
    const alert = app.page.getByRole('alert').filter({ hasText: 'Chưa lưu được' });
    expect(await alert.textContent()).toContain('Phòng Lãnh sự');
    expect(await shown(1, 0)).toBe('6');
    await alert.getByRole('button').click();
    await expect.poll(() => shown(1, 0)).toBe('');
    expect(await shown(0, 0)).toBe('5');
    await press('Control+s');
    await expect.poll(async () => (await figuresOf(0))[0]).toBe(5);
  });
});

describe('blocks', () => {
  it('go out and come back by the clipboard', async () => {
    await press('1', 'Tab', '-', 'Enter', '2', '0', '0', '0', 'Tab', '4', 'Enter');
    await press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+x');
    expect([await shown(0, 0), await shown(1, 1)]).toEqual(['', '']);
    await press('ArrowRight', 'Control+v');
    expect([await shown(0, 1), await shown(0, 2), await shown(1, 1)]).toEqual(['1', '–', '2.000']);
  });

  it('from Excel with names are aligned by them and shown first where they write over something', async () => {
    await press('8', 'Enter');
    const name = await app.page.locator('[data-column-head="0"]').getAttribute('title');
    await copyElsewhere(
      app.page,
      `Đơn vị\t${name}\r\nphòng lãnh sự\t1.234\r\nVăn phòng\tba\r\nLạ\t5\r\n`,
    );
    await press('Control+v');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText('Không nhận “ba”').waitFor();
    expect(await dialog.textContent()).toContain('Không có trong bảng nên bỏ qua: Lạ.');
    expect(await shown(1, 0)).toBe('');
    await dialog.getByRole('button', { name: 'Ghi 1 ô' }).click();
    expect([await shown(0, 0), await shown(1, 0)]).toEqual(['8', '1.234']);
    await press('Control+z');
    expect(await shown(1, 0)).toBe('');
  });

  it('from Word are read from its table where the text lost its cells', async () => {
    const html =
      '<table><tr><td><p>1</p></td><td><p>2</p></td></tr><tr><td>3</td><td>–</td></tr></table>';
    await pasteHtml(app.page, html, '1\n2\n3\n–\n');
    expect([await shown(0, 0), await shown(0, 1), await shown(1, 0), await shown(1, 1)]).toEqual([
      '1',
      '2',
      '3',
      '–',
    ]);
  });
});

describe('a pasted cell never makes another number', () => {
  it.each([
    ['two lines', '12<br>3'],
    ['two paragraphs', '<p>4</p><p>5</p>'],
    ['a list', '<ul><li>4</li><li>5</li></ul>'],
    ['a table of its own', '<table><tr><td>6</td><td>7</td></tr></table>'],
  ])('%s are refused', async (_, inside) => {
    await pasteHtml(app.page, `<table><tr><td>${inside}</td></tr></table>`, 'x');
    await app.page
      .getByRole('dialog')
      .getByText(/Không nhận/)
      .waitFor();
    expect(await shown(0, 0)).toBe('');
  });

  it('what is struck out is not part of it; rows without height are none', async () => {
    const rows =
      '<tr><td><del>12</del>15</td><td><s>9</s>8</td></tr>' +
      "<tr height=0 style='display:none'><td width=64></td><td></td></tr>";
    await press('ArrowDown', '4', 'Control+Home');
    await pasteHtml(app.page, `<table>${rows}</table>`, 'x');
    expect([await shown(0, 0), await shown(0, 1), await shown(1, 0)]).toEqual(['15', '8', '4']);
  });
});

it('the mouse goes to a cell, drags a selection and takes a whole row', async () => {
  await cell(app.page, 1, 1).click();
  expect(await field(app.page).getAttribute('aria-activedescendant')).toBe('cell-1-1');
  await cell(app.page, 0, 0).hover();
  await app.page.mouse.down();
  await cell(app.page, 1, 2).hover();
  await app.page.mouse.up();
  const line = app.page.locator('.grid-module__focus-line');
  expect(await line.textContent()).toContain('Đang chọn 2 phòng × 3 cột.');
  await app.page.locator('[data-row-head="0"]').click();
  expect(await line.textContent()).toContain('Đang chọn 1 phòng');
  await cell(app.page, 0, 0).dblclick();
  expect(await field(app.page).getAttribute('data-mode')).toBe('caret');
});

it('the address of a month opens its sheet', async () => {
  expect(app.page.url()).toContain(`/bao-cao/${MONTH}/bang`);
  expect(await app.page.getByRole('grid').getAttribute('aria-rowcount')).toBe('6');
});
