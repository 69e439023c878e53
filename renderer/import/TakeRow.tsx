import { Checkbox } from '@mantine/core';
import type { OutcomeKind, RowChoice } from '../../shared/import/outcome.ts';

type TakeRowProps = {
  /** The row, so that a screen reader hears which one. */
  name: string;
  kind: OutcomeKind;
  choice: RowChoice | undefined;
  onChoose: (choice: RowChoice | null) => void;
};

/** Takes a row or leaves it out; one that nothing would come of has nothing to tick. */
export function TakeRow({ name, kind, choice, onChoose }: TakeRowProps) {
  if (kind !== 'new' && kind !== 'changes') return null;
  return (
    <Checkbox
      aria-label={`Nhập ${name}`}
      checked={choice !== 'skip'}
      onChange={({ currentTarget }) => onChoose(currentTarget.checked ? null : 'skip')}
    />
  );
}
