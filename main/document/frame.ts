import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { mm } from './measures.ts';
import { FRAME_STYLE } from './table-styles.ts';

type FrameRow = [left: Paragraph[], right: Paragraph[]];

/** Two columns side by side without lines; widths in millimetres. */
export function frame(widths: [number, number], rows: FrameRow[], isKept: boolean): Table {
  const [left, right] = [mm(widths[0]), mm(widths[1])];
  return new Table({
    style: FRAME_STYLE,
    layout: TableLayoutType.FIXED,
    columnWidths: [left, right],
    width: { size: left + right, type: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          ...(isKept ? { cantSplit: true } : {}),
          children: cells.map((children) => new TableCell({ children })),
        }),
    ),
  });
}
