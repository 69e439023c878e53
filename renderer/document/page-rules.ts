import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { MARGIN, pageVariables } from '../../shared/document/page.ts';

/** The kind of page of an annex: each has its own, and with it its own count of pages. */
export function annexPage(index: number): string {
  return `annex-${index + 1}`;
}

/**
 * What official-sheet.css cannot know: the measures and which way the pages lie. Chromium resets no page number, but counts each kind of
 * page for itself, and `after-first` is a way of writing numbers that leaves out 1.
 */
const { top, right, bottom, left } = MARGIN;
const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`;

export function pageRules({ orientation, annexes }: OfficialDocument): string {
  return [
    // `@page` sees the variables of the root alone.
    `:root { ${Object.entries(pageVariables(orientation))
      .map(([name, value]) => `${name}: ${value};`)
      .join(' ')} }`,
    `@page { size: A4 ${orientation}; margin: ${margins}; }`,
    ...annexes.map(({ orientation: own }, index) => {
      const name = annexPage(index);
      return (
        `@page ${name} { size: A4 ${own}; counter-increment: ${name}; ` +
        `@top-center { content: counter(${name}, after-first); } }`
      );
    }),
  ].join('\n');
}
