import { IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { StateBadge } from './StateBadge.tsx';

/** `word` says in other words that it is out of use. */
export function ActiveBadge({ active, word = 'Ngừng dùng' }: { active: boolean; word?: string }) {
  return active ? (
    <StateBadge tone="good" icon={IconCheck} word="Đang dùng" />
  ) : (
    <StateBadge tone="quiet" icon={IconPlayerPause} word={word} />
  );
}
