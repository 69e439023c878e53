import type { Ledger } from '../ledger.ts';
import { type Day, formatDay } from '../month.ts';
import { checksOf } from '../review/check.ts';
import type { ProposedPart } from '../review/proposed.ts';
import { count, date, row, text, wide } from '../workbook/cells.ts';
import type { Cell, Sheet, SheetRow } from '../workbook/workbook.ts';
import { titleRows } from './page.ts';
import { FAILED, PASSED } from './summary-sheet.ts';

const WIDTHS = [6, 24, 22, 14, 36, 40];
const AUTHORITIES = { agency: 'Thủ trưởng cơ quan', province: 'Chủ tịch UBND tỉnh' } as const;
const SUBJECTS = { person: 'Cá nhân', department: 'Tập thể' } as const;

/** What the file rests on: documents, awards with their articles, checks run, who exported it and when. */
export function basisSheet(ledger: Ledger, parts: readonly ProposedPart[], exportedOn: Day): Sheet {
  return {
    name: 'CAN_CU',
    columnWidths: WIDTHS,
    rows: [
      ...titleRows(ledger, WIDTHS, `Căn cứ và kiểm tra năm ${ledger.movement.year}`),
      ...basisRows(ledger),
      ...awardRows(ledger, parts),
      ...checkRows(ledger, parts, exportedOn),
      ...exportRows(ledger, exportedOn),
    ],
    headerRows: null,
    print: { orientation: 'landscape' },
  };
}

/** One column of a section: its header, how many columns of the sheet it takes, and its cells. */
type Column<Entry> = { header: string; columns?: number; cell: (entry: Entry) => Cell };

function section<Entry>(
  heading: string,
  entries: readonly Entry[],
  columns: readonly Column<Entry>[],
): SheetRow[] {
  const line = (first: Cell, cellOf: (column: Column<Entry>) => Cell) =>
    row([first, ...columns.map((column) => wide(cellOf(column), column.columns ?? 1))]);
  return [
    row([wide(text(heading, 'group'), WIDTHS.length)]),
    line(text('STT', 'header'), ({ header }) => text(header, 'header')),
    ...entries.map((entry, place) => line(count(place + 1, 'center'), ({ cell }) => cell(entry))),
  ];
}

function basisRows({ movement }: Ledger): SheetRow[] {
  return section('I. Văn bản làm căn cứ', movement.bases, [
    { header: 'Loại văn bản', cell: ({ kind }) => text(kind) },
    { header: 'Số, ký hiệu', cell: (basis) => text(basis.number) },
    { header: 'Ngày', cell: (basis) => date(basis.date) },
    { header: 'Cơ quan ban hành', cell: ({ issuer }) => text(issuer) },
    { header: 'Trích yếu', cell: ({ subject }) => text(subject) },
  ]);
}

function awardRows(ledger: Ledger, parts: readonly ProposedPart[]): SheetRow[] {
  const used = new Set(
    parts.flatMap(({ departments, people }) => [...departments, ...people]).map((e) => e.award),
  );
  const awards = ledger.awards.filter((award) => used.has(award));
  return section('II. Danh hiệu, hình thức khen thưởng đã dùng', awards, [
    { header: 'Danh hiệu, hình thức', columns: 2, cell: ({ name }) => text(name) },
    { header: 'Đối tượng', cell: ({ subject }) => text(SUBJECTS[subject]) },
    { header: 'Thẩm quyền', cell: ({ authority }) => text(AUTHORITIES[authority]) },
    { header: 'Căn cứ pháp lý', cell: ({ article }) => text(article) },
  ]);
}

function checkRows(ledger: Ledger, parts: readonly ProposedPart[], exportedOn: Day): SheetRow[] {
  return section('III. Kiểm tra đã chạy', checksOf(ledger, parts, exportedOn), [
    { header: 'Nội dung kiểm tra', columns: 3, cell: ({ question }) => text(question) },
    { header: 'Số liệu', cell: ({ found }) => text(found) },
    { header: 'Kết quả', cell: ({ passed }) => text(passed ? PASSED : FAILED) },
  ]);
}

function exportRows({ agency, movement }: Ledger, exportedOn: Day): SheetRow[] {
  const entries: [string, Cell][] = [
    ['Ngày xuất', date(exportedOn, 'text')],
    ['Người lập', text(agency.makerName)],
    ['Nơi nhận', text(agency.boardName)],
    [
      'Thời gian phong trào',
      text(`từ ${formatDay(movement.startDate)} đến ${formatDay(movement.endDate)}`),
    ],
  ];
  return [
    row([wide(text('IV. Xuất tệp', 'group'), WIDTHS.length)]),
    ...entries.map(([label, value], place) =>
      row([count(place + 1, 'center'), text(label), wide(value, WIDTHS.length - 2)]),
    ),
  ];
}
