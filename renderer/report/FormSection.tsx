import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import css from './report.module.css';

type FormSectionProps = {
  title: string;
  /** One sentence on what to type and by which keys. */
  hint?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

export function FormSection({ title, hint, action, children }: FormSectionProps) {
  const headingId = useId();
  return (
    <section className="panel form-section" aria-labelledby={headingId}>
      <div className={css['form-section-head']}>
        <h2 id={headingId}>{title}</h2>
        {hint && <p className={clsx('soft', css['form-section-hint'])}>{hint}</p>}
        {action}
      </div>
      {children}
    </section>
  );
}
