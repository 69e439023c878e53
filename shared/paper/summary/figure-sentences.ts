import { type Block, dash } from '../../document/official-document.ts';
import type { Outlined } from '../../document/outline.ts';
import type { Figure } from '../../figure.ts';
import {
  FIGURE_SECTIONS,
  groupsIn,
  type Indicator,
  type IndicatorGroup,
} from '../../indicator/indicator.ts';
import { formatCount } from '../../number.ts';
import { keysOf } from '../../one-of.ts';
import { lowerFirst } from '../../text.ts';
import { figuresOf, type IndicatorFacts, type MonthFacts } from './month-facts.ts';

/** One line a figure that has a number; those with nothing to report or not reported are named together. Says only what the figures say. */
export function figureSentences(facts: MonthFacts, groups: readonly IndicatorGroup[]): Block[] {
  const figures = figuresOf(facts, groups);
  const counted = figures.filter(({ total }) => typeof total === 'number');
  return [
    ...counted.map((each) => dash(countSentence(each), `figure:${each.indicator.id}`)),
    ...namesOfUncounted(figures, groups),
  ];
}

/** Figures of some groups with nothing to report, and those nobody reported, by name. */
export function namesOfUncounted(
  figures: readonly { indicator: Indicator; total: Figure }[],
  groups: readonly IndicatorGroup[],
): Block[] {
  const sentence = (opening: string, key: string, wanted: Figure) => {
    const names = figures
      .filter(({ total }) => total === wanted)
      .map(({ indicator }) => lowerFirst(indicator.name));
    if (names.length === 0) return [];
    return [dash(`${opening}: ${names.join('; ')}.`, `${key}:${groups.join('')}`)];
  };
  return [
    ...sentence('Không phát sinh', 'nothing', 'nothing'),
    ...sentence('Chưa có số liệu', 'missing', null),
  ];
}

function countSentence(facts: IndicatorFacts): string {
  const { indicator, total, previous, running, isComparable, yearBefore } = facts;
  const unit = indicator.unit;
  const remarks = [
    isComparable ? comparison(Number(total), previous, 'tháng trước') : '',
    comparison(Number(total), yearBefore, 'cùng kỳ năm trước'),
  ];
  if (indicator.monthTotal === 'sum' && typeof running === 'number') {
    remarks.push(`lũy kế từ đầu phong trào ${formatCount(running)} ${unit}`);
  }
  const said = remarks.filter((remark) => remark !== '');
  const aside = said.length === 0 ? '' : ` (${said.join('; ')})`;
  return `${indicator.name}: ${formatCount(Number(total))} ${unit}${aside}.`;
}

/** Against an earlier figure; nothing is said where there is none. */
function comparison(total: number, earlier: Figure, when: string): string {
  if (earlier === null) return '';
  if (earlier === 'nothing') return total === 0 ? '' : `${when} không phát sinh`;
  if (total === earlier) return `bằng ${when}`;
  const change = formatCount(Math.abs(total - earlier));
  return `${total > earlier ? 'tăng' : 'giảm'} ${change} so với ${when}`;
}

/** The clauses that tell figures, a section each, in the order of FIGURE_SECTIONS. */
export function figureClauses(tell: (groups: readonly IndicatorGroup[]) => Block[]): Outlined[] {
  return keysOf(FIGURE_SECTIONS).flatMap((section) => {
    const title = FIGURE_SECTIONS[section];
    return title === null ? [] : [{ title, blocks: tell(groupsIn(section)) }];
  });
}
