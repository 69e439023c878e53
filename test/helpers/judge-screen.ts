import type { Page } from 'playwright-core';

/**
 * What does not hold on the screen as it lies in its window, a line each: sideways scroll, a control that cannot be
 * seen when the keyboard is on it, text or a value that is cut with its whole nowhere in reach. An open drawer, dialog
 * or menu is judged by itself: what it covers cannot be reached.
 */
export async function judgeScreen(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  return [
    ...(await page.evaluate(findSidewaysScroll)),
    ...(await page.evaluate(findCutText)),
    ...(await page.evaluate(findObscured)),
  ];
}

function findSidewaysScroll(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const drawers = document.querySelectorAll('.mantine-Drawer-content, .mantine-Modal-content');
  const wide = [...drawers].filter((one) => one.scrollWidth > one.clientWidth + 1);
  return [
    ...(scrollWidth > clientWidth + 1
      ? [`sideways scroll: ${scrollWidth} over ${clientWidth}`]
      : []),
    ...wide.map((one) => `sideways scroll in a dialog: ${one.scrollWidth} over ${one.clientWidth}`),
  ];
}

/** Every piece of text is held against all that hides what flows over it, however far outside that is set. */
function findCutText(): string[] {
  const faults = new Set<string>();
  const told = (element: Element, text: string) =>
    `cut: ${element.tagName.toLowerCase()} “${text.slice(0, 60)}”`;
  const isInReach = (element: Element, text: string) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const whole = `${at.getAttribute('title') ?? ''} ${at.getAttribute('aria-label') ?? ''}`;
      if (whole.includes(text)) return true;
    }
    return false;
  };
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('.visually-hidden, svg, option, script, style'))
      continue;
    if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    let [byWidth, byHeight] = [true, true];
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (style.clipPath !== 'none' || frame.width <= 1) break;
      const isWide = byWidth && hides(style.overflowX) && box.right > frame.right + 1;
      const isHigh = byHeight && hides(style.overflowY) && box.bottom > frame.bottom + 3;
      const flowsOver =
        at === element && style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + 1;
      if ((isWide || isHigh || flowsOver) && !isInReach(element, text)) {
        faults.add(told(element, text));
        break;
      }
      // What scrolls brings the rest into sight.
      if (scrolls(style.overflowX)) byWidth = false;
      if (scrolls(style.overflowY)) byHeight = false;
      if (style.position === 'fixed') break;
    }
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="hidden"])',
  )) {
    if (!field.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
    const value =
      field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value;
    const style = getComputedStyle(field);
    if (!pen || value === '') continue;
    pen.font = style.font;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    if (pen.measureText(value).width <= room + 1) continue;
    // The whole is asked for with the keyboard on it, as with the mouse.
    field.focus({ preventScroll: true });
    if (!isInReach(field, value)) faults.add(told(field, value));
  }
  return [...faults];
}

/** Each control with the keyboard on it: the middle of what can be seen of it is the control itself. */
async function findObscured(): Promise<string[]> {
  const faults: string[] = [];
  const told = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
  /** What lies at the middle of the part of a control that can be seen. A link over two lines is met on its first. */
  const hitOf = (control: Element) => {
    const first = [...control.getClientRects()].find(({ width, height }) => width && height);
    if (!first) return control;
    const [left, right] = [Math.max(first.left, 0), Math.min(first.right, innerWidth)];
    const [top, bottom] = [Math.max(first.top, 0), Math.min(first.bottom, innerHeight)];
    if (right <= left || bottom <= top) return null;
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  };
  const isOwn = (control: Element, hit: Element | null) =>
    hit !== null &&
    (control.contains(hit) ||
      [...((control as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)));
  const open = document.querySelectorAll('[role="dialog"][aria-modal="true"], [role="menu"]');
  const scope = [...open].filter((one) => one.checkVisibility()).at(-1) ?? document;
  const controls =
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="menuitem"]';
  for (const control of scope.querySelectorAll<HTMLElement>(controls)) {
    const isIdle = getComputedStyle(control).pointerEvents === 'none';
    if (isIdle || control.matches(':disabled') || control.closest('[inert]')) continue;
    if (!control.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
    control.focus();
    if (document.activeElement !== control) continue;
    let hit = hitOf(control);
    // What the field before had opened, a list of proposals say, closes a moment later.
    for (let looks = 0; looks < 6 && !isOwn(control, hit); looks += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      hit = hitOf(control);
    }
    if (!isOwn(control, hit))
      faults.push(`under something: ${told(control)} by ${hit ? told(hit) : 'the edge'}`);
  }
  return faults;
}
