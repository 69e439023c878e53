import { formatMonth } from '../month.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FormDefinition } from './definition.ts';
import { buildGuideSheet } from './guide-sheet.ts';
import { buildIdentitySheet } from './identity-sheet.ts';
import { buildReportSheet } from './report-sheet.ts';

/** The file a department gets: the report to fill in, how to, and what tells it apart when it comes back. */
export function buildForm(definition: FormDefinition): Workbook {
  const { departmentName, month } = definition;
  return {
    title: `Biểu mẫu báo cáo tháng ${formatMonth(month)} - ${departmentName}`,
    sheets: [buildReportSheet(definition), buildGuideSheet(), buildIdentitySheet(definition)],
  };
}
