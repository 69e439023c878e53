import { BOARD_STATES, type BoardState } from '../../shared/overview/board.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';

const STATES = Object.keys(BOARD_STATES) as BoardState[];

export function BoardLegend() {
  return (
    <ul className="board-legend" aria-label="Chú thích">
      {STATES.map((state) => {
        const { tone, icon, short } = BOARD_LOOK[state];
        const word = BOARD_STATES[state];
        return (
          <li key={state}>
            <StateBadge
              tone={tone}
              icon={icon}
              word={short && short !== word ? `${short}: ${word}` : word}
            />
          </li>
        );
      })}
      <li>
        <ClosedBadge />
      </li>
    </ul>
  );
}
