import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf } from '../../shared/one-of.ts';
import { BALLOT_MARKS, type Ballot, countBallots } from '../../shared/review/ballot.ts';

test('five ballots for two proposals, counted by hand', () => {
  const ballots: Ballot[] = [
    ['agreed', 'agreed'],
    ['agreed', 'disagreed'],
    ['abstained', 'agreed'],
    null,
    ['invalid', 'disagreed'],
  ];
  // Of 4 valid ballots 2 agree to the first, 1 leaves it blank, 1 marks both: nobody says no. To the second 2 agree, 2 do not.
  expect(countBallots(ballots, 2)).toEqual({
    returned: 5,
    invalid: 1,
    votes: [
      { agreed: 2, abstained: 1, invalid: 1 },
      { agreed: 2, abstained: 0, invalid: 0 },
    ],
  });
});

const PROPOSALS = 3;
const ballots = fc.array(
  fc.option(
    fc.array(fc.constantFrom(...keysOf(BALLOT_MARKS)), {
      minLength: PROPOSALS,
      maxLength: PROPOSALS,
    }),
  ),
  { maxLength: 15 },
);

test('property: the order of ballots counts for nothing, and all of them are accounted for', () => {
  fc.assert(
    fc.property(
      ballots.chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
      ),
      ([drawn, shuffled]) => {
        const counted = countBallots(drawn, PROPOSALS);
        expect(countBallots(shuffled, PROPOSALS)).toEqual(counted);
        for (const [at, { agreed, abstained, invalid }] of counted.votes.entries()) {
          const disagreed = drawn.filter((ballot) => ballot?.[at] === 'disagreed').length;
          expect(agreed + disagreed + abstained + invalid + counted.invalid).toBe(drawn.length);
        }
      },
    ),
  );
});

test('property: a further yes never takes one away', () => {
  fc.assert(
    fc.property(ballots, (drawn) => {
      const yes: Ballot = Array(PROPOSALS).fill('agreed');
      const [before, after] = [drawn, [...drawn, yes]].map((some) => countBallots(some, PROPOSALS));
      expect(after?.votes.map(({ agreed }) => agreed - 1)).toEqual(
        before?.votes.map(({ agreed }) => agreed),
      );
    }),
  );
});
