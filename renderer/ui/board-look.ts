import {
  IconAlertTriangle,
  IconCheck,
  IconCircleMinus,
  IconClockExclamation,
  IconHourglass,
  IconPencil,
  IconPencilExclamation,
  IconPlayerPause,
  IconSlash,
  type TablerIcon,
} from '@tabler/icons-react';
import type { BoardState } from '../../shared/overview/board.ts';
import type { Tone } from './StateBadge.tsx';

/** How a state looks; a cell too narrow for its word shows the icon, which the legend names. */
export const BOARD_LOOK: Record<BoardState, { tone: Tone; icon: TablerIcon }> = {
  onTime: { tone: 'good', icon: IconCheck },
  late: { tone: 'warn', icon: IconClockExclamation },
  nothing: { tone: 'info', icon: IconCircleMinus },
  draft: { tone: 'draft', icon: IconPencil },
  lapsed: { tone: 'bad', icon: IconPencilExclamation },
  missing: { tone: 'bad', icon: IconAlertTriangle },
  notDue: { tone: 'quiet', icon: IconHourglass },
  noBriefing: { tone: 'quiet', icon: IconSlash },
  inactive: { tone: 'quiet', icon: IconPlayerPause },
};
