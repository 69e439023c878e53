import { formatDay, formatMonth, isDay } from '../month.ts';
import { formatCount } from '../number.ts';
import type { Lookup, Row, Value } from './change-row.ts';

/** How a value of a column is written in a sentence. */
export type Format = (value: Value, lookup: Lookup, row: Row) => string;

const LONGEST = 80;
const NOTHING = 'để trống';

export const asText: Format = (value) => {
  if (value === null || value === '') return NOTHING;
  return `“${shorten(String(value), LONGEST)}”`;
};

export function shorten(text: string, longest: number): string {
  const letters = [...text.replaceAll('\n', ' ')];
  return letters.length > longest
    ? `${letters.slice(0, longest).join('').trim()}…`
    : letters.join('');
}

export const asNumber: Format = (value) =>
  typeof value === 'number' ? formatCount(value) : NOTHING;

/** A plain number that is no count: a year, a document's number. */
export const asPlain: Format = (value) => (value === null ? NOTHING : String(value));

export const asDay: Format = (value) =>
  typeof value === 'string' && isDay(value) ? formatDay(value) : NOTHING;

export const asMonth: Format = (value) =>
  typeof value === 'string' ? `tháng ${formatMonth(value)}` : NOTHING;

export const asFlag: Format = (value) => (value === 1 ? 'có' : 'không');

export function oneOf(labels: Readonly<Record<string, string>>): Format {
  return (value) => (value === null ? NOTHING : (labels[String(value)] ?? String(value)));
}

/** The name of the row an id stands for, deleted or not. */
export function nameIn(table: string, column: string, none: string = NOTHING): Format {
  return (id, lookup) => {
    if (id === null) return none;
    const name = lookup(table, id)?.[column];
    return typeof name === 'string' && name !== '' ? name : `số ${id}`;
  };
}

/** An award of the rule data, which is looked up like a row. */
export const asAward: Format = (code, lookup) =>
  String(lookup('award', code ?? undefined)?.['name'] ?? code);

export const asDepartment = nameIn('department', 'name');
export const asPerson = nameIn('person', 'full_name', 'cả phòng');
