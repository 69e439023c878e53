import type { RawCell } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { type Gender, LEVELS, type Level } from '../person/person.ts';
import { capitalize, fold, toUpper } from '../text.ts';
import { readDay, textOf } from './cell.ts';
import type { ColumnMatch, Header } from './columns.ts';
import type { PersonField } from './person-columns.ts';

/** What one row says of a person; an empty text or null is a blank cell, which never overwrites anything. */
export type PersonRow = {
  /** As Excel numbers it. */
  row: number;
  fullName: string;
  gender: Gender | null;
  birthDate: Day | null;
  position: string;
  department: string;
  level: Level | null;
  /** What was left out of it, and what keeps it from being taken. */
  notes: string[];
  problems: string[];
};

/** The people below a header; rows without a name (totals, signatures, numbers of columns) are passed over. */
export function readPersonRows(
  rows: readonly RawCell[][],
  { row: headerRow, columns }: Header<PersonField>,
  is1904: boolean,
): PersonRow[] {
  return rows.slice(headerRow + 1).flatMap((cells, index) => {
    const name = readName(cells, columns);
    if (!/\p{L}{2}/u.test(name) || isHeaderAgain(rows[headerRow], cells)) return [];
    return [readPerson(cells, columns, is1904, { row: headerRow + index + 2, name })];
  });
}

function readPerson(
  cells: readonly RawCell[],
  columns: ColumnMatch<PersonField>,
  is1904: boolean,
  { row, name }: { row: number; name: string },
): PersonRow {
  const text = (field: PersonField) => textOf(cellOf(cells, columns[field]));
  const birth = readDay(cellOf(cells, columns.birthDate), is1904);
  const { fullName, honorific } = splitHonorific(name);
  return {
    row,
    fullName: inNameCase(fullName),
    gender: readGender(cells, columns) ?? honorific,
    birthDate: birth.day,
    position: text('position'),
    department: text('department'),
    level: readLevel(text('level')),
    notes: birth.note ? [`Ngày sinh: ${birth.note}`] : [],
    problems: birth.problem ? [`Ngày sinh: ${birth.problem}`] : [],
  };
}

function cellOf(cells: readonly RawCell[], column: number | undefined): RawCell {
  return column === undefined ? null : (cells[column] ?? null);
}

function readName(cells: readonly RawCell[], columns: ColumnMatch<PersonField>): string {
  const part = (field: PersonField) => textOf(cellOf(cells, columns[field]));
  if (columns.fullName !== undefined) return part('fullName');
  const given = part('givenName');
  return given === '' ? '' : `${part('familyName')} ${given}`.trim();
}

/** A list printed over several pages repeats its header. */
function isHeaderAgain(header: readonly RawCell[] = [], cells: readonly RawCell[]): boolean {
  const named = header.flatMap((cell, column) => (textOf(cell) === '' ? [] : [column]));
  return named.every((column) => textOf(cells[column]) === textOf(header[column]));
}

const HONORIFIC = /^(ông|bà|đ\/c|đc|đồng chí)[.:]? (?=\p{L}+ )/iu;

function splitHonorific(name: string): { fullName: string; honorific: Gender | null } {
  const [whole = '', word = ''] = HONORIFIC.exec(name) ?? [];
  const said = word.toLocaleLowerCase('vi');
  const honorific = said === 'ông' ? 'male' : said === 'bà' ? 'female' : null;
  return { fullName: name.slice(whole.length), honorific };
}

/** `NGUYỄN VĂN HÒA` and `nguyễn văn hòa` → `Nguyễn Văn Hòa` (NĐ 30/2020, Phụ lục II); a mixed spelling is hers. */
function inNameCase(name: string): string {
  const lower = name.toLocaleLowerCase('vi');
  if (name !== toUpper(name) && name !== lower) return name;
  return lower.split(' ').map(capitalize).join(' ');
}

const GENDER_WORDS: Record<string, Gender> = { nam: 'male', nu: 'female', m: 'male', f: 'female' };

function readGender(cells: readonly RawCell[], columns: ColumnMatch<PersonField>): Gender | null {
  const word = fold(textOf(cellOf(cells, columns.gender)));
  if (GENDER_WORDS[word]) return GENDER_WORDS[word];
  if (columns.female === undefined) return null;
  return textOf(cellOf(cells, columns.female)) === '' ? 'male' : 'female';
}

function readLevel(text: string): Level | null {
  const key = fold(text);
  if (key === '') return null;
  const named = Object.entries(LEVELS).find(
    ([code, label]) => fold(label) === key || code === text,
  );
  return (named?.[0] as Level | undefined) ?? null;
}

/** The class of officials that a position plainly belongs to; what it does not tell is not a leader's. */
export function levelOf(position: string): Level {
  const key = fold(position);
  if (/^(pho )?giam doc( so)?$/.test(key)) return 'agencyLeader';
  return /^(truong|pho|chanh|giam doc)\b/.test(key) ? 'leader' : 'staff';
}
