import type { CellValue } from '../../shared/workbook/workbook.ts';
import { LINE_HEIGHT } from '../workbook/cell-style.ts';
import { lineCount } from '../workbook/row-height.ts';
import type { RowPiece, SheetPieces } from './sheet-pieces.ts';
import type { StyleFacts } from './styles.ts';
import { textOf } from './value-xml.ts';

const STANDARD_WIDTH = 8.43;
const TALLEST_ROW = 409;

type Heights = {
  pieces: Pick<SheetPieces, 'xml' | 'start'>;
  fill: { columns: readonly number[] };
  styles: readonly StyleFacts[];
};

/**
 * Height of a line in points where its texts need more than the drawn one has; null where it may stay as it is drawn.
 * Excel fits no row to its text in a file it did not write itself.
 */
export function createHeights({ pieces, fill, styles }: Heights) {
  const widths = widthsOf(pieces.xml.slice(0, pieces.start));
  return (model: RowPiece | null, values: readonly CellValue[]): string | null => {
    const styleAt = new Map(model?.cells.map(({ column, style }) => [column, style]));
    let lines = 1;
    fill.columns.forEach((column, at) => {
      const value = values[at];
      const style = styleAt.get(column);
      if (!value || style == null || !styles[Number(style)]?.wraps) return;
      lines = Math.max(lines, lineCount(textOf(value), widths(column)));
    });
    const needed = Math.min(lines * LINE_HEIGHT + 3, TALLEST_ROW);
    const drawn = Number(/\sht="([\d.]+)"/.exec(model?.tag ?? '')?.[1] ?? 0);
    return lines > 1 && needed > drawn ? String(needed) : null;
  };
}

function widthsOf(head: string): (column: number) => number {
  const columns = [...head.matchAll(/<(?:\w+:)?col\s([^>]*)>/g)].map(([, attributes = '']) => {
    const number = (name: string) =>
      Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? Number.NaN);
    return { min: number('min'), max: number('max'), width: number('width') };
  });
  return (column) => {
    const found = columns.find(({ min, max }) => min <= column && column <= max)?.width;
    return found === undefined || Number.isNaN(found) ? STANDARD_WIDTH : found;
  };
}
