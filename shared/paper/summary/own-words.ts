import { type Block, dash, paragraph } from '../../document/official-document.ts';
import type { Reporting } from './month-facts.ts';

export type Words = 'difficulties' | 'proposals' | 'nextMonth';

const NONE: Record<Words, string> = {
  difficulties: 'Các phòng đã báo cáo không nêu khó khăn, tồn tại.',
  proposals: 'Các phòng đã báo cáo không có kiến nghị, đề xuất.',
  nextMonth: 'Các phòng đã báo cáo chưa nêu nhiệm vụ tháng sau.',
};

export const NOBODY_REPORTED = 'Chưa có phòng báo cáo.';

/** What departments wrote themselves, under their names and in their words. */
export function ownWords(
  { reporting }: { reporting: readonly Reporting[] },
  words: Words,
  none = NONE[words],
): Block[] {
  const isEmpty = reporting.length === 0;
  const said = reporting
    .map(({ department, report }) => ({ department, lines: linesOf(report[words]) }))
    .filter(({ lines }) => lines.length > 0);
  if (said.length === 0) return [paragraph(isEmpty ? NOBODY_REPORTED : none, `${words}:none`)];
  return said.map(({ department: { id, name }, lines }) =>
    dash(`${name}: ${lines.join('; ')}.`, `${words}:${id}`),
  );
}

/** The lines of a text without their list marks and closing marks. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•]\s*/, '').replace(/[.;\s]+$/, ''))
    .filter((line) => line !== '');
}
