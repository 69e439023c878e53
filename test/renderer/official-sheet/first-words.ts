import type { Page } from 'playwright-core';

/** Every word on the first leaf with the place of its letters, in hundredths of a pixel. */
export function readFirstWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leaf = document.querySelector('.official-leaf')?.getBoundingClientRect();
    const sheet = document.querySelector('.official-sheet');
    if (!leaf || !sheet) throw new Error('No leaf');
    const words: string[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const round = (px: number) => Math.round(px * 100) / 100;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        // What a drawing says without letters has no place.
        if (bottom > leaf.bottom || bottom === 0) continue;
        words.push([match[0], ...[left, top - leaf.top, right, bottom - top].map(round)].join(' '));
      }
    }
    return words;
  });
}
