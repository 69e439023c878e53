import { BOARD_STATES, type BoardState } from '../../shared/overview/board.ts';
import { BOARD_LOOK } from './board-look.ts';
import { StateBadge } from './StateBadge.tsx';

/** Where a department stands for a month, in full words. */
export function BoardStateBadge({ state }: { state: BoardState }) {
  const { tone, icon } = BOARD_LOOK[state];
  return <StateBadge tone={tone} icon={icon} word={BOARD_STATES[state]} />;
}
