import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyCouncil } from '../../shared/review/council.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { shareText, votesNeeded } from '../../shared/review/vote.ts';

const member = { id: 1, name: 'A', position: '', role: 'member', attendance: 'absent' } as const;
const councilOf = (members: number) => ({
  council: { ...emptyCouncil(1), members: Array.from({ length: members }, () => member) },
});
const award = (isConfirmed: boolean) =>
  ({ councilShare: { percent: 80, article: 'Điều 1', isConfirmed } }) as Award;

test.each([
  // Members, ballots for 80 %, for 90 %: 5 × 0,8 = 4; 7 × 0,8 = 5,6; 9 × 0,8 = 7,2; 11 × 0,8 = 8,8; 15 × 0,8 = 12.
  [5, 4, 5],
  [7, 6, 7],
  [9, 8, 9],
  [11, 9, 10],
  [15, 12, 14],
])('of %i members 80 %% are %i ballots, 90 %% are %i', (members, eighty, ninety) => {
  expect([votesNeeded(members, 80), votesNeeded(members, 90)]).toEqual([eighty, ninety]);
});

test('property: that many ballots reach the share, one fewer does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 100 }),
      (all, percent) => {
        const needed = votesNeeded(all, percent);
        expect(needed * 100).toBeGreaterThanOrEqual(all * percent);
        expect((needed - 1) * 100).toBeLessThan(all * percent);
      },
    ),
  );
});

test('a rule is told with its article, its base and its doubt, absent members counted', () => {
  expect(shareText(councilOf(7), award(true))).toBe('cần ít nhất 6/7 phiếu (80%, Điều 1)');
  expect(shareText(councilOf(7), award(false))).toContain('cần xác nhận');
  expect(shareText(councilOf(0), award(true))).toBe('');
  expect(shareText(councilOf(7), { ...award(true), councilShare: undefined } as never)).toBe('');
});
