import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  TableRow as OfficialRow,
  Table as OfficialTable,
  Orientation,
  TableColumn,
} from '../../shared/document/official-document.ts';
import { mm, textWidth } from './measures.ts';
import type { StyleId } from './styles.ts';
import { TABLE_STYLE } from './table-styles.ts';
import { gap, runsOf, styled } from './text.ts';

/** A table of figures: its header repeats on every page, no row is split, none stands alone under the header. */
export function table(
  { caption, columns, rows }: OfficialTable,
  orientation: Orientation,
  keepNext: boolean,
): (Paragraph | Table)[] {
  const columnWidths = widthsOf(columns, mm(textWidth(orientation)));
  const written = rows.map((row, index) =>
    rowOf(row, columns, staysWithNext(rows, index) || (keepNext && index === rows.length - 1)),
  );
  return [
    caption === '' ? gap() : styled('Caption', caption, { keepNext: true }),
    new Table({
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      columnWidths,
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      rows: [headerRow(columns), ...written],
    }),
  ];
}

function widthsOf(columns: readonly TableColumn[], room: number): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((room * width) / whole));
}

/** The name of a group stays with its first row, the row before a total with the total. */
function staysWithNext(rows: readonly OfficialRow[], index: number): boolean {
  return rows[index]?.look === 'group' || rows[index + 1]?.look === 'total';
}

function headerRow(columns: readonly TableColumn[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ header }) => cell(header, { align: 'center', bold: true })),
  });
}

function rowOf(
  { cells, look }: OfficialRow,
  columns: readonly TableColumn[],
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(keepNext ? { keepNext } : {}),
    children:
      look === 'group' || cells.length === 1
        ? [cell(cells[0] ?? '', { align: 'left', bold: true, columnSpan: columns.length })]
        : columns.map(({ align }, index) =>
            cell(cells[index] ?? '', { align, bold: look === 'total' }),
          ),
  });
}

type CellLook = { align: TableColumn['align']; bold: boolean; columnSpan?: number };

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function cell(text: string, { align, bold, ...place }: CellLook): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...place,
    children: [
      new Paragraph({
        style: 'TableText' satisfies StyleId,
        alignment: ALIGNMENTS[align],
        children: runsOf([{ text, bold }]),
      }),
    ],
  });
}
