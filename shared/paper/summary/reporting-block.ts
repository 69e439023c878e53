import { type Block, paragraph } from '../../document/official-document.ts';
import { formatDay, formatMonth } from '../../month.ts';
import { briefingOf } from '../../overview/board.ts';
import type { MonthFacts } from './month-facts.ts';

/** Which departments reported, which were late and which did not. */
export function reportingBlock(facts: MonthFacts): Block[] {
  const { ledger, month, reporting, silent } = facts;
  const all = reporting.length + silent.length;
  if (all === 0) return [paragraph('Chưa có phòng nào trong phong trào.', 'reporting')];
  if (reporting.length === 0) {
    return [paragraph(`Chưa có phòng nào gửi báo cáo tháng ${formatMonth(month)}.`, 'reporting')];
  }
  const due = briefingOf(ledger, month) ?? ledger.movement.endDate;
  const late = reporting.filter(({ report }) => report.reportedOn > due);
  const sentences = [
    `Có ${reporting.length}/${all} phòng, đơn vị gửi báo cáo tháng ${formatMonth(month)}`,
  ];
  if (late.length > 0) {
    const names = late.map(
      ({ department, report }) => `${department.name} (${formatDay(report.reportedOn)})`,
    );
    sentences.push(`gửi sau ngày ${formatDay(due)}: ${names.join(', ')}`);
  }
  if (silent.length > 0) sentences.push(`chưa gửi: ${silent.map(({ name }) => name).join(', ')}`);
  return [paragraph(`${sentences.join('; ')}.`, 'reporting')];
}
