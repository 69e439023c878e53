import type { Page } from 'playwright-core';
import { MONTH, type OfficeApp } from './office-app.ts';

export const field = (page: Page) => page.locator('.grid-module__sheet-input');
export const note = (page: Page) => page.locator('.report-foot [role=status]');

export async function openGrid({ goTo, page }: OfficeApp): Promise<void> {
  await goTo(`/bao-cao/${MONTH}/bang`);
  await field(page).waitFor();
}

/** What the sheet shows in a cell, by the position of its department and column. */
export function cell(page: Page, row: number, column: number) {
  return page.locator(
    `.grid-module__sheet-body [aria-rowindex="${row + 3}"] [aria-colindex="${column + 2}"]`,
  );
}

/** Puts text on the system's clipboard as another program would: selected and copied somewhere else. */
export async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const area = document.createElement('textarea');
    area.id = 'elsewhere';
    document.body.append(area);
    area.value = copied;
    area.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.getElementById('elsewhere')?.remove());
  await field(page).focus();
}

/** Puts HTML beside text on the clipboard, as Word does. */
export async function pasteHtml(page: Page, html: string, text: string): Promise<void> {
  await field(page).evaluate(
    (input, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data.html);
      clipboardData.setData('text/plain', data.text);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );
}

/** Each text replaces the one before as Unikey does it: backspaces, then letters, in one burst without a pause. */
export async function typeLikeUnikey(page: Page, texts: readonly string[]): Promise<void> {
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
}

/** Composes a text as an input method does, letter by letter, and commits it. */
export async function compose(page: Page, texts: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of texts) {
    const [selectionStart, selectionEnd] = [text.length, text.length];
    await session.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
  }
  await session.send('Input.insertText', { text: texts.at(-1) ?? '' });
  await session.detach();
}
