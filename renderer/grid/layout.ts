import type { Area, Place } from './place.ts';

/** Sizes of the sheet in CSS pixels: fixed, so that what is in sight is computed and never measured. */
export const ROW = 32;
export const COLUMN = 92;
export const GROUP_HEAD = 26;
export const HEAD = GROUP_HEAD + 92;
/** Two totals under a line. */
export const FOOT = ROW * 2 + 1;
export const STATE = 156;
const NAME = 208;
const NARROW_NAME = 132;
/** A sheet narrower than this gives its width to the figures. */
const NARROW = 760;

/** True of a text that may be wider than its cell: of what is typed any letter may be wide, a short figure never is. */
export function mayNotFit(text: string): boolean {
  return !SHORT_FIGURE.test(text);
}

const SHORT_FIGURE = /^[\d.,–]{0,7}$/;

/** How wide the departments' names stand in a window of that width. */
export function nameWidth(width: number): number {
  return width < NARROW ? NARROW_NAME : NAME;
}

/** What the scrolling frame shows: its size, how far it is scrolled. */
export type Frame = { width: number; height: number; top: number; left: number };

export type Visible = {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
};

/** Drawn beyond the edge, so that a step into view finds its cell there. */
const MARGIN = 1;

/** The cells to draw. */
export function visibleIn(frame: Frame, rows: number, columns: number): Visible {
  const width = frame.width - nameWidth(frame.width);
  return {
    firstRow: Math.max(0, Math.floor(frame.top / ROW) - MARGIN),
    lastRow: Math.min(rows - 1, Math.floor((frame.top + bodyHeight(frame)) / ROW) + MARGIN),
    firstColumn: Math.max(0, Math.floor(frame.left / COLUMN) - 1),
    lastColumn: Math.min(columns - 1, Math.floor((frame.left + width) / COLUMN) + 1),
  };
}

/** How many whole rows a page has. */
export function pageRows(frame: Frame): number {
  return Math.max(1, Math.floor(bodyHeight(frame) / ROW) - 1);
}

function bodyHeight({ height }: Frame): number {
  return Math.max(ROW, height - HEAD - FOOT);
}

/** The nearest scroll position that shows a cell whole, beside the names and between head and foot. */
export function revealed(frame: Frame, { row, column }: Place): { top: number; left: number } {
  const sides = nameWidth(frame.width) + (hasStateInSight(frame) ? STATE : 0);
  return {
    top: nearest(frame.top, row * ROW, ROW, bodyHeight(frame)),
    left: nearest(frame.left, column * COLUMN, COLUMN, Math.max(COLUMN, frame.width - sides)),
  };
}

/** Where the window is wide, the state at the right end stays in sight too. */
export function hasStateInSight({ width }: Pick<Frame, 'width'>): boolean {
  return width >= NARROW;
}

function nearest(from: number, start: number, size: number, room: number): number {
  if (start < from) return start;
  return start + size > from + room ? start + size - room : from;
}

/** Where an area stands on the sheet. */
export function boxOf({ top, left, bottom, right }: Area, names: number) {
  return {
    top: HEAD + top * ROW,
    left: names + left * COLUMN,
    width: (right - left + 1) * COLUMN,
    height: (bottom - top + 1) * ROW,
  };
}

/** The cell under a point of the frame; null over names, head, foot or state. */
export function placeAt(frame: Frame, x: number, y: number): Place | null {
  const names = nameWidth(frame.width);
  const right = frame.width - (hasStateInSight(frame) ? STATE : 0);
  if (x < names || x > right || y < HEAD || y > frame.height - FOOT) return null;
  return placeNear(frame, x, y);
}

/** The cell at or nearest to a point, for a drag that leaves the sheet. */
export function placeNear(frame: Frame, x: number, y: number): Place {
  return {
    row: Math.floor((y - HEAD + frame.top) / ROW),
    column: Math.floor((x - nameWidth(frame.width) + frame.left) / COLUMN),
  };
}
