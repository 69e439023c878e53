import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { openApp } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { fillOffice } from '../helpers/office.ts';
import { cell, field, openGrid, pasteHtml } from './grid-page.ts';
import { officeApp, openOffice } from './office-app.ts';

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

it('wherever it is scrolled, a screen reader walks its rows and columns in their order', async () => {
  const opened = await openApp({ today: '2026-05-20', viewport: { width: 1280, height: 720 } });
  const names = Array.from({ length: 60 }, (_, index) => `Phòng số ${index + 1}`);
  const app = officeApp(opened, await fillOffice({ call: callsOf(opened) }, names));
  await app.page.reload();
  await openGrid(app);
  const reader = await app.page.context().newCDPSession(app.page);
  // From now on, as where a screen reader runs, the browser keeps what it tells one.
  await reader.send('Accessibility.enable');
  const columnCount = Number(await app.page.getByRole('grid').getAttribute('aria-colcount'));
  const steps = (key: string, count: number) => Array.from({ length: count }, () => key);
  for (const keys of [
    steps('ArrowDown', 14),
    [...steps('PageDown', 2), ...steps('ArrowRight', 9)],
    [...steps('ArrowUp', 12), ...steps('ArrowLeft', 7)],
    ['Control+End'],
    ['Control+Home'],
  ]) {
    for (const key of keys) await app.page.keyboard.press(key);
    // The browser tells what changed when it finds the time.
    await expect.poll(() => walkSheet(app.page, reader)).toSatisfy(isInOrder(columnCount));
  }
  await app.close();
});

/** As a screen reader counts: from 1, heads among them. */
type Told = { row: number; column: number };
type Sheet = { lines: Told[][]; active: Told };

const FOOT_ROWS = 2;

/** True of heads that run from the first column to the last, and of rows one below the other, each under those heads. */
function isInOrder(columnCount: number): (told: Sheet) => boolean {
  return ({ lines: [, heads = [], ...rows], active }) => {
    const departments = rows.slice(0, -FOOT_ROWS);
    const [, { column: firstColumn } = { column: 0 }] = heads;
    const columns = [1, ...heads.slice(1, -1).map((_, at) => firstColumn + at), columnCount];
    const { row: firstRow } = departments[0]?.[0] ?? { row: 0 };
    const expected = departments.map((_, at) =>
      columns.map((column) => ({ row: firstRow + at, column })),
    );
    return (
      isDeepStrictEqual([heads.map(({ column }) => column), departments], [columns, expected]) &&
      expected.flat().some((place) => isDeepStrictEqual(place, active))
    );
  };
}

/** The rows of the sheet as the browser tells them to a screen reader, each with its cells, its name and its state. */
async function walkSheet(page: Page, reader: CDPSession): Promise<Sheet> {
  const { nodes } = await reader.send('Accessibility.getFullAXTree');
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = ({ childIds = [] }: Node, roles: RegExp): Node[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return roles.test(String(child.role?.value)) ? [child] : within(child, roles);
    });
  const idOf = async ({ backendDOMNodeId: backendNodeId = 0 }: Node) => {
    const { node } = await reader.send('DOM.describeNode', { backendNodeId });
    const attributes = node.attributes ?? [];
    return attributes[attributes.indexOf('id') + 1] ?? '';
  };
  const grids = nodes.filter(({ role }) => role?.value === 'grid');
  const lines: Told[][] = [];
  for (const row of grids.flatMap((grid) => within(grid, /^row$/))) {
    const ids = await Promise.all(within(row, /cell|header/).map(idOf));
    lines.push(await Promise.all(ids.map((id) => placeOf(page, id))));
  }
  const active = (await field(page).getAttribute('aria-activedescendant')) ?? '';
  return { lines, active: await placeOf(page, active) };
}

/** Names and states stand beside their rows in the page; their height tells whose they are. */
function placeOf(page: Page, id: string): Promise<Told> {
  return page.evaluate((sought) => {
    const cell = document.getElementById(sought);
    const row = cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
    const column = Number(cell?.getAttribute('aria-colindex'));
    return { row: Number(row ?? Number.parseFloat(cell?.style.top ?? '') / 32 + 3), column };
  }, id);
}
