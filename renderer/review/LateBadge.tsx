import { IconClockExclamation } from '@tabler/icons-react';
import { StateBadge } from '../ui/StateBadge.tsx';

/** Beside a count of the year: how many of it the months' reports do not tell of; nothing where they tell of all. */
export function LateBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <div>
      <StateBadge
        tone="info"
        icon={IconClockExclamation}
        word={`${count} ghi sau khi chốt tháng`}
      />
    </div>
  );
}
