import { describe, expect, test } from 'vitest';
import {
  isReachable,
  placeOn,
  smallestSize,
  zoomFrom,
  zoomStepOf,
} from '../../main/window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const window = { x: 100, y: 50, width: 1280, height: 800 };

describe('a window is reachable', () => {
  test.each([
    ['whole on the screen', window, true],
    ['mostly over the left edge', { ...window, x: -1000 }, true],
    ['so far left that the title bar cannot be caught', { ...window, x: -1200 }, false],
    ['on a monitor to the right that is gone', { ...window, x: 1920 }, false],
    ['with its title bar above the screen', { ...window, y: -10 }, false],
    ['below the screen', { ...window, y: 1000 }, false],
  ])('%s', (_where, place, expected) => {
    expect(isReachable(place, screen)).toBe(expected);
  });
});

describe('the window opens inside the work area', () => {
  const small = { x: 0, y: 0, width: 1092, height: 614 };
  test.each([
    ['kept and fitting: as it was', screen, window, window],
    ['never kept: in the middle', screen, null, { x: 320, y: 120, width: 1280, height: 800 }],
    ['never kept, 1366×768 at 125 %: fills it', small, null, small],
    ['kept from a larger screen', small, window, small],
    [
      'kept half over the edge: comes back whole',
      screen,
      { ...window, x: -600, y: 400 },
      { ...window, x: 0, y: 240 },
    ],
    [
      'on a monitor to the left of the first',
      { x: -1280, y: 20, width: 1280, height: 700 },
      { ...window, x: -1200 },
      { x: -1280, y: 20, width: 1280, height: 700 },
    ],
  ])('%s', (_how, area, kept, expected) => {
    expect(placeOn(area, kept)).toEqual(expected);
  });

  test('and the smallest size is never larger than one of the screens', () => {
    expect(smallestSize([screen])).toEqual({ width: 1024, height: 680 });
    expect(smallestSize([screen, small])).toEqual({ width: 1024, height: 614 });
    expect(smallestSize([{ ...small, width: 960, height: 480 }])).toEqual({
      width: 960,
      height: 480,
    });
  });
});

describe('zoom', () => {
  test('goes up and down by the same steps and stops at the ends', () => {
    const up = [0, 1, 2, 3, 4, 5].reduce((factor) => zoomFrom(factor, 1), 1);
    expect(up).toBe(2);
    expect(zoomFrom(2, 1)).toBe(2);
    expect(zoomFrom(1.25, -1)).toBe(1.1);
    expect(zoomFrom(0.8, -1)).toBe(0.8);
    expect(zoomFrom(1.75, 0)).toBe(1);
  });

  test('keeps its place though Chromium answers 1.2499999', () => {
    expect(zoomFrom(1.2499999, 1)).toBe(1.5);
    expect(zoomFrom(1.2500001, -1)).toBe(1.1);
  });

  test('listens to the keys of both rows and no others', () => {
    expect(['+', '=', '-', '0'].map(zoomStepOf)).toEqual([1, 1, -1, 0]);
    expect(['a', 's', '1', 'Enter'].map(zoomStepOf)).toEqual([null, null, null, null]);
  });
});
