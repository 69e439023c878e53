import { type Block, dash, paragraph } from '../document/official-document.ts';
import type { MonthFacts } from './month-facts.ts';

type Words = 'difficulties' | 'proposals' | 'nextMonth';

const NONE: Record<Words, string> = {
  difficulties: 'Các phòng đã báo cáo không nêu khó khăn, tồn tại.',
  proposals: 'Các phòng đã báo cáo không có kiến nghị, đề xuất.',
  nextMonth: 'Các phòng đã báo cáo chưa nêu nhiệm vụ tháng sau.',
};

/** What departments wrote themselves, under their names and in their words. */
export function ownWords({ reporting }: MonthFacts, words: Words): Block[] {
  if (reporting.length === 0) return [paragraph('Chưa có phòng báo cáo.')];
  const said = reporting
    .map(({ department, report }) => ({ name: department.name, lines: linesOf(report[words]) }))
    .filter(({ lines }) => lines.length > 0);
  if (said.length === 0) return [paragraph(NONE[words])];
  return said.map(({ name, lines }) => dash(`${name}: ${lines.join('; ')}.`));
}

/** The lines of a text without their list marks and closing marks. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•]\s*/, '').replace(/[.;\s]+$/, ''))
    .filter((line) => line !== '');
}
