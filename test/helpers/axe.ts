import axe from 'axe-core';
import type { Page } from 'playwright-core';

export const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** What axe-core finds wrong on the page, one line a fault: the rule and where it is broken. */
export async function findFaults(page: Page): Promise<string[]> {
  // Screens load by themselves: half of one would be judged for what is still on its way.
  await page.locator('h1').first().waitFor();
  // A drawer still sliding in or a button fading would be judged by its passing colours.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  // After another size a table that now scrolls is reached by keyboard a frame or two later.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  // What stays in sight covers half of whatever scrolls under it at this moment: the page is judged as it lies.
  const laidOut = await page.addStyleTag({
    content: '[data-laid-out], .shell-module__shell-header { position: static !important; }',
  });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('*'))
      if (getComputedStyle(element).position === 'sticky') element.dataset['laidOut'] = '';
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
    );
  });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-laid-out]'))
      delete element.dataset['laidOut'];
  });
  await laidOut.evaluate((style) => style.parentNode?.removeChild(style));
  return faults;
}
