import { Button, type ButtonProps } from '@mantine/core';
import type { ListFile } from '../../shared/workbook/list.ts';
import { useCallMutation } from '../call.ts';
import { SavedFileNote } from './SavedFile.tsx';

/** Opens a list as a PDF in the system's viewer, to be printed. */
export function PrintList({ listOf }: { listOf: () => ListFile }) {
  const print = useCallMutation('list.print', { invalidates: [] });
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => print.mutate(listOf())}
      loading={print.isPending}
      data-print
    >
      In danh sách này
    </Button>
  );
}

type SaveListProps = Pick<ButtonProps, 'variant' | 'size'> & {
  /** Asked for only when it is to be written. */
  listOf: () => ListFile;
  children: string;
};

/** Saves a list as an Excel file, and says beside the button what became of it. */
export function SaveList({ listOf, children, ...look }: SaveListProps) {
  const save = useCallMutation('list.save', { invalidates: [] });
  const start = () => save.mutate(listOf());
  return (
    <>
      <Button {...look} onClick={start} loading={save.isPending}>
        {children}
      </Button>
      <SavedFileNote saving={save} onSaveAgain={start} />
    </>
  );
}
