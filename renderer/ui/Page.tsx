import clsx from 'clsx';
import { type ReactNode, useEffect } from 'react';
import css from './ui.module.css';

type PageProps = {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the top right; the one primary action comes last. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of every screen: its name, what it is about, its actions, always in the same places. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Sổ Thi Đua`;
  }, [title]);
  return (
    <div className="page">
      <header className={css['page-header']}>
        <div>
          <h1>{title}</h1>
          {subtitle && <div className="soft">{subtitle}</div>}
        </div>
        {actions && <div className={clsx('row', css['page-actions'])}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
