import { CASE_KINDS } from '../case/case.ts';
import { formatDay, formatMonth } from '../month.ts';
import { toUpper } from '../text.ts';
import { blank, figure, formula, row, text, wide } from '../workbook/cells.ts';
import type { Cell, CellLook, Sheet, SheetRow } from '../workbook/workbook.ts';
import { caseCheck, figureCheck, overallCheck, overallResult } from './check-formulas.ts';
import type { FormDefinition } from './definition.ts';
import {
  CASE_ROWS,
  type FormLayout,
  layoutOf,
  REPORT_SHEET,
  rowsOf,
  TEXT_NAMES,
  TEXT_PARTS,
  WIDTHS,
} from './layout.ts';
import { reportRules } from './report-rules.ts';

const CASE_HEIGHT = 34;
const TEXT_HEIGHT = 84;

/** The sheet a department fills in: all but its yellow cells is locked. */
export function buildReportSheet(definition: FormDefinition): Sheet {
  const layout = layoutOf(definition);
  return {
    name: REPORT_SHEET,
    columnWidths: WIDTHS,
    rows: [
      ...headRows(definition, layout),
      ...contentRows(definition),
      ...figureRows(definition, layout),
      ...caseRows(layout),
      ...textRows(),
    ],
    headerRows: null,
    print: { orientation: 'landscape' },
    isProtected: true,
    rules: reportRules(definition, layout),
  };
}

function across(cell: Cell): SheetRow {
  return row([wide(cell, WIDTHS.length)]);
}

function headRows(definition: FormDefinition, layout: FormLayout): SheetRow[] {
  const { agencyName, month, departmentName, movementName, deadline } = definition;
  const due =
    deadline === null
      ? 'Tháng này không có kỳ giao ban; gửi biểu mẫu khi được yêu cầu.'
      : `Hạn gửi: giao ban ngày ${formatDay(deadline)}`;
  return [
    across(text(toUpper(agencyName), 'agencyBold')),
    across(text(`BIỂU MẪU BÁO CÁO THÁNG ${formatMonth(month)}`, 'title')),
    across(text(departmentName, 'agencyBold')),
    across(text(movementName, 'agency')),
    across(text(due, 'subtitle')),
    across(formula(overallCheck(layout), overallResult(layout), 'check')),
    across(text('Chỉ nhập vào các ô nền vàng; cách điền ở trang HUONG_DAN.', 'plain')),
  ];
}

/** Name of a section over the header of its table. */
function sectionRows(name: string, header: Cell[]): SheetRow[] {
  return [across(text(name, 'sectionHead')), row(header)];
}

const head = (name: string) => text(name, 'header');
const place = (index: number) => text(String(index + 1), 'center');
const fill = (look: CellLook) => blank(look);

function contentRows({ contents }: FormDefinition): SheetRow[] {
  return [
    ...sectionRows('I. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG THI ĐUA', [
      head('STT'),
      wide(head('Nội dung'), 3),
      head('Đánh giá'),
      wide(head('Ghi chú'), 3),
    ]),
    ...contents.map((content, index) =>
      row([place(index), wide(text(content.text), 3), fill('inputCenter'), wide(fill('input'), 3)]),
    ),
  ];
}

function figureRows({ figures }: FormDefinition, layout: FormLayout): SheetRow[] {
  const rows = rowsOf(layout.figures);
  return [
    ...sectionRows('II. SỐ LIỆU TRONG THÁNG', [
      head('STT'),
      head('Chỉ tiêu'),
      head('Đơn vị tính'),
      head('Tháng trước'),
      head('Tháng này'),
      wide(head('Kiểm tra'), 3),
    ]),
    ...figures.map(({ name, unit, previous }, index) =>
      row([
        place(index),
        text(name),
        text(unit, 'center'),
        figure(previous),
        fill('inputFigure'),
        wide(formula(figureCheck(rows[index] ?? 0), '', 'check'), 3),
      ]),
    ),
  ];
}

function caseRows(layout: FormLayout): SheetRow[] {
  return [
    ...sectionRows(
      `III. ${toUpper(CASE_KINDS.praise)}, ${toUpper(CASE_KINDS.criticism)} (tối đa ${CASE_ROWS} việc; để trống nếu không có)`,
      [
        head('STT'),
        head('Việc làm được, việc vi phạm'),
        head('Loại'),
        head('Ngày'),
        head('Người'),
        head('Căn cứ'),
        head('Xử lý'),
        head('Kiểm tra'),
      ],
    ),
    ...rowsOf(layout.cases).map((number, index) =>
      row(
        [
          place(index),
          fill('input'),
          fill('inputCenter'),
          fill('inputCenter'),
          fill('inputCenter'),
          fill('input'),
          fill('input'),
          formula(caseCheck(number), '', 'check'),
        ],
        CASE_HEIGHT,
      ),
    ),
  ];
}

function textRows(): SheetRow[] {
  return TEXT_NAMES.flatMap((name, index) => [
    across(text(`${['IV', 'V', 'VI'][index]}. ${toUpper(TEXT_PARTS[name])}`, 'sectionHead')),
    row([wide(fill('input'), WIDTHS.length)], TEXT_HEIGHT),
  ]);
}
