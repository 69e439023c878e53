import clsx from 'clsx';
import type { ReactNode } from 'react';
import css from './ui.module.css';

type EmptyStateProps = {
  title: string;
  /** What to do first, in a sentence or two. */
  children: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className={clsx('panel', css['empty-state'])}>
      <h2>{title}</h2>
      <div className="soft">{children}</div>
      {action && (
        <div className="row" data-start>
          {action}
        </div>
      )}
    </section>
  );
}
