import { expect, it } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { cell, field, openGrid, pasteHtml } from './grid-page.ts';
import { openOffice } from './office-app.ts';

it.each([
  { width: 1280, height: 720, zoom: 1 },
  { width: 1920, height: 1080, zoom: 1 },
  { width: 1280, height: 720, zoom: 2 },
])(
  'the sheet and what a paste would do break no rule of accessibility at $width×$height × $zoom',
  async (view) => {
    const { zoom, ...viewport } = view;
    const app = await openOffice({ viewport, zoom });
    await app.report(0);
    await openGrid(app);
    for (const key of ['ArrowDown', '5', 'Tab', '-', 'Tab', 'x', 'Enter', 'Shift+ArrowRight']) {
      await app.page.keyboard.press(key);
    }
    expect(await findFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('Control+End');
    expect(await isCovered()).toBe(false);
    await app.page.keyboard.press('Control+Home');
    expect(await isCovered()).toBe(false);
    await pasteHtml(app.page, '', '9\tmười\n');
    await app.page.getByRole('dialog').waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await expect
      .poll(() => field(app.page).evaluate((input) => input.matches(':focus')))
      .toBe(true);
    expect(await cell(app.page, 0, 0).textContent()).toBe('3');
    await app.close();

    /** True when the middle of the active cell lies outside the window or under something that stays in sight. */
    function isCovered(): Promise<boolean> {
      return field(app.page).evaluate((input) => {
        const { left, top, width, height } = input.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return !found?.closest('.grid-module__sheet-body');
      });
    }
  },
);
