import type { TablerIcon } from '@tabler/icons-react';
import css from './ui.module.css';

/** What a state's colour says; the icon and the word say it again without colour. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'draft' | 'quiet';

type StateBadgeProps = { tone: Tone; icon: TablerIcon; word: string };

export function StateBadge({ tone, icon: Icon, word }: StateBadgeProps) {
  return (
    <span className={css['state-badge']} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {word}
    </span>
  );
}
