import type { Page } from 'playwright-core';

/**
 * What does not hold on the screen as it lies in its window, a line each: sideways scroll, a control that cannot be
 * seen when the keyboard is on it, text that is cut with its whole nowhere in reach.
 */
export async function judgeScreen(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  return page.evaluate(() => {
    const faults: string[] = [];
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1)
      faults.push(`sideways scroll: ${scrollWidth} over ${clientWidth}`);

    /** Told as text of its own or by its title, or read in full by scrolling inside it. */
    const isInReach = (element: Element, text: string) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const whole = `${at.getAttribute('title') ?? ''} ${at.getAttribute('aria-label') ?? ''}`;
        if (whole.includes(text)) return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('#root *')) {
      if (
        element.matches('select, input, textarea, svg, svg *, .visually-hidden') ||
        !isShown(element)
      )
        continue;
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join(' ')
        .trim();
      if (text === '') continue;
      const style = getComputedStyle(element);
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isWide = hides && element.scrollWidth > element.clientWidth + 1;
      const isHigh =
        style.webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 1;
      const isHidden = style.clipPath !== 'none' || element.clientWidth <= 1;
      if ((isWide || isHigh) && !isHidden && !isInReach(element, text))
        faults.push(`cut: ${told(element)}`);
    }

    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      const isIdle = getComputedStyle(control).pointerEvents === 'none';
      if (isIdle || control.matches(':disabled') || !isShown(control) || control.closest('[inert]'))
        continue;
      control.focus();
      if (document.activeElement !== control) continue;
      const box = control.getBoundingClientRect();
      // Higher than the window: what shows of it is judged by its own parts.
      if (box.height > innerHeight / 2 || box.width === 0) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      const label = (control as HTMLInputElement).labels?.[0];
      const isOwn = hit && (control.contains(hit) || hit.contains(control) || label?.contains(hit));
      if (!isOwn)
        faults.push(`under something: ${told(control)} by ${hit ? told(hit) : 'the edge'}`);
    }
    return faults;
  });
}
