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

/** How a state stands in a cell too narrow for its full word, which the legend and a screen reader give. */
export const BOARD_LOOK: Record<BoardState, { tone: Tone; icon: TablerIcon; short: string }> = {
  onTime: { tone: 'good', icon: IconCheck, short: 'Đúng' },
  late: { tone: 'warn', icon: IconClockExclamation, short: 'Muộn' },
  nothing: { tone: 'info', icon: IconCircleMinus, short: 'KPS' },
  draft: { tone: 'draft', icon: IconPencil, short: 'Nháp' },
  lapsed: { tone: 'bad', icon: IconPencilExclamation, short: 'Làm lại' },
  missing: { tone: 'bad', icon: IconAlertTriangle, short: 'Thiếu' },
  notDue: { tone: 'quiet', icon: IconHourglass, short: '' },
  noBriefing: { tone: 'quiet', icon: IconSlash, short: '' },
  inactive: { tone: 'quiet', icon: IconPlayerPause, short: '' },
};
