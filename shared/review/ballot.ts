/** What a ballot may bear at one line. Only a lone mark for it is a yes, as the ballot itself says. */
export const BALLOT_MARKS = {
  agreed: 'Đồng ý',
  disagreed: 'Không đồng ý',
  abstained: 'Để trống',
  invalid: 'Đánh dấu cả hai',
} as const;
export type BallotMark = keyof typeof BALLOT_MARKS;

/** One ballot as it is read out: a mark for each proposal in the ballot's order, or null where it is invalid as a whole. */
export type Ballot = readonly BallotMark[] | null;

/** What the form of the votes notes of them; who disagreed is the rest of the valid ballots. */
export type BallotTotals = {
  returned: number;
  invalid: number;
  votes: Record<Exclude<BallotMark, 'disagreed'>, number>[];
};

/** Adds up ballots for that many proposals, in whatever order they were drawn. */
export function countBallots(ballots: readonly Ballot[], proposals: number): BallotTotals {
  const valid = ballots.filter((ballot) => ballot !== null);
  const counted = (mark: BallotMark, at: number) =>
    valid.filter((ballot) => ballot[at] === mark).length;
  return {
    returned: ballots.length,
    invalid: ballots.length - valid.length,
    votes: Array.from({ length: proposals }, (_, at) => ({
      agreed: counted('agreed', at),
      abstained: counted('abstained', at),
      invalid: counted('invalid', at),
    })),
  };
}
