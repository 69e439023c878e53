import type { Ledger } from '../ledger.ts';
import type { Level } from '../person/person.ts';
import { columnName, type Sheet, type SheetRow } from '../workbook/workbook.ts';
import { blank, columnRange, count, formula, row, text, wide } from './cells.ts';
import {
  DEPARTMENT_AWARD_COLUMN,
  DEPARTMENTS_SHEET,
  departmentsSections,
} from './departments-sheet.ts';
import { entryCount, type Rows, sectionRows } from './list.ts';
import { HEADING_ROWS, headingRows, signatureRows } from './page.ts';
import { PEOPLE_SHEET, PERSON_AWARD_COLUMN, peopleSections } from './people-sheet.ts';
import type { ProposedPart, ProposedPerson } from './proposed.ts';

export const SUMMARY_SHEET = 'TONG_HOP';
export const PASSED = 'đạt';
export const FAILED = 'không đạt';

const WIDTHS = [6, 40, 11, 11, 11, 14, 14, 14, 14];
const HEADER = { first: HEADING_ROWS + 1, last: HEADING_ROWS + 2 };
/** Columns C to H hold counts; I says whether the lists agree. */
const COUNT_COLUMNS = [3, 4, 5, 6, 7, 8];

/** Rows of a part: its own in this sheet, and where its entries stand in the two lists. */
type PlacedPart = { heading: string; lines: AwardLine[]; departments: Rows; people: Rows };
type AwardLine = { award: string; counts: number[] };

/** Awards by kind of receiver, with live totals and a live check against the two lists. */
export function summarySheet(ledger: Ledger, proposed: ProposedPart[]): Sheet {
  const parts = placedParts(ledger, proposed);
  const first = HEADER.last + 1;
  let next = first;
  const body = parts.flatMap((part) => {
    const rows = partRows(part, next);
    next += rows.length;
    return rows;
  });
  return {
    name: SUMMARY_SHEET,
    columnWidths: WIDTHS,
    rows: [
      ...headingRows(ledger, WIDTHS, `Tổng hợp đề nghị khen thưởng năm ${ledger.movement.year}`),
      ...headerRows(),
      ...body,
      totalRow(parts, { first, last: next - 1 }),
      ...signatureRows(ledger, WIDTHS),
    ],
    headerRows: HEADER,
    print: { orientation: 'landscape' },
  };
}

function headerRows(): SheetRow[] {
  const tall = (title: string) => ({ ...text(title, 'header'), rows: 2 });
  const levels = ['Tổng số', 'Nữ', 'Lãnh đạo cấp sở', 'Từ phó phòng trở lên', 'Trực tiếp'];
  return [
    row([
      tall('STT'),
      tall('Danh hiệu, hình thức khen thưởng'),
      tall('Tập thể'),
      wide(text('Cá nhân', 'header'), levels.length),
      tall('Khớp danh sách'),
    ]),
    row([null, null, null, ...levels.map((title) => text(title, 'header')), null]),
  ];
}

function placedParts(ledger: Ledger, parts: ProposedPart[]): PlacedPart[] {
  const departments = sectionRows(departmentsSections(parts));
  const people = sectionRows(peopleSections(parts));
  return parts.map((part, place) => ({
    heading: part.heading,
    lines: awardLines(ledger, part),
    departments: departments[place] as Rows,
    people: people[place] as Rows,
  }));
}

/** One line an award name: "Giấy khen" to departments and to people share a line. In the order of the rule data. */
function awardLines(ledger: Ledger, { departments, people }: ProposedPart): AwardLine[] {
  const used = new Set([...departments, ...people].map(({ awardName }) => awardName));
  const known = ledger.awards.map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...known, ...used])].map((award) => ({
    award,
    counts: [
      departments.filter(({ awardName }) => awardName === award).length,
      ...peopleCounts(people.filter(({ awardName }) => awardName === award)),
    ],
  }));
}

function peopleCounts(people: ProposedPerson[]): number[] {
  const ofLevel = (level: Level) => people.filter(({ person }) => person.level === level).length;
  return [
    people.length,
    people.filter(({ person }) => person.gender === 'female').length,
    ofLevel('agencyLeader'),
    ofLevel('leader'),
    ofLevel('staff'),
  ];
}

function partRows(part: PlacedPart, headingRow: number): SheetRow[] {
  const heading = row([wide(text(part.heading, 'group'), WIDTHS.length)]);
  if (part.lines.length === 0) {
    return [heading, row([blank('center'), wide(text('Không có'), WIDTHS.length - 1)])];
  }
  return [
    heading,
    ...part.lines.map(({ award, counts }, place) =>
      row([
        count(place + 1, 'center'),
        text(award),
        ...counts.map((value) => count(value)),
        formula(lineCheck(part, headingRow + 1 + place), PASSED, 'center'),
      ]),
    ),
  ];
}

/** EXACT, since COUNTIF takes `*`, `?`, `>` in a name for a pattern and is blind to capitals. */
function lineCheck({ departments, people }: PlacedPart, line: number): string {
  const listed = (sheet: string, column: number, { first, last }: Rows) =>
    `SUMPRODUCT(--EXACT(${columnRange(column, first, last, sheet)},$B${line}))`;
  return check([
    `${listed(DEPARTMENTS_SHEET, DEPARTMENT_AWARD_COLUMN, departments)}=C${line}`,
    `${listed(PEOPLE_SHEET, PERSON_AWARD_COLUMN, people)}=D${line}`,
    `F${line}+G${line}+H${line}=D${line}`,
  ]);
}

function totalRow(parts: PlacedPart[], body: Rows): SheetRow {
  const line = body.last + 1;
  const total = (column: number) => {
    const result = parts
      .flatMap(({ lines }) => lines)
      .reduce((sum, { counts }) => sum + (counts[column - 3] ?? 0), 0);
    return formula(`SUM(${columnRange(column, body.first, body.last)})`, result, 'totalFigure');
  };
  const listed = (sheet: string, rows: Rows[]) =>
    rows.map((each) => entryCount(each, sheet)).join('+');
  const agree = check([
    `${listed(
      DEPARTMENTS_SHEET,
      parts.map((part) => part.departments),
    )}=${columnName(3)}${line}`,
    `${listed(
      PEOPLE_SHEET,
      parts.map((part) => part.people),
    )}=${columnName(4)}${line}`,
  ]);
  return row([
    wide(text('Tổng cộng', 'total'), 2),
    ...COUNT_COLUMNS.map(total),
    formula(agree, PASSED, 'header'),
  ]);
}

function check(conditions: string[]): string {
  return `IF(AND(${conditions.join(',')}),"${PASSED}","${FAILED}")`;
}
