import { isUnreadable, type RawCell } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { type Gender, LEVELS, type Level } from '../person/person.ts';
import { fold } from '../text.ts';
import { readDay, textOf } from './cell.ts';
import type { ColumnMatch, Header } from './columns.ts';
import { type ListRules, type ListShape, type ListSheet, walkList } from './list-entries.ts';
import type { LeftOut } from './list-rows.ts';
import { findPersonHeader, PERSON_COLUMNS, type PersonField } from './person-columns.ts';
import { inNameCase, isPosition, splitName } from './person-name.ts';

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

export type PersonList = { rows: PersonRow[]; leftOut: LeftOut[] };

const SHAPE: ListShape<PersonField> = {
  specs: PERSON_COLUMNS,
  find: (rows) => findPersonHeader(rows),
  naming: ['fullName', 'givenName'],
  saying: [
    'gender',
    'male',
    'female',
    'birthDate',
    'birthMale',
    'birthFemale',
    'birthYear',
    'position',
    'level',
  ],
  // A person with two rows, of degrees say, is one person.
  single: ['fullName', 'familyName', 'givenName'],
};

/** The people below a header, with the rows that name nobody and why each was passed over. */
export function readPeople(
  sheet: ListSheet,
  header: Header<PersonField>,
  rules: ListRules<PersonField>,
): PersonList {
  const { entries, leftOut } = walkList(sheet, header, SHAPE, rules);
  const rows: PersonRow[] = [];
  for (const { row, cells, columns, group, notes } of entries) {
    const person = readPerson(cells, columns, rules.is1904, row);
    if (person) {
      const department = person.department || group;
      rows.push({ ...person, department, notes: [...person.notes, ...notes] });
    } else leftOut.push({ row, text: cells.map(textOf).join(' ').trim(), why: 'không có họ tên' });
  }
  return { rows, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

/** Null for a row that says nothing where a name stands. */
function readPerson(
  cells: readonly RawCell[],
  columns: ColumnMatch<PersonField>,
  is1904: boolean,
  row: number,
): PersonRow | null {
  const text = (field: PersonField) => textOf(cellOf(cells, columns[field]));
  const nameCell = cellOf(cells, columns.fullName ?? columns.givenName);
  const written = readName(cells, columns);
  const isName = /\p{L}{2}/u.test(written);
  if (!isName && !isUnreadable(nameCell) && written === '') return null;
  const { fullName, gender, position, notes } = splitName(written);
  const birth = readBirth(cells, columns, is1904);
  return {
    row,
    fullName: isName ? inNameCase(fullName) : written,
    gender: birth.gender ?? readGender(cells, columns) ?? gender,
    birthDate: birth.day,
    position: text('position') || position,
    department: text('department'),
    level: readLevel(text('level')),
    notes: [...notes, ...birth.notes, ...unreadableNotes(cells, columns)],
    problems: isName ? [] : [nameProblem(nameCell, written)],
  };
}

function nameProblem(cell: RawCell, written: string): string {
  return isUnreadable(cell)
    ? `Họ và tên: ${cell.unreadable}.`
    : `Họ và tên: “${written.slice(0, 40)}” không phải họ tên.`;
}

/** A cell that cannot be read costs itself alone, and is said. */
function unreadableNotes(cells: readonly RawCell[], columns: ColumnMatch<PersonField>): string[] {
  return PERSON_COLUMNS.flatMap(({ field, label }) => {
    const cell = cellOf(cells, columns[field]);
    const isSaidElsewhere = /^birth|Name$/.test(field);
    return isUnreadable(cell) && !isSaidElsewhere
      ? [`${label}: ${cell.unreadable}, để trống.`]
      : [];
  });
}

/** Day, month and year, each in a column of its own. */
function readSplitBirth(cells: readonly RawCell[], columns: ColumnMatch<PersonField>) {
  const parts = [columns.birthDay, columns.birthMonth, columns.birthYear];
  const written = parts
    .map((column) => textOf(cellOf(cells, column)))
    .filter((part) => part !== '');
  const { day, note } = readDay(written.join('/'), false);
  return { day, notes: note ? [`Ngày sinh: ${note}`] : [] };
}

/** Under "Nam" and "Nữ" of one heading, the column in which the date stands tells the sex too. */
function readBirth(
  cells: readonly RawCell[],
  columns: ColumnMatch<PersonField>,
  is1904: boolean,
): { day: Day | null; gender: Gender | null; notes: string[] } {
  const isSplit =
    columns.birthYear !== undefined && textOf(cellOf(cells, columns.birthDate)) === '';
  if (isSplit) return { ...readSplitBirth(cells, columns), gender: null };
  const ways = [
    { column: columns.birthDate, gender: null },
    { column: columns.birthMale, gender: 'male' as const },
    { column: columns.birthFemale, gender: 'female' as const },
    // "Nam" and "Nữ" with no "Ngày sinh" over them may hold dates all the same.
    ...(['male', 'female'] as const).flatMap((gender) =>
      /\d{4}|\d[/.-]\d/.test(textOf(cellOf(cells, columns[gender])))
        ? [{ column: columns[gender], gender }]
        : [],
    ),
  ];
  const said = ways.filter(({ column }) => {
    const cell = cellOf(cells, column);
    return isUnreadable(cell) || !/^[-–—.]*$/.test(textOf(cell));
  });
  const [first] = said;
  if (!first) return { day: null, gender: null, notes: [] };
  const { day, note } = readDay(cellOf(cells, first.column), is1904);
  // A mark under one of the two tells the sex alone.
  const isMark = /^[x✓v+]$/i.test(textOf(cellOf(cells, first.column)));
  const notes = note && !isMark ? [`Ngày sinh: ${note}`] : [];
  const genders = said.flatMap(({ gender }) => gender ?? []);
  const only = genders.length === 1 ? genders[0] : null;
  return { day, gender: only ?? null, notes };
}

function cellOf(cells: readonly RawCell[], column: number | undefined): RawCell {
  return column === undefined ? null : (cells[column] ?? null);
}

/** Under the name, in the same cell, the position often stands: a comma tells them apart once they are on one line. */
function withPositionApart(cell: RawCell): RawCell {
  if (typeof cell !== 'string') return cell;
  const [name = '', ...under] = cell.split(/[\r\n]+/).map((line) => line.trim());
  return isPosition(under.join(' ')) ? `${name}, ${under.join(' ')}` : cell;
}

function readName(cells: readonly RawCell[], columns: ColumnMatch<PersonField>): string {
  const part = (field: PersonField) => textOf(withPositionApart(cellOf(cells, columns[field])));
  if (columns.fullName !== undefined) return part('fullName');
  const given = part('givenName');
  return given === '' ? '' : `${part('familyName')} ${given}`.trim();
}

const GENDER_WORDS: ReadonlyMap<string, Gender> = new Map([
  ['nam', 'male'],
  ['m', 'male'],
  ['male', 'male'],
  ['nam gioi', 'male'],
  ['nu', 'female'],
  ['f', 'female'],
  ['female', 'female'],
  ['nu gioi', 'female'],
]);

/** What stands in a column to be marked and marks nothing. */
const NO_MARK = /^(0|false|khong|ko|k|no|[-–—.]+)$/;

function readGender(cells: readonly RawCell[], columns: ColumnMatch<PersonField>): Gender | null {
  const word = fold(textOf(cellOf(cells, columns.gender))).replace(/[.,;:]+$/, '');
  const said = GENDER_WORDS.get(word);
  if (said) return said;
  const isMarked = (field: 'male' | 'female') => {
    const mark = fold(textOf(cellOf(cells, columns[field])));
    const other = GENDER_WORDS.get(mark);
    return other === undefined ? mark !== '' && !NO_MARK.test(mark) : other === field;
  };
  const isSpoiled = [columns.male, columns.female].some((column) =>
    isUnreadable(cellOf(cells, column)),
  );
  if (isSpoiled) return null;
  const isFemale = isMarked('female');
  if (columns.male !== undefined) {
    const isMale = isMarked('male');
    return isMale === isFemale ? null : isMale ? 'male' : 'female';
  }
  if (columns.female === undefined) return null;
  return isFemale ? 'female' : 'male';
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
