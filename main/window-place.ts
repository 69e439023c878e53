export type Rectangle = { x: number; y: number; width: number; height: number };

/** Where the window stood when it was last closed. */
export type WindowPlace = Rectangle & { isMaximized: boolean };

/** True when enough of the title bar is on the screen to be seen and dragged: a monitor may have been unplugged since. */
export function isReachable(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  return right - left >= 200 && window.y >= screen.y && window.y <= screen.y + screen.height - 100;
}

const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next size of the page for Ctrl + (1), Ctrl − (−1) and Ctrl 0 (0). */
export function zoomFrom(factor: number, step: 1 | 0 | -1): number {
  if (step === 0) return 1;
  const next =
    step === 1
      ? ZOOM_STEPS.find((size) => size > factor + 0.01)
      : ZOOM_STEPS.findLast((size) => size < factor - 0.01);
  return next ?? factor;
}

/** The zoom a key asks for, by what it types on any layout, number pad included; null for other keys. */
export function zoomStepOf(key: string): 1 | 0 | -1 | null {
  if (key === '+' || key === '=') return 1;
  if (key === '-' || key === '_') return -1;
  return key === '0' ? 0 : null;
}
