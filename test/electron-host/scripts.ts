import type { Page } from 'playwright-core';
import type { Outcome } from './contract.ts';

const FAILED =
  'Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.';

/** Runs a script in the page as Electron does: its value as a clone, its failure in Electron's words. */
export async function runScript(page: Page, code: string, isByHand: boolean): Promise<Outcome> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: isByHand,
    });
    if (exceptionDetails) {
      const isRejection = exceptionDetails.text.includes('in promise');
      const [, message] = /^\w*: (.*)/.exec(exceptionDetails.exception?.description ?? '') ?? [];
      return { problem: (isRejection && message) || FAILED };
    }
    if (result.type === 'function') return { problem: 'An object could not be cloned.' };
    return { value: result.value };
  } finally {
    await session.detach().catch(() => {});
  }
}

/** The page dies, as under Task Manager's hand. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.crash').catch(() => {});
}

/** By the cross of its window: the page's `beforeunload` is asked first. True when it has gone, false when it stays. */
export function mayClose(page: Page): Promise<boolean> {
  return new Promise((resolve) => {
    page.once('close', () => resolve(true));
    page.once('dialog', (dialog) => {
      if (dialog.type() === 'beforeunload')
        void untilAnswered(page).then(() => resolve(page.isClosed()));
    });
    page.close({ runBeforeUnload: true }).catch(() => resolve(true));
  });
}

/** The question was answered elsewhere: a page that is still there can be spoken to again. */
async function untilAnswered(page: Page): Promise<void> {
  await page.evaluate('1').catch(() => {});
}
