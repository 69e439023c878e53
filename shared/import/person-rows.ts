import { isUnreadable, type RawCell, type RawSheet } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { type Gender, LEVELS, type Level } from '../person/person.ts';
import { fold } from '../text.ts';
import { readDay, textOf } from './cell.ts';
import { type ColumnMatch, type Header, headerKey } from './columns.ts';
import {
  departmentAbove,
  departmentInTitle,
  kindOfRow,
  type LeftOut,
  spread,
} from './list-rows.ts';
import { findPersonHeader, PERSON_COLUMNS, type PersonField } from './person-columns.ts';
import { inNameCase, splitName } from './person-name.ts';

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

type ListSheet = Pick<RawSheet, 'rows' | 'merges' | 'hiddenRows'> & { name?: string };

export type ListRules = { is1904: boolean; isKnownDepartment: (name: string) => boolean };

/** The people below a header, with the rows that name nobody and why each was passed over. */
export function readPeople(
  sheet: ListSheet,
  header: Header<PersonField>,
  rules: ListRules,
): PersonList {
  const list: PersonList = { rows: [], leftOut: [] };
  const { isKnownDepartment } = rules;
  const hidden = new Set(sheet.hiddenRows);
  const table = openTable(sheet, header);
  let group = departmentAbove(sheet, header.row, isKnownDepartment);
  let isSigned = false;
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= table.header.row) continue;
    if (isHeaderAgain(sheet.rows, table.header, cells)) {
      Object.assign(table, openTable(sheet, headerAt(sheet.rows, at, table.header)));
      isSigned = false;
      continue;
    }
    const { columns } = table.header;
    const kind = kindOfRow({ cells, ...table, isKnownDepartment });
    const leave = (why: string) => {
      const text = cells.map(textOf).join(' ').trim();
      if (text !== '') list.leftOut.push({ row: at + 1, text, why });
    };
    if (kind.kind === 'title' || kind.kind === 'group') isSigned = false;
    if (kind.kind === 'signature') isSigned = true;
    if (kind.kind === 'group') group = kind.department;
    else if (isSigned) leave('phần ký cuối danh sách');
    else if (kind.kind === 'total') leave('dòng tổng cộng');
    else if (kind.kind === 'title') {
      leave('tiêu đề');
      group = departmentInTitle(cells.map(textOf).join(' ').trim(), isKnownDepartment) ?? group;
    } else if (kind.kind === 'entry') {
      const row = readPerson(cells, columns, rules.is1904, at + 1);
      if (!row) leave('không có họ tên');
      else {
        const merged = row.department === '' ? textOf(table.departments?.[at]) : '';
        const notes = hidden.has(at) ? [...row.notes, 'Dòng này đang ẩn trong tệp.'] : row.notes;
        list.rows.push({ ...row, department: row.department || merged || group, notes });
      }
    }
  }
  return list;
}

/** What is worked out once for all rows under one header. */
function openTable(sheet: ListSheet, header: Header<PersonField>) {
  const { columns } = header;
  return {
    header,
    nameColumn: columns.fullName ?? columns.givenName ?? 0,
    entryColumns: ENTRY_FIELDS.flatMap((field) => columns[field] ?? []),
    departments: columns.department === undefined ? null : spread(sheet, columns.department),
  };
}

/** A further table of the sheet may have its columns in another order; one printed again keeps them. */
function headerAt(
  rows: readonly RawCell[][],
  at: number,
  { row, columns }: Header<PersonField>,
): Header<PersonField> {
  const isSame = (rows[row] ?? []).every(
    (cell, column) => textOf(cell) === textOf(rows[at]?.[column]),
  );
  const found = isSame ? null : findPersonHeader(rows.slice(at, at + 2));
  return found ? { ...found, row: at + found.row } : { row: at, columns };
}

/** What a person has beside a name: a row that says one of these is no heading. */
const ENTRY_FIELDS = [
  'gender',
  'male',
  'female',
  'birthDate',
  'birthMale',
  'birthFemale',
  'position',
  'level',
] as const;

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

/** Under "Nam" and "Nữ" of one heading, the column in which the date stands tells the sex too. */
function readBirth(
  cells: readonly RawCell[],
  columns: ColumnMatch<PersonField>,
  is1904: boolean,
): { day: Day | null; gender: Gender | null; notes: string[] } {
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
  const [first, second] = said;
  if (!first) return { day: null, gender: null, notes: [] };
  const { day, note } = readDay(cellOf(cells, first.column), is1904);
  // A mark under one of the two tells the sex alone.
  const isMark = /^[x✓v+]$/i.test(textOf(cellOf(cells, first.column)));
  const notes = note && !isMark ? [`Ngày sinh: ${note}`] : [];
  return { day, gender: second ? null : first.gender, notes };
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

/** A list printed over several pages repeats its header; a sheet may hold several lists. */
function isHeaderAgain(
  rows: readonly RawCell[][],
  { row, columns }: Header<PersonField>,
  cells: readonly RawCell[],
): boolean {
  const header = rows[row] ?? [];
  const named = header.flatMap((cell, column) => (textOf(cell) === '' ? [] : [column]));
  if (named.length > 0 && named.every((at) => textOf(cells[at]) === textOf(header[at])))
    return true;
  const name = headerKey(cellOf(cells, columns.fullName ?? columns.givenName));
  if (name !== '' && PERSON_COLUMNS.some(({ names }) => names.includes(name))) return true;
  return cells.some((cell) => FULL_NAMES.has(headerKey(cell)));
}

const FULL_NAMES = new Set(PERSON_COLUMNS.find(({ field }) => field === 'fullName')?.names);

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
