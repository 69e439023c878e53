import type { Cell, PlacedCell, Sheet, SheetRow } from '../../shared/workbook/workbook.ts';
import { isBold, LINE_HEIGHT } from './cell-style.ts';

const CELL_PADDING = 3;
const BOLD_FACTOR = 1.07;
/** What a cell keeps free at its sides, in digits. */
const CELL_MARGIN = 0.7;
/** A printer rounds letters a little wider than a screen does. */
const PRINT_TOLERANCE = 0.97;
/** Excel refuses taller rows. */
const TALLEST_ROW = 409;

/**
 * Height of a row in points, or what the sheet says. Excel fits rows to wrapped text only when it made the file
 * itself, and never to merged cells, so the lines are counted here.
 */
export function rowHeight(
  { columnWidths }: Sheet,
  { height }: SheetRow,
  placed: readonly PlacedCell[],
): number {
  if (height !== undefined) return height;
  let lines = 1;
  for (const { cell, column } of placed) {
    if ((cell.rows ?? 1) > 1) continue;
    let width = columnWidths[column - 1] ?? 0;
    for (let more = 1; more < (cell.columns ?? 1); more += 1)
      width += columnWidths[column - 1 + more] ?? 0;
    const room = isBold(cell.look) ? width / BOLD_FACTOR : width;
    lines = Math.max(lines, lineCount(shownText(cell), room));
  }
  return Math.min(lines * LINE_HEIGHT + CELL_PADDING, TALLEST_ROW);
}

function shownText({ value }: Cell): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'runs') return value.runs.map(({ text }) => text).join('');
  return value.kind === 'formula' ? String(value.result) : '';
}

/** Lines a text takes when wrapped at words into a width in digits. */
export function lineCount(text: string, width: number): number {
  const room = Math.max((width - CELL_MARGIN) * PRINT_TOLERANCE, 1);
  // No letter is wider than this.
  if (text.length * WIDEST <= room && !text.includes('\n')) return 1;
  let lines = 1;
  let taken = 0;
  let word = 0;
  // Letter by letter: cutting a text into lines and words costs more than all the rest of a row.
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : NEW_LINE;
    if (unit !== BLANK && unit !== NEW_LINE) {
      word += unitWidth(unit);
      continue;
    }
    if (taken > 0 && taken + SPACE + word > room) {
      lines += 1;
      taken = 0;
    } else if (taken > 0) {
      taken += SPACE;
    }
    taken += word;
    word = 0;
    while (taken > room) {
      lines += 1;
      taken -= room;
    }
    if (unit === NEW_LINE && at < text.length) {
      lines += 1;
      taken = 0;
    }
  }
  return lines;
}

/** Advance widths of Times New Roman in digits, by groups of letters; marks above and below add nothing. */
const SPACE = 0.5;
const BLANK = 0x20;
const NEW_LINE = 0x0a;
const LETTER_WIDTHS = new Map(
  (
    [
      ['., ', SPACE],
      ["ijlt/:;'|!", 0.57],
      ['fr-()[]I', 0.67],
      ['sJ', 0.78],
      ['acez“”', 0.89],
      ['EFLPSTZ', 1.23],
      ['ABCDĐGHKNOQRUVXY', 1.45],
      ['w', 1.45],
      ['m', 1.56],
      ['%', 1.67],
      ['MW', 1.89],
      ['…—@', 2],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const OTHER_LETTER = 1;
const HORN = '\u031B';
const HORN_WIDTH = 0.1;

const WIDEST = 2 + HORN_WIDTH;

/** Widths by UTF-16 unit, each reckoned when it is first met. */
const unitWidths = new Float64Array(0x10000).fill(Number.NaN);

function unitWidth(unit: number): number {
  const known = unitWidths[unit] ?? OTHER_LETTER;
  return Number.isNaN(known) ? measure(unit) : known;
}

function measure(unit: number): number {
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
  let width = 0;
  for (const character of isSecondHalf ? '' : String.fromCharCode(unit).normalize('NFD')) {
    if (character === HORN) width += HORN_WIDTH;
    else if (!/\p{M}/u.test(character)) width += LETTER_WIDTHS.get(character) ?? OTHER_LETTER;
  }
  unitWidths[unit] = width;
  return width;
}
