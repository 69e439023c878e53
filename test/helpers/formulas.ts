import type { Workbook } from '../../shared/workbook/workbook.ts';
import { cellsByAddress, type ReadValue } from './xlsx.ts';

type Value = ReadValue | undefined;
type Book = Map<string, ReturnType<typeof cellsByAddress>>;

const REFERENCE =
  /(?:([A-Z_]+(?:_\d+)?)!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?(?![A-Z(])/g;

/**
 * Calculates every formula of a workbook as a spreadsheet program would, and lists those whose result is not the
 * cached one. Knows the functions our sheets use and stops at any other.
 */
export function staleFormulas(workbook: Workbook): string[] {
  const book: Book = new Map(workbook.sheets.map((sheet) => [sheet.name, cellsByAddress(sheet)]));
  return [...book].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, { value, formula }]) => {
      if (formula === null) return [];
      const result = calculate(book, sheet, formula);
      const shown = result === '' ? null : result;
      return shown === value ? [] : [`${sheet}!${address} =${formula}: ${shown}, cached ${value}`];
    }),
  );
}

function calculate(book: Book, sheet: string, formula: string): Value {
  const program = formula
    .split(/("[^"]*")/)
    .map((part, place) => (place % 2 === 1 ? part : translate(part)))
    .join('')
    .replace(/LOOKUP\(2,1\/\(([^<]+)<>""\),\1\)/g, 'LAST($1)')
    .replace(/--EXACT\(/g, 'EXACTLY(');
  const names = Object.keys(FUNCTIONS);
  const read = (name: string | undefined, from: string, top: string, to = from, bottom = top) =>
    rangeOf(book, name ?? sheet, from, Number(top), to, Number(bottom));
  return new Function('R', ...names, `return ${program}`)(read, ...Object.values(FUNCTIONS));
}

function translate(part: string): string {
  return part
    .replace(
      REFERENCE,
      (_, name, from, top, to, bottom) =>
        `R(${[name, from, top, to, bottom].map((each) => (each === undefined ? 'undefined' : `'${each}'`)).join(',')})`,
    )
    .replace(/&/g, '+')
    .replace(/(?<![<>])=/g, '==');
}

function rangeOf(book: Book, sheet: string, from: string, top: number, to: string, bottom: number) {
  const cells = book.get(sheet);
  if (!cells) throw new Error(`No sheet ${sheet}`);
  const values: Value[] = [];
  for (let column = numberOf(from); column <= numberOf(to); column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      values.push(cells.get(`${nameOf(column)}${row}`)?.value ?? null);
    }
  }
  return new Range(values);
}

/** Cells read; in arithmetic and comparisons a single one stands for its value. */
class Range {
  readonly values: Value[];
  constructor(values: Value[]) {
    this.values = values;
  }
  valueOf(): Value {
    return this.values[0] ?? 0;
  }
}

type Argument = Range | number;

const flat = (given: Argument[]) =>
  given.flatMap((each) => (typeof each === 'number' ? [each] : each.values));
const numbers = (given: Argument[]) => flat(given).filter((value) => typeof value === 'number');

const FUNCTIONS = {
  SUM: (...given: Argument[]) => numbers(given).reduce((sum, value) => sum + value, 0),
  MAX: (...given: Argument[]) => Math.max(...numbers(given), 0),
  COUNT: (...ranges: Range[]) => numbers(ranges).length,
  COUNTIF: (range: Range, text: string) => range.values.filter((value) => value === text).length,
  SUMPRODUCT: (value: number) => value,
  EXACTLY: (range: Range, cell: Range) =>
    range.values.filter((value) => String(value) === String(cell.values[0])).length,
  LAST: (range: Range) => range.values.findLast((value) => value !== null),
  IFERROR: (value: Value, other: Value | Range) =>
    value ?? (other instanceof Range ? (other.values[0] ?? '') : other),
  IF: (condition: boolean, yes: Value, no: Value) => (condition ? yes : no),
  AND: (...conditions: boolean[]) => conditions.every(Boolean),
  TEXT: (value: number, format: string) => String(value).padStart(format.length, '0'),
};

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function nameOf(column: number): string {
  const rest = (column - 1) % 26;
  const head = (column - 1 - rest) / 26;
  return (head > 0 ? nameOf(head) : '') + String.fromCharCode(65 + rest);
}
