import type { Page } from 'playwright-core';

/** What is current or chosen and looks, where the system chooses the colours, like what is not: a line each. */
export async function findAlikeInForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  // The mouse or the keyboard on one of them would tell them apart by itself.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  const faults = await page.evaluate(compareLooks);
  await page.emulateMedia({ forcedColors: null });
  return faults;
}

function compareLooks(): string[] {
  const PROPERTIES = ['color', 'background-color', 'border', 'outline', 'content'];
  const DECORATIONS = ['text-decoration-line', 'width', 'height'];
  const lookOf = (element: Element) =>
    [null, '::before', '::after']
      .map((part) => {
        const style = getComputedStyle(element, part);
        if (part && style.content === 'none') return 'none';
        // Not the size of the thing itself, which its text sets.
        const properties = part ? [...PROPERTIES, ...DECORATIONS] : PROPERTIES;
        return properties.map((name) => style.getPropertyValue(name)).join(' ');
      })
      .join(' | ');
  const MARKS = ['aria-current', 'aria-selected', 'aria-pressed', 'data-active'];
  const isMarked = (element: Element) =>
    MARKS.some((name) => ![null, 'false'].includes(element.getAttribute(name)));
  const isShown = (element: Element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const selector = MARKS.map((name) => `[${name}]:not([${name}="false"])`).join(', ');

  const faults: string[] = [];
  for (const chosen of document.querySelectorAll(selector)) {
    if (!isShown(chosen) || chosen.matches(':disabled')) continue;
    const kind = `${chosen.tagName.toLowerCase()}${chosen.classList[0] ? `.${CSS.escape(chosen.classList[0])}` : ''}`;
    let other: Element | undefined;
    for (let at = chosen.parentElement; at && !other && at !== document.body; at = at.parentElement)
      other = [...at.querySelectorAll(kind)].find(
        (one) => one !== chosen && !isMarked(one) && !one.matches(':disabled') && isShown(one),
      );
    if (other && lookOf(other) === lookOf(chosen))
      faults.push(`alike in forced colours: ${kind} “${chosen.textContent?.trim().slice(0, 40)}”`);
  }
  return faults;
}
