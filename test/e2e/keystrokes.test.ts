import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Figure } from '../../shared/figure.ts';
import { MARKS, type Mark } from '../../shared/report/report.ts';
import { cell, compose, copyElsewhere, field, openGrid, typeLikeUnikey } from './grid-page.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

const NAMES = [
  'Văn phòng',
  'Phòng Lãnh sự',
  'Thanh tra',
  'Phòng Hợp tác quốc tế',
  'Phòng Biên giới',
  'Trung tâm Dịch vụ đối ngoại',
];
const MARK_LIST = Object.keys(MARKS) as Mark[];

/** The month to record: twelve figures and seven marks of each department. */
const markAt = (department: number, content: number) =>
  MARK_LIST[(department + content) % 3] ?? 'good';
function figureAt(department: number, indicator: number): number | 'nothing' {
  if ((department + indicator) % 5 === 4) return 'nothing';
  return indicator < 4 ? 10 + department + indicator : (department * indicator) % 10;
}

let app: OfficeApp;

async function openSixDepartments() {
  app = await openOffice();
  const ids = [...app.office.departmentIds];
  for (const name of NAMES.slice(2)) {
    ids.push(
      (await app.calls('department.save', { id: null, name, shortName: name.slice(0, 20) })).id,
    );
  }
  app.office.departmentIds = ids;
  const movement = await app.calls('movement.read', { id: app.office.movementId });
  await app.calls('movement.save', { ...movement, departmentIds: ids });
  await app.page.reload();
}

beforeEach(openSixDepartments);
afterEach(() => app.close());

/** Presses keys one by one and counts every key that goes down, Ctrl and Shift too. */
function keyboardOf(page: Page) {
  const counted = { presses: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      counted.presses += key.split('+').length;
    }
  };
  return { counted, press };
}

async function expectMonth(): Promise<void> {
  for (const [department] of NAMES.entries()) {
    const { state, marks, figures } = await app.readReport(department);
    expect(state, NAMES[department]).toBe('complete');
    expect(marks.map(({ mark }) => mark)).toEqual(marks.map((_, at) => markAt(department, at)));
    const typed = figures.filter(({ indicator }) => indicator.source === 'typed');
    expect(typed).toHaveLength(12);
    expect(typed.map(({ figure }): Figure => figure)).toEqual(
      typed.map((_, at) => figureAt(department, at)),
    );
  }
}

describe('a whole month', () => {
  it('is typed with the keyboard alone, at most 60 key presses a department', async () => {
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    for (const [department, name] of NAMES.entries()) {
      await app.page.getByText(`${name}, tháng 5/2026`).first().waitFor();
      await expect.poll(() => isFocusedIn(app.page, 'fieldset')).toBe(true);
      const { counted, press } = keyboardOf(app.page);
      for (let content = 0; content < 7; content += 1) {
        await press(String(MARK_LIST.indexOf(markAt(department, content)) + 1));
      }
      for (let indicator = 0; indicator < 12; indicator += 1) {
        const figure = figureAt(department, indicator);
        await press(...(figure === 'nothing' ? ['-'] : String(figure)), 'Enter');
      }
      if (department === 0) await typeCase(press);
      await press('Control+Enter');
      await expect.poll(async () => (await app.readReport(department)).state).toBe('complete');
      await press('PageDown');
      expect(counted.presses, name).toBeLessThanOrEqual(60);
    }
    await expectMonth();
    expect((await app.readReport(0)).cases).toMatchObject([
      { kind: 'praise', personId: app.office.personIds[0], deed: 'Cứu người bị nạn' },
    ]);
  });

  it('is pasted as one block of figures and marks, at most 20 key presses in all', async () => {
    await openGrid(app);
    const { counted, press } = keyboardOf(app.page);
    const block = NAMES.map((_, department) =>
      [
        ...Array.from({ length: 12 }, (_unused, at) =>
          String(figureAt(department, at)).replace('nothing', '-'),
        ),
        ...Array.from({ length: 7 }, (_unused, at) => MARKS[markAt(department, at)]),
      ].join('\t'),
    );
    await copyElsewhere(app.page, `${block.join('\r\n')}\r\n`);
    await press('Control+v', 'Control+Enter');
    await expect.poll(async () => (await app.readReport(5)).state).toBe('complete');
    expect(counted.presses).toBeLessThanOrEqual(20);
    await expectMonth();
  });
});

/** From the last figure: Enter on “Thêm biểu dương”, who, when, what. Only the keys between the texts count. */
async function typeCase(press: (...keys: string[]) => Promise<void>) {
  await press('Enter');
  await expect.poll(() => isFocusedIn(app.page, '.report-module__case-row')).toBe(true);
  await app.page.keyboard.type('nguyen thi lan');
  await press('Enter', 'Tab');
  await app.page.keyboard.type('5/5/2026');
  while (!(await isFocusedIn(app.page, 'textarea'))) await press('Tab');
  await app.page.keyboard.type('Cứu người bị nạn');
}

function isFocusedIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((asked) => document.activeElement?.closest(asked) !== null, selector);
}

describe('nothing is lost, doubled or reformatted under Unikey', () => {
  it('in the sheet, from the very first letter, cell after cell', async () => {
    await openGrid(app);
    for (const [index, text] of ['1.200', '35', '1.000.000'].entries()) {
      await typeLikeUnikey(app.page, [
        text.slice(0, 1),
        text.slice(0, 2),
        `${text.slice(0, 1)}x`,
        text,
      ]);
      expect(await field(app.page).inputValue()).toBe(text);
      await app.page.keyboard.press('Enter');
      expect(await cell(app.page, index, 0).textContent()).toBe(text);
    }
  });

  it('in the sheet with words, for marks and for what cannot be read', async () => {
    await openGrid(app);
    for (let column = 0; column < 12; column += 1) await app.page.keyboard.press('ArrowRight');
    await typeLikeUnikey(app.page, ['d', 'đ', 'đa', 'đat', 'đạt']);
    expect(await field(app.page).inputValue()).toBe('đạt');
    await app.page.keyboard.press('Enter');
    expect(await cell(app.page, 0, 12).textContent()).toBe('Đạt');
    await typeLikeUnikey(app.page, ['khong', 'không', 'không rõ']);
    await app.page.keyboard.press('Enter');
    expect(await cell(app.page, 1, 12).textContent()).toBe('không rõ');
  });

  it('while an input method composes, in the sheet and in a text', async () => {
    await openGrid(app);
    await compose(app.page, ['k', 'kh', 'khô', 'không']);
    expect(await field(app.page).inputValue()).toBe('không');
    await app.page.keyboard.press('Enter');
    // The word is read: nothing to report.
    expect(await cell(app.page, 0, 0).textContent()).toBe('–');
    await app.page.keyboard.press('Control+z');
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    const area = app.page.getByLabel('Khó khăn, vướng mắc');
    await area.focus();
    await compose(app.page, ['n', 'ng', 'ngu', 'người']);
    await typeLikeUnikey(app.page, [' d', ' đ', ' đi', ' đi đ', ' đi đư', ' đi đường']);
    expect(await area.inputValue()).toBe('người đi đường');
  });

  it('in a figure of the form', async () => {
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    const first = app.page.locator('.report-module__number-cell').first();
    await first.focus();
    await typeLikeUnikey(app.page, ['1', '12', '1.2', '1.200']);
    expect(await first.inputValue()).toBe('1.200');
  });
});
