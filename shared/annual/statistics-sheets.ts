import type { HeldAward } from '../award/past-award.ts';
import type { Ledger } from '../ledger.ts';
import { addDays, addYears } from '../month.ts';
import type { Movement } from '../movement/movement.ts';
import { LEVELS } from '../person/person.ts';
import { fold } from '../text.ts';
import { count, formula, row, text, wide } from '../workbook/cells.ts';
import { columnName, type Sheet, type SheetRow } from '../workbook/workbook.ts';
import { HEADING_ROWS, headingRows, signatureRows } from './page.ts';

/** A line of a state statistic; `under` marks one that is part of the line above it. */
type Line<Entry> = { label: string; counts: (entry: Entry) => boolean; under?: true };
/** Lines that together count every entry once. */
type Section<Entry> = { heading: string; lines: readonly Line<Entry>[] };
type Column<Entry> = { header: string; counts: (entry: Entry) => boolean };

type Statistic<Entry> = {
  code: string;
  title: string;
  sections: readonly Section<Entry>[];
  columns: readonly Column<Entry>[];
  entries: readonly Entry[];
};

type Term = Pick<Movement, 'startDate' | 'endDate'>;

/** A movement from its first day to its last, both included, against so many whole years. */
const isShorter = ({ startDate, endDate }: Term, years: number) =>
  addDays(endDate, 1) < addYears(startDate, years);
const isYear = ({ startDate, endDate }: Term) => addDays(endDate, 1) === addYears(startDate, 1);
const all = () => true;
const none = () => false;

/** Thông tư 02/2023/TT-BNV. The movements of this book are the agency's own, on a theme and for a time (Luật 06/2022/QH15, Điều 16). */
const MOVEMENTS: Omit<Statistic<Term>, 'entries'> = {
  code: '0601.N',
  title: 'Số phong trào thi đua',
  columns: [
    { header: 'Trung ương', counts: none },
    { header: 'Bộ, ban, ngành, tỉnh', counts: none },
    { header: 'Cơ quan, đơn vị', counts: all },
  ],
  sections: [
    {
      heading: 'I. Chia theo phạm vi',
      lines: [
        { label: 'Toàn quốc', counts: none },
        { label: 'Bộ, ban, ngành, tỉnh', counts: none },
        { label: 'Cụm, khối thi đua', counts: none },
        { label: 'Cơ quan, tổ chức, đơn vị', counts: all },
      ],
    },
    {
      heading: 'II. Chia theo thời hạn',
      lines: [
        { label: 'Dưới 1 năm', counts: (term) => isShorter(term, 1) },
        { label: '1 năm', counts: isYear },
        {
          label: 'Trên 1 năm đến dưới 3 năm',
          counts: (term) => !isShorter(term, 1) && !isYear(term) && isShorter(term, 3),
        },
        {
          label: 'Từ 3 năm đến dưới 5 năm',
          counts: (term) => !isShorter(term, 3) && isShorter(term, 5),
        },
        { label: 'Từ 5 năm trở lên', counts: (term) => !isShorter(term, 5) },
      ],
    },
    {
      heading: 'III. Chia theo phương thức',
      lines: [
        { label: 'Theo chuyên đề', counts: all },
        { label: 'Thường xuyên', counts: none },
      ],
    },
  ],
};

type Given = HeldAward & { level: keyof typeof LEVELS | null; folded: string };

const begins = (start: string) => (given: Given) => given.folded.startsWith(start);
const ofLevel = (level: keyof typeof LEVELS) => (given: Given) => given.level === level;

const ofCategory = (category: HeldAward['category']) => (given: Given) =>
  given.category === category;

/** Kinds of award a ministry or province gives; those of the State (0602.N) and of the agency are counted elsewhere. */
const AWARD_COLUMNS: readonly Column<Given>[] = [
  { header: 'Bằng khen', counts: begins('bang khen') },
  { header: 'Chiến sĩ thi đua cấp bộ, tỉnh', counts: begins('chien si thi dua') },
  { header: 'Cờ thi đua', counts: begins('co thi dua') },
  {
    header: 'Huy hiệu, Kỷ niệm chương',
    counts: (given) => begins('huy hieu')(given) || begins('ky niem chuong')(given),
  },
];
const OF_THE_STATE = /thu tuong|chinh phu|toan quoc|chu tich nuoc/;
const OF_THE_AGENCY = /co so|don vi/;

const AWARDS: Omit<Statistic<Given>, 'entries'> = {
  code: '0603.N',
  title: 'Số lượng khen thưởng cấp bộ, ban, ngành, tỉnh',
  columns: AWARD_COLUMNS,
  sections: [
    {
      heading: 'I. Chia theo đối tượng',
      lines: [
        { label: 'Tập thể', counts: ({ personId }) => personId === null },
        { label: 'Trong đó: doanh nghiệp', counts: none, under: true },
        { label: 'Hộ gia đình', counts: none },
        { label: 'Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên', counts: none },
        { label: LEVELS.agencyLeader, counts: ofLevel('agencyLeader') },
        { label: 'Doanh nhân', counts: none },
        { label: LEVELS.leader, counts: ofLevel('leader') },
        { label: LEVELS.staff, counts: ofLevel('staff') },
      ],
    },
    {
      heading: 'II. Chia theo phương thức khen thưởng',
      lines: [
        { label: 'Thường xuyên (công trạng)', counts: ofCategory('merit') },
        { label: 'Theo chuyên đề (đợt)', counts: ofCategory('theme') },
        { label: 'Đột xuất', counts: ofCategory('sudden') },
        { label: 'Đối ngoại', counts: none },
        { label: 'Cống hiến', counts: none },
        { label: 'Niên hạn', counts: none },
        { label: 'Kháng chiến', counts: none },
        {
          label: 'Loại hình khác, chưa ghi loại hình',
          counts: ({ category }) => category === 'other' || category === '',
        },
      ],
    },
  ],
};

/** Biểu 0601.N and 0603.N of the state's statistics, for the year of the movement. */
export function statisticsSheets(ledger: Ledger, movements: readonly Term[]): Sheet[] {
  return [
    statisticSheet(ledger, { ...MOVEMENTS, entries: movements }),
    statisticSheet(ledger, { ...AWARDS, entries: givenAwards(ledger) }),
  ];
}

/** What the province or a ministry decided in the year, as the decisions name it. */
function givenAwards({ heldAwards, movement, people }: Ledger): Given[] {
  return heldAwards
    .filter(({ year }) => year === movement.year)
    .map((award) => ({
      ...award,
      folded: fold(award.awardName),
      level: people.find(({ id }) => id === award.personId)?.level ?? null,
    }))
    .filter((given) => AWARD_COLUMNS.some(({ counts }) => counts(given)))
    .filter(({ folded }) => !OF_THE_STATE.test(folded) && !OF_THE_AGENCY.test(folded));
}

const LEADING = [
  { header: 'STT', width: 6 },
  { header: 'Chỉ tiêu', width: 52 },
  { header: 'Tổng số', width: 12 },
];
const COLUMN_WIDTH = 18;
const HEADER_ROW = HEADING_ROWS + 1;

function statisticSheet<Entry>(
  ledger: Ledger,
  { code, title, sections, columns, entries }: Statistic<Entry>,
): Sheet {
  const widths = [...LEADING.map(({ width }) => width), ...columns.map(() => COLUMN_WIDTH)];
  const rows: SheetRow[] = [totalRow(sections[0], columns, entries)];
  for (const { heading, lines } of sections) {
    rows.push(row([wide(text(heading, 'group'), widths.length)]));
    let number = 0;
    for (const { label, counts, under } of lines) {
      if (!under) number += 1;
      const line = HEADER_ROW + rows.length + 1;
      const counted = entries.filter(counts);
      rows.push(
        row([
          under ? text('', 'center') : count(number, 'center'),
          text(label),
          sum(line, columns.length, counted.length),
          ...columns.map((column) => count(counted.filter(column.counts).length)),
        ]),
      );
    }
  }
  const form = `(Biểu số ${code}, Thông tư số 02/2023/TT-BNV; ngày nhận báo cáo: 15/12)`;
  const year = `${title} năm ${ledger.movement.year}`;
  return {
    name: code,
    columnWidths: widths,
    rows: [
      ...headingRows(ledger, widths, year, form),
      row([...LEADING, ...columns].map(({ header }) => text(header, 'header'))),
      ...rows,
      ...signatureRows(ledger, widths, { maker: 'NGƯỜI LẬP BIỂU' }),
    ],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    print: { orientation: 'landscape' },
  };
}

/** The first section counts every entry once: its lines, those under another left out, are the whole. */
function totalRow<Entry>(
  section: Section<Entry> | undefined,
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
): SheetRow {
  const first = HEADER_ROW + 3;
  const added = (section?.lines ?? []).flatMap(({ under }, place) =>
    under ? [] : [first + place],
  );
  const total = (column: number, result: number) => {
    const cells = added.map((line) => `${columnName(column)}${line}`).join(',');
    return formula(`SUM(${cells})`, result, 'totalFigure');
  };
  return row([
    wide(text('Tổng số', 'total'), 2),
    total(LEADING.length, entries.length),
    ...columns.map(({ counts }, place) =>
      total(LEADING.length + 1 + place, entries.filter(counts).length),
    ),
  ]);
}

function sum(line: number, columns: number, result: number) {
  const first = columnName(LEADING.length + 1);
  const last = columnName(LEADING.length + columns);
  return formula(`SUM(${first}${line}:${last}${line})`, result, 'figure');
}
