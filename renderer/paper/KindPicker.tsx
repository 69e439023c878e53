import { NativeSelect } from '@mantine/core';
import { PAPER_KINDS, PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import css from './paper.module.css';

type KindPickerProps = { kind: PaperKind; onChange: (kind: PaperKind) => void };

export function KindPicker({ kind, onChange }: KindPickerProps) {
  return (
    <NativeSelect
      aria-label="Loại văn bản"
      className={css['paper-kind']}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value as PaperKind)}
      data={PAPER_KINDS.map((value) => ({ value, label: PAPERS[value].label }))}
    />
  );
}
