import type { Ledger } from '../ledger.ts';
import type { Level } from '../person/person.ts';
import type { ProposedPart } from '../review/proposed.ts';
import { blank, columnRange, count, formula, row, text, wide } from '../workbook/cells.ts';
import { columnName, type Sheet, type SheetRow } from '../workbook/workbook.ts';
import { entryCount, type Rows } from './list.ts';
import { HEADING_ROWS, headingRows, signatureRows } from './page.ts';
import { DEPARTMENTS_LIST, type ListPlace, PEOPLE_LIST, placeOfList } from './proposed-sheets.ts';

export const PASSED = 'đạt';
export const FAILED = 'không đạt';

type Listed = Pick<ProposedPart, 'departments' | 'people'>;
/** One count of those who get an award. */
type CountColumn = { header: string; width: number; count: (listed: Listed) => number };

const NUMBER = { header: 'STT', width: 6 };
const AWARD = { header: 'Danh hiệu, hình thức khen thưởng', width: 40 };
const DEPARTMENTS: CountColumn = {
  header: 'Tập thể',
  width: 11,
  count: ({ departments }) => departments.length,
};
const PEOPLE: CountColumn = { header: 'Tổng số', width: 11, count: ({ people }) => people.length };
const WOMEN: CountColumn = {
  header: 'Nữ',
  width: 11,
  count: ({ people }) => people.filter(({ person }) => person.gender === 'female').length,
};
const LEVEL_HEADERS: Record<Level, string> = {
  agencyLeader: 'Lãnh đạo cấp sở',
  leader: 'Từ phó phòng trở lên',
  staff: 'Trực tiếp',
};
/** They add up to all people. */
const LEVEL_COLUMNS: CountColumn[] = (Object.keys(LEVEL_HEADERS) as Level[]).map((level) => ({
  header: LEVEL_HEADERS[level],
  width: 14,
  count: ({ people }) => people.filter(({ person }) => person.level === level).length,
}));
/** Says whether the lists agree with the counts of the row. */
const AGREES = { header: 'Khớp danh sách', width: 14 };

const PEOPLE_COLUMNS = [PEOPLE, WOMEN, ...LEVEL_COLUMNS];
const COUNTS = [DEPARTMENTS, ...PEOPLE_COLUMNS];
const COLUMNS: readonly { header: string; width: number }[] = [NUMBER, AWARD, ...COUNTS, AGREES];
const WIDTHS = COLUMNS.map(({ width }) => width);
const HEADER = { first: HEADING_ROWS + 1, last: HEADING_ROWS + 2 };

const placeOf = (column: { header: string; width: number }) => COLUMNS.indexOf(column) + 1;
const cellOf = (column: { header: string; width: number }, line: number) =>
  `${columnName(placeOf(column))}${line}`;

/** Rows of a part: its own in this sheet, and where its entries stand in the two lists. */
type PlacedPart = { heading: string; lines: AwardLine[]; departments: Rows; people: Rows };
type AwardLine = { award: string; listed: Listed };
type Lists = { departments: ListPlace; people: ListPlace };

/** Awards by kind of receiver, with live totals and a live check against the two lists. */
export function summarySheet(ledger: Ledger, proposed: readonly ProposedPart[]): Sheet {
  const lists = {
    departments: placeOfList(proposed, DEPARTMENTS_LIST),
    people: placeOfList(proposed, PEOPLE_LIST),
  };
  const parts = placedParts(ledger, proposed, lists);
  const first = HEADER.last + 1;
  let next = first;
  const body = parts.flatMap((part) => {
    const rows = partRows(part, lists, next);
    next += rows.length;
    return rows;
  });
  return {
    name: 'TONG_HOP',
    columnWidths: WIDTHS,
    rows: [
      ...headingRows(ledger, WIDTHS, `Tổng hợp đề nghị khen thưởng năm ${ledger.movement.year}`),
      ...headerRows(),
      ...body,
      totalRow(parts, lists, { first, last: next - 1 }),
      ...signatureRows(ledger, WIDTHS),
    ],
    headerRows: HEADER,
    print: { orientation: 'landscape' },
  };
}

/** The counts of people stand under one head, all else is two rows tall. */
function headerRows(): SheetRow[] {
  const tall = ({ header }: { header: string }) => ({ ...text(header, 'header'), rows: 2 });
  const before = [NUMBER, AWARD, DEPARTMENTS];
  return [
    row([
      ...before.map(tall),
      wide(text('Cá nhân', 'header'), PEOPLE_COLUMNS.length),
      tall(AGREES),
    ]),
    row([
      ...before.map(() => null),
      ...PEOPLE_COLUMNS.map(({ header }) => text(header, 'header')),
      null,
    ]),
  ];
}

function placedParts(
  ledger: Ledger,
  parts: readonly ProposedPart[],
  { departments, people }: Lists,
): PlacedPart[] {
  return parts.map((part, place) => ({
    heading: part.heading,
    lines: awardLines(ledger, part),
    departments: departments.parts[place] as Rows,
    people: people.parts[place] as Rows,
  }));
}

/** One line an award name: "Giấy khen" to departments and to people share a line. In the order of the rule data. */
function awardLines(ledger: Ledger, { departments, people }: Listed): AwardLine[] {
  const used = new Set([...departments, ...people].map(({ awardName }) => awardName));
  const known = ledger.awards.map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...known, ...used])].map((award) => ({
    award,
    listed: {
      departments: departments.filter(({ awardName }) => awardName === award),
      people: people.filter(({ awardName }) => awardName === award),
    },
  }));
}

function partRows(part: PlacedPart, lists: Lists, headingRow: number): SheetRow[] {
  const heading = row([wide(text(part.heading, 'group'), WIDTHS.length)]);
  if (part.lines.length === 0) {
    return [heading, row([blank('center'), wide(text('Không có'), WIDTHS.length - 1)])];
  }
  return [
    heading,
    ...part.lines.map(({ award, listed }, place) =>
      row([
        count(place + 1, 'center'),
        text(award),
        ...COUNTS.map((column) => count(column.count(listed))),
        formula(lineCheck(part, lists, headingRow + 1 + place), PASSED, 'center'),
      ]),
    ),
  ];
}

/** EXACT, since COUNTIF takes `*`, `?`, `>` in a name for a pattern and is blind to capitals. */
function lineCheck(part: PlacedPart, lists: Lists, line: number): string {
  const listed = ({ sheet, awardColumn }: ListPlace, { first, last }: Rows) =>
    `SUMPRODUCT(--EXACT(${columnRange(awardColumn, first, last, sheet)},$${cellOf(AWARD, line)}))`;
  return check([
    `${listed(lists.departments, part.departments)}=${cellOf(DEPARTMENTS, line)}`,
    `${listed(lists.people, part.people)}=${cellOf(PEOPLE, line)}`,
    `${LEVEL_COLUMNS.map((column) => cellOf(column, line)).join('+')}=${cellOf(PEOPLE, line)}`,
  ]);
}

function totalRow(parts: PlacedPart[], lists: Lists, body: Rows): SheetRow {
  const line = body.last + 1;
  const total = (column: CountColumn) => {
    const result = parts
      .flatMap(({ lines }) => lines)
      .reduce((sum, { listed }) => sum + column.count(listed), 0);
    const range = columnRange(placeOf(column), body.first, body.last);
    return formula(`SUM(${range})`, result, 'totalFigure');
  };
  const listed = ({ sheet, parts: rows }: ListPlace) =>
    rows.map((each) => entryCount(each, sheet)).join('+');
  const agree = check([
    `${listed(lists.departments)}=${cellOf(DEPARTMENTS, line)}`,
    `${listed(lists.people)}=${cellOf(PEOPLE, line)}`,
  ]);
  return row([
    wide(text('Tổng cộng', 'total'), 2),
    ...COUNTS.map(total),
    formula(agree, PASSED, 'header'),
  ]);
}

function check(conditions: string[]): string {
  return `IF(AND(${conditions.join(',')}),"${PASSED}","${FAILED}")`;
}
