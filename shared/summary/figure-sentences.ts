import { type Block, dash } from '../document/official-document.ts';
import { formatCount } from '../number.ts';
import type { IndicatorFacts } from './month-facts.ts';

/** One line a figure that has a number; those with nothing to report or not reported are named together. Says only what the figures say. */
export function figureSentences(figures: readonly IndicatorFacts[]): Block[] {
  const counted = figures.filter(({ total }) => typeof total === 'number');
  const nothing = figures.filter(({ total }) => total === 'nothing');
  const missing = figures.filter(({ total }) => total === null);
  return [
    ...counted.map((facts) => dash(countSentence(facts))),
    ...namesSentence('Không phát sinh', nothing),
    ...namesSentence('Chưa có số liệu', missing),
  ];
}

function countSentence({
  indicator,
  total,
  previous,
  running,
  isComparable,
}: IndicatorFacts): string {
  const unit = indicator.unit;
  const remarks = isComparable ? [comparison(Number(total), previous)] : [];
  if (indicator.monthTotal === 'sum' && typeof running === 'number') {
    remarks.push(`lũy kế từ đầu phong trào ${formatCount(running)} ${unit}`);
  }
  const said = remarks.filter((remark) => remark !== '');
  const aside = said.length === 0 ? '' : ` (${said.join('; ')})`;
  return `${indicator.name}: ${formatCount(Number(total))} ${unit}${aside}.`;
}

/** Against last month; nothing is said where last month has no figure. */
function comparison(total: number, previous: IndicatorFacts['previous']): string {
  if (previous === null) return '';
  if (previous === 'nothing') return total === 0 ? '' : 'tháng trước không phát sinh';
  if (total === previous) return 'bằng tháng trước';
  const change = formatCount(Math.abs(total - previous));
  return `${total > previous ? 'tăng' : 'giảm'} ${change} so với tháng trước`;
}

function namesSentence(opening: string, figures: readonly IndicatorFacts[]): Block[] {
  if (figures.length === 0) return [];
  return [
    dash(`${opening}: ${figures.map(({ indicator }) => lowerFirst(indicator.name)).join('; ')}.`),
  ];
}

/** A name in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
