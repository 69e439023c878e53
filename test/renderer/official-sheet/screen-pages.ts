import type { Page } from 'playwright-core';

/** The letters that stand on each leaf of the desk, by where they are drawn. */
export function readScreenPages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leaves = [...document.querySelectorAll('.official-leaf')];
    const bottoms = leaves.map((leaf) => leaf.getBoundingClientRect().bottom);
    const words: string[][] = leaves.map(() => []);
    const inSheets = (node: Node) =>
      node.parentElement?.closest('.official-sheet')
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, inSheets);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const [rect] = range.getClientRects();
        if (rect) words[bottoms.findIndex((bottom) => rect.bottom < bottom)]?.push(match[0]);
      }
    }
    return words.map((list) => list.join(''));
  });
}
