import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatMonth, type Month } from '../../shared/month.ts';
import { StateBadge } from './StateBadge.tsx';
import css from './ui.module.css';

type ClosedMonthProps = {
  month: Month;
  /** What this screen still lets her do, where that is not plain. */
  children?: ReactNode;
};

/** Stands over whatever shows a closed month, before she types: nothing of it changes, and where that is lifted. */
export function ClosedMonth({ month, children }: ClosedMonthProps) {
  return (
    <section className={css['closed-month']} aria-label="Tháng đã chốt">
      <IconLock size={18} aria-hidden />
      <p>
        <strong>Tháng {formatMonth(month)} đã chốt.</strong> Muốn sửa, mở{' '}
        <Link href={`/tong-hop/${month}`}>Tổng hợp tháng {formatMonth(month)}</Link> và bấm Điều
        chỉnh. {children}
      </p>
    </section>
  );
}

/** The same as one word, beside a report or in the legend. */
export function ClosedBadge() {
  return <StateBadge tone="good" icon={IconLock} word="Đã chốt" />;
}
