import { type CellValue, columnName } from '../../shared/workbook/workbook.ts';
import { createHeights } from './heights.ts';
import { copiedFormula, type Move, movedFormula, movedReferences, movedRow } from './references.ts';
import { type CellPiece, cutSheet, type RowPiece, type SheetPieces } from './sheet-pieces.ts';
import type { StyleFacts } from './styles.ts';
import { escapeXml, unescapeXml, valueXml } from './value-xml.ts';

export type SheetFill = {
  sheet: string;
  /** Where the list begins, counted from 1. */
  firstRow: number;
  /** The columns that are ours, counted from 1; a value of each line for each. */
  columns: readonly number[];
  rows: readonly (readonly CellValue[])[];
};

type Filling = {
  pieces: SheetPieces;
  fill: SheetFill;
  styles: readonly StyleFacts[];
  is1904: boolean;
  move: Move;
};

export type FilledSheet = { xml: string; move: Move };

/**
 * The sheet with a list put into it: the lines take the styles of the empty ones that were drawn for them, further ones
 * those of the last but one, and all below moves down. Nothing else of the text changes.
 */
export function fillSheet(
  xml: string,
  fill: SheetFill,
  { styles, is1904 }: Pick<Filling, 'styles' | 'is1904'>,
): FilledSheet {
  const pieces = cutSheet(xml);
  const move = moveFor(pieces, fill);
  if (fill.rows.length === 0) return { xml, move };
  const filling: Filling = { pieces, fill, styles, is1904, move };
  const head = withDimension(xml.slice(0, pieces.start), filling);
  const tag = `${pieces.prefix}sheetData`;
  const tail = movedTail(xml.slice(pieces.end), filling);
  return { xml: `${head}<${tag}>${rowsXml(filling)}</${tag}>${tail}`, move };
}

/** How many lines are drawn, up to the next row that says something; none below it has to move where nothing does. */
function moveFor({ rows }: SheetPieces, { firstRow, columns, rows: lines }: SheetFill): Move {
  const isOurs = new Set(columns);
  const isTaken = (cell: CellPiece) =>
    cell.formula !== null ? isOurs.has(cell.column) : cell.hasValue;
  const next = rows.find(({ number, cells }) => number > firstRow && cells.some(isTaken));
  const room = next ? next.number - firstRow : Math.max(lines.length, 1);
  return { last: firstRow + room - 1, room, extra: Math.max(0, lines.length - room) };
}

/** The drawn line that a line of the list looks like. */
function modelOf(
  line: number,
  { fill: { firstRow, rows }, move: { room, extra } }: Filling,
): number {
  if (extra === 0 || line < room - 1) return firstRow + line;
  return line === rows.length - 1 && room > 1
    ? firstRow + room - 1
    : firstRow + Math.max(room - 2, 0);
}

function rowsXml(filling: Filling): string {
  const { pieces, fill, move } = filling;
  const { firstRow, rows: lines, sheet } = fill;
  const drawn = new Map(pieces.rows.map((row) => [row.number, row]));
  const heightOf = createHeights(filling);
  const listed = lines.map((values, line) => {
    const number = firstRow + line;
    const model = drawn.get(modelOf(line, filling)) ?? drawn.get(firstRow) ?? null;
    return { number, xml: lineXml(filling, { number, model, values, heightOf }) };
  });
  const isListed = (number: number) =>
    number >= firstRow && number < firstRow + Math.min(lines.length, move.room);
  const others = pieces.rows
    .filter(({ number }) => !isListed(number))
    .map((row) => ({
      number: movedRow(row.number, move),
      xml: movedRowXml(pieces.xml.slice(row.start, row.end), row.number, sheet, move),
    }));
  return [...others, ...listed]
    .sort((a, b) => a.number - b.number)
    .map((row) => row.xml)
    .join('');
}

type Line = {
  number: number;
  model: RowPiece | null;
  values: readonly CellValue[];
  heightOf: (model: RowPiece | null, values: readonly CellValue[]) => string | null;
};

function lineXml(filling: Filling, { number, model, values, heightOf }: Line): string {
  const { pieces, fill, styles, is1904 } = filling;
  const { prefix } = pieces;
  const cells = new Map<number, string>();
  const styleAt = new Map(model?.cells.map(({ column, style }) => [column, style]));
  for (const cell of model?.cells ?? [])
    cells.set(cell.column, keptCell(filling, cell, model?.number ?? number, number));
  fill.columns.forEach((column, at) => {
    const style = styleAt.get(column) ?? null;
    const value = values[at] ?? { kind: 'blank' };
    const facts = style === null ? undefined : styles[Number(style)];
    cells.set(
      column,
      cellXml(prefix, column, number, style, valueXml(value, { facts, is1904, prefix })),
    );
  });
  const inside = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
  const tag = rowTag(model?.tag ?? `<${prefix}row>`, number, heightOf(model, values));
  return `${tag}${inside}</${prefix}row>`;
}

/** A cell of the line that is not ours: what stood in it stays in its own line; into further lines goes its formula. */
function keptCell(
  { pieces, fill, move }: Filling,
  cell: CellPiece,
  from: number,
  to: number,
): string {
  const { prefix, xml } = pieces;
  const isOwn = movedRow(from, move) === to || from === to;
  if (isOwn) {
    const kept = movedRowXml(xml.slice(cell.start, cell.end), from, fill.sheet, move);
    return withRow(kept, to);
  }
  if (cell.formula === null || cell.formula === '')
    return cellXml(prefix, cell.column, to, cell.style, '');
  const formula = escapeXml(copiedFormula(cell.formula, to - from));
  return cellXml(prefix, cell.column, to, cell.style, `><${prefix}f>${formula}</${prefix}f>`);
}

/** `content` begins with what follows the style: more attributes, or the end of the tag. */
function cellXml(
  prefix: string,
  column: number,
  row: number,
  style: string | null,
  content: string,
): string {
  const start = `<${prefix}c r="${columnName(column)}${row}"${style === null ? '' : ` s="${style}"`}`;
  return content === '' ? `${start}/>` : `${start}${content}</${prefix}c>`;
}

/** The tag of a row with its new number, open, without the hint that says which columns it reaches over. */
function rowTag(tag: string, number: number, height: string | null): string {
  const bare = tag.replace(/\s+(r|spans)="[^"]*"/g, '').replace(/\s*\/?>$/, '');
  const own = height === null ? bare : bare.replace(/\s+(ht|customHeight)="[^"]*"/g, '');
  const numbered = own.replace(/^(<[\w:]+)/, `$1 r="${number}"`);
  return `${numbered}${height === null ? '' : ` ht="${height}" customHeight="1"`}>`;
}

function withRow(xml: string, row: number): string {
  return xml.replace(/(<(?:\w+:)?(?:c|row)\b[^>]*?\sr="[A-Z]*)\d+"/g, `$1${row}"`);
}

/** A row, or a cell of it, at its new place, with its formulas following what moved. */
function movedRowXml(xml: string, number: number, sheet: string, move: Move): string {
  if (move.extra === 0) return xml;
  return movedFormulas(withRow(xml, movedRow(number, move)), sheet, sheet, move);
}

/** All formulas of a piece of the sheet `own`, following the rows of `moved`. Those that say the same stay as they are written. */
export function movedFormulas(xml: string, own: string, moved: string, move: Move): string {
  return xml.replace(
    /(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]*)(?=<)/g,
    (whole, tag: string, text: string) => {
      if (tag.endsWith('/>')) return whole;
      const formula = unescapeXml(text);
      const result = movedFormula(formula, own, moved, move);
      const area = tag.replace(/(\sref=")([^"]+)"/, (_, start, references) =>
        own === moved ? `${start}${movedReferences(references, move)}"` : `${start}${references}"`,
      );
      return `${area}${result === formula ? text : escapeXml(result)}`;
    },
  );
}

function movedTail(tail: string, filling: Filling): string {
  const { fill, move } = filling;
  const moved =
    move.extra === 0
      ? tail
      : movedFormulas(
          tail
            .replace(
              /\b(ref|sqref)="([^"]+)"/g,
              (_, name, references) => `${name}="${movedReferences(references, move)}"`,
            )
            .replace(
              /(<(?:\w+:)?sqref>)([^<]+)/g,
              (_, tag, references) => `${tag}${movedReferences(references, move)}`,
            )
            .replace(
              /(<(?:\w+:)?brk id=")(\d+)"/g,
              (_, start, row) => `${start}${movedRow(Number(row), move)}"`,
            ),
          fill.sheet,
          fill.sheet,
          move,
        );
  return withMerges(moved, filling, tail);
}

/** Cells that were drawn as one in the model of a line are so in the line. */
function withMerges(moved: string, filling: Filling, before: string): string {
  const { fill, move } = filling;
  const flat = [
    ...before.matchAll(/<(?:\w+:)?mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g),
  ].filter(([, , top, , bottom]) => top === bottom);
  const added = fill.rows.flatMap((_, line) => {
    const model = modelOf(line, filling);
    const number = fill.firstRow + line;
    if (movedRow(model, move) === number || model === number) return [];
    return flat
      .filter(([, , row]) => Number(row) === model)
      .map(([, left, , right]) => `${left}${number}:${right}${number}`);
  });
  if (added.length === 0) return moved;
  return moved.replace(
    /(<(\w+:)?mergeCells\b)([^>]*>)([\s\S]*?)(<\/(?:\w+:)?mergeCells>)/,
    (_, start, prefix = '', rest: string, inside: string, end) => {
      const count = (inside.match(/mergeCell /g) ?? []).length + added.length;
      const more = added.map((range) => `<${prefix}mergeCell ref="${range}"/>`).join('');
      return `${start}${rest.replace(/count="\d+"/, `count="${count}"`)}${inside}${more}${end}`;
    },
  );
}

/** The area in use, where the sheet says it, reaches down to the last line. */
function withDimension(head: string, { fill, move }: Filling): string {
  return head.replace(
    /(<(?:\w+:)?dimension ref=")([A-Z]+\d+)(?::([A-Z]+)(\d+))?"/,
    (whole, start: string, first: string, right?: string, bottom?: string) => {
      if (right === undefined || bottom === undefined) return whole;
      const last = Math.max(
        movedRow(Number(bottom), move, true),
        fill.firstRow + fill.rows.length - 1,
      );
      return `${start}${first}:${right}${last}"`;
    },
  );
}
