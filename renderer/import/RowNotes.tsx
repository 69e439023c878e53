import type { Outcome } from '../../shared/import/outcome.ts';
import css from './import.module.css';

type RowNotesProps = { outcome: Outcome<unknown>; notes: readonly string[] };

/** What is to be said about a row: its changes field by field, its reasons, what was left out of it. */
export function RowNotes({ outcome, notes }: RowNotesProps) {
  const reasons = outcome.kind === 'wrong' ? outcome.reasons : [];
  const changes = outcome.kind === 'changes' ? outcome.changes : [];
  return (
    <ul className={css['row-notes']}>
      {changes.map(({ label, from, to }) => (
        <li key={label}>
          {label}: <del>{from}</del> thành <ins>{to}</ins>
        </li>
      ))}
      {[...reasons, ...notes].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
