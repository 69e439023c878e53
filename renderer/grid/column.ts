import { type Figure, figureText, formatFigure, parseFigure } from '../../shared/figure.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { groupLabel, type Indicator } from '../../shared/indicator/indicator.ts';
import { MARKS, type Mark, NOT_ASSESSED } from '../../shared/report/report.ts';
import { fold } from '../../shared/text.ts';

/** Text that is no value of its column: kept as typed and pointed out, never recorded. */
export type Wrong = { typed: string };
export type Cell = Figure | Mark | Wrong;

/** `at` is the position among the view's indicators or contents. */
export type Column = { key: string; id: number; at: number; name: string; group: string } & (
  | { kind: 'figure'; indicator: Indicator }
  /** Counted from the month's cases: shown, not typed. */
  | { kind: 'counted'; indicator: Indicator }
  | { kind: 'mark' }
);

export type ReadCell = { ok: true; cell: Cell } | { ok: false; message: string };

/** Figures first, then marks, so that a block of both pastes in one go; what is counted comes last. */
export function columnsOf({ indicators, contents }: Pick<GridView, 'indicators' | 'contents'>) {
  const figures = indicators.map(
    (indicator, at): Column => ({
      kind: indicator.source === 'typed' ? 'figure' : 'counted',
      key: `indicator ${indicator.id}`,
      id: indicator.id,
      at,
      name: indicator.name,
      group: groupLabel(indicator.group),
      indicator,
    }),
  );
  const marks = contents.map(
    ({ id, text }, at): Column => ({
      kind: 'mark',
      key: `content ${id}`,
      id,
      at,
      name: `${at + 1}. ${text}`,
      group: 'Nội dung thi đua',
    }),
  );
  return [
    ...figures.filter(({ kind }) => kind === 'figure'),
    ...marks,
    ...figures.filter(({ kind }) => kind === 'counted'),
  ];
}

export function isWrong(cell: Cell): cell is Wrong {
  return typeof cell === 'object' && cell !== null;
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a === b || (isWrong(a) && isWrong(b) && a.typed === b.typed);
}

export function unitOf(column: Column): string {
  return column.kind === 'mark' ? '' : column.indicator.unit;
}

const MARK_KEYS: ReadonlyMap<string, Mark | null> = new Map<string, Mark | null>([
  ...(Object.keys(MARKS) as Mark[]).flatMap((mark, index): [string, Mark][] => [
    [String(index + 1), mark],
    [fold(MARKS[mark]), mark],
  ]),
  ...['', '0', '-', fold(NOT_ASSESSED)].map((text): [string, null] => [text, null]),
]);

/** What typed or pasted text means in a column. */
export function readCell(column: Column, typed: string): ReadCell {
  if (column.kind === 'counted') {
    return { ok: false, message: 'Số này đếm từ phần biểu dương, phê bình, không nhập ở đây.' };
  }
  if (column.kind === 'figure') {
    const parsed = parseFigure(typed, column.indicator.unit);
    return parsed.ok ? { ok: true, cell: parsed.figure } : parsed;
  }
  const mark = MARK_KEYS.get(fold(typed));
  if (mark !== undefined) return { ok: true, cell: mark };
  return { ok: false, message: 'Nhập 1 Tốt, 2 Đạt, 3 Chưa đạt hoặc 0 Chưa đánh giá.' };
}

/** The same, with text that cannot be read kept as it is. */
export function cellOf(column: Column, typed: string): Cell {
  const read = readCell(column, typed);
  return read.ok ? read.cell : { typed };
}

/** Why a cell is wrong; null for one that is not. */
export function faultOf(column: Column, cell: Cell): string | null {
  if (!isWrong(cell)) return null;
  const read = readCell(column, cell.typed);
  return read.ok ? null : read.message;
}

/** How a cell is typed: what its field holds when the keyboard comes to it. */
export function textOf(cell: Cell): string {
  if (isWrong(cell)) return cell.typed;
  return isMark(cell) ? MARKS[cell] : figureText(cell);
}

/** How a cell stands in the sheet. */
export function shownText(cell: Cell): string {
  if (isWrong(cell)) return cell.typed;
  return isMark(cell) ? MARKS[cell] : formatFigure(cell);
}

/** How a cell is copied: bare digits, since Excel takes 1.234 for a fraction or a thousand by its own setting. */
export function copiedText(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : textOf(cell);
}

/** The figure of a cell for totals; a mark or what cannot be read counts for nothing. */
export function figureIn(cell: Cell): Figure {
  return cell === 'nothing' || typeof cell === 'number' ? cell : null;
}

function isMark(cell: Cell): cell is Mark {
  return typeof cell === 'string' && cell !== 'nothing';
}
