import { Button, type ButtonProps } from '@mantine/core';
import type { ListFile } from '../../shared/workbook/list.ts';
import { useCallMutation } from '../call.ts';
import { SavedFileNote } from './SavedFile.tsx';

type SaveListProps = Pick<ButtonProps, 'variant' | 'size'> & { list: ListFile; children: string };

/** Saves a list as an Excel file, and says beside the button what became of it. */
export function SaveList({ list, children, ...look }: SaveListProps) {
  const save = useCallMutation('list.save', { invalidates: [] });
  const start = () => save.mutate(list);
  return (
    <>
      <Button {...look} onClick={start} loading={save.isPending}>
        {children}
      </Button>
      <SavedFileNote saving={save} onSaveAgain={start} />
    </>
  );
}
