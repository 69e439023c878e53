import type { OfficialDocument, Orientation } from '../../shared/document/official-document.ts';
import { MARGIN, pageVariables } from '../../shared/document/page.ts';

/** The kind of page of an annex: each has its own, and with it its own count of pages. */
export function annexPage(index: number): string {
  return `annex-${index + 1}`;
}

/** The same of a further copy: its pages are numbered as those of the first. */
export function copyPage(index: number): string {
  return `copy-${index + 2}`;
}

/**
 * What official-sheet.css cannot know: the measures and which way the pages lie. Chromium resets no page number, but counts each kind of
 * page for itself, and `after-first` is a way of writing numbers that leaves out 1.
 */
const { top, right, bottom, left } = MARGIN;
const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`;

export function pageRules(
  { orientation, annexes }: OfficialDocument,
  copies: readonly string[],
): string {
  return [
    // `@page` sees the variables of the root alone.
    `:root { ${Object.entries(pageVariables(orientation))
      .map(([name, value]) => `${name}: ${value};`)
      .join(' ')} }`,
    `@page { size: A4 ${orientation}; margin: ${margins}; }`,
    ...annexes.map(({ orientation: own }, index) => numberedAnew(annexPage(index), own)),
    ...copies.map((name) => numberedAnew(name, orientation)),
  ].join('\n');
}

function numberedAnew(name: string, orientation: Orientation): string {
  return (
    `@page ${name} { size: A4 ${orientation}; counter-increment: ${name}; ` +
    `@top-center { content: counter(${name}, after-first); } }`
  );
}
