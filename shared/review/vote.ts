import type { Ledger } from '../ledger.ts';
import { formatPercent } from '../number.ts';
import { type Council, validBallots, votersOf } from './council.ts';
import type { Award } from './proposal.ts';

/** What the council said to a proposal; `disagreed` is null while the ballots that came back are not noted. */
export type Vote = {
  agreed: number;
  disagreed: number | null;
  abstained: number;
  /** Invalid for this proposal alone. */
  invalid: number;
  members: number;
};

/** Null while it is not counted. The base is the whole membership, who was absent included. */
export function voteOf({ council }: Pick<Ledger, 'council'>, proposalId: number): Vote | null {
  const counted = council.votes.find((vote) => vote.proposalId === proposalId);
  const members = council.members.length;
  if (!counted || counted.agreed === null || members === 0) return null;
  const { agreed, abstained, invalid } = counted;
  const { valid } = ballotsOf(council);
  const rest = valid === null ? -1 : valid - agreed - abstained - invalid;
  return { agreed, disagreed: rest < 0 ? null : rest, abstained, invalid, members };
}

/** "85,7%". */
export function shareOf({ agreed, members }: Vote): string {
  return formatPercent(agreed, members);
}

/** "6/7 (85,7%)" as lists have it; empty while it is not counted. */
export function voteText(ledger: Pick<Ledger, 'council'>, proposalId: number): string {
  const vote = voteOf(ledger, proposalId);
  return vote === null ? '' : `${vote.agreed}/${vote.members} (${shareOf(vote)})`;
}

/**
 * "cần ít nhất 4/5 phiếu (80%, Nghị định …)": what a rule asks of the whole membership, absent members included, and
 * whether it is sure. Empty where no rule asks for a share, or nobody is of the council yet.
 */
export function shareText({ council }: Pick<Ledger, 'council'>, award: Award | null): string {
  const members = council.members.length;
  if (!award?.councilShare || members === 0) return '';
  const { percent, article, isConfirmed } = award.councilShare;
  const doubt = isConfirmed ? '' : '; cần xác nhận theo quy định hiện hành';
  return `cần ít nhất ${votesNeeded(members, percent)}/${members} phiếu (${percent}%, ${article}${doubt})`;
}

/** Whole ballots: of 7 members 80 % are 6. */
export function votesNeeded(members: number, percent: number): number {
  return Math.ceil((members * percent) / 100);
}

/** Ballots of the sitting; null for what is not noted. */
export type Ballots = Record<'issued' | 'returned' | 'valid' | 'invalid', number | null>;

export function ballotsOf(council: Council): Ballots {
  const { ballotsReturned: returned, ballotsInvalid: invalid } = council;
  const isCounted = returned !== null && invalid !== null;
  return {
    issued: isHeld(council) && council.members.length > 0 ? votersOf(council) : null,
    returned,
    valid: isCounted ? validBallots(council) : null,
    invalid,
  };
}

/** True once a sitting is recorded: before it nobody has come and no ballot went out. */
export function isHeld({ heldOn, ballotsReturned, votes }: Council): boolean {
  return heldOn !== null || ballotsReturned !== null || votes.some(({ agreed }) => agreed !== null);
}
