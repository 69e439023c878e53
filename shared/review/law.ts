import { basisText } from '../document/basis.ts';
import { type Day, formatDay } from '../month.ts';
import { isInForce, type RuleSet } from './rule.ts';

/** What of the documents of the dated data a citation needs: the days on which each holds, and how it is named. */
export type Law = Pick<
  RuleSet,
  'id' | 'amends' | 'guides' | 'cited' | 'inForceFrom' | 'inForceUntil'
>;

/**
 * A law as a paper of that day cites it, with what amends it by then, and the decrees that lay it out: each a text of its
 * own. Empty where the data does not know the law, or it does not hold yet.
 */
export function citationsOf(laws: readonly Law[], number: string, day: Day): string[] {
  const own = laws.find(({ cited }) => cited?.number === number);
  const inForce = laws.filter((law) => isInForce(law, day));
  const amending = inForce.filter(({ amends }) => amends === own?.id);
  // As amended a law goes on in force, though its own rules have ended.
  if (!own?.cited || (!inForce.includes(own) && amending.length === 0)) return [];
  const amended = amending.flatMap(({ cited }) => (cited ? [shortly(cited)] : []));
  const text = [
    basisText(own.cited),
    ...(amended.length === 0 ? [] : [`được sửa đổi, bổ sung bởi ${amended.join(', ')}`]),
  ];
  const decrees = inForce.filter(({ guides }) => guides === own.id);
  return [text.join(', '), ...decrees.flatMap(({ cited }) => (cited ? [basisText(cited)] : []))];
}

function shortly({ kind, number, date }: NonNullable<Law['cited']>): string {
  return [`${kind} số ${number}`, date === null ? '' : `ngày ${formatDay(date)}`].join(' ').trim();
}
