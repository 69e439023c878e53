import { describe, expect, test } from 'vitest';
import { isReachable, zoomFrom, zoomStepOf } from '../../main/window-place.ts';

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
