import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportForm } from '../../shared/report/report.ts';
import { inputOf } from '../helpers/office.ts';
import { MONTH, type OfficeApp, openOffice, timePasses } from './office-app.ts';

let app: OfficeApp;

beforeEach(async () => {
  app = await openOffice();
});
afterEach(() => app.close());

const first = () => app.office.departmentIds[0];
const status = () => app.page.locator('.report-foot [role=status]');
const cells = () => app.page.locator('.report-module__number-cell');

async function openReport(department = first()) {
  await app.goTo(`/bao-cao/${MONTH}/${department}`);
  // The page gives the keyboard to the first mark once it is there; a key pressed sooner goes nowhere.
  await app.page.locator('[data-stop]:focus-within').first().waitFor();
}

function figuresOf(form: ReportForm) {
  return form.figures.filter(({ indicator }) => indicator.source === 'typed');
}

/** Presses keys one by one and counts them. */
function keyboardOf(page: Page) {
  const counted = { presses: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      counted.presses += 1;
    }
  };
  return { counted, press };
}

describe('with the keyboard alone', () => {
  it('a department takes at most 60 key presses for its marks and figures', async () => {
    await openReport();
    const { counted, press } = keyboardOf(app.page);
    await press('1', '2', '3', '0', '1', '1', '2');
    const typed = figuresOf(await app.readReport(0));
    expect(typed).toHaveLength(12);
    for (const [index] of typed.entries()) {
      await press(...(index < 5 ? ['1', String(index)] : index < 10 ? ['7'] : ['-']), 'Enter');
    }
    await press('Control+Enter', 'PageDown');
    await app.page.getByText('Phòng Lãnh sự, tháng 5/2026').first().waitFor();
    expect(counted.presses).toBeLessThanOrEqual(60);

    // The page does not wait for the report it leaves to be recorded.
    await expect.poll(async () => (await app.readReport(0)).state).toBe('complete');
    const kept = await app.readReport(0);
    expect(kept.marks.map(({ mark }) => mark)).toEqual([
      'good',
      'fair',
      'poor',
      null,
      'good',
      'good',
      'fair',
    ]);
    expect(figuresOf(kept).map(({ figure }) => figure)).toEqual([
      ...[10, 11, 12, 13, 14],
      ...[7, 7, 7, 7, 7],
      ...['nothing', 'nothing'],
    ]);
  });

  it('a case is added, its person found without marks, and counted at once', async () => {
    await openReport();
    const { press } = keyboardOf(app.page);
    await cells().last().focus();
    await press('Enter', 'Enter');
    await app.page.keyboard.type('nguyen thi lan');
    await press('Enter', 'Tab');
    await app.page.keyboard.type('5/5/2026');
    await app.page.getByLabel('Việc làm được').fill('Đưa người bị nạn đi cấp cứu');
    const counted = app.page.getByLabel(/Cá nhân được biểu dương.*tháng này/);
    await expect.poll(() => counted.textContent()).toBe('1');
    await press('Control+s');
    await expect.poll(() => status().textContent()).toContain('Đã lưu lúc');
    await press('Control+s');

    const { cases } = await app.readReport(0);
    expect(cases).toMatchObject([
      {
        kind: 'praise',
        personId: app.office.personIds[0],
        date: '2026-05-05',
        deed: 'Đưa người bị nạn đi cấp cứu',
      },
    ]);
    // A later save must know the row it recorded, or it would record it twice.
    await app.page.getByLabel('Căn cứ').fill('Thư cảm ơn');
    await press('Control+s');
    await expect.poll(async () => (await app.readReport(0)).cases[0]?.basis).toBe('Thư cảm ơn');
    expect((await app.readReport(0)).cases.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  });

  it('arrows move between figures and Esc gives back what was there', async () => {
    await app.report(0);
    await openReport();
    await cells().nth(1).focus();
    await app.page.keyboard.type('45');
    await app.page.keyboard.press('Escape');
    expect(await cells().nth(1).inputValue()).toBe('3');
    await app.page.keyboard.press('ArrowUp');
    await app.page.keyboard.type('8');
    expect(await cells().nth(0).inputValue()).toBe('8');
    await app.page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        cells()
          .nth(1)
          .evaluate((cell) => cell.matches(':focus')),
      )
      .toBe(true);
  });
});

describe('a complete report', () => {
  it('stays complete while it is edited, and each edit is taken back', async () => {
    await app.report(0, { state: 'complete' });
    const before = await app.readReport(0);
    expect(before.state).toBe('complete');
    await openReport();
    await app.page.keyboard.press('3');
    await app.page.keyboard.press('Control+s');
    await expect.poll(async () => (await app.readReport(0)).marks[0]?.mark).toBe('poor');
    expect((await app.readReport(0)).state).toBe('complete');
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+s');
    await expect
      .poll(async () => (await app.readReport(0)).marks[0]?.mark)
      .toBe(before.marks[0]?.mark);
  });
});

describe('what is wrong', () => {
  it.each([
    ['1.234,5', 'Chỉ nhập số nguyên, không có phần thập phân.'],
    ['-3', 'Số không được âm.'],
  ])('%s in a figure is named beside it, kept, and changes nothing', async (text, message) => {
    await app.report(0);
    const before = await app.readReport(0);
    await openReport();
    await app.page.clock.install();
    const cell = cells().nth(2);
    await cell.fill(text);
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Control+s');
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    const described = await cell.getAttribute('aria-describedby');
    expect(await app.page.locator(`#${described}`).textContent()).toBe(message);
    await expect.poll(() => status().textContent()).toContain('Chưa lưu: còn ô sai');
    expect(await cell.inputValue()).toBe(text);
    await timePasses(app.page);
    expect(await app.readReport(0)).toEqual(before);

    await app.page.keyboard.press('PageDown');
    await app.page.getByRole('dialog').getByText('Ở lại để lưu').click();
    expect(await cell.inputValue()).toBe(text);
    await cell.fill('5');
    await app.page.keyboard.press('Control+s');
    await expect.poll(async () => figuresOf(await app.readReport(0))[2]?.figure).toBe(5);
  });

  it('a number typed another way is taken, and said back once its field is left', async () => {
    await app.report(0);
    await openReport();
    const cell = cells().nth(2);
    await cell.fill('2,340');
    expect(await app.page.getByText('Hiểu là 2.340.').isVisible()).toBe(false);
    await app.page.keyboard.press('Enter');
    await app.page.getByText('Hiểu là 2.340.').waitFor();
    await cells().nth(3).fill('không');
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('Hiểu là không phát sinh.').waitFor({ state: 'attached' });
    await expect
      .poll(async () =>
        figuresOf(await app.readReport(0))
          .map(({ figure }) => figure)
          .slice(0, 5),
      )
      .toEqual([3, 3, 2_340, 'nothing', 3]);
  });

  it('a line written before is offered while it is typed, and taken without the mouse', async () => {
    await app.report(1, { difficulties: 'Thiếu xe đưa đón đoàn' });
    await openReport();
    const field = app.page.getByLabel('Khó khăn, vướng mắc');
    await field.fill('Trực lễ');
    await app.page.keyboard.press('Control+End');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('thieu');
    await app.page.getByRole('option', { name: 'Thiếu xe đưa đón đoàn' }).waitFor();
    await app.page.keyboard.press('Alt+ArrowDown');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Trực lễ\nThiếu xe đưa đón đoàn');
    // Not wanted, it goes away, and Enter begins a line as ever.
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('doan');
    await app.page.getByRole('option', { name: 'Thiếu xe đưa đón đoàn' }).waitFor();
    await app.page.keyboard.press('Escape');
    const offered = app.page.getByRole('option', { name: 'Thiếu xe đưa đón đoàn' });
    await expect.poll(() => offered.count()).toBe(0);
    await app.page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Trực lễ\nThiếu xe đưa đón đoàn\ndoan\n');
  });

  it('a case outside the movement is named at its date and not recorded', async () => {
    await openReport();
    await app.page.clock.install();
    await app.page.getByRole('button', { name: 'Thêm phê bình' }).click();
    await app.page.keyboard.type('Cả phòng');
    await app.page.keyboard.press('Enter');
    await app.page.getByLabel('Ngày', { exact: true }).fill('15/12/2026');
    await app.page.getByLabel('Việc vi phạm').fill('Vượt đèn đỏ');
    await app.page.keyboard.press('Control+s');
    const message = 'Ngày phải trong thời gian phong trào, từ 15/01/2026 đến 14/12/2026.';
    await app.page.getByText(message).waitFor();
    await timePasses(app.page);
    expect(await app.page.getByLabel('Ngày', { exact: true }).inputValue()).toBe('15/12/2026');
    expect((await app.readReport(0)).revision).toBe(0);
  });

  it('“Hoàn thành” asks for every figure and F8 answers those that are left', async () => {
    await openReport();
    await cells().first().fill('9');
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(() => status().textContent()).toContain('Chưa hoàn thành: còn ô trống');
    await expect
      .poll(() =>
        cells()
          .nth(1)
          .evaluate((cell) => cell.matches(':focus')),
      )
      .toBe(true);
    expect((await app.readReport(0)).state).not.toBe('complete');
    await app.page.keyboard.press('F8');
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await app.readReport(0)).state).toBe('complete');
    const [head, ...rest] = figuresOf(await app.readReport(0)).map(({ figure }) => figure);
    expect(head).toBe(9);
    expect(new Set(rest)).toEqual(new Set(['nothing']));
    await expect.poll(() => status().textContent()).toContain('Còn 7 nội dung chưa đánh giá.');
  });

  it('a report saved elsewhere meanwhile is a conflict that keeps what was typed', async () => {
    await app.report(0);
    await openReport();
    await cells().first().fill('77');
    const elsewhere = inputOf(await app.readReport(0), { difficulties: 'Ghi ở nơi khác' });
    await app.calls('report.save', elsewhere);
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('Chưa lưu được', { exact: true }).waitFor();
    expect(await cells().first().inputValue()).toBe('77');
    expect(figuresOf(await app.readReport(0))[0]?.figure).toBe(3);
    await app.page.getByRole('button', { name: 'Mở bản đã lưu' }).click();
    await expect
      .poll(() => app.page.getByLabel('Khó khăn, vướng mắc').inputValue())
      .toBe('Ghi ở nơi khác');
    expect(await cells().first().inputValue()).toBe('3');
  });
});

describe('what is typed', () => {
  it('is saved by itself as a draft after a rest, and when the screen is left', async () => {
    await openReport();
    await cells().first().fill('6');
    const kept = async () => figuresOf(await app.readReport(0))[0]?.figure;
    await expect.poll(kept).toBe(6);
    expect((await app.readReport(0)).state).toBe('draft');
    await cells().first().fill('8');
    await app.page.getByRole('link', { name: 'Tổng hợp' }).click();
    await expect.poll(kept).toBe(8);
  });

  it('survives the bursts of backspaces and letters that Unikey sends', async () => {
    await openReport();
    const note = app.page.getByLabel('Ghi chú').first();
    await note.focus();
    await typeLikeUnikey(app.page, 'Ngoại giao', ['Ngoa', 'Ngoaị', 'Ngoại', 'Ngoại giao']);
    expect(await note.inputValue()).toBe('Ngoại giao');
    await cells().first().focus();
    await typeLikeUnikey(app.page, '1.200', ['1', '12', '1.2', '1.200']);
    expect(await cells().first().inputValue()).toBe('1.200');
    await app.page.keyboard.press('Control+s');
    await expect.poll(async () => figuresOf(await app.readReport(0))[0]?.figure).toBe(1_200);
    expect((await app.readReport(0)).marks[0]?.note).toBe('Ngoại giao');
  });
});

/** Each text replaces the one before as Unikey does it: backspaces, then letters, in one burst without a pause. */
async function typeLikeUnikey(page: Page, whole: string, texts: readonly string[]) {
  let before = '';
  for (const text of texts) {
    let kept = 0;
    while (kept < before.length && before[kept] === text[kept]) kept += 1;
    await Promise.all([
      ...Array.from({ length: before.length - kept }, () => page.keyboard.press('Backspace')),
      ...[...text.slice(kept)].map((letter) => page.keyboard.insertText(letter)),
    ]);
    before = text;
  }
  expect(before).toBe(whole);
}
