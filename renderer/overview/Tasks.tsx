import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileText,
  IconLockOpen,
  IconPaperclip,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Task } from '../../shared/overview/task.ts';
import { StateBadge, type Tone } from '../ui/StateBadge.tsx';
import css from './overview.module.css';

type Look = { tone: Tone; icon: TablerIcon; word: string };

const LOOKS: Record<Task['kind'], Look> = {
  missing: { tone: 'bad', icon: IconAlertTriangle, word: 'Thiếu báo cáo' },
  lapsed: { tone: 'bad', icon: IconPencil, word: 'Cần hoàn thành lại' },
  draft: { tone: 'draft', icon: IconPencil, word: 'Bản nháp' },
  unproven: { tone: 'warn', icon: IconPaperclip, word: 'Thiếu minh chứng' },
  unnumbered: { tone: 'info', icon: IconFileText, word: 'Chưa ghi số, ngày' },
  unclosed: { tone: 'info', icon: IconLockOpen, word: 'Chưa chốt' },
};

const KINDS = Object.keys(LOOKS) as Task['kind'][];
const FIRST_SHOWN = 4;

/** What needs the clerk, each with the way to where it is done. */
export function Tasks({ tasks }: { tasks: Task[] }) {
  return (
    <section className="panel stack" aria-labelledby="tasks">
      <h2 id="tasks">Việc cần làm</h2>
      {tasks.length === 0 && <p className="soft">Không có việc nào đang chờ.</p>}
      {KINDS.map((kind) => (
        <TaskGroup
          key={kind}
          look={LOOKS[kind]}
          tasks={tasks.filter((task) => task.kind === kind)}
        />
      ))}
    </section>
  );
}

function TaskGroup({ look, tasks }: { look: Look; tasks: Task[] }) {
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return null;
  const shown = all ? tasks : tasks.slice(0, FIRST_SHOWN);
  return (
    <div className={css['task-group']}>
      <StateBadge {...look} word={`${look.word} (${amountOf(tasks)})`} />
      <ul>
        {shown.map((task) => (
          <li key={`${task.month} ${task.departmentId} ${task.text}`}>
            <Link href={placeOf(task)}>{task.text}</Link>
          </li>
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          Xem tất cả {tasks.length} việc
        </Button>
      )}
    </div>
  );
}

/** One task may stand for the months of a year. */
function amountOf(tasks: Task[]): string {
  const months = tasks.reduce((sum, task) => sum + (task.months ?? 0), 0);
  return months > 0 ? `${months} tháng` : String(tasks.length);
}

function placeOf({ kind, month, departmentId }: Task): string {
  if (kind === 'unproven') return '/so-viec/chua-minh-chung';
  return departmentId === null ? `/tong-hop/${month}` : `/bao-cao/${month}/${departmentId}`;
}
