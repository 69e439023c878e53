import { type Block, dash } from '../../document/official-document.ts';
import type { IndicatorGroup } from '../../indicator/indicator.ts';
import { formatCount, formatPercent } from '../../number.ts';
import { namesOfUncounted } from '../summary/figure-sentences.ts';
import { figuresOf, type PeriodFacts, type PeriodFigure, reportsOf } from './period-facts.ts';

/** One line a figure that has a number or fell to nothing; the others are named together. Nothing where nobody reported. */
export function indicatorSentences(facts: PeriodFacts, groups: readonly IndicatorGroup[]): Block[] {
  if (reportsOf(facts).length === 0) return [];
  const figures = figuresOf(facts, groups);
  const told = figures.filter((each) => typeof each.total === 'number' || hasFallen(each));
  return [
    ...told.map((each) => dash(sentence(each), `figure:${each.indicator.id}`)),
    ...namesOfUncounted(
      figures.filter((each) => !told.includes(each)),
      groups,
    ),
  ];
}

function hasFallen({ total, yearBefore }: PeriodFigure): boolean {
  return total === 'nothing' && typeof yearBefore === 'number' && yearBefore > 0;
}

function sentence(figure: PeriodFigure): string {
  const { indicator, total } = figure;
  const count =
    typeof total === 'number' ? `${formatCount(total)} ${indicator.unit}` : 'không phát sinh';
  return `${indicator.name}: ${count}${comparison(figure)}.`;
}

/** ", tăng 12 (18,2%) so với cùng kỳ năm trước (66 buổi)"; empty where there is nothing to compare with. */
export function comparison({ indicator, total, yearBefore }: PeriodFigure): string {
  if (total === null || yearBefore === null) return '';
  const now = total === 'nothing' ? 0 : total;
  if (yearBefore === 'nothing') return now === 0 ? '' : '; cùng kỳ năm trước không phát sinh';
  if (now === yearBefore) return ', bằng cùng kỳ năm trước';
  const change = Math.abs(now - yearBefore);
  const share = yearBefore === 0 ? '' : ` (${formatPercent(change, yearBefore)})`;
  const way = now > yearBefore ? 'tăng' : 'giảm';
  return `, ${way} ${formatCount(change)}${share} so với cùng kỳ năm trước (${formatCount(yearBefore)} ${indicator.unit})`;
}

/** True where more was counted than in the same period a year before. */
export function hasRisen({ total, yearBefore }: PeriodFigure): boolean {
  if (typeof total !== 'number' || yearBefore === null) return false;
  return total > (yearBefore === 'nothing' ? 0 : yearBefore);
}
