import IconPlayerStop from '@tabler/icons-react/dist/esm/icons/IconPlayerStop.mjs';
import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import { ActiveBadge } from '../ui/ActiveBadge.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';

export function DepartmentState({ department }: { department: Department }) {
  const { active, endedOn } = department;
  if (endedOn === null) return <ActiveBadge active={active} />;
  return <StateBadge tone="quiet" icon={IconPlayerStop} word={`Đến hết ${formatDay(endedOn)}`} />;
}
