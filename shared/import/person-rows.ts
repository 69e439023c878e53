import { isUnreadable, type RawCell, type RawSheet } from '../foreign/sheet.ts';
import type { Day } from '../month.ts';
import { type Gender, LEVELS, type Level } from '../person/person.ts';
import { capitalize, fold, toUpper } from '../text.ts';
import { readDay, textOf } from './cell.ts';
import { type ColumnMatch, type Header, headerKey } from './columns.ts';
import { kindOfRow, type LeftOut, spread } from './list-rows.ts';
import { PERSON_COLUMNS, type PersonField } from './person-columns.ts';

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

type ListSheet = Pick<RawSheet, 'rows' | 'merges' | 'hiddenRows'>;

export type ListRules = { is1904: boolean; isKnownDepartment: (name: string) => boolean };

/** The people below a header, with the rows that name nobody and why each was passed over. */
export function readPeople(
  sheet: ListSheet,
  { row: headerRow, columns }: Header<PersonField>,
  { is1904, isKnownDepartment }: ListRules,
): PersonList {
  const list: PersonList = { rows: [], leftOut: [] };
  const nameColumn = columns.fullName ?? columns.givenName ?? 0;
  const entryColumns = ENTRY_FIELDS.flatMap((field) => columns[field] ?? []);
  const departments = columns.department === undefined ? null : spread(sheet, columns.department);
  const hidden = new Set(sheet.hiddenRows);
  let group = '';
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= headerRow || isHeaderAgain(sheet.rows, headerRow, cells, columns)) continue;
    const kind = kindOfRow({ cells, nameColumn, entryColumns, isKnownDepartment });
    const leave = (why: string) =>
      list.leftOut.push({ row: at + 1, text: cells.map(textOf).join(' ').trim(), why });
    if (kind.kind === 'signature') {
      leaveRest(sheet.rows, at, leave, list.leftOut);
      break;
    }
    if (kind.kind === 'group') group = kind.department;
    if (kind.kind === 'total') leave('dòng tổng cộng');
    if (kind.kind !== 'entry') continue;
    const row = readPerson(cells, columns, is1904, at + 1);
    if (row === null) {
      leave('không có họ tên');
      continue;
    }
    const merged = row.department === '' && departments ? textOf(departments[at]) : '';
    list.rows.push({
      ...row,
      department: row.department || merged || group,
      notes: hidden.has(at) ? [...row.notes, 'Dòng này đang ẩn trong tệp.'] : row.notes,
    });
  }
  return list;
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

/** Who signs the list stands under it, and is not of it. */
function leaveRest(
  rows: readonly RawCell[][],
  from: number,
  leave: (why: string) => void,
  leftOut: LeftOut[],
): void {
  leave('phần ký cuối danh sách');
  for (const [at, cells] of rows.entries()) {
    const text = cells.map(textOf).join(' ').trim();
    if (at > from && text !== '')
      leftOut.push({ row: at + 1, text, why: 'phần ký cuối danh sách' });
  }
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
  const { fullName, honorific, position, notes } = splitName(written);
  const birth = readBirth(cells, columns, is1904);
  return {
    row,
    fullName: isName ? inNameCase(fullName) : written,
    gender: birth.gender ?? readGender(cells, columns) ?? honorific,
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

/** A list printed over several pages repeats its header. */
function isHeaderAgain(
  rows: readonly RawCell[][],
  headerRow: number,
  cells: readonly RawCell[],
  columns: ColumnMatch<PersonField>,
): boolean {
  const header = rows[headerRow] ?? [];
  const named = header.flatMap((cell, column) => (textOf(cell) === '' ? [] : [column]));
  if (named.every((column) => textOf(cells[column]) === textOf(header[column]))) return true;
  const name = headerKey(cellOf(cells, columns.fullName ?? columns.givenName));
  return PERSON_COLUMNS.some(({ names }) => name !== '' && names.includes(name));
}

const ORDINAL = /^\d{1,3}\s*[.)-]\s*(?=\p{L})/u;
const HONORIFIC = /^(ông|bà|đ\/c|đc|đồng chí)[.:]? (?=\p{L}+ )/iu;
/** Học hàm, học vị: no part of a name on official paper (NĐ 30/2020, Phụ lục I). */
const TITLES = /^((?:GS|PGS|TSKH|TS|ThS|Ths|BSCK ?I{1,2}|BS|DS|KS|CN|LS|NCS)[.\s]+)+(?=\p{L})/u;
const REMARK = /\s*\(([^()]{2,80})\)\s*$/;
const POSITION =
  /^(giam doc|pho|truong|chanh|chuyen vien|can bo|nhan vien|thanh tra|ke toan|van thu|lai xe)\b/;

function splitName(written: string): {
  fullName: string;
  honorific: Gender | null;
  position: string;
  notes: string[];
} {
  const notes: string[] = [];
  let fullName = written.replace(ORDINAL, '');
  const [whole = '', word = ''] = HONORIFIC.exec(fullName) ?? [];
  fullName = fullName.slice(whole.length);
  const title = TITLES.exec(fullName)?.[0] ?? '';
  if (title !== '') notes.push(`Bỏ học hàm, học vị “${title.trim()}” khỏi họ tên.`);
  fullName = fullName.slice(title.length);
  const remark = REMARK.exec(fullName)?.[1] ?? '';
  fullName = fullName.replace(REMARK, '');
  const isPosition = POSITION.test(fold(remark));
  if (remark !== '') {
    notes.push(
      isPosition
        ? `“${remark}” sau họ tên được lấy làm chức vụ.`
        : `Ghi chú sau họ tên, không nhập: “${remark}”.`,
    );
  }
  const said = word.toLocaleLowerCase('vi');
  const honorific = said === 'ông' ? 'male' : said === 'bà' ? 'female' : null;
  return { fullName: fullName.trim(), honorific, position: isPosition ? remark : '', notes };
}

/** `NGUYỄN VĂN HÒA` and `nguyễn văn hòa` → `Nguyễn Văn Hòa` (NĐ 30/2020, Phụ lục II); a mixed spelling is hers. */
function inNameCase(name: string): string {
  const lower = name.toLocaleLowerCase('vi');
  if (name !== toUpper(name) && name !== lower) return name;
  return lower.split(' ').map(capitalize).join(' ');
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
