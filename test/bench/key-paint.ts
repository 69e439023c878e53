import type { Page } from 'playwright-core';

type Probed = { keyPaint: { samples: number[]; painted: () => void } };

/**
 * Frames as soon as there is something to show. At 60 frames a second most of each measure would be the wait for the next
 * frame, which is the same for a fast page and a slow one.
 */
export const FRAMES_AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * Presses keys one by one and measures each from the event's own time, when the browser took it in, to the first task after
 * the frame that shows it. The first presses warm up and are left out.
 */
export async function measureKeys(
  page: Page,
  keys: readonly string[],
  warmUp: number,
): Promise<number[]> {
  await page.evaluate(() => {
    const probed = globalThis as unknown as Partial<Probed>;
    if (probed.keyPaint) {
      probed.keyPaint.samples = [];
      return;
    }
    const keyPaint = { samples: [] as number[], painted: () => {} };
    probed.keyPaint = keyPaint;
    const measure = ({ timeStamp }: Event) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        keyPaint.samples.push(performance.now() - timeStamp);
        keyPaint.painted();
      };
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    // A modifier goes down before its key and paints nothing.
    addEventListener('keydown', (event) => event.key !== 'Control' && measure(event), {
      capture: true,
    });
  });
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          const { keyPaint } = globalThis as unknown as Probed;
          keyPaint.painted = resolve;
          if (keyPaint.samples.length > count) resolve();
        }),
      index,
    );
  }
  const samples = await page.evaluate(() => (globalThis as unknown as Probed).keyPaint.samples);
  return samples.slice(warmUp);
}
