import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconPlayerPause from '@tabler/icons-react/dist/esm/icons/IconPlayerPause.mjs';
import { StateBadge } from './StateBadge.tsx';

export function ActiveBadge({ active }: { active: boolean }) {
  return active ? (
    <StateBadge tone="good" icon={IconCheck} word="Đang dùng" />
  ) : (
    <StateBadge tone="quiet" icon={IconPlayerPause} word="Ngừng dùng" />
  );
}
