import { joinLines, type PdfPiece, type PdfRow } from './pdf-lines.ts';

/** A drawn line or a thin box, in points from the lower left corner of its page. */
export type PdfRule = { left: number; right: number; bottom: number; top: number };

/** In points: rules meet within it, and text may touch them. */
const NEAR = 3;
const SHORTEST = 6;

type Cell = PdfRule & { pieces: PdfPiece[] };

/** The rows of the tables that are drawn with rules on a page, and the pieces that stand in none. */
export function takeTables(
  pieces: readonly PdfPiece[],
  rules: readonly PdfRule[],
): { rows: PdfRow[]; others: PdfPiece[] } {
  const upright = rules.filter(({ top, bottom }) => top - bottom > SHORTEST);
  const level = rules.filter(({ left, right }) => right - left > SHORTEST);
  const cells = new Map<string, Cell>();
  const others: PdfPiece[] = [];
  for (const piece of pieces.flatMap((one) => cutAtRules(one, upright))) {
    const around = cellAround(piece, upright, level);
    const key =
      around && [around.left, around.right, around.top, around.bottom].map(Math.round).join();
    const cell = key ? (cells.get(key) ?? { ...around, pieces: [] }) : null;
    if (key && cell) cells.set(key, cell);
    (cell?.pieces ?? others).push(piece);
  }
  const rows = rowsOf([...cells.values()]);
  // A frame around one text is no table.
  const inTables = rows.filter((row) => row.length > 1);
  if (inTables.length < 2) return { rows: [], others: [...pieces] };
  return { rows: rows.map(asRow), others };
}

/** The rules nearest to a piece on its four sides; null where one is missing. */
function cellAround(
  piece: PdfPiece,
  upright: readonly PdfRule[],
  level: readonly PdfRule[],
): PdfRule | null {
  const x = (piece.left + piece.right) / 2;
  const y = piece.bottom + piece.size / 3;
  const beside = upright.filter(({ bottom, top }) => bottom - NEAR < y && top + NEAR > y);
  const across = level.filter(({ left, right }) => left - NEAR < x && right + NEAR > x);
  const left = Math.max(...beside.filter((rule) => rule.left <= x).map((rule) => rule.left));
  const right = Math.min(...beside.filter((rule) => rule.left > x).map((rule) => rule.left));
  const top = Math.min(...across.filter((rule) => rule.bottom > y).map((rule) => rule.bottom));
  const bottom = Math.max(...across.filter((rule) => rule.bottom <= y).map((rule) => rule.bottom));
  return [left, right, top, bottom].every(Number.isFinite) ? { left, right, top, bottom } : null;
}

/** Words of neighbouring cells that stand close come as one piece: a rule between them tells. */
function cutAtRules(piece: PdfPiece, upright: readonly PdfRule[]): PdfPiece[] {
  const y = piece.bottom + piece.size / 3;
  const rule = upright.find(
    ({ left, bottom, top }) =>
      left > piece.left + NEAR && left < piece.right - NEAR && bottom < y && top > y,
  );
  if (!rule) return [piece];
  const wanted = ((rule.left - piece.left) / (piece.right - piece.left)) * piece.text.length;
  const blanks = [...piece.text.matchAll(/\s+/g)].map(({ index }) => index);
  const at = blanks.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  if (at === undefined) return [piece];
  const rest = { ...piece, text: piece.text.slice(at).trim(), left: rule.left + NEAR };
  return [
    { ...piece, text: piece.text.slice(0, at), right: rule.left - NEAR },
    ...cutAtRules(rest, upright),
  ];
}

/** Cells whose upper edges are level make a row; one that spans several stands in its first. */
function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells.toSorted((a, b) => b.top - a.top)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].top - cell.top < NEAR) row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

function asRow(cells: readonly Cell[]): PdfRow {
  const [first] = cells;
  const text = cells.map(({ pieces }) => joinLines(pieces)).join('\t');
  const { left = 0, right = 0, top = 0 } = first ?? {};
  return [{ text, left, right, bottom: top, size: 1, isTableRow: true }];
}
