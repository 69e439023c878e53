export type Place = { row: number; column: number };
/** A rectangle of cells, its edges included. */
export type Area = { top: number; left: number; bottom: number; right: number };

type Size = { rows: readonly unknown[]; columns: readonly unknown[] };
/** From `anchor` to `head`; typing goes to `active`, which lies between them. */
export type Selection = { active: Place; anchor: Place; head: Place };

export function oneCell(place: Place): Selection {
  return { active: place, anchor: place, head: place };
}

export function clamp({ rows, columns }: Size, { row, column }: Place): Place {
  return {
    row: Math.max(0, Math.min(row, rows.length - 1)),
    column: Math.max(0, Math.min(column, columns.length - 1)),
  };
}

export function areaOf({ anchor, head }: Pick<Selection, 'anchor' | 'head'>): Area {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

export function sizeOf({ top, left, bottom, right }: Area): { height: number; width: number } {
  return { height: bottom - top + 1, width: right - left + 1 };
}

/** All cells of an area, row by row. */
export function placesOf(area: Area): Place[] {
  const { height, width } = sizeOf(area);
  return Array.from({ length: height * width }, (_, index) => ({
    row: area.top + Math.floor(index / width),
    column: area.left + (index % width),
  }));
}

/** The next cell within an area, by rows or by columns, round at its end. */
export function nextWithin(area: Area, from: Place, along: 'row' | 'column', step: 1 | -1): Place {
  const { height, width } = sizeOf(area);
  const row = from.row - area.top;
  const column = from.column - area.left;
  const at = along === 'row' ? row * width + column : column * height + row;
  const next = (at + step + height * width) % (height * width);
  return along === 'row'
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
}

/** A text of a pasted block and where in the sheet it goes; outside it, an index of no row or column. */
export type Aimed = Place & { text: string };
