import { NativeSelect } from '@mantine/core';
import type { RowChoice } from '../../shared/import/outcome.ts';
import css from './import.module.css';

type WhoIsMeantProps = {
  /** The row, so that a screen reader hears which one. */
  name: string;
  choice: RowChoice | undefined;
  /** People of this name; where there are none nothing is asked. */
  namesakes: readonly { id: number; label: string }[];
  /** Offers to take the row as somebody new. */
  canBeNew: boolean;
  onChoose: (choice: RowChoice | null) => void;
};

/** Asks which of the people of one name a row is about; once answered it can be answered otherwise. */
export function WhoIsMeant({ name, choice, namesakes, canBeNew, onChoose }: WhoIsMeantProps) {
  if (namesakes.length === 0) return null;
  const choose = (value: string) => {
    if (value === '') onChoose(null);
    else onChoose(value === 'new' ? 'new' : Number(value));
  };
  return (
    <NativeSelect
      className={css['who-is-meant']}
      label="Trong danh mục đã có người cùng họ tên"
      aria-label={`${name} là ai`}
      value={choice === undefined ? '' : String(choice)}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      data={[
        { value: '', label: 'Chưa chọn: bỏ qua dòng này' },
        ...namesakes.map(({ id, label }) => ({ value: String(id), label: `Là ${label}` })),
        ...(canBeNew ? [{ value: 'new', label: 'Là người mới' }] : []),
      ]}
    />
  );
}
