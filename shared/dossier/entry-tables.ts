import { type OfficialDocument, type Table, textOfRuns } from '../document/official-document.ts';
import { formatDay } from '../month.ts';
import { BORN } from '../paper/award/entries.ts';
import { linesOf } from '../paper/summary/own-words.ts';
import { type CellValue, placeCells, type Sheet } from '../workbook/workbook.ts';
import type { Place } from './telling.ts';

/** What lists of people and departments say of each, by the headers their columns bear in papers and in sheets. */
const FIELDS = {
  name: [
    'Họ và tên, tên tập thể',
    'Tập thể, cá nhân',
    'Họ và tên',
    'Tên tập thể',
    'Tên tập thể/cá nhân/hộ gia đình',
  ],
  honorific: ['Ông/Bà', 'Tên gọi (Ông/Bà/Chức danh)'],
  gender: ['Giới tính'],
  born: ['Ngày sinh'],
  position: ['Chức vụ'],
  department: ['Phòng', 'Đơn vị công tác'],
  award: ['Hình thức đề nghị', 'Hình thức khen thưởng', 'Danh hiệu thi đua/Hình thức khen thưởng'],
  reason: ['Tóm tắt thành tích', 'Trích ngang thành tích'],
  vote: ['Phiếu đồng ý', 'Kết quả phiếu', 'Phiếu đồng ý/tổng (%)'],
  agreed: ['Đồng ý (phiếu)'],
  disagreed: ['Không đồng ý (phiếu)'],
  abstained: ['Không có ý kiến (phiếu)'],
  invalid: ['Không hợp lệ (phiếu)'],
  share: ['Tỷ lệ đồng ý'],
} as const satisfies Record<string, readonly string[]>;
type Field = keyof typeof FIELDS;

/** One line of a list as it is written; a field is absent where the list has no such column. */
export type Entry = Partial<Record<Field, string>> & {
  name: string;
  award: string;
  /** Position and department in one, as sentences have them. */
  presented?: string;
  place: Place;
};

/** The lines of a table of a paper that lists people and departments; none of another table. */
export function entriesOfTable({ columns, rows }: Table, place: Place): Entry[] {
  const fields = fieldsOf(columns.map(({ header }) => header));
  const lines = rows.filter(({ look }) => look === 'body').map(({ cells }) => cells);
  return lines.flatMap((cells) => entryOf(fields, cells, place));
}

/** The same of a sheet, whose lines are those with a number in front. */
export function entriesOfSheet(sheet: Sheet, placeOf: (row: number) => Place): Entry[] {
  const rows = textsOfSheet(sheet);
  const fields = fieldsOf(rows[(sheet.headerRows?.last ?? 1) - 1] ?? []);
  return rows.flatMap((cells, at) =>
    /^\d+$/.test(cells[0] ?? '') ? entryOf(fields, cells, placeOf(at + 1)) : [],
  );
}

/** Every cell as it is read, in its column; what a cell from above or beside covers is blank. */
export function textsOfSheet({ rows }: Sheet): string[][] {
  return rows.map((row) => {
    const texts: string[] = [];
    for (const { cell, column } of placeCells(row)) texts[column - 1] = textOfCell(cell.value);
    return Array.from(texts, (text) => text ?? '');
  });
}

function textOfCell(value: CellValue): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return value.text;
    case 'runs':
      return textOfRuns(value.runs);
    case 'number':
      return String(value.value);
    case 'date':
      return formatDay(value.day);
    case 'formula':
      return String(value.result);
  }
}

export function tablesOf({ body, annexes }: OfficialDocument): Table[] {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return blocks.filter((block) => block.kind === 'table');
}

function fieldsOf(headers: readonly string[]): (Field | null)[] {
  const known = Object.entries(FIELDS) as [Field, readonly string[]][];
  return headers.map((header) => known.find(([, names]) => names.includes(header))?.[0] ?? null);
}

function entryOf(
  fields: readonly (Field | null)[],
  cells: readonly string[],
  place: Place,
): Entry[] {
  const read = fields.flatMap((field, at) =>
    field === null ? [] : [[field, folded(cells[at])] as const],
  );
  const { name, award, honorific, ...rest } = Object.fromEntries(read) as Partial<
    Record<Field, string>
  >;
  if (name === undefined || award === undefined) return [];
  const { position, department } = rest;
  const presented =
    position === undefined || department === undefined
      ? {}
      : { presented: [position, department].filter((part) => part !== '').join(', ') };
  const called = [honorific, name].filter(Boolean).join(' ');
  const [, alone = called, own = ''] = /^((?:Ông|Bà) .+?) \((.+)\)$/u.exec(called) ?? [];
  return [{ ...rest, ...presented, ...toldOfNamesake(own, rest), name: alone, award, place }];
}

/** Namesakes bear behind their names what the list has no column for: their department, the day they were born. */
function toldOfNamesake(
  text: string,
  { department, born }: Partial<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const [, within = '', day] = BORN_BEHIND.exec(text) ?? [];
  return {
    ...(within === '' || department !== undefined ? {} : { department: within }),
    ...(day === undefined || born !== undefined ? {} : { born: day }),
  };
}

const BORN_BEHIND = new RegExp(`^(.*?)(?:(?:^|, )${BORN} (\\S+))?$`, 'u');

/** Lines of a cell stand behind each other, as papers have them. */
function folded(text = ''): string {
  return linesOf(text).join('; ').replace(/\s+/g, ' ').trim();
}
