export type Rectangle = { x: number; y: number; width: number; height: number };

/** Where the window stood when it was last closed. */
export type WindowPlace = Rectangle & { isMaximized: boolean };

/** True when enough of the title bar is on the screen to be seen and dragged: a monitor may have been unplugged since. */
export function isReachable(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  return right - left >= 200 && window.y >= screen.y && window.y <= screen.y + screen.height - 100;
}

const USUAL_SIZE = { width: 1280, height: 800 };

/** Below this the sheet has no room for its columns; a smaller screen is still filled whole. */
const SMALLEST_SIZE = { width: 1024, height: 680 };

/**
 * Where the window opens on a screen with this work area, in its units: as it was kept, else of usual size in the
 * middle; whole inside the work area either way, so that no bar of it lies off the screen.
 */
export function placeOn(area: Rectangle, kept: Rectangle | null): Rectangle {
  const { width: wide, height: high } = kept ?? USUAL_SIZE;
  const [width, height] = [Math.min(wide, area.width), Math.min(high, area.height)];
  const x = kept?.x ?? Math.round(area.x + (area.width - width) / 2);
  const y = kept?.y ?? Math.round(area.y + (area.height - height) / 2);
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
    width,
    height,
  };
}

/** The smallest size the window may be given: it never holds the window larger than one of the screens. */
export function smallestSize(areas: readonly Rectangle[]): { width: number; height: number } {
  return {
    width: Math.min(SMALLEST_SIZE.width, ...areas.map(({ width }) => width)),
    height: Math.min(SMALLEST_SIZE.height, ...areas.map(({ height }) => height)),
  };
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
