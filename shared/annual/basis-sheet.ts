import type { Ledger } from '../ledger.ts';
import { type Day, formatDay } from '../month.ts';
import type { Cell, Sheet, SheetRow } from '../workbook/workbook.ts';
import { count, date, row, text, wide } from './cells.ts';
import { checksOf } from './checks.ts';
import { titleRows } from './page.ts';
import type { ProposedPart } from './proposed.ts';
import { FAILED, PASSED } from './summary-sheet.ts';

export const BASIS_SHEET = 'CAN_CU';

const WIDTHS = [6, 24, 22, 14, 36, 40];
const AUTHORITIES = { agency: 'Thủ trưởng cơ quan', province: 'Chủ tịch UBND tỉnh' } as const;
const SUBJECTS = { person: 'Cá nhân', department: 'Tập thể' } as const;

/** What the file rests on: documents, awards with their articles, checks run, who exported it and when. */
export function basisSheet(ledger: Ledger, parts: ProposedPart[], exportedOn: Day): Sheet {
  return {
    name: BASIS_SHEET,
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

function section(heading: string, header: Cell[], lines: Cell[][]): SheetRow[] {
  return [
    row([wide(text(heading, 'group'), WIDTHS.length)]),
    row([text('STT', 'header'), ...header]),
    ...lines.map((cells, place) => row([count(place + 1, 'center'), ...cells])),
  ];
}

function headers(...titles: string[]): Cell[] {
  return titles.map((title) => text(title, 'header'));
}

function basisRows({ movement }: Ledger): SheetRow[] {
  return section(
    'I. Văn bản làm căn cứ',
    headers('Loại văn bản', 'Số, ký hiệu', 'Ngày', 'Cơ quan ban hành', 'Trích yếu'),
    movement.bases.map((basis) => [
      text(basis.kind),
      text(basis.number),
      date(basis.date),
      text(basis.issuer),
      text(basis.subject),
    ]),
  );
}

function awardRows(ledger: Ledger, parts: ProposedPart[]): SheetRow[] {
  const used = new Set(
    parts.flatMap(({ departments, people }) => [...departments, ...people]).map((e) => e.award),
  );
  return section(
    'II. Danh hiệu, hình thức khen thưởng đã dùng',
    [
      wide(text('Danh hiệu, hình thức', 'header'), 2),
      ...headers('Đối tượng', 'Thẩm quyền', 'Căn cứ pháp lý'),
    ],
    ledger.awards
      .filter((award) => used.has(award))
      .map((award) => [
        wide(text(award.name), 2),
        text(SUBJECTS[award.subject]),
        text(AUTHORITIES[award.authority]),
        text(award.article),
      ]),
  );
}

function checkRows(ledger: Ledger, parts: ProposedPart[], exportedOn: Day): SheetRow[] {
  return section(
    'III. Kiểm tra đã chạy',
    [wide(text('Nội dung kiểm tra', 'header'), 3), ...headers('Số liệu', 'Kết quả')],
    checksOf(ledger, parts, exportedOn).map(({ question, found, passed }) => [
      wide(text(question), 3),
      text(found),
      text(passed ? PASSED : FAILED),
    ]),
  );
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
