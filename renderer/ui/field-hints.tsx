import { IconAlertTriangle } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import css from './ui.module.css';

/** Sentences to stand in amber at fields that are not wrong but must be looked at, by field path. */
export const FieldHints = createContext<Readonly<Record<string, string>>>({});

export function FieldHint({ path }: { path: string }) {
  const hint = useContext(FieldHints)[path];
  if (hint === undefined) return null;
  return (
    <p className={css['field-hint']}>
      <IconAlertTriangle size={14} aria-hidden />
      {hint}
    </p>
  );
}
