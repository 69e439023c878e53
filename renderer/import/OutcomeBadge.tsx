import {
  IconAlertTriangle,
  IconEqual,
  IconHelpCircle,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { OUTCOMES, type OutcomeKind } from '../../shared/import/outcome.ts';
import { StateBadge } from '../ui/StateBadge.tsx';

const LOOKS = {
  new: { tone: 'good', icon: IconPlus },
  changes: { tone: 'info', icon: IconPencil },
  unclear: { tone: 'warn', icon: IconHelpCircle },
  wrong: { tone: 'bad', icon: IconAlertTriangle },
  same: { tone: 'quiet', icon: IconEqual },
} as const;

export function OutcomeBadge({ kind }: { kind: OutcomeKind }) {
  return <StateBadge {...LOOKS[kind]} word={OUTCOMES[kind]} />;
}
