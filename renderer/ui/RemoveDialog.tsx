import type { ReactNode } from 'react';
import type { CallName } from '../../shared/api.ts';
import { useCallMutation } from '../call.ts';
import { announce } from './announce.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** How a record is removed: by which call, and what it is called in the question and the answer. */
export type Removal<Row> = {
  /** Some calls delete what is unused and only put the rest out of use; they answer which. */
  call: Extract<
    CallName,
    | 'department.remove'
    | 'person.remove'
    | 'indicator.remove'
    | 'pastAward.remove'
    | 'template.remove'
  >;
  nameOf: (row: Row) => string;
  /** What happens, under the question. */
  consequence: ReactNode;
  /** Said where it was only put out of use. */
  outOfUse?: (name: string) => string;
};

type RemoveDialogProps<Row extends { id: number }> = {
  /** "phòng", "cán bộ". */
  kind: string;
  removal: Removal<Row>;
  record: Row | null;
  onClose: () => void;
};

export function RemoveDialog<Row extends { id: number }>({
  kind,
  removal,
  record,
  onClose,
}: RemoveDialogProps<Row>) {
  const { call, nameOf, consequence, outOfUse } = removal;
  const remove = useCallMutation(call);
  const name = record ? nameOf(record) : '';
  const confirm = () => {
    if (!record) return;
    remove.mutate(
      { id: record.id },
      {
        onSuccess: (removed) =>
          announce(
            removed && 'outcome' in removed && removed.outcome === 'deactivated' && outOfUse
              ? outOfUse(name)
              : `Đã xóa ${name}.`,
          ),
        onSettled: onClose,
      },
    );
  };
  return (
    <ConfirmDialog
      opened={record !== null}
      title={`Xóa ${kind}`}
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa <strong>{name}</strong>? {consequence}
      </p>
    </ConfirmDialog>
  );
}
