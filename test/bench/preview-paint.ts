import type { Page } from 'playwright-core';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import type { Stage } from '../renderer/official-sheet/stage.ts';

/** Milliseconds from the navigation on, and how many sheets lie on the desk in the end. */
export type PreviewTimes = { first: number; whole: number; pages: number };

type Watched = { preview?: PreviewTimes };

/** A page that shows the document on its desk and takes the times, each time it is loaded. */
export async function openPreview(stage: Stage, document: OfficialDocument): Promise<Page> {
  const page = await stage.show(document);
  await page.addInitScript(watchPaint);
  return page;
}

/** When its first sheet was painted in the document's own fonts, and when all of them were. */
export async function measurePreview(page: Page): Promise<PreviewTimes> {
  await page.reload();
  const times = await page.waitForFunction(() => (globalThis as unknown as Watched).preview);
  return (await times.jsonValue()) as PreviewTimes;
}

async function watchPaint(): Promise<void> {
  const untilPainted = (isThere: (desk: Element) => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        const desk = document.querySelector('.official-desk');
        if (!desk || document.fonts.status !== 'loaded' || !isThere(desk)) {
          requestAnimationFrame(look);
          return;
        }
        // The task behind the frame that paints it.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  const first = await untilPainted((desk) => desk.querySelector('.official-leaf') !== null);
  const whole = await untilPainted((desk) => desk.getAttribute('aria-busy') === 'false');
  const pages = document.querySelectorAll('.official-leaf').length;
  (globalThis as unknown as Watched).preview = { first, whole, pages };
}
