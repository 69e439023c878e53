import { basisText } from '../document/basis.ts';
import { type Day, formatDay } from '../month.ts';

/** A legal text with the days on which it holds, both included: one row of the dated data. */
export type Law = {
  kind: string;
  number: string;
  date: Day;
  issuer: string;
  subject: string;
  /** The number of the law it changes, or that it lays out; null where it does neither. */
  amends: string | null;
  guides: string | null;
  inForceFrom: Day;
  inForceUntil: Day | null;
  /** Whether its text was read, is known from others, or is still to be confirmed. */
  source: 'read' | 'secondHand' | 'unconfirmed';
};

function isInForce({ inForceFrom, inForceUntil }: Law, day: Day): boolean {
  return inForceFrom <= day && (inForceUntil === null || day <= inForceUntil);
}

/**
 * A law as a paper of that day cites it, with what amends it by then, and the decrees that lay it out: each a text of its
 * own. Empty where the data does not know the law.
 */
export function citationsOf(laws: readonly Law[], number: string, day: Day): string[] {
  const inForce = laws.filter((law) => isInForce(law, day));
  const own = inForce.find((law) => law.number === number);
  if (!own) return [];
  const amended = inForce
    .filter(({ amends }) => amends === number)
    .map((law) => `${law.kind} số ${law.number} ngày ${formatDay(law.date)}`);
  const text = [basisText(own), ...(amended.length === 0 ? [] : [AMENDED + amended.join(', ')])];
  return [
    text.join(', '),
    ...inForce.filter(({ guides }) => guides === number).map((law) => basisText(law)),
  ];
}

const AMENDED = 'được sửa đổi, bổ sung bởi ';
