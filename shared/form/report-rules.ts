import { CASE_KINDS } from '../case/case.ts';
import { MARKS, NOT_ASSESSED } from '../report/report.ts';
import { type CellRule, columnName } from '../workbook/workbook.ts';
import { columnSpan, isFigure } from './check-formulas.ts';
import type { FormDefinition } from './definition.ts';
import { peopleCells } from './identity-sheet.ts';
import {
  CASE_COLUMNS,
  CONTENT_COLUMNS,
  FIGURE_COLUMNS,
  type FormLayout,
  TEXT_NAMES,
  TEXT_PARTS,
} from './layout.ts';
import { LONGEST } from './limits.ts';

/** What Excel lets into each cell: drop-downs, whole numbers, texts no longer than the program keeps. */
export function reportRules(definition: FormDefinition, layout: FormLayout): CellRule[] {
  return [
    ...(definition.contents.length > 0 ? contentRules(layout) : []),
    ...(definition.figures.length > 0 ? [figureRule(layout)] : []),
    ...caseRules(definition, layout),
    ...TEXT_NAMES.map((name) =>
      atMost(`A${layout.texts[name]}`, LONGEST.text, `Ghi ${TEXT_PARTS[name].toLowerCase()}.`),
    ),
  ];
}

function contentRules({ contents }: FormLayout): CellRule[] {
  return [
    {
      range: columnSpan(CONTENT_COLUMNS.mark, contents),
      allow: { kind: 'list', choices: [...Object.values(MARKS), NOT_ASSESSED] },
      message: 'Chọn một mức trong danh sách.',
      prompt: 'Bấm mũi tên bên phải ô để chọn.',
    },
    atMost(columnSpan(CONTENT_COLUMNS.note, contents), LONGEST.note),
  ];
}

function figureRule({ figures }: FormLayout): CellRule {
  return {
    range: columnSpan(FIGURE_COLUMNS.figure, figures),
    allow: {
      kind: 'formula',
      formula: isFigure(`${columnName(FIGURE_COLUMNS.figure)}${figures.first}`),
    },
    message: 'Chỉ nhập số nguyên từ 0, hoặc dấu - nếu không phát sinh.',
    prompt: 'Số nguyên từ 0; dấu - nếu không phát sinh.',
  };
}

function caseRules(definition: FormDefinition, { cases }: FormLayout): CellRule[] {
  const { deed, kind, date, person, basis, handling } = CASE_COLUMNS;
  return [
    atMost(columnSpan(deed, cases), LONGEST.deed),
    {
      range: columnSpan(kind, cases),
      allow: { kind: 'list', choices: Object.values(CASE_KINDS) },
      message: 'Chọn Biểu dương hoặc Phê bình trong danh sách.',
    },
    {
      ...atMost(columnSpan(date, cases), LONGEST.date, 'Ghi ngày/tháng/năm, ví dụ 05/3/2026.'),
      message: 'Ghi ngày/tháng/năm, ví dụ 05/3/2026.',
    },
    {
      range: columnSpan(person, cases),
      allow: { kind: 'listFrom', cells: peopleCells(definition) },
      message: 'Chọn một người trong danh sách, hoặc Cả phòng.',
      prompt: 'Chọn người trong danh sách; việc của cả tập thể thì chọn Cả phòng.',
    },
    atMost(columnSpan(basis, cases), LONGEST.basis),
    atMost(columnSpan(handling, cases), LONGEST.handling),
  ];
}

function atMost(range: string, most: number, prompt?: string): CellRule {
  return {
    range,
    allow: { kind: 'textLength', most },
    message: `Dài quá: tối đa ${most} ký tự.`,
    ...(prompt !== undefined && { prompt }),
  };
}
